package text

import (
	"strings"

	"summitscorecard/scoring"
)

// Fold is a text as a search compares it: in small letters, without the marks above
// and below letters, however those are written. Who looks for Reykjavik finds
// Reykjavík, and the other way round.
func Fold(s string) string {
	s = strings.ToLower(s)
	if strings.IndexFunc(s, func(r rune) bool { return r >= 0x80 }) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if r >= 0xC0 && r < 0x600 || r >= 0x1E00 && r < 0x2000 { // elsewhere a letter with its mark is another letter
			r = scoring.BaseLetter(r)
		}
		switch {
		case r >= 0x300 && r < 0x370, r >= 0x591 && r < 0x5C8, r >= 0x64B && r < 0x653, r == 0xAD, r >= 0x200B && r < 0x2010:
			// marks of their own: Latin, Hebrew, Arabic; and what is not seen
		case r == '’' || r == 'ʼ' || r == '‘':
			b.WriteByte('\'')
		default:
			b.WriteString(spelled(r))
		}
	}
	return b.String()
}

// letters are those of Latin and Greek that are no others with a mark, each with how
// people write it who do not have it.
const letters = " æae œoe þth ßss ðd øo đd ħh ıi ĳi ĸk ŀl łl ŉn ŋn ŧt ſs ςσ ẚa ẜs ẝs ẟd ỻl ỽv ỿy "

func spelled(r rune) string {
	if r >= 0x80 {
		if _, rest, listed := strings.Cut(letters, " "+string(r)); listed {
			as, _, _ := strings.Cut(rest, " ")
			return as
		}
	}
	return string(r)
}
