package table

import (
	"fmt"
	"strings"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/internal/sentence"
)

// long reads a table with a row a rating. Ratings of the card that it does not name stay,
// unless it is to take their place, and so does what it has no column for.
func (in *reader) long() error {
	at, err := in.headed(longHeading)
	if err != nil {
		return err
	}
	if in.isNew {
		in.newGoals(at)
		if n := in.card.Summit; len(n.Goals) > cardfile.MaxGoals || len(n.Sides) > cardfile.MaxSides {
			return scoring.Problems{{Msg: fmt.Sprintf("the table names more than %d goals or %d sides, the most that a card may have; split it", cardfile.MaxGoals, cardfile.MaxSides)}}
		}
	}
	goals := in.card.Summit.GoalPlaces()
	importance := in.card.UsualImportance()
	if in.Replace {
		in.card.Ratings = nil
	}
	in.row, in.before, in.at = make([]int, len(in.card.Ratings)), map[int]scoring.Rating{}, map[[2]string]int{}
	for i, r := range in.card.Ratings {
		in.at[[2]string{r.Goal, r.Side}] = i
	}
	seen := map[[2]string]bool{}
	for _, r := range in.rows {
		if in.aside[r.number] || in.beyond(r) {
			continue
		}
		pair, ok := in.pair(r, at, goals)
		if seen[pair] && ok {
			in.badf(r, at["goal"], "a second row for %s and %s; keep one of the two", sentence.Quote(pair[0]), sentence.Quote(pair[1]))
			continue
		}
		rating := scoring.Rating{Goal: pair[0], Side: pair[1], Status: scoring.Unknown, Importance: importance(pair[0])}
		place, there := in.at[pair]
		if there {
			rating = in.card.Ratings[place]
		}
		before := rating
		if !in.rating(r, at, &rating) || !ok {
			continue
		}
		seen[pair] = true
		if there {
			in.before[place] = before
		} else {
			place = len(in.card.Ratings)
			in.at[pair] = place
			in.card.Ratings, in.row = append(in.card.Ratings, scoring.Rating{}), append(in.row, 0)
		}
		in.card.Ratings[place], in.row[place] = rating, r.number
	}
	return nil
}

// pair is the goal and the side that a row rates, if there is an aim to rate.
func (in *reader) pair(r tableRow, at map[string]int, goals map[string]int) (pair [2]string, ok bool) {
	before := in.Count()
	for _, key := range []string{"goal", "side"} {
		if r.cell(at[key]) == "" {
			in.bad(r, at[key], "is blank; name the "+key+" that this row rates")
		}
	}
	pair = [2]string{in.goals.id(r.cell(at["goal"])), in.sides.id(r.cell(at["side"]))}
	if in.Count() > before {
		return pair, false
	}
	goal, known := goals[pair[0]]
	if !known {
		in.badf(r, at["goal"], "no goal %s; add it or remove the rating", sentence.Quote(pair[0]))
	}
	if _, side := in.card.Summit.Side(pair[1]); side < 0 {
		in.badf(r, at["side"], "no side %s; add it or remove the rating", sentence.Quote(pair[1]))
	} else if known {
		if _, aim := in.card.Summit.Goals[goal].Aim(pair[1]); aim < 0 {
			in.badf(r, 0, "%s has no aim under %s; add the aim or remove the rating", sentence.Quote(pair[1]), sentence.Quote(pair[0]))
		}
	}
	return pair, in.Count() == before
}

// rating reads one row of a long table onto a rating, as far as the table has columns for
// it. It is false where the row says no level that could be taken; a bad date or
// importance is noted and left out.
func (in *reader) rating(r tableRow, at map[string]int, rating *scoring.Rating) (ok bool) {
	has := func(key string) bool { return at[key] >= 0 }
	if has("as_of") {
		rating.AsOf = in.date(r, at["as_of"])
	}
	if has("note") {
		rating.Note = r.raw(at["note"])
	}
	if has("sources") {
		rating.Sources = append([]string(nil), sourceIDs(r.raw(at["sources"]))...)
	}
	rating.Importance = in.importance(r, at["importance"], rating.Importance)
	if has("low") {
		rating.Low, _ = in.cellLevel(r, at["low"])
	}
	if has("high") {
		rating.High, _ = in.cellLevel(r, at["high"])
	}
	if !has("level") && !has("status") {
		return true
	}
	reached, ok := in.cellLevel(r, at["level"])
	if !ok {
		return false
	}
	blank := r.cell(at["level"]) == ""
	meant := in.cells.read(r.cell(at["level"])).Status
	status := strings.ToLower(r.cell(at["status"]))
	if status == "" {
		status = meant
	}
	open := status == scoring.Pending || status == scoring.Unknown
	switch {
	case status == scoring.Scored && !reached.Known:
		in.bad(r, max(at["level"], at["status"]), `the status is "scored" and there is no level; add the level or make the status "unknown"`)
		return false
	case open && !blank && reached.Known:
		in.badf(r, at["level"], `a rating that is %s has no level; remove the level or make the status "scored"`, status)
		return false
	}
	rating.Status, rating.Level = status, 0
	if status == scoring.Scored {
		rating.Level = reached.Value
	}
	if !has("low") && rating.Low.Known && (status != scoring.Scored || rating.Low.Value > rating.Level) || !has("high") && rating.High.Known && (status != scoring.Scored || rating.High.Value < rating.Level) {
		rating.Low, rating.High = scoring.Level{}, scoring.Level{} // of the level that stood there
	}
	return true
}

// cellLevel reads the level in a cell, unknown for a blank one or one that stands for
// something open.
func (in *reader) cellLevel(r tableRow, at int) (level scoring.Level, ok bool) {
	s := r.cell(at)
	m := in.judgement(s)
	if m.Status == "" {
		in.badLevel(r, at, s)
		return level, false
	}
	return scoring.Level{Value: m.Level, Known: m.Status == scoring.Scored}, true
}

// newGoals makes a summit of the goals, sides, and sources that a long table
// names. Sources get their id for a title, since a table says no more of them.
func (in *reader) newGoals(at map[string]int) {
	s := &in.card.Summit
	goals, sides, sources := map[string]int{}, map[string]bool{}, map[string]bool{}
	goalIDs, sideIDs := in.idsIn(at["goal"], at["goal_title"], "goal"), in.idsIn(at["side"], at["side_name"], "side")
	for _, r := range in.rows {
		goal, side := r.cell(at["goal"]), r.cell(at["side"])
		if in.aside[r.number] || goal == "" || side == "" || len(s.Goals) > cardfile.MaxGoals || len(s.Sides) > cardfile.MaxSides {
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
		if in.aside[r.number] {
			continue
		}
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
