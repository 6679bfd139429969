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
		c.Addf(sentence.Under(path, key), "must be a number from %s to %s, not %s", sentence.Number(low), sentence.Number(high), sentence.Number(x))
	}
}

// badID notes an id of a form that none may have.
func (c *checker) badID(path, id string) {
	c.Addf(path, "the id %s is not allowed; %s", sentence.Quote(id), scoring.IDRule)
}

func finite(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) }

// text checks what every string must be: UTF-8, of bearable length, and
// without control characters other than tab and line ends.
func (c *checker) text(path, key, s string) {
	if len(s) > MaxRunes {
		if n := utf8.RuneCountInString(s); n > MaxRunes {
			c.Addf(sentence.Under(path, key), "is %d characters long; the most is %d", n, MaxRunes)
		}
	}
	plain := true
	for i := 0; i < len(s); i++ {
		if b := s[i]; b < ' ' && b != '\n' && b != '\t' && b != '\r' || b == 0x7f {
			c.Addf(sentence.Under(path, key), "holds the control character %s; remove it", strconv.QuoteToASCII(s[i:i+1]))
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
		c.Addf(sentence.Under(path, key), "the date %s is not one that exists; %s", sentence.Quote(date), DateRule)
	}
}

func (c *checker) moment(key, moment string) {
	if !validMoment(moment) {
		c.Addf(key, "the moment %s is not one that exists; write a date or 2025-08-18T09:30:00Z", sentence.Quote(moment))
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
				c.badID(sentence.At(sentence.Under(path, "sources"), i), id)
			}
		} else if _, ok := c.sources[id]; !ok {
			c.Addf(sentence.At(sentence.Under(path, "sources"), i), "no source %s; add it or remove the reference", sentence.Quote(id))
		}
	}
}
