package sentence

import (
	"fmt"
	"strconv"
)

// At returns the path of an element of a list.
func At(path string, i int) string { return path + "[" + strconv.Itoa(i) + "]" }

// Under returns the path of a key.
func Under(path, key string) string {
	plain := key != "" && len(key) <= 64
	for i := 0; i < len(key) && plain; i++ {
		c := key[i]
		plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_'
	}
	switch {
	case !plain:
		return path + "[" + Quote(key) + "]"
	case path == "":
		return key
	}
	return path + "." + key
}

// Quote puts a name from the file between quotation marks, shortened so that a
// hostile file cannot fill the screen and escaped so that it cannot break the
// line.
func Quote(s string) string {
	const longest = 60
	short := s
	if len(short) > longest {
		cut := longest
		for cut > 0 && short[cut]&0xC0 == 0x80 {
			cut--
		}
		short = short[:cut] + "…"
	}
	return strconv.Quote(short)
}

// Number writes a number the way the file does.
func Number(x float64) string {
	if x == 0 {
		return "0" // never "-0"
	}
	format := byte('f')
	if x < 1e-6 && x > -1e-6 || x >= 1e21 || x <= -1e21 {
		format = 'e'
	}
	return strconv.FormatFloat(x, format, -1, 64)
}

// Size writes a number of bytes that is a whole number of KiB or MiB.
func Size(bytes int) string {
	if bytes%(1<<20) == 0 {
		return fmt.Sprintf("%d MiB", bytes>>20)
	}
	return fmt.Sprintf("%d KiB", bytes>>10)
}

// Count writes a large whole number with commas between its thousands.
func Count(n int) string {
	if n < 1000 {
		return strconv.Itoa(n)
	}
	return fmt.Sprintf("%s,%03d", Count(n/1000), n%1000)
}
