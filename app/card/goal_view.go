package card

import (
	"sort"
	"strconv"
	"strings"

	"summitscorecard/app/edit"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
	"summitscorecard/scoring/fairness"
)

// This file turns a card into the values that the goals show.

// newGoals lists the goals with their cells, in the summit's order, and with the
// marks that commentators' words leave on their scales.
func newGoals(card scoring.Scorecard, marks map[string][]mark, hideVerdict bool) []Goal {
	goals := make([]Goal, 0, len(card.Summit.Goals))
	for _, g := range card.Summit.Goals {
		goals = append(goals, newGoal(card, g, marks, hideVerdict))
	}
	return goals
}

func newGoal(card scoring.Scorecard, g scoring.Goal, marks map[string][]mark, hideVerdict bool) Goal {
	from := card.SummitScale()
	view := Goal{ID: g.ID, Title: g.Title, Kind: g.Kind, Opposed: g.Opposed, Importance: g.Importance,
		Shared: card.Weights == scoring.Shared, Sides: card.Summit.Sides, Note: g.Note, HideVerdict: hideVerdict}
	for _, side := range card.Summit.Sides {
		aim, at := g.Aim(side.ID)
		rating, _ := card.Rating(g.ID, side.ID)
		c := cellView{Side: side, Aim: aim, HasAim: at >= 0, Rating: rating, Scale: card.Scale, AsOf: card.AsOf}
		if c.HasAim {
			c.Before = text.LabelOf(aim.Before, from, card.Scale)
			c.Marks = marks[g.ID+"/"+side.ID]
			c.Sources = sourcesOf(card.Summit, aim, rating)
			c.OneCamp = oneCamp(c.Sources)
			c.NoOwn = fairness.NoOwnSource(card.Summit, aim)
			c.Level = text.LevelLabel(rating, card.Scale)
		}
		if side.Absent {
			view.Absent = append(view.Absent, c)
		} else {
			view.Cells = append(view.Cells, c)
		}
	}
	return view
}

func sourcesOf(summit scoring.Summit, aim scoring.Aim, rating scoring.Rating) []scoring.Source {
	var list []scoring.Source
	seen := map[string]bool{}
	for _, id := range append(append([]string(nil), aim.Sources...), rating.Sources...) {
		if source, at := summit.Source(id); at >= 0 && !seen[id] {
			seen[id] = true
			list = append(list, source)
		}
	}
	return list
}

// oneCamp reports whether every source speaks for the same side. Outsiders are not
// one camp.
func oneCamp(sources []scoring.Source) bool {
	if len(sources) == 0 || sources[0].Camp == "" {
		return false
	}
	for _, s := range sources[1:] {
		if s.Camp != sources[0].Camp {
			return false
		}
	}
	return true
}

// impliedMarks gathers, for each aim, which levels the statements after the
// meeting imply, by label on the card's scale.
func impliedMarks(card scoring.Scorecard) map[string][]mark {
	from := card.SummitScale()
	type key struct {
		aim   string
		level float64
	}
	speakers, first := map[key][]string{}, map[key]string{}
	for _, s := range card.Summit.Statements {
		if s.When != "after" {
			continue
		}
		for _, r := range s.Ratings {
			level, ok := r.Level, true
			if from.ID != card.Scale.ID {
				level, ok = scoring.Convert(r.Level, from, card.Scale)
			}
			if !ok {
				continue
			}
			k := key{r.Goal + "/" + r.Side, level}
			if _, has := first[k]; !has {
				first[k] = s.ID
			}
			speakers[k] = append(speakers[k], s.Speaker)
		}
	}
	marks := map[string][]mark{}
	for k, names := range speakers {
		words := text.Isolated(lastName(names[0]))
		if len(names) > 1 {
			words += " +" + strconv.Itoa(len(names)-1)
		}
		marks[k.aim] = append(marks[k.aim], mark{Level: k.level, Words: words,
			Title: text.ImpliedBy(names), Statement: first[k]})
	}
	for _, list := range marks {
		sort.Slice(list, func(i, j int) bool { return list[i].Level < list[j].Level })
	}
	return marks
}

// markCache keeps the marks: they follow the statements and the scale, which a
// change of level or importance leaves alone.
type markCache struct {
	statements []scoring.Statement
	scale      string
	marks      map[string][]mark
}

func (m *markCache) of(card scoring.Scorecard) map[string][]mark {
	list := card.Summit.Statements
	if m.marks == nil || !edit.SameList(list, m.statements) || m.scale != card.Scale.ID {
		*m = markCache{statements: list, scale: card.Scale.ID, marks: impliedMarks(card)}
	}
	return m.marks
}

// lastName is the short form of a speaker's name over a scale.
func lastName(name string) string {
	words := strings.Fields(name)
	if len(words) == 0 || len(words) > 3 {
		if len(words) > 1 {
			return words[0] + " " + words[1]
		}
		return name
	}
	return words[len(words)-1]
}
