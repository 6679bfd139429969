package table

import (
	"fmt"
	"strings"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/fairness"
	"summitscorecard/scoring/internal/sentence"
)

// longHeading are the columns of the long table. The last three are for people and
// for joining; readers take the titles where they make a new card, and leave the last.
var longHeading = []string{"goal", "side", "status", "level", "low", "high", "importance", "note", "sources", "as_of", "goal_title", "side_name", "own_source"}

// EncodeLong writes the ratings of a card as comma separated values, a row each:
// the ids of goal and side, status, level, range, importance, note, ids of
// sources parted by spaces, date, the titles of goal and side, and whether the aim
// cites a source of its side: yes or no, blank for a record without sources. Decode
// puts them back on the card without loss. UTF-8, no byte-order mark, line ends
// CR LF. A text that a spreadsheet would run as a formula has an apostrophe
// before it. The error is the Problems of a card that could not be saved either.
func EncodeLong(card scoring.Scorecard) ([]byte, error) {
	if problems := cardfile.Check(card); len(problems) > 0 {
		return nil, scoring.Problems(problems)
	}
	card = cardfile.Ordered(card)
	w := &writer{}
	w.texts(longHeading...)
	w.end()
	for i := range card.Ratings {
		r := &card.Ratings[i]
		goal, _ := card.Summit.Goal(r.Goal)
		side, _ := card.Summit.Side(r.Side)
		w.texts(r.Goal, r.Side, r.Status)
		w.level(scoring.Level{Value: r.Level, Known: r.Status == scoring.Scored})
		w.level(r.Low)
		w.level(r.High)
		w.level(scoring.Level{Value: r.Importance, Known: r.Importance != scoring.ImportanceOfGoal})
		w.texts(r.Note, strings.Join(r.Sources, " "), r.AsOf, goal.Title, side.Name, ownSource(&card.Summit, goal, r.Side))
		w.end()
	}
	return w.out, nil
}

// ownSource says whether the aim of a side cites a source of that side.
func ownSource(summit *scoring.Summit, goal scoring.Goal, side string) string {
	aim, at := goal.Aim(side)
	switch {
	case at < 0 || len(summit.Sources) == 0:
		return ""
	case fairness.NoOwnSource(*summit, aim):
		return "no"
	}
	return "yes"
}

// EncodeWide writes the levels of a card as comma separated values, a row a goal:
// its id and title, a column with the level of each side (blank where there is
// no judgement, "pending" where it is too early), and the importances, one column
// a side or, with shared weights, one in all. Columns are headed by the names of
// the sides, or by their ids where a name could be mistaken for something else.
// What else a rating holds is only in EncodeLong. The form and the error are those
// of EncodeLong; a card in the compact form must be resolved first.
func EncodeWide(card scoring.Scorecard) ([]byte, error) {
	if err := carries(card, "goals"); err != nil {
		return nil, err
	}
	headings := sideHeadings(card.Summit.Sides)
	w := &writer{}
	w.texts("goal", "title")
	w.texts(headings...)
	if card.Weights == scoring.Shared {
		w.text(importanceHeading)
	} else {
		for _, heading := range headings {
			w.text(fmt.Sprintf("%s %s", importanceHeading, heading))
		}
	}
	w.end()
	type pair struct{ goal, side string }
	ratings := make(map[pair]*scoring.Rating, len(card.Ratings))
	for i := range card.Ratings {
		ratings[pair{card.Ratings[i].Goal, card.Ratings[i].Side}] = &card.Ratings[i]
	}
	for _, goal := range card.Summit.Goals {
		w.texts(goal.ID, goal.Title)
		for _, side := range card.Summit.Sides {
			switch r := ratings[pair{goal.ID, side.ID}]; {
			case r == nil || r.Status == scoring.Unknown:
				w.plain("")
			case r.Status == scoring.Pending:
				w.plain(scoring.Pending)
			default:
				w.plain(sentence.Number(r.Level))
			}
		}
		if card.Weights == scoring.Shared {
			w.plain(sentence.Number(goal.Importance))
			w.end()
			continue
		}
		for _, side := range card.Summit.Sides {
			r := ratings[pair{goal.ID, side.ID}]
			w.level(scoring.Level{Known: r != nil, Value: importanceOr(r, 0)})
		}
		w.end()
	}
	return w.out, nil
}

// carries returns why what is in a card's summit cannot be written: the Problems
// of the card, or that the card only names its summit.
func carries(card scoring.Scorecard, what string) error {
	if problems := cardfile.Check(card); len(problems) > 0 {
		return scoring.Problems(problems)
	}
	if card.Ref != (scoring.Ref{}) {
		return scoring.Problems{{Path: "summit", Msg: "the card names its summit without carrying it, so its " + what + " are not known; open it with its summit first"}}
	}
	return nil
}

const importanceHeading = "importance"

func importanceOr(r *scoring.Rating, otherwise float64) float64 {
	if r == nil {
		return otherwise
	}
	return r.Importance
}

// sideHeadings returns the name of each side, or its id where a reader could take the
// name for something else: for another side, for a column that holds no side, or for
// one that only looks like it.
func sideHeadings(sides []scoring.Side) []string {
	used := map[string]int{"goal": 2, "title": 2, "side": 2, "speaker": 2, importanceHeading: 2}
	ids := map[string]bool{}
	for _, side := range sides {
		used[plainName(side.Name)]++
		ids[side.ID] = true
	}
	out := make([]string, len(sides))
	for i, side := range sides {
		name := plainName(side.Name)
		if name == "" || used[name] > 1 || strings.ToLower(side.Name) != name || ids[name] && name != side.ID || strings.HasPrefix(name, importanceHeading+" ") {
			out[i] = side.ID
		} else {
			out[i] = side.Name
		}
	}
	return out
}
