package text

import "strings"

// Span is a piece of a sentence with its emphasis.
type Span struct {
	Text   string
	Side   string // id of the side that the words name, for its colour; "" for none
	Strong bool
	Em     bool
}

// Sentence is a sentence in pieces. Neighbouring plain pieces are joined, so
// that the page holds one text node where the program does.
type Sentence []Span

// String returns the words alone.
func (s Sentence) String() string {
	var b strings.Builder
	for _, span := range s {
		if span.Side != "" {
			b.WriteString(Isolated(span.Text))
		} else {
			b.WriteString(span.Text)
		}
	}
	return b.String()
}

// Words starts or continues a sentence with plain words.
func (s Sentence) Words(words string) Sentence {
	if n := len(s); n > 0 && s[n-1].Side == "" && !s[n-1].Strong && !s[n-1].Em {
		joined := append(Sentence(nil), s...)
		joined[n-1].Text += words
		return joined
	}
	if words == "" {
		return s
	}
	return append(s[:len(s):len(s)], Span{Text: words})
}

// Named continues a sentence with the name of a side; an article before it stays
// plain. The element that shows the name isolates it, as String does.
func (s Sentence) Named(words, side string) Sentence {
	for _, article := range []string{"the ", "The "} {
		if rest, ok := strings.CutPrefix(words, article); ok {
			s, words = s.Words(article), rest
		}
	}
	return append(s[:len(s):len(s)], Span{Text: bare(words), Side: side})
}

// Strong continues a sentence with stressed words.
func (s Sentence) Strong(words string) Sentence {
	return append(s[:len(s):len(s)], Span{Text: words, Strong: true})
}

// Em continues a sentence with the name of a goal, or a list of them.
func (s Sentence) Em(words string) Sentence {
	return append(s[:len(s):len(s)], Span{Text: Isolated(words), Em: true})
}

// Join continues a sentence with another.
func (s Sentence) Join(next Sentence) Sentence {
	for _, span := range next {
		if span.Side == "" && !span.Strong && !span.Em {
			s = s.Words(span.Text)
		} else {
			s = append(s[:len(s):len(s)], span)
		}
	}
	return s
}
