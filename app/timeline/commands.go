package timeline

import (
	"summitscorecard/app/edit"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// Command is the command that a message about the dated states of a card stands
// for, and what the reader is told once it is done. ok is false for any other
// message, and for a state that is gone.
func Command(m message.Message, card scoring.Scorecard, today func() string) (command edit.Command, done string, ok bool) {
	switch m := m.(type) {
	case message.Rescore:
		return edit.Rescore{Date: today()}, text.StateBegun(today()), true
	case message.ShowState:
		if m.At >= 0 && m.At < len(card.Revisions) {
			return edit.OpenState{At: m.At}, text.StateOpened(card.Revisions[m.At].AsOf), true
		}
	case message.DropState:
		if m.At >= 0 && m.At < len(card.Revisions) {
			return edit.DropState{At: m.At}, text.StateDropped(card.Revisions[m.At].AsOf), true
		}
	}
	return nil, "", false
}
