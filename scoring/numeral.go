package scoring

// PlainNumeral returns the character of ASCII for one within a number: full-width, Arabic
// and Persian digits, and the signs that people type or paste for minus, plus, point and
// comma. All others come back as they are.
func PlainNumeral(r rune) rune {
	for _, zero := range [...]rune{'０', '٠', '۰'} {
		if r >= zero && r <= zero+9 {
			return '0' + r - zero
		}
	}
	switch r {
	case '−', '‐', '‑', '–', '－':
		return '-'
	case '＋':
		return '+'
	case '．':
		return '.'
	case '，', '٫':
		return ','
	}
	return r
}
