package controls

import (
	"summitscorecard/app/browser"
	"summitscorecard/app/edit"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// Sync sets every control on the page to what the card has, where it may show
// something else: what the reader typed, or chose before a step back. go-app only
// touches what its own tree saw change.
func Sync(card scoring.Scorecard) {
	for _, control := range browser.All("[data-field]") {
		syncControl(control, card)
	}
	browser.FollowChoice()
}

// SyncRange sets the two ends of a range to what the card has: an end on the level
// itself is taken as none. Other fields are left alone, one of them may be in the
// middle of a word.
func SyncRange(card scoring.Scorecard, goal, side string) {
	for _, field := range []Field{Low, High} {
		if control := browser.ByID(string(field) + "-" + goal + "-" + side); control.Exists() {
			syncControl(control, card)
		}
	}
}

func syncControl(control browser.Control, card scoring.Scorecard) {
	goal, side := control.Data("goal"), control.Data("side")
	r, _ := card.Rating(goal, side)
	scored := r.Status == scoring.Scored
	switch Field(control.Data("field")) {
	case Weights:
		control.SetChecked(control.Value() == card.Weights)
	case Level:
		level := ""
		if scored {
			level = text.Attribute(r.Level)
		}
		if control.Type() == "radio" {
			control.SetChecked(scored && control.Value() == level)
		} else {
			control.SetValue(level)
		}
	case Importance:
		importance := r.Importance
		if side == "" {
			g, _ := card.Summit.Goal(goal)
			importance = g.Importance
		}
		control.SetValue(text.Attribute(importance))
	case Note:
		setNote(control, r.Note)
	case Status:
		control.SetValue(r.Status)
	case Low:
		control.SetValue(endValue(control, r.Low))
	case High:
		control.SetValue(endValue(control, r.High))
	case AsOf:
		control.SetValue(RatedAsOf(r, card.AsOf))
	case StateNote:
		setNote(control, stateNote(card, side))
	}
}

// setNote sets the field of a reason, but for one whose text waits to be shortened.
func setNote(control browser.Control, note string) {
	if edit.TooLong(control.Value()) == "" {
		control.SetValue(note)
	}
}

// endValue is the value of a control for the end of a range: of a field, or of a
// choice, which has a word for none.
func endValue(control browser.Control, end scoring.Level) string {
	switch {
	case end.Known:
		return text.Attribute(end.Value)
	case control.Tag() == "INPUT":
		return ""
	}
	return NoEnd
}
