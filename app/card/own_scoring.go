package card

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/edit"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
)

// OwnScoring is "Score it yourself": goal by goal on an empty card, with the
// verdict, the starting levels and the commentators hidden until the end.
type OwnScoring struct {
	History edit.History
	Goal    int // the place of the goal on screen
}

// NewOwnScoring starts on the card without any of its judgements.
func NewOwnScoring(card scoring.Scorecard) *OwnScoring {
	empty := card
	empty.Ratings = nil
	for _, g := range card.Summit.Goals {
		for _, aim := range g.Aims {
			empty.Ratings = append(empty.Ratings, scoring.Rating{Goal: g.ID, Side: aim.Side,
				Status: scoring.Unknown, Importance: scoring.DefaultImportance})
		}
	}
	return &OwnScoring{History: edit.Open(empty)}
}

// ResumeOwnScoring goes on with a card scored so far, at a goal. It is nil where
// the card has no such goal.
func ResumeOwnScoring(card scoring.Scorecard, goal int) *OwnScoring {
	if goal < 0 || goal >= len(card.Summit.Goals) {
		return nil
	}
	return &OwnScoring{History: edit.Open(card), Goal: goal}
}

// AtLast reports whether the last goal is on screen.
func (s *OwnScoring) AtLast() bool { return s.Goal == len(s.History.Card.Summit.Goals)-1 }

// Screen shows one goal. It has no verdict anywhere.
func (s *OwnScoring) Screen() []app.UI {
	card := s.History.Card
	goals := newGoals(card, nil, true)
	next := ui.Button{ID: "own-scoring-next", Message: message.NextGoal{}, Words: text.Next, Kind: "main"}
	if s.AtLast() {
		next = ui.Button{ID: "own-scoring-end", Message: message.EndOwnScoring{}, Words: text.SeeVerdict, Kind: "main"}
	}
	return []app.UI{app.Section().Class("OwnScoring").Aria("labelledby", "own-scoring-title").Body(
		app.P().Class("Eyebrow").Text(card.Summit.Title),
		app.H1().ID("own-scoring-title").TabIndex(-1).Text(text.OwnScoringTitle+": "+text.OwnScoringStep(s.Goal+1, len(goals))),
		app.P().Class("Small").Text(text.OwnScoringHow),
		app.Progress().Class("OwnScoring-progress").Max(len(goals)).Value(text.Attribute(float64(s.Goal+1))).Aria("label", text.OwnScoringTitle),
		app.H2().Class("Unseen").Text(text.GoalsTitle),
		&goals[s.Goal],
		ui.DialogButtons(
			ui.Button{ID: "own-scoring-back", Message: message.PreviousGoal{}, Words: text.Back, Off: s.Goal == 0},
			next,
			ui.Button{ID: "own-scoring-stop", Message: message.StopOwnScoring{}, Words: text.StopOwnScoring, Kind: "quiet"},
		),
	)}
}
