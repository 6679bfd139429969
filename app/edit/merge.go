package edit

import (
	"reflect"
	"slices"
)

// This file merges three states of a thing: what the reader began with, what they have
// made of it, and what it has become meanwhile.

// same reports whether mine is what the reader began with.
func same[T any](base, mine *T) bool { return reflect.DeepEqual(base, mine) }

// whole merges something as one: mine where the reader has changed it.
func whole[T any](base, mine, theirs *T) { keepMine(theirs, base, mine) }

// keepMine puts what the reader has made of something in place of what it has become,
// unless it still is what they began with. All three are pointers to one type; they are
// not typed because this function for each type would weigh much in the browser.
func keepMine(theirs, base, mine any) {
	if !reflect.DeepEqual(base, mine) {
		reflect.ValueOf(theirs).Elem().Set(reflect.ValueOf(mine).Elem())
	}
}

// merge merges three lists of things that have keys, as mergeKeys says. both merges what all
// three have into theirs; unchanged is nil where what the corrected list has no more
// is to stay for now.
func merge[T any](base, mine, theirs []T, key func(*T) string, unchanged func(base, mine *T) bool, both func(base, mine, theirs *T)) []T {
	var out []T
	for _, p := range mergeKeys(keysOf(base, key), keysOf(mine, key), keysOf(theirs, key), func(i, j int) bool {
		return unchanged != nil && unchanged(&base[i], &mine[j])
	}) {
		switch {
		case p.base >= 0 && p.mine >= 0 && p.theirs >= 0:
			x := theirs[p.theirs]
			both(&base[p.base], &mine[p.mine], &x)
			out = append(out, x)
		case p.mine >= 0:
			out = append(out, mine[p.mine])
		default:
			out = append(out, theirs[p.theirs])
		}
	}
	return out
}

func keysOf[T any](list []T, key func(*T) string) []string {
	keys := make([]string, len(list))
	for i := range list {
		keys[i] = key(&list[i])
	}
	return keys
}

// merging is where a thing stands in three lists; -1 where it does not.
type merging struct{ base, mine, theirs int }

// mergeKeys says what a merged list has, in order. What the reader added stays, and
// what they removed stays away; what the corrected list has no more goes, unless the
// reader has changed it (unchanged says so). The order is that of the corrected list,
// or the reader's where they have chosen one; what only the other list has stands
// behind the one that it stands behind there.
func mergeKeys(base, mine, theirs []string, unchanged func(base, mine int) bool) []merging {
	common := func(list, other []string) []string {
		return keep(list, func(k string) bool { return slices.Contains(other, k) })
	}
	first, then := theirs, mine
	if !slices.Equal(common(base, mine), common(mine, base)) {
		first, then = mine, theirs
	}
	order := slices.Clone(first)
	for i, k := range then {
		if slices.Contains(order, k) {
			continue
		}
		behind := 0
		if i > 0 {
			behind = slices.Index(order, then[i-1]) + 1
		}
		order = slices.Insert(order, behind, k)
	}
	var out []merging
	for _, k := range order {
		p := merging{slices.Index(base, k), slices.Index(mine, k), slices.Index(theirs, k)}
		switch {
		case p.mine >= 0 && p.theirs < 0 && p.base >= 0 && unchanged(p.base, p.mine): // taken off, and the reader had not touched it
		case p.mine < 0 && p.base >= 0: // the reader has removed it
		default:
			out = append(out, p)
		}
	}
	return out
}
