package editor

import (
	"summitscorecard/app/chart"
	"summitscorecard/app/edit"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// option is one of a few values, with its words.
type option struct{ value, words string }

// nothing stands for "" among the options: an option with an empty value would
// report its text. No id has a dot.
const nothing = "."

// options lists the values of a field with a few values.
func (c *Editor) options(name string) []option {
	listed := func(first string, values ...string) []option {
		var list []option
		if first != "" {
			list = append(list, option{nothing, first})
		}
		for _, v := range values {
			list = append(list, option{v, text.FieldOption(name, v)})
		}
		return list
	}
	sides := func(first string) []option {
		list := []option{{nothing, first}}
		for _, s := range c.Card.Summit.Sides {
			list = append(list, option{s.ID, s.Name})
		}
		return list
	}
	switch name {
	case "colour":
		return listed(text.ByPlace, chart.SafeColours...)
	case "kind":
		return listed("", scoring.Substance, scoring.Symbol)
	case "basis":
		return listed(text.NotSaid, "declared", "reported", "inferred", "general")
	case "when":
		return listed(text.NotSaid, "before", "after", "later")
	case "weights":
		return listed("", scoring.Own, scoring.Shared)
	case "camp", "affiliation":
		return sides(text.Outsider)
	case "favours":
		return append(sides(text.NotSaid), listed("", "both", "neither")...)
	case "source", "ref":
		list := []option{{nothing, text.NotSaid}}
		if name == "ref" {
			list[0].words = text.EditChoose
		}
		for _, s := range c.Card.Summit.Sources {
			list = append(list, option{s.ID, text.Join(", ", s.Title, s.Publisher)})
		}
		return list
	case "before", "level":
		var list []option
		for _, l := range c.Card.SummitScale().Levels {
			list = append(list, option{edit.Number(l.Level), l.Label})
		}
		if list != nil && name == "before" {
			list = append([]option{{nothing, text.NotSaid}}, list...)
		}
		return list
	}
	return nil
}
