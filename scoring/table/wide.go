package table

import (
	"fmt"
	"slices"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/internal/sentence"
)

// goalsAndSides reads a table with a goal to a row.
func (in *reader) goalsAndSides(c wideColumns) error {
	c.sides = slices.Clone(c.sides)
	if err := in.nameSides(&c); err != nil {
		return err
	}
	in.at = make(map[[2]string]int, len(in.card.Ratings))
	for i, r := range in.card.Ratings {
		in.at[[2]string{r.Goal, r.Side}] = i
	}
	goals := in.card.Summit.GoalPlaces()
	seen := map[string]bool{}
	made := in.goalIDs(c)
	for i, r := range in.rows {
		switch {
		case in.aside[r.number]:
		case in.beyond(r) || in.underNoHeading(r, c):
		case in.isNew && len(in.card.Summit.Goals) == cardfile.MaxGoals:
			in.bad(r, c.title, fmt.Sprintf("the table has %s more rows from here, and a card has at most %s goals; split it", sentence.Count(len(in.rows)-i), sentence.Count(cardfile.MaxGoals)))
			return nil
		case in.isNew:
			in.newGoal(r, c, goals, made)
		default:
			in.knownGoal(r, c, goals, seen)
		}
	}
	return nil
}

// nameSides finds the side of the card for each column of one, or makes it.
func (in *reader) nameSides(c *wideColumns) error {
	headings := make([]string, len(c.sides))
	for i, side := range c.sides {
		headings[i] = in.heading[side.at]
	}
	ids, column := scoring.IDsOf(headings, "side"), map[string]int{}
	for i := range c.sides {
		side := &c.sides[i]
		heading := in.heading[side.at]
		if in.isNew {
			side.id = ids[i]
			if first, twice := column[side.id]; twice {
				return scoring.Problems{{Path: in.place(in.headingRow, side.at), Msg: fmt.Sprintf("names the same side as %s; a side has one column", in.place(in.headingRow, first))}}
			}
			column[side.id] = side.at
			in.card.Summit.Sides = append(in.card.Summit.Sides, scoring.Side{ID: side.id, Name: heading})
			continue
		}
		side.id = in.sides.id(heading)
		if _, known := in.card.Summit.Side(side.id); known < 0 {
			return scoring.Problems{{Path: in.place(in.headingRow, side.at), Msg: in.noSide(side.at)}}
		}
	}
	return nil
}

// knownGoal puts a row on the goal of the card that it names.
func (in *reader) knownGoal(r tableRow, c wideColumns, goals map[string]int, seen map[string]bool) {
	name, column := r.cell(c.id), c.id
	if name == "" {
		name, column = r.cell(c.title), max(c.title, 0)
	}
	id := in.goals.id(name)
	place, known := goals[id]
	switch {
	case !known:
		in.badf(r, column, "no goal %s on the card; add it there first, or remove the row", sentence.Quote(name))
	case seen[id]:
		in.badf(r, column, "a second row for %s; keep one of the two", sentence.Quote(name))
	default:
		seen[id] = true
		in.goal(r, c, place)
	}
}

// underNoHeading notes a cell under a column without a heading.
func (in *reader) underNoHeading(r tableRow, c wideColumns) bool {
	for at := 0; in.Sides == nil && at < min(len(r.cells), len(in.heading)); at++ {
		if in.heading[at] == "" && at != c.title && r.cell(at) != "" {
			in.badf(r, at, "%s stands in a column without a heading; name the side in row 1, or choose the columns of the sides", sentence.Quote(r.cell(at)))
			return true
		}
	}
	return false
}

// goalIDs makes an id for each title whose row gives none.
func (in *reader) goalIDs(c wideColumns) map[string]string {
	var titles, given []string
	for _, r := range in.rows {
		if in.aside[r.number] {
			continue
		}
		if id := r.cell(c.id); id != "" {
			given = append(given, id)
		} else {
			titles = append(titles, r.cell(c.title))
		}
	}
	made := make(map[string]string, len(titles))
	for i, id := range scoring.IDsOf(titles, "goal", given...) {
		made[titles[i]] = id
	}
	return made
}

// newGoal makes a goal of a row, with an aim of every side.
func (in *reader) newGoal(r tableRow, c wideColumns, goals map[string]int, made map[string]string) {
	title := r.cell(c.title)
	if title == "" {
		in.bad(r, c.title, "the goal has no title; write one or empty the row")
		return
	}
	place := len(in.card.Summit.Goals)
	id := r.cell(c.id)
	if id == "" {
		id = made[title]
		if first, twice := goals[id]; twice {
			in.badf(r, c.title, "a second row for %s; keep one of the two, or word them differently", sentence.Quote(in.card.Summit.Goals[first].Title))
			return
		}
	}
	if _, twice := goals[id]; twice || !scoring.ValidID(id) {
		in.badf(r, max(c.id, 0), "the id %s is there already or not allowed; give each goal its own, or leave it blank; %s", sentence.Quote(id), scoring.IDRule)
		return
	}
	goals[id] = place
	goal := scoring.Goal{ID: id, Title: title, Kind: scoring.Substance, Importance: scoring.DefaultImportance}
	for _, side := range c.sides {
		goal.Aims = append(goal.Aims, scoring.Aim{Side: side.id})
	}
	in.card.Summit.Goals = append(in.card.Summit.Goals, goal)
	in.goal(r, c, place)
}

// goal puts a row on the goal at this place.
func (in *reader) goal(r tableRow, c wideColumns, place int) {
	g := &in.card.Summit.Goals[place]
	g.Importance = in.importance(r, c.importance, g.Importance)
	for _, side := range c.sides {
		s := r.cell(side.at)
		if _, aim := g.Aim(side.id); aim < 0 {
			if s != "" || r.cell(side.importance) != "" {
				in.bad(r, side.at, "the side has no aim under this goal, so there is nothing to rate; leave the cell blank")
			}
			continue
		}
		m := in.judgement(s)
		if m.Status == "" {
			in.badLevel(r, side.at, s)
			continue
		}
		status, level := m.Status, m.Level
		rating := scoring.Rating{Goal: g.ID, Side: side.id, Status: scoring.Unknown, Importance: g.Importance}
		at, there := in.at[[2]string{g.ID, side.id}]
		if there {
			rating = in.card.Ratings[at]
		}
		importance := in.importance(r, side.importance, rating.Importance)
		if !there && status == scoring.Unknown && importance == g.Importance {
			continue
		}
		rating.Importance = importance
		if status != rating.Status || level != rating.Level {
			rating.Status, rating.Level = status, level
			if rating.Low.Known && !(rating.Low.Value <= level) || rating.High.Known && !(rating.High.Value >= level) || status != scoring.Scored {
				rating.Low, rating.High = scoring.Level{}, scoring.Level{}
			}
		}
		if there {
			in.card.Ratings[at] = rating
		} else {
			in.card.Ratings = append(in.card.Ratings, rating)
		}
	}
}

// judgement reads a cell under a side: a level by number or label, or what stands for an
// open rating. A number that is asked about says nothing until it is answered.
func (in *reader) judgement(s string) Meaning {
	m := in.cells.read(s)
	if in.doubted != nil && m.Status == scoring.Scored && in.doubted[codeOf(s, in.cells.decimalComma)] {
		return Meaning{}
	}
	return m
}

// badLevel notes a cell that is no level, by what it says.
func (in *reader) badLevel(r tableRow, at int, s string) {
	if in.doubted != nil && in.doubted[codeOf(s, in.cells.decimalComma)] {
		in.bad(r, at, sentence.Quote(s)+" is far from all other numbers and was left out; say what it means")
		return
	}
	in.bad(r, at, noLevel(s, in.card.Scale))
}

// noSide is the sentence for a heading that names no side of the card.
func (in *reader) noSide(at int) string {
	msg := "no side of the card has this name; correct it, or empty the heading and the column"
	if in.headingRow == 0 {
		msg = "the table has no row of headings, so it does not say whose ratings these are; add one with the names of the sides"
	}
	return msg
}
