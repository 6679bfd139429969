package text

import "strings"

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
		switch {
		case r >= 0xC0 && r < 0x180 && r != '×' && r != '÷':
			b.WriteString(twoLetters(r, latin[r-0xC0:][:1]))
		case r >= 0x1E00 && r < 0x1F00:
			b.WriteString(twoLetters(r, moreLatin[r-0x1E00:][:1]))
		case r >= 0x300 && r < 0x370, r >= 0x591 && r < 0x5C8, r >= 0x64B && r < 0x653, r == 0xAD, r >= 0x200B && r < 0x2010:
			// marks of their own: Latin, Hebrew, Arabic; and what is not seen
		case r == '’' || r == 'ʼ' || r == '‘':
			b.WriteByte('\'')
		default:
			if _, rest, marked := strings.Cut(greekAndCyrillic, string(r)+"="); marked {
				r = []rune(rest[:2])[0]
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}

// twoLetters are those that a letter is also written as; else one is given.
func twoLetters(r rune, one string) string {
	switch r {
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'þ':
		return "th"
	}
	return one
}

// The plain letters for those from U+00C0 to U+017F and from U+1E00 to U+1EFF, in
// their order; and for the marked ones of two more scripts.
const (
	latin = "aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggg" +
		"hhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
	moreLatin = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssss" +
		"ttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyassssdaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiii" +
		"oooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyllvvyy"
	greekAndCyrillic = "ά=αέ=εή=ηί=ιό=ού=υώ=ωϊ=ιϋ=υΐ=ιΰ=υς=σё=еѐ=ей=иѝ=иї=іѓ=гќ=кў=у"
)
