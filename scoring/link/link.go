package link

import (
	"strconv"
	"strings"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// Lengths of a link, in characters of its fragment with the number sign.
const (
	Offer     = 8000     // above this a file is the better way to send a card; programs offer it
	Most      = 16000    // Encode refuses to write more: mail and chat programs cut longer addresses
	MaxLength = 64 << 10 // Decode refuses to look at more

	maxUnpacked  = 1 << 20 // bytes of JSON in a link
	maxValues    = 1 << 14 // JSON values in a link; some 2,000 ratings
	fragmentMark = "c="
	currentForm  = "1"
)

// Options says what a link carries.
type Options struct {
	// BuiltIn is the SummitHash of the summit that programs hold under the id of
	// the card's summit, or "" where they hold none. When the card's own summit
	// has the same hash the link names it instead of carrying it.
	BuiltIn string
	// Brief leaves out notes, sources and what rests on them (see the function
	// Brief), for codes that a camera reads.
	Brief bool
}

// Error says in a sentence why a link cannot be written or read.
type Error struct {
	Msg    string
	Length int // in characters, of a link that would be too long; else 0
}

// Error returns the sentence.
func (e Error) Error() string { return e.Msg }

// Encode writes a card as the fragment of an address, "#c=1." and so on.
// Equal cards give equal fragments. The error is the Problems of a card that
// could not be saved either, or a Error with the length of a link of more
// than Most characters.
func Encode(card scoring.Scorecard, options Options) (fragment string, err error) {
	if card.Ref == (scoring.Ref{}) && options.BuiltIn != "" && options.BuiltIn == cardfile.SummitHash(card.Summit) {
		card = cardfile.Compact(card, options.BuiltIn)
	}
	if options.Brief {
		card = Brief(card)
	}
	data, err := cardfile.Encode(card)
	if err != nil {
		return "", err
	}
	data = tight(data)
	if len(data) > maxUnpacked || valuesIn(data) > maxValues {
		return "", Error{Msg: "the card is too large for a link; save it as a file and send that"}
	}
	body := currentForm + "." + toLetters(deflate(data))
	fragment = "#" + fragmentMark + body + "." + checksum(body)
	if n := len(fragment); n > Most {
		return "", Error{Length: n, Msg: "the link would be " + strconv.Itoa(n) + " characters long, and mail and chat cut links of more than " +
			strconv.Itoa(Most) + "; save the card as a file and send that, or leave out notes and sources"}
	}
	return fragment, nil
}

// Decode reads a card from the fragment of an address, with or without the
// number sign. A card whose Ref is set names a built-in summit: Resolve puts it
// in, and Ref.Hash tells whether it is the record that the sender had.
//
// Nothing is ever taken from a link that was cut off, changed, or grown on its
// way: the error is then a Error. It is what Decode returns where the link
// arrived whole and the card in it is not good.
func Decode(fragment string) (scoring.Scorecard, error) {
	body, err := verifiedBody(fragment)
	if err != nil {
		return scoring.Scorecard{}, err
	}
	data, err := unpack(strings.TrimPrefix(body, currentForm+"."))
	if err != nil {
		return scoring.Scorecard{}, err
	}
	return cardfile.DecodeAtMost(data, maxValues)
}

const askAgain = "; copy the whole link again, or ask for the card as a file"

// linkBody returns form and payload of a link that arrived as it was written.
func verifiedBody(fragment string) (string, error) {
	refuse := func(reason string) (string, error) { return "", Error{Msg: reason} }
	if len(fragment) > MaxLength {
		return refuse("this link is longer than 64 KiB, the most that is read; ask for the card as a file")
	}
	rest := strings.TrimPrefix(fragment, "#")
	if folded, ok := strings.CutPrefix(rest, "C="); ok && folded != "" {
		return refuse("this link was put into capital letters on its way, which it does not survive" + askAgain)
	}
	rest, ok := strings.CutPrefix(rest, fragmentMark)
	if !ok {
		return refuse("this address holds no card; a link to a card goes on with #c=1. and letters" + askAgain)
	}
	for i := 0; i < len(rest); i++ {
		if c := rest[i]; (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '-' && c != '_' && c != '.' {
			return refuse("this link was changed on its way: a link to a card has letters, digits, dots, hyphens and underscores alone" + askAgain)
		}
	}
	parts := strings.Split(rest, ".")
	if form := parts[0]; len(parts) > 1 && form != currentForm {
		if n, err := strconv.Atoi(form); err == nil && n > 1 {
			return refuse("this link is of form " + strconv.Itoa(n) + ": a newer program made it, or it was changed on its way; update this program, or ask for the card as a file")
		}
		return refuse("this link was changed on its way" + askAgain)
	}
	if len(parts) < 3 || len(parts) == 3 && len(parts[2]) < checkLength {
		return refuse("this link is incomplete: its end is missing" + askAgain)
	}
	if len(parts) > 3 || len(parts[2]) > checkLength {
		return refuse("this link has more at its end than it was made with" + askAgain)
	}
	body := currentForm + "." + parts[1]
	if checksum(body) != parts[2] {
		if s := parts[1] + parts[2]; len(s) > 40 && (s == strings.ToLower(s) || s == strings.ToUpper(s)) {
			return refuse("capital and small letters of this link were changed on its way, which it does not survive" + askAgain)
		}
		return refuse("this link is incomplete or was changed on its way: it does not fit its check" + askAgain)
	}
	return body, nil
}

const checkLength = 6

// linkCheck returns the CRC-32 (of IEEE 802.3), which notices every change within
// four neighbouring characters and all but one in four billion of the others.
func checksum(body string) string {
	sum := ^uint32(0)
	for i := 0; i < len(body); i++ {
		sum ^= uint32(body[i])
		for range 8 {
			sum = sum>>1 ^ 0xedb88320&-(sum&1)
		}
	}
	sum = ^sum
	return toLetters([]byte{byte(sum >> 24), byte(sum >> 16), byte(sum >> 8), byte(sum)})
}

// unpack undoes base64url and deflate. It stops a byte beyond the limit, however
// much more there is.
func unpack(payload string) ([]byte, error) {
	packed, read := fromLetters(payload)
	data, over, ok := inflate(packed, maxUnpacked)
	switch {
	case over:
		return nil, Error{Msg: "this link unpacks to more than 1 MiB, which no card in a link does; ask for the card as a file"}
	case !read || !ok:
		return nil, Error{Msg: "this link was made wrongly: what is in it cannot be unpacked" + askAgain}
	}
	return data, nil
}

// tight takes the white space between the values of a file out of it.
func tight(data []byte) []byte {
	out := make([]byte, 0, len(data))
	inside := false
	for i := 0; i < len(data); i++ {
		switch c := data[i]; {
		case inside && c == '\\':
			out = append(out, c)
			i++
		case c == '"':
			inside = !inside
		case !inside && (c == ' ' || c == '\n'):
			continue
		}
		out = append(out, data[i])
	}
	return out
}

// valuesIn counts at least as many JSON values as a file without white space has.
func valuesIn(data []byte) int {
	n := 1
	for _, c := range data {
		if c == ',' || c == '{' || c == '[' {
			n++
		}
	}
	return n
}
