package scoring

import (
	"slices"
	"unicode"
)

// FoldName returns what counts when two names are compared: their words in small
// letters, parted by single spaces. Two names are the same when they differ only in
//
//   - capitals ("STRASSE" and "Straße", the two forms of a final sigma, a Turkish i);
//   - whether a letter and its accent are one character or two, in any script;
//   - spaces and punctuation, whatever apostrophe, hyphen or quotation mark it is,
//     but for the minus of a number;
//   - characters that are not seen: spaces of no width, joiners, marks of direction,
//     variation selectors, soft hyphens, and the Arabic stroke that only stretches;
//   - full-width forms of ASCII, and the two codes of the Arabic letters kaf and yeh.
//
// Accents count, and so do symbols such as + and %.
func FoldName(name string) string {
	out := make([]rune, 0, len(name)+8)
	runes := []rune(name)
	begun := false // a word, which the next letter goes on
	for i, r := range runes {
		if r >= '\uFF01' && r <= '\uFF5E' { // full width
			r -= '\uFF01' - '!'
		}
		switch {
		case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9': // soon done with most texts
			if !begun {
				out = space(out)
			}
			out = append(out, unicode.ToLower(r))
			begun = true
		case among(r, unseen):
		case among(r, accents):
			out = foldLetter(out, r)
		case among(r, minuses) && !begun && signsNumber(out, runes[i+1:]):
			out = append(space(out), '-')
			begun = true
		case among(r, separators):
			begun = false
		default:
			alone := among(r, ownWords)
			if !begun || alone {
				out = space(out)
			}
			out = foldLetter(out, r)
			begun = !alone
		}
	}
	orderAccents(out)
	return string(out)
}

// space parts what comes from what stands there.
func space(out []rune) []rune {
	if len(out) == 0 {
		return out
	}
	return append(out, ' ')
}

// signsNumber says whether a minus belongs to a number behind it: the minus of
// "by -5", not the dash of "2024 -2025".
func signsNumber(before, behind []rune) bool {
	isDigit := func(r rune) bool { return r >= '0' && r <= '9' }
	return len(behind) > 0 && isDigit(behind[0]) && (len(before) == 0 || !isDigit(before[len(before)-1]))
}

// foldLetter appends a letter in its small form, its accents behind it.
func foldLetter(out []rune, r rune) []rune {
	if !among(r, accents) {
		r = unicode.ToUpper(r) // the capital of two forms of a small letter is one
	}
	var room [4]rune
	for _, part := range decompose(room[:0], unicode.ToLower(r)) {
		switch part {
		case 'ß':
			out = append(out, 's', 's')
			continue
		case '\u064A':
			part = '\u06CC'
		case '\u0643':
			part = '\u06A9'
		case '\u0307': // small letters make of a Turkish capital I an i with a second dot
			if n := len(out); n > 0 && out[n-1] == 'i' {
				continue
			}
		}
		out = append(out, part)
	}
	return out
}

// orderAccents sorts the accents of each letter, for texts have them in any order.
func orderAccents(letters []rune) {
	from := 0
	for i := 0; i <= len(letters); i++ {
		if i == len(letters) || !among(letters[i], accents) {
			slices.Sort(letters[from:i])
			from = i + 1
		}
	}
}

// among says whether a character is in one of the ranges, which are written as
// pairs of the first and the last.
func among(r rune, ranges string) bool {
	first, odd := rune(0), false
	for _, end := range ranges {
		if odd && r >= first && r <= end {
			return true
		}
		first, odd = end, !odd
	}
	return false
}

// Kinds of characters, as ranges: the first and the last of each. What is in none
// of them is a letter.
const (
	unseen  = "\u00AD\u00AD\u034F\u034F\u061C\u061C\u0640\u0640\u180B\u180E\u200B\u200F\u202A\u202E\u2060\u206F\uFE00\uFE0F\uFEFF\uFEFF\uFFFE\uFFFF"
	minuses = "--\u2010\u2014\u2212\u2212\uFE63\uFE63"
	// accents are the marks whose order in a text may differ: Latin, Greek and
	// Cyrillic ones, the points of Hebrew and Arabic, the voicing of kana.
	accents = "\u0300\u034E\u0350\u036F\u0483\u0487\u0591\u05BD\u05BF\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u05C7\u0610\u061A\u064B\u065F\u0670\u0670\u06D6\u06DC\u06DF\u06E4" +
		"\u1AB0\u1AFF\u1DC0\u1DFF\u20D0\u20FF\u3099\u309A\uFE20\uFE2F"
	// separators are spaces and punctuation, of ASCII, of Latin and of other scripts.
	separators = "\u0000\"&*,/:;?@[`{}~\u00A1\u00A6\u00A6\u00A8\u00A8\u00AB\u00AB\u00AF\u00AF\u00B4\u00B4\u00B6\u00B8\u00BB\u00BB\u00BF\u00BF" +
		"\u02B9\u02BF\u02C8\u02CF\u037E\u037E\u0387\u0387\u055A\u055F\u0589\u058A\u05BE\u05BE\u05C0\u05C0\u05C3\u05C3\u05C6\u05C6\u05F3\u05F4\u060C\u060D\u061B\u061B\u061D\u061F\u066A\u066D\u06D4\u06D4" +
		"\u0964\u0965\u0E2F\u0E2F\u0E5A\u0E5B\u0F0B\u0F14\u104A\u104F\u10FB\u10FB\u1361\u1368\u1680\u1680\u17D4\u17D6\u1800\u180A\u2000\u200A\u2010\u2029\u202F\u202F\u2031\u205F\u2212\u2212" +
		"\u2E00\u2E5D\u3000\u3003\u3008\u3011\u3014\u301F\u3030\u3030\u30FB\u30FB\uA78B\uA78C\uFE10\uFE1F\uFE30\uFE61\uFE63\uFE63\uFF5F\uFF65"
	// ownWords are characters that people write with a space around them or without:
	// symbols, and the letters of scripts that know no spaces.
	ownWords = "#%++<>||\u00A2\u00A5\u00A7\u00A7\u00A9\u00A9\u00AC\u00AC\u00AE\u00AE\u00B0\u00B1\u00D7\u00D7\u00F7\u00F7\u2030\u2030\u20A0\u20CF\u2100\u2BFF" +
		"\u3005\u3007\u3040\u3098\u309B\u30FA\u30FC\u30FF\u3400\u9FFF\uF900\uFAFF\U0001F000\U0001FAFF\U00020000\U0003FFFF"
)
