package chart

import (
	"unicode"
	"unicode/utf8"
)

// Runes that hold others together or stand for a direction.
const (
	joiner  = '\u200d'
	isolate = '\u2068'
	release = '\u2069'
)

// letter is what a reader takes for one: a letter with its accents, a flag of two
// runes, a family of several emoji. Nothing is ever cut within one.
func letter(words string) string {
	first, n := utf8.DecodeRuneInString(words)
	before, flag := first, isFlag(first)
	for n < len(words) {
		r, size := utf8.DecodeRuneInString(words[n:])
		switch {
		case before == isolate, r == release: // the marks of direction go with the letter they are about
		case r == joiner, before == joiner, unicode.Is(unicode.M, r):
		case r >= 0x1f3fb && r <= 0x1f3ff, r >= 0xe0020 && r <= 0xe007f: // colours of skin, flags of regions
		case flag && isFlag(r):
			flag = false // the third begins another flag
		case isVirama(before) && unicode.IsLetter(r):
		case isJamo(r) && (isJamo(before) || before >= 0xac00 && before <= 0xd7a3) && r >= 0x1160:
		default:
			return words[:n]
		}
		if before == isolate && flag != isFlag(r) {
			flag = isFlag(r)
		}
		before = r
		n += size
	}
	return words
}

// isFlag reports whether a rune is one of the two that make a flag.
func isFlag(r rune) bool { return r >= 0x1f1e6 && r <= 0x1f1ff }

// isVirama reports whether a mark of an Indian script joins the letters around it.
func isVirama(r rune) bool { return r >= 0x94d && r <= 0xd4d && (r-0x94d)%0x80 == 0 }

// isJamo reports whether a rune is a part of a Korean syllable.
func isJamo(r rune) bool { return r >= 0x1100 && r <= 0x11ff }

// width estimates how wide one letter is in a plain sans serif, in parts of the
// size.
func width(letter string) float64 {
	r, n := utf8.DecodeRuneInString(letter)
	if r == isolate && n < len(letter) {
		return width(letter[n:])
	}
	switch {
	case r == isolate || r == release || r == joiner || unicode.Is(unicode.M, r):
		return 0
	case r >= 0x1f000 && r < 0x20000 || n < len(letter) && r >= 0x203c && r < 0x3300:
		return 1.4 // flags and emoji
	case isWide(r):
		return 1.05
	case r >= 0x400 && r < 0x530: // Cyrillic
		switch r {
		case 'Ж', 'М', 'Ф', 'Ш', 'Щ', 'Ю', 'Ы', 'ж', 'м', 'ф', 'ш', 'щ', 'ю', 'ы':
			return 0.95
		}
		return 0.72
	case r >= 0x80 && r != '\u00a0' && r != '’' && r != '·':
		return 0.7
	}
	return latin(r)
}

// latin is the width of a rune that most titles are made of.
func latin(r rune) float64 {
	switch r {
	case 'i', 'I', 'l', '.', ',', ':', ';', '\'', '|', '!', 'j', 't', 'f', 'r', '(', ')', '[', ']', ' ', '\u00a0', '’', '·':
		return 0.34
	case 'm', 'w', 'M', 'W', '%', '@':
		return 0.92
	}
	if r >= 'A' && r <= 'Z' {
		return 0.7
	}
	return 0.58
}

// isWide reports whether a rune is of a script with square letters.
func isWide(r rune) bool {
	return r >= 0x1100 && r <= 0x115f || r >= 0x2e80 && r <= 0xa4cf || r >= 0xa960 && r <= 0xa97f || r >= 0xac00 && r <= 0xd7a3 ||
		r >= 0xf900 && r <= 0xfaff || r >= 0xfe30 && r <= 0xfe6f || r >= 0xff00 && r <= 0xff60 || r >= 0xffe0 && r <= 0xffe6 || r >= 0x20000 && r < 0x40000 || r == '—'
}
