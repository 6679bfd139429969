package text

import (
	"slices"
	"strings"

	"summitscorecard/scoring"
)

// The two marks that set words apart from the direction of the sentence around
// them: first strong isolate, pop directional isolate.
const (
	isolate = "\u2068"
	release = "\u2069"
)

// Isolated keeps words that are written from the right, such as a name in Hebrew or
// Arabic, from turning the sentence around them: between two such names a number
// would go to the wrong one. Words that turn nothing, or are isolated already, stay
// as they are. Marks of direction in them are left out where they could reach
// beyond their end.
func Isolated(words string) string {
	if !turns(words) {
		return words
	}
	return isolate + strings.Map(func(r rune) rune {
		if embeds(r) {
			return -1
		}
		return r
	}, words) + release
}

// noted isolates the card's names in notes of the method, which knows nothing of
// scripts.
func noted(card scoring.Scorecard, notes []string) []string {
	var names []string
	for _, side := range card.Summit.Sides {
		names = append(names, side.Name)
	}
	names = slices.DeleteFunc(append(names, card.Summit.GoalTitles()...), func(name string) bool { return !turns(name) })
	if len(names) == 0 {
		return notes
	}
	slices.SortFunc(names, func(a, b string) int { return len(b) - len(a) }) // one may hold another
	var pairs []string
	for _, name := range slices.Compact(names) {
		pairs = append(pairs, name, Isolated(name))
	}
	isolating := strings.NewReplacer(pairs...) // each place once, and none within a name
	notes = slices.Clone(notes)
	for i := range notes {
		notes[i] = isolating.Replace(notes[i])
	}
	return notes
}

// bare is a name without the marks around it, for an element that isolates it.
func bare(name string) string {
	return strings.TrimSuffix(strings.TrimPrefix(name, isolate), release)
}

// turns reports whether words could turn what stands around them.
func turns(words string) bool {
	i := 0
	for i < len(words) && words[i] < 0xd6 { // no letter written from the right begins with such a byte
		i++
	}
	open := 0
	for _, r := range words[i:] {
		switch {
		case r == '\u2068':
			open++
		case r == '\u2069' && open > 0:
			open--
		case open == 0 && (embeds(r) || fromTheRight(r)):
			return true
		}
	}
	return open > 0
}

// embeds reports whether a rune changes the direction up to another one.
func embeds(r rune) bool { return r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' }

// fromTheRight reports whether a letter or mark is of a script written from the
// right: Hebrew, Arabic, Syriac, Thaana, N'Ko and their like.
func fromTheRight(r rune) bool {
	return r >= 0x590 && r <= 0x8ff || r == '\u200f' || r >= 0xfb1d && r <= 0xfdff || r >= 0xfe70 && r <= 0xfefc ||
		r >= 0x10800 && r <= 0x10fff || r >= 0x1e800 && r <= 0x1efff
}
