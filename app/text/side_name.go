package text

import "strings"

// withArticle lists words that make an English country or people take "the".
var withArticle = []string{"United ", "Soviet Union", "European Union", "Netherlands", "Philippines", "Palestinians", "Republic of", "Kingdom of", "US", "USSR", "UK", "EU"}

// The writes a side's name as it stands inside a sentence: "the United States". A
// name written from the right is isolated.
func The(name string) string {
	for _, word := range withArticle {
		if name == word || (strings.HasSuffix(word, " ") || strings.Contains(word, " ")) && strings.HasPrefix(name, word) {
			return "the " + Isolated(name)
		}
	}
	return Isolated(name)
}

// TheFirst writes a side's name at the start of a sentence: "The United States".
func TheFirst(name string) string {
	the := The(name)
	if rest, ok := strings.CutPrefix(the, "the "); ok && the != name {
		return "The " + rest
	}
	return the
}

// Plural says whether a side's name takes a plural verb and "they".
func Plural(name string) bool {
	return strings.HasSuffix(name, "ians") || strings.HasSuffix(name, "leaders")
}

// It is the pronoun of a side.
func It(name string) string {
	if Plural(name) {
		return "they"
	}
	return "it"
}
