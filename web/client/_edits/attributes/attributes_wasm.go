package app

import "slices"

// attributes are the attributes of an element, each name once. The original has
// a map: of the six that an element has in the middle, a list is made, walked and
// compared in a third of the time, and the map's random order costs a draw each.
type attributes []attribute

type attribute struct{ name, value string }

// value returns the value of an attribute, or "" if there is none.
func (a attributes) value(name string) string {
	value, _ := a.lookup(name)
	return value
}

func (a attributes) lookup(name string) (string, bool) {
	for i := range a {
		if a[i].name == name {
			return a[i].value, true
		}
	}
	return "", false
}

func (a *attributes) put(name, value string) {
	for i := range *a {
		if (*a)[i].name == name {
			(*a)[i].value = value
			return
		}
	}
	if *a == nil {
		*a = make(attributes, 0, 4)
	}
	*a = append(*a, attribute{name, value})
}

// inOrder returns the attributes in the order in which they are set: the type
// first and the state of a form control last, because the browser clamps a value
// to the type, min, max and step that it has by then and unchecks the other
// radios of the group that the name has put it in. The rest is sorted, so that
// the same element is always made in the same way: DataSets takes a map.
func (a attributes) inOrder() attributes {
	rank := func(name string) int {
		switch name {
		case "type":
			return 0
		case "value":
			return 2
		case "checked", "selected":
			return 3
		default:
			return 1
		}
	}
	list := slices.Clone(a)
	slices.SortFunc(list, func(x, y attribute) int {
		if d := rank(x.name) - rank(y.name); d != 0 {
			return d
		}
		if x.name < y.name {
			return -1
		}
		return 1
	})
	return list
}

// without returns those attributes that other does not have as they are; mostly
// there are none.
func (a attributes) without(other attributes) attributes {
	var left attributes
	for i, x := range a {
		if i < len(other) && other[i] == x {
			continue // mostly they stand in the same order, too
		}
		if have, exists := other.lookup(x.name); !exists || have != x.value {
			left = append(left, x)
		}
	}
	return left
}
