package link

// letters are those of base64url (RFC 4648, section 5). encoding/base64 is left
// out of the browser program for two functions of a few lines; it would also read
// over line ends within a link.
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

// toLetters writes bytes in base64url without padding.
func toLetters(data []byte) string {
	out := make([]byte, 0, (len(data)*4+2)/3)
	bits, have := uint(0), uint(0)
	for _, b := range data {
		bits = bits<<8 | uint(b)
		for have += 8; have >= 6; have -= 6 {
			out = append(out, letters[bits>>(have-6)&63])
		}
	}
	if have > 0 {
		out = append(out, letters[bits<<(6-have)&63])
	}
	return string(out)
}

// fromLetters undoes toLetters; ok is false for what toLetters never writes.
func fromLetters(s string) (data []byte, ok bool) {
	out := make([]byte, 0, len(s)*3/4)
	bits, have := uint(0), uint(0)
	for i := 0; i < len(s); i++ {
		value := -1
		switch c := s[i]; {
		case c >= 'A' && c <= 'Z':
			value = int(c - 'A')
		case c >= 'a' && c <= 'z':
			value = int(c-'a') + 26
		case c >= '0' && c <= '9':
			value = int(c-'0') + 52
		case c == '-':
			value = 62
		case c == '_':
			value = 63
		}
		if value < 0 {
			return nil, false
		}
		bits = bits<<6 | uint(value)
		if have += 6; have >= 8 {
			have -= 8
			out = append(out, byte(bits>>have))
		}
	}
	return out, have < 6 && bits&(1<<have-1) == 0
}
