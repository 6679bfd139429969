package link

import "sort"

// codeLengths returns the length of each symbol's code so that the whole is as
// short as can be with no code longer than limit (package-merge, Larmore and
// Hirschberg 1990). A symbol that never occurs has none. There are at least two
// codes, as some readers want.
func codeLengths(often []int, limit int) []uint8 {
	var symbols []int // from the rarest
	for symbol, n := range often {
		if n > 0 {
			symbols = append(symbols, symbol)
		}
	}
	for symbol := 0; len(symbols) < 2; symbol++ {
		if often[symbol] == 0 {
			symbols = append(symbols, symbol)
		}
	}
	sort.Slice(symbols, func(a, b int) bool {
		if x, y := often[symbols[a]], often[symbols[b]]; x != y {
			return x < y
		}
		return symbols[a] < symbols[b]
	})
	// Each level holds the symbols and, between them by weight, the pairs of the
	// level before. single tells them apart.
	single := make([][]bool, limit)
	var weights []int
	for level := range limit {
		next := make([]int, 0, len(symbols)+len(weights)/2)
		single[level] = make([]bool, 0, cap(next))
		at := 0
		for i := 0; i+1 < len(weights) || at < len(symbols); {
			if i+1 >= len(weights) || at < len(symbols) && often[symbols[at]] <= weights[i]+weights[i+1] {
				next = append(next, often[symbols[at]])
				single[level] = append(single[level], true)
				at++
				continue
			}
			next = append(next, weights[i]+weights[i+1])
			single[level] = append(single[level], false)
			i += 2
		}
		weights = next
	}
	lengths := make([]uint8, len(often))
	take := 2*len(symbols) - 2
	for level := limit - 1; level >= 0; level-- {
		at := 0
		for _, one := range single[level][:take] {
			if one {
				lengths[symbols[at]]++
				at++
			}
		}
		take = 2 * (take - at)
	}
	return lengths
}

// words returns the code of each symbol, mirrored, since the highest bit of a
// code is written first.
func words(lengths []uint8) []int {
	var next [longestBit + 2]int
	for n := 1; n <= longestBit; n++ {
		count := 0
		for _, l := range lengths {
			if int(l) == n {
				count++
			}
		}
		next[n+1] = (next[n] + count) << 1
	}
	out := make([]int, len(lengths))
	for symbol, n := range lengths {
		code := next[n]
		next[n]++
		for range n {
			out[symbol] = out[symbol]<<1 | code&1
			code >>= 1
		}
	}
	return out
}
