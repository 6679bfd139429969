package link

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// Find looks for links to cards in a text as other programs leave it: with
// sentences around it, in brackets, wrapped over lines, escaped, or inside the
// address of a program that checks links. It returns the fragments of the links
// that are there whole, each once, ready for [Decode]. Where none is whole it
// returns one broken link as it stands, which Decode refuses with the reason; nil
// where nothing looks like a link to a card.
//
// Whether a reading of the text is the right one is told by the check of the link,
// so what is found is what was sent, or nothing.
func Find(text string) []string {
	if len(text) > mostText {
		return nil
	}
	var whole []string
	broken, all := "", dressings()
	readings := []string{strings.Map(visible, text)}
	work := 0
	for i := 0; i < len(readings) && work < mostWork; i++ {
		reading := readings[i]
		work += len(reading) + mostWork/mostReadings
		for _, found := range wholeIn(reading) {
			if !slices.Contains(whole, found) {
				whole = append(whole, found)
			}
		}
		if piece := brokenIn(reading); len(piece) > len(broken) {
			broken = piece
		}
		for _, undress := range all {
			if next := strings.Map(visible, undress(reading)); !slices.Contains(readings, next) {
				readings = append(readings, next)
			}
		}
	}
	if len(whole) == 0 && broken != "" {
		return []string{broken}
	}
	return whole
}

// One returns the fragment of the one link that a text holds, for [Decode] to read
// or to refuse. The error is an Error.
func One(text string) (fragment string, err error) {
	switch found := Find(text); len(found) {
	case 1:
		return found[0], nil
	case 0:
		return "", Error{Msg: "no card is in this address: a link to a card goes on with #c=1. and letters; where another program put an address of its own in its place, " +
			"open that, and copy the address that the browser then shows, or ask for the card as a file"}
	default:
		return "", Error{Msg: fmt.Sprintf("this text holds links to %d different cards; give one of them at a time", len(found))}
	}
}

// Limits of the work on a text.
const (
	mostText     = 4 * MaxLength // in bytes
	mostReadings = 40            // of one text, fewer of a long one
	mostWork     = 512 << 10     // bytes of readings in all
	mostMarks    = 8             // places of a reading where a link may begin
)

// visible takes characters out that are not seen, such as zero-width spaces and
// marks of the direction of writing.
func visible(r rune) rune {
	if r == '\u00AD' || r >= '\u200B' && r <= '\u200F' || r >= '\u202A' && r <= '\u202E' || r >= '\u2060' && r <= '\u206F' || r == '\uFEFF' {
		return -1
	}
	return r
}

// wholeIn returns the links that a reading of a text holds whole.
func wholeIn(text string) (links []string) {
	marks := 0
	for i := 0; i+1 < len(text) && marks < mostMarks; i++ {
		if text[i]|0x20 != 'c' || i > 0 && isLinkLetter(rune(text[i-1])) {
			continue
		}
		rest, ok := strings.CutPrefix(strings.TrimLeftFunc(text[i+1:], unicode.IsSpace), "=")
		if rest = strings.TrimLeftFunc(rest, unicode.IsSpace); !ok || !strings.HasPrefix(rest, currentForm) {
			continue
		}
		marks++
		if body, ok := gather(rest); ok {
			links = append(links, "#"+fragmentMark+body)
		}
	}
	return links
}

// gather takes the letters of a link that stand behind its mark, whatever stands
// between them, to the end of the check. ok tells whether the check fits, and whether
// the link ends there.
func gather(text string) (body string, ok bool) {
	var letters []byte
	var dots []int
	for i := 0; i < len(text) && len(letters) <= MaxLength; i++ {
		if !isLinkLetter(rune(text[i])) {
			continue
		}
		if text[i] == '.' {
			dots = append(dots, len(letters))
		}
		letters = append(letters, text[i])
		switch {
		case len(dots) > 2:
			return "", false
		case len(dots) == 2 && len(letters) == dots[1]+1+checkLength:
			signed, check := string(letters[:dots[1]]), string(letters[dots[1]+1:])
			fits := letters[1] == '.' && checksum(signed) == check
			return string(letters), fits && strings.Trim(run(text[i+1:]), "._-") == ""
		}
	}
	return "", false
}

// brokenIn returns the first thing of a reading that begins like a link, as far as
// its letters go; "" for nothing.
func brokenIn(text string) string {
	for at := range text {
		rest, ok := strings.CutPrefix(text[at:], "#")
		if rest = strings.TrimLeftFunc(rest, unicode.IsSpace); ok && (strings.HasPrefix(rest, "c=") || strings.HasPrefix(rest, "C=")) {
			return "#" + rest[:2] + run(rest[2:])
		}
	}
	// Without its number sign it has to be long to be taken for a link.
	if bare := strings.TrimSpace(text); strings.HasPrefix(bare, "c=1.") && len(run(bare[2:])) > 40 {
		return "#c=" + run(bare[2:])
	}
	return ""
}

// run returns the link letters that a text begins with.
func run(text string) string {
	if end := strings.IndexFunc(text, func(c rune) bool { return !isLinkLetter(c) }); end >= 0 {
		return text[:end]
	}
	return text
}
