package link

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"strconv"
	"strings"

	"summitscorecard/scoring/internal/sentence"
)

const (
	fragmentMark = "c="
	currentForm  = "1"
	checkLength  = 6 // characters of a CRC-32 in base64url
)

// askAgain is the way out for a link that was damaged.
const askAgain = "; copy the whole link again, or ask for the card as a file"

// sealed puts a payload between the form and the check of a link.
func sealed(payload string) string {
	body := currentForm + "." + payload
	return "#" + fragmentMark + body + "." + checksum(body)
}

// checksum returns the CRC-32 (of IEEE 802.3), which notices every change within
// four neighbouring characters and all but one in four billion of the others.
func checksum(body string) string {
	sum := binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE([]byte(body)))
	return base64.RawURLEncoding.EncodeToString(sum)
}

// unsealed returns the payload of a link that arrived as it was written.
func unsealed(fragment string) (payload string, err error) {
	if len(fragment) > MaxLength {
		return "", Error{Msg: "this link is longer than " + sentence.Size(MaxLength) + ", the most that is read; ask for the card as a file"}
	}
	rest := strings.TrimPrefix(fragment, "#")
	if folded, ok := strings.CutPrefix(rest, "C="); ok && folded != "" {
		return "", Error{Msg: "this link was put into capital letters on its way, which it does not survive" + askAgain}
	}
	rest, ok := strings.CutPrefix(rest, fragmentMark)
	if !ok {
		return "", Error{Msg: "this address holds no card; a link to a card goes on with #c=1. and letters" + askAgain}
	}
	if strings.ContainsFunc(rest, func(c rune) bool { return !isLinkLetter(c) }) {
		return "", Error{Msg: "this link was changed on its way: a link to a card has letters, digits, dots, hyphens and underscores alone" + askAgain}
	}
	parts := strings.Split(rest, ".")
	if form := parts[0]; len(parts) > 1 && form != currentForm {
		if n, err := strconv.Atoi(form); err == nil && n > 1 {
			return "", Error{Msg: fmt.Sprintf("this link is of form %d: a newer program made it, or it was changed on its way; update this program, or ask for the card as a file", n)}
		}
		return "", Error{Msg: "this link was changed on its way" + askAgain}
	}
	if len(parts) < 3 || len(parts) == 3 && len(parts[2]) < checkLength {
		return "", Error{Msg: "this link is incomplete: its end is missing" + askAgain}
	}
	if len(parts) > 3 || len(parts[2]) > checkLength {
		return "", Error{Msg: "this link has more at its end than it was made with" + askAgain}
	}
	payload, check := parts[1], parts[2]
	if checksum(currentForm+"."+payload) != check {
		if folded(payload + check) {
			return "", Error{Msg: "capital and small letters of this link were changed on its way, which it does not survive" + askAgain}
		}
		return "", Error{Msg: "this link is incomplete or was changed on its way: it does not fit its check" + askAgain}
	}
	return payload, nil
}

// isLinkLetter says whether a character is of base64url or a dot.
func isLinkLetter(c rune) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.'
}

// folded says whether a text is too long to have letters of one case by chance.
func folded(s string) bool {
	return len(s) > 40 && (s == strings.ToLower(s) || s == strings.ToUpper(s))
}
