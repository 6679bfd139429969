package cardfile

import (
	"math"
	"strconv"
	"unicode/utf8"

	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/sentence"
)

func (c *checker) between(path, key string, x, low, high float64) {
	if !(x >= low && x <= high) { // also catches NaN
		c.Add(sentence.Under(path, key), "must be a number from "+sentence.Number(low)+" to "+sentence.Number(high)+", not "+sentence.Number(x))
	}
}

func finite(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) }

// text checks what every string must be: UTF-8, of bearable length, and
// without control characters other than tab and line ends.
func (c *checker) text(path, key, s string) {
	if len(s) > MaxRunes {
		if n := utf8.RuneCountInString(s); n > MaxRunes {
			c.Add(sentence.Under(path, key), "is "+strconv.Itoa(n)+" characters long; the most is "+strconv.Itoa(MaxRunes))
		}
	}
	plain := true
	for i := 0; i < len(s); i++ {
		if b := s[i]; b < ' ' && b != '\n' && b != '\t' && b != '\r' || b == 0x7f {
			c.Add(sentence.Under(path, key), "holds the control character "+strconv.QuoteToASCII(s[i:i+1])+"; remove it")
			return
		} else if b >= 0x80 {
			plain = false
		}
	}
	if !plain && !utf8.ValidString(s) {
		c.Add(sentence.Under(path, key), "is not valid UTF-8; type the text again")
	}
}

// required checks a text that must say something.
func (c *checker) required(path, key, s string) {
	for i := 0; i < len(s); i++ {
		if s[i] != ' ' && s[i] != '\t' && s[i] != '\n' && s[i] != '\r' {
			c.text(path, key, s)
			return
		}
	}
	c.Add(sentence.Under(path, key), "is empty; fill it in")
}

func (c *checker) date(path, key, date string) {
	if !validDate(date) {
		c.Add(sentence.Under(path, key), "the date "+sentence.Quote(date)+" is not one that exists; "+DateRule)
	}
}

func (c *checker) moment(key, moment string) {
	if !validMoment(moment) {
		c.Add(key, "the moment "+sentence.Quote(moment)+" is not one that exists; write a date or 2025-08-18T09:30:00Z")
	}
}

// refs checks that each source exists.
func (c *checker) refs(path string, sources []string) {
	for i, id := range sources {
		if i%100 == 99 && !c.pause.ok() {
			break
		}
		if c.compact {
			if !scoring.ValidID(id) {
				c.Add(sentence.At(sentence.Under(path, "sources"), i), "the id "+sentence.Quote(id)+" is not allowed; "+scoring.IDRule)
			}
		} else if _, ok := c.sources[id]; !ok {
			c.Add(sentence.At(sentence.Under(path, "sources"), i), "no source "+sentence.Quote(id)+"; add it or remove the reference")
		}
	}
}
