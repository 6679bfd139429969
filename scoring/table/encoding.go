package table

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"summitscorecard/scoring"
)

// Encoding says how the bytes of a file stand for letters.
type Encoding string

// The encodings that a table can be read in.
const (
	UTF8        Encoding = "UTF-8"
	UTF16LE     Encoding = "UTF-16LE" // the lower byte first, as Windows writes it
	UTF16BE     Encoding = "UTF-16BE"
	Windows1252 Encoding = "Windows-1252" // western European
	Windows1251 Encoding = "Windows-1251" // Cyrillic
	MacRoman    Encoding = "Mac Roman"    // old Macintosh, western European
)

// Encodings lists the encodings that Options.Encoding may name.
func Encodings() []Encoding {
	return []Encoding{UTF8, UTF16LE, UTF16BE, Windows1252, Windows1251, MacRoman}
}

// EncodingNamed finds an encoding by its name, in capital or small letters and with or
// without hyphens and blanks.
func EncodingNamed(name string) (Encoding, bool) {
	plain := func(s string) string {
		return strings.NewReplacer("-", "", " ", "", "_", "").Replace(strings.ToLower(s))
	}
	for _, e := range Encodings() {
		if plain(string(e)) == plain(name) {
			return e, true
		}
	}
	switch plain(name) {
	case "cp1252", "latin1", "iso88591":
		return Windows1252, true
	case "cp1251":
		return Windows1251, true
	case "macintosh", "mac":
		return MacRoman, true
	}
	return "", false
}

// decodeText makes text of bytes. Without a name it finds the encoding: by the mark
// at the beginning, as UTF-8 where the bytes are, as UTF-16 by where its zeros stand,
// and as Windows-1252 where nothing else makes words of them. Anything else is
// refused, with the likely encoding and what its first words would be.
func decodeText(data []byte, named Encoding) (text string, is Encoding, fault *scoring.FieldError) {
	refuse := func(msg string) (string, Encoding, *scoring.FieldError) {
		return "", "", &scoring.FieldError{Msg: msg}
	}
	s := string(data)
	is = named
	if is == "" {
		switch {
		case strings.HasPrefix(s, "\xFF\xFE\x00\x00") || strings.HasPrefix(s, "\x00\x00\xFE\xFF"):
			return refuse("the file is UTF-32 text, which is not read; " + saveAsUTF8)
		case strings.HasPrefix(s, "\xFF\xFE"):
			is = UTF16LE
		case strings.HasPrefix(s, "\xFE\xFF"):
			is = UTF16BE
		case strings.IndexByte(s, 0) >= 0:
			if is = byZeros(s); is == "" {
				return refuse("the file holds zero bytes (NUL) and is no text; " + saveAsUTF8)
			}
		case utf8.ValidString(s):
			is = UTF8
		default:
			is, fault = oldEncoding(s)
			if fault != nil {
				return "", "", fault
			}
		}
	}
	switch is {
	case UTF8:
		if !utf8.ValidString(s) {
			return refuse("the file is not UTF-8 text; " + saveAsUTF8)
		}
		text = s
	case UTF16LE, UTF16BE:
		if len(s)%2 != 0 {
			return refuse("the file is UTF-16 text that ends in the middle of a letter; it may be cut off; " + saveAsUTF8)
		}
		if text, fault = fromUTF16(s, is == UTF16BE); fault != nil {
			return "", "", fault
		}
	default:
		text = fromBytes(s, is)
	}
	text = strings.TrimPrefix(text, "\uFEFF")
	if strings.IndexByte(text, 0) >= 0 {
		return refuse("the file holds zero characters (NUL) and is no plain text; " + saveAsUTF8)
	}
	return text, is, nil
}

const saveAsUTF8 = "save it as CSV in UTF-8"

// byZeros tells UTF-16 without a mark by the side on which the zeros of its line ends
// stand: in text that is not English they may be nearly the only ones.
func byZeros(s string) Encoding {
	if len(s)%2 != 0 {
		s = s[:len(s)-1] // said when it is decoded
	}
	isEnd := func(c byte) bool { return c == '\n' || c == '\r' }
	little, big, ends := 0, 0, 0 // of line ends: with a zero behind, before, and all
	for i := 0; i+1 < len(s); i += 2 {
		a, b := s[i], s[i+1]
		switch {
		case a == 0 && b == 0:
			return ""
		case b == 0 && isEnd(a):
			little++
		case a == 0 && isEnd(b):
			big++
		}
		if isEnd(a) {
			ends++
		}
		if isEnd(b) {
			ends++
		}
	}
	switch {
	case little > 4*big && 2*little > ends:
		return UTF16LE
	case big > 4*little && 2*big > ends:
		return UTF16BE
	}
	return ""
}

// fromUTF16 decodes UTF-16 and refuses halves of characters.
func fromUTF16(s string, big bool) (string, *scoring.FieldError) {
	low, high := 0, 1
	if big {
		low, high = 1, 0
	}
	var out strings.Builder
	out.Grow(len(s) / 2)
	for i := 0; i+1 < len(s); i += 2 {
		r := rune(s[i+high])<<8 | rune(s[i+low])
		if utf16.IsSurrogate(r) {
			next := rune(0)
			if i+3 < len(s) {
				next = rune(s[i+2+high])<<8 | rune(s[i+2+low])
			}
			if r = utf16.DecodeRune(r, next); r == utf8.RuneError {
				return "", &scoring.FieldError{Msg: "the file is UTF-16 text with half of a character in it; it may be damaged; " + saveAsUTF8}
			}
			i += 2
		}
		out.WriteRune(r)
	}
	return out.String(), nil
}
