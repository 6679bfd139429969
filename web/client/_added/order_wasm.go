package app

import "slices"

// attributeOrder returns the names of the attributes in the order in which they
// are set: the type first and the state of a form control last, because the
// browser clamps a value to the type, min, max and step that it has by then and
// unchecks the other radios of the group that the name has put it in. The rest
// is sorted, so that the same element is always made in the same way.
func attributeOrder(attrs attributes) []string {
	if len(attrs) == 0 {
		return nil
	}
	names := make([]string, 0, len(attrs))
	for name := range attrs {
		names = append(names, name)
	}
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
	slices.SortFunc(names, func(a, b string) int {
		if d := rank(a) - rank(b); d != 0 {
			return d
		}
		if a < b {
			return -1
		}
		return 1
	})
	return names
}

// changedAttributes returns those of the new attributes that the element does not
// have as they are.
func changedAttributes(attrs, newAttrs attributes) attributes {
	var changed attributes
	for name, value := range newAttrs {
		if have, exists := attrs[name]; exists && have == value {
			continue
		}
		if changed == nil {
			changed = attributes{}
		}
		changed[name] = value
	}
	return changed
}
