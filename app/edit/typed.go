package edit

import (
	"errors"
	"strconv"
	"strings"

	"summitscorecard/scoring"
)

// ReadNumber reads a number as people type it, in any digits and with a comma or a
// point before the fraction. "1,000" is one to some and a thousand to others, so it
// is neither. The error is a sentence for the reader, without its full stop.
func ReadNumber(typed string) (float64, error) {
	shown := strings.TrimSpace(typed)
	s := strings.Map(plain, shown)
	if whole, rest, grouped := strings.Cut(s, ","); grouped && len(rest) == 3 && strings.Trim(rest, "0123456789") == "" && strings.Trim(whole, "-+0") != "" {
		return 0, errors.New("“" + shown + "” can be read in two ways; write " + whole + rest + " or " + whole + "." + rest)
	}
	s = strings.Replace(s, ",", ".", 1)
	x, err := strconv.ParseFloat(s, 64)
	if err != nil || strings.Trim(s, "0123456789.-+") != "" { // no 1e3, Inf or 0x1F
		return 0, errors.New("“" + shown + "” is not a number; write one such as 2.5")
	}
	return x + 0, nil // + 0 makes -0 a 0
}

// plain is the plain character for one that means the same in a number. Keyboards have
// the digits of Devanagari and Bengali, too.
func plain(r rune) rune {
	for _, zero := range [...]rune{'०', '০'} {
		if r >= zero && r <= zero+9 {
			return '0' + r - zero
		}
	}
	return scoring.PlainNumeral(r)
}

// noteFits says why a text is too long for a card; nil for one that is not.
func noteFits(note string) error {
	if n := len([]rune(note)); n > MaxNote {
		return errors.New("this has " + strconv.Itoa(n) + " characters and a card holds at most " + strconv.Itoa(MaxNote) +
			"; take " + strconv.Itoa(n-MaxNote) + " away, the field has all of it until then")
	}
	return nil
}

// TooLong is a sentence on why a text is too long for a card; "" for one that is not.
func TooLong(note string) string {
	if err := noteFits(note); err != nil {
		return strings.ToUpper(err.Error()[:1]) + err.Error()[1:] + "."
	}
	return ""
}
