package table

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/sentence"
)

// This file reads the encodings of a byte a letter, and tells them apart. The bytes up
// to 127 mean the same in all of them.

// upper1252 are the letters of the bytes 128 to 159 in Windows-1252, where it differs
// from Latin 1; a blank is a byte that means nothing.
const upper1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ"

// upper1251 are the letters of the bytes 128 to 191 in Windows-1251; those above are
// А to я in order.
const upper1251 = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—" + " ™љ›њќћџ" + "\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї"

// upperMac are the letters of the bytes 128 to 255 in Mac Roman.
const upperMac = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø" +
	"¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"

// upperHalf returns the letters of the bytes from 128, 0 for one that means nothing.
func upperHalf(is Encoding) (letters [128]rune) {
	from := upper1252
	for i := range letters {
		letters[i] = rune(128 + i) // Latin 1
	}
	switch is {
	case Windows1251:
		from = upper1251
		for i := range 64 {
			letters[64+i] = 'А' + rune(i)
		}
	case MacRoman:
		from = upperMac
	}
	i := 0
	for _, r := range from {
		if r == ' ' {
			r = 0
		}
		letters[i] = r
		i++
	}
	return letters
}

// fromBytes decodes a text of a byte a letter. A byte that means nothing becomes
// U+FFFD, which is named where it stands.
func fromBytes(s string, is Encoding) string {
	letters := upperHalf(is)
	var out strings.Builder
	out.Grow(len(s) + len(s)/8)
	for i := 0; i < len(s); i++ {
		switch r := letters[s[i]&127]; {
		case s[i] < utf8.RuneSelf:
			out.WriteByte(s[i])
		case r == 0:
			out.WriteRune(utf8.RuneError)
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}

// oldEncoding tells which encoding of a byte a letter a text has: Windows-1252 where
// that is unmistakable, and else an error that names what is likely.
func oldEncoding(s string) (Encoding, *scoring.FieldError) {
	if broken, all := brokenUTF8(s); broken*20 < all {
		return "", &scoring.FieldError{Msg: "the file is UTF-8 text with bytes in it that are none; a part of it may be damaged or come from another file; " + saveAsUTF8}
	}
	western, mac, cyrillic := oddities(s, Windows1252), oddities(s, MacRoman), oddities(s, Windows1251)
	likely := Encoding("")
	switch {
	case western == 0 && mac > 0 && cyrillic > 0 && !otherLatin(s):
		return Windows1252, nil
	case cyrillic < western && cyrillic < mac:
		likely = Windows1251
	case mac < western && mac < cyrillic:
		likely = MacRoman
	case western < mac && western < cyrillic && !otherLatin(s):
		likely = Windows1252
	}
	msg := "the file is not UTF-8 text, and its encoding cannot be told for sure; "
	if likely != "" {
		msg = "the file is not UTF-8 text; it looks like " + string(likely)
		if words := oldWords(s, likely); words != "" {
			msg += ", in which it begins with the words " + words
		}
		msg += "; say so if that is right, or "
	} else if otherLatin(s) {
		msg = "the file is not UTF-8 text; it may be Windows-1250 (central European), Windows-1254 (Turkish) or Windows-1252 (western European); "
	}
	return "", &scoring.FieldError{Msg: msg + saveAsUTF8}
}

// brokenUTF8 counts the bytes from 128 that are not part of a letter in UTF-8, and all
// of them.
func brokenUTF8(s string) (broken, all int) {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if s[i] >= utf8.RuneSelf {
			all += size
			if r == utf8.RuneError && size == 1 {
				broken++
			}
		}
		i += size
	}
	return broken, all
}

// oddities counts what would be odd in a text if it had this encoding: letters that
// no word has where they stand, signs within words, and a text without any word
// that would tell.
func oddities(s string, is Encoding) int {
	letters := upperHalf(is)
	at := func(i int) rune {
		switch {
		case i < 0 || i >= len(s):
			return ' '
		case s[i] < utf8.RuneSelf:
			return rune(s[i])
		}
		return letters[s[i]&127]
	}
	odd, words, foreign, run := 0, 0, 0, 0
	for i := 0; i < len(s); i++ {
		if s[i] < utf8.RuneSelf {
			run = 0
			continue
		}
		r, before, after := at(i), at(i-1), at(i+1)
		inWord := unicode.IsLetter(before) || unicode.IsLetter(after)
		switch {
		case r == 0:
			odd++
		case !unicode.IsLetter(r):
			run = 0
			if unicode.IsLetter(before) && unicode.IsLetter(after) && r != '’' && r != '\u00ad' && r != '·' && r != '–' || !usualSign(r) {
				odd++
			}
		case unicode.IsUpper(r) && unicode.IsLower(before):
			odd++ // a capital within a word
		case is == Windows1251:
			if before < utf8.RuneSelf && unicode.IsLetter(before) || after < utf8.RuneSelf && unicode.IsLetter(after) {
				odd++ // Latin and Cyrillic letters in one word
			}
			if unicode.IsLower(before) || unicode.IsUpper(before) {
				words++
			}
		default:
			if run++; run > 2 {
				odd++ // no western language has three letters with marks in a row
			}
			if inWord {
				words++
			}
			if !strings.ContainsRune("äöüßÄÖÜéèêëáàâíîïìóòôúùûçñãõåæøœÉÈÀÁÓÚÍÇÑÅÆØÊÎÔÂ", r) {
				foreign++
			}
		}
	}
	if words == 0 {
		odd++
	}
	return odd + foreign
}

// usualSign says whether a sign is one that texts have: quotation marks, dashes, money,
// and what stands on a keyboard.
func usualSign(r rune) bool {
	return strings.ContainsRune("‘’“”„‚«»‹›–—…•·€£§°©®™№±×½¼¾¿¡\u00a0\u00ad²³ªº†‡µ‰", r)
}

// otherLatin says whether the bytes may be letters of central Europe or of Turkish in
// another encoding of Windows, where the same bytes are other letters.
func otherLatin(s string) bool {
	central, hooks := false, false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == 0xF0 || c == 0xFD || c == 0xFE || c == 0xD0 || c == 0xDD || c == 0xDE || c == 0xB3 || c == 0xB9 || c == 0xBF && i > 0 && letterByte(s[i-1]):
			return true // ğ ı ş ł ą ż
		case c == 0x9A || c == 0x9E || c == 0x8A || c == 0x8E || c == 0x9C && i > 0 && !strings.ContainsRune("cCs", rune(s[i-1])):
			hooks = true // š ž ś
		case c == 0xE8 || c == 0xEC || c == 0xF8 || c == 0xF9 || c == 0xC8 || c == 0xD8 || c == 0xE6 || c == 0xEA || c == 0xF1 || c == 0xEF:
			central = true // č ě ř ů ć ę ń ď
		}
	}
	return hooks && central
}

func letterByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0xC0
}

// oldWords quotes the first words that hold a letter of the upper half.
func oldWords(s string, is Encoding) string {
	var words []string
	for _, word := range strings.FieldsFunc(fromBytes(s, is), func(r rune) bool { return !unicode.IsLetter(r) && r != utf8.RuneError }) {
		if len(words) < 3 && strings.IndexFunc(word, func(r rune) bool { return r >= utf8.RuneSelf }) >= 0 && utf8.RuneCountInString(word) > 1 {
			words = append(words, sentence.Quote(word))
		}
	}
	return strings.Join(words, ", ")
}
