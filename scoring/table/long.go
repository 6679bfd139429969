package table

import (
	"strings"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/internal/sentence"
)

// long reads a table with a row a rating.
func (in *reader) long() error {
	at, err := in.headed(longHeading, "a card")
	if err != nil {
		return err
	}
	if in.isNew {
		in.newGoals(at)
	}
	importance := in.card.UsualImportance()
	in.card.Ratings = nil
	seen := map[[2]string]bool{}
	for _, r := range in.rows {
		if in.beyond(r) {
			continue
		}
		before := in.Count()
		rating := in.rating(r, at, importance)
		if pair := [2]string{rating.Goal, rating.Side}; seen[pair] {
			in.badf(r, at["goal"], "a second row for %s and %s; keep one of the two", sentence.Quote(rating.Goal), sentence.Quote(rating.Side))
		} else if in.Count() == before {
			seen[pair] = true
			in.card.Ratings = append(in.card.Ratings, rating)
			in.row = append(in.row, r.number)
		}
	}
	return nil
}

// rating reads one row of a long table.
func (in *reader) rating(r tableRow, at map[string]int, importance func(goal string) float64) scoring.Rating {
	for _, key := range []string{"goal", "side"} {
		if r.cell(at[key]) == "" {
			in.badf(r, at[key], "is blank; name the %s that this row rates", key)
		}
	}
	rating := scoring.Rating{Goal: in.goals.id(r.cell(at["goal"])), Side: in.sides.id(r.cell(at["side"])), AsOf: r.cell(at["as_of"]), Note: r.raw(at["note"])}
	rating.Importance = in.importance(r, at["importance"], importance(rating.Goal))
	level := func(key string) scoring.Level {
		s := r.cell(at[key])
		if s == "" {
			return scoring.Level{}
		}
		x, ok := in.level(s, in.card.Scale)
		if !ok {
			in.bad(r, at[key], noLevel(s, in.card.Scale))
		}
		return scoring.Level{Value: x, Known: ok}
	}
	reached := level("level")
	rating.Low, rating.High = level("low"), level("high")
	rating.Status = strings.ToLower(r.cell(at["status"]))
	if rating.Status == "" {
		rating.Status = scoring.Unknown
		if reached.Known {
			rating.Status = scoring.Scored
		}
	}
	open := rating.Status == scoring.Pending || rating.Status == scoring.Unknown
	switch blank := r.cell(at["level"]) == ""; {
	case !blank && !reached.Known: // said already
	case rating.Status == scoring.Scored && blank:
		in.bad(r, max(at["level"], at["status"]), `the status is "scored" and there is no level; add the level or make the status "unknown"`)
	case open && !blank:
		in.badf(r, at["level"], `a rating that is %s has no level; remove the level or make the status "scored"`, rating.Status)
	case rating.Status == scoring.Scored:
		rating.Level = reached.Value
	}
	rating.Sources = append(rating.Sources, sourceIDs(r.raw(at["sources"]))...)
	return rating
}

// newGoals makes a summit of the goals, sides, and sources that a long table
// names. Sources get their id for a title, since a table says no more of them.
func (in *reader) newGoals(at map[string]int) {
	s := &in.card.Summit
	goals, sides, sources := map[string]int{}, map[string]bool{}, map[string]bool{}
	goalIDs, sideIDs := in.idsIn(at["goal"], at["goal_title"], "goal"), in.idsIn(at["side"], at["side_name"], "side")
	for _, r := range in.rows {
		goal, side := r.cell(at["goal"]), r.cell(at["side"])
		if goal == "" || side == "" || len(s.Goals) > cardfile.MaxGoals || len(s.Sides) > cardfile.MaxSides {
			continue // refused when the row is read, or the card is checked
		}
		sideID, goalID := sideIDs[side], goalIDs[goal]
		in.sides[side], in.goals[goal] = sideID, goalID
		if !sides[sideID] {
			sides[sideID] = true
			title := r.cell(at["side_name"])
			if title == "" {
				title = side
			}
			s.Sides = append(s.Sides, scoring.Side{ID: sideID, Name: title})
		}
		if _, there := goals[goalID]; !there {
			title := r.cell(at["goal_title"])
			if title == "" {
				title = goal
			}
			goals[goalID] = len(s.Goals)
			s.Goals = append(s.Goals, scoring.Goal{ID: goalID, Title: title, Kind: scoring.Substance, Importance: scoring.DefaultImportance})
		}
		g := &s.Goals[goals[goalID]]
		if _, there := g.Aim(sideID); there < 0 {
			g.Aims = append(g.Aims, scoring.Aim{Side: sideID})
		}
		for _, id := range sourceIDs(r.raw(at["sources"])) {
			if !sources[id] && scoring.ValidID(id) {
				sources[id] = true
				s.Sources = append(s.Sources, scoring.Source{ID: id, Title: id})
			}
		}
	}
}

// idsIn makes an id for every cell of a column: the cell itself where it is one and a
// title stands beside it, and else one of its words.
func (in *reader) idsIn(column, title int, otherwise string) map[string]string {
	ids := map[string]string{}
	var names, given []string
	for _, r := range in.rows {
		if cell := r.cell(column); r.cell(title) != "" && scoring.ValidID(cell) && !scoring.ReservedID(cell) {
			ids[cell] = cell
			given = append(given, cell)
		} else {
			names = append(names, cell)
		}
	}
	for i, id := range scoring.IDsOf(names, otherwise, given...) {
		if ids[names[i]] == "" {
			ids[names[i]] = id
		}
	}
	return ids
}

// sourceIDs parts the ids in a cell.
func sourceIDs(cell string) []string {
	return strings.FieldsFunc(cell, func(c rune) bool { return c <= ' ' || c == ',' || c == ';' || c == '|' })
}
