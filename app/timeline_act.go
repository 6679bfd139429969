package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/edit"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// asOf is the control of the date that the ratings on the page speak of.
func (c *timeline) asOf() app.UI {
	return app.Label().Class("Stack").Body(
		app.Span().Text(text.AsOfLabel),
		app.Input().ID("as-of").Type("text").Class("Field").AutoComplete(false).Aria("describedby", "as-of-hint").
			DataSets(stateControl("as_of", -1)).Value(c.Card.AsOf).OnChange(guard("as-of", onAsOf)),
		app.Small().ID("as-of-hint").Text(text.AsOfHint))
}

// stateControl marks a control of a state. The place among the revisions stands
// where other controls have their side; -1 is the state on the page.
func stateControl(field string, at int) map[string]any {
	side := ""
	if at >= 0 {
		side = strconv.Itoa(at)
	}
	return map[string]any{"goal": "", "side": side, "field": field}
}

func onAsOf(ctx app.Context, e app.Event) {
	post(ctx, edit.SetAsOf{Date: target(e).Get("value").String()})
}

func onStateNote(ctx app.Context, e app.Event) {
	post(ctx, stateNoteCommand(data(target(e), "side"), target(e).Get("value").String()))
}

// stateNoteOf is the note that a control shows.
func stateNoteOf(card scoring.Scorecard, side string) string {
	if at, err := strconv.Atoi(side); err == nil && at >= 0 && at < len(card.Revisions) {
		return card.Revisions[at].Note
	}
	return edit.StateNote(card)
}

func stateNoteCommand(side, note string) edit.SetStateNote {
	at, err := strconv.Atoi(side)
	if err != nil {
		at = -1
	}
	return edit.SetStateNote{At: at, Note: note}
}

// grantTime starts, opens and removes dated states.
func (c *root) grantTime(ctx app.Context, w wish) bool {
	at, err := strconv.Atoi(w.To)
	told := ""
	var command edit.Command
	switch {
	case w.What == "rescore":
		command, told = edit.Rescore{Date: today()}, text.StateBegun(today())
	case err != nil || at < 0 || at >= len(c.history.Card.Revisions):
		return false
	case w.What == "state-open":
		command, told = edit.OpenState{At: at}, text.StateOpened(c.history.Card.Revisions[at].AsOf)
	case w.What == "state-drop":
		command, told = edit.DropState{At: at}, text.StateDropped(c.history.Card.Revisions[at].AsOf)
	default:
		return false
	}
	if _, err := command.Apply(c.history.Card); err != nil {
		c.do(ctx, command) // says why not
		return true
	}
	c.keepRevision()
	c.do(ctx, command)
	c.settleControls(ctx)
	c.tell(notice{ID: "tried", Text: told, Actions: []button{{ID: "undo-state", Command: "undo", Words: text.Undo, Kind: "main"}}})
	focus(ctx, "time-title")
	return true
}
