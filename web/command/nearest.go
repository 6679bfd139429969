//go:build !js

package command

import "strings"

// nearest returns the word that was probably meant by another: one that it begins or
// that begins it, or one that a slip or two of the fingers turn into it. "" where none
// is near, or two are equally so.
func nearest(typed string, words []string) string {
	typed = strings.ToLower(typed)
	best, least := "", max(1, len(typed)/3)+1
	for _, word := range words {
		slips := slips(typed, word)
		if len(typed) > 1 && (strings.HasPrefix(word, typed) || strings.HasPrefix(typed, word)) {
			slips = min(slips, 1)
		}
		switch {
		case slips < least:
			best, least = word, slips
		case slips == least:
			best = ""
		}
	}
	return best
}

// slips counts the letters that were left out, put in, mistaken or swapped with the
// next between two words.
func slips(a, b string) int {
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(a)][len(b)]
}
