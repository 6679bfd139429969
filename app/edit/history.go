package edit

import (
	"errors"

	"summitscorecard/scoring"
)

// ErrNoChange is the error of a command that leaves the card as it is. It is no
// step to undo: a field may report twice what it holds.
var ErrNoChange = errors.New("nothing changed")

// MaxSteps is how many changes can be undone.
const MaxSteps = 500

// History is a card with the states it can go back and forward to. It is a
// value: every method returns a new one.
type History struct {
	Card   scoring.Scorecard
	past   []step // oldest first
	future []step // next redo last
}

type step struct {
	way   way // to the card before the change (past) or after it (future)
	name  string
	merge string
}

// Open starts a history at this card.
func Open(card scoring.Scorecard) History { return History{Card: card} }

// Do carries a command out. Where it cannot be, or would change nothing
// (ErrNoChange), the history is unchanged and the error says why.
func (h History) Do(c Command) (History, error) {
	card, err := c.Apply(h.Card)
	if err != nil {
		return h, err
	}
	back, name, merge := wayTo(h.Card, card), c.Name(h.Card), c.Merge()
	if back.nowhere() {
		return h, ErrNoChange
	}
	if n := len(h.past); merge != "" && n > 0 && h.past[n-1].merge == merge {
		past := append([]step(nil), h.past...)
		past[n-1].way = wayTo(past[n-1].way.from(h.Card), card)
		return History{Card: card, past: past}, nil
	}
	past := append(append([]step(nil), h.past...), step{way: back, name: name, merge: merge})
	if len(past) > MaxSteps {
		past = past[len(past)-MaxSteps:]
	}
	return History{Card: card, past: past}, nil
}

// EndGesture ends a gesture: the next command starts a new undo step even where it
// could have merged.
func (h History) EndGesture() History {
	if n := len(h.past); n > 0 && h.past[n-1].merge != "" {
		past := append([]step(nil), h.past...)
		past[n-1].merge = ""
		h.past = past
	}
	return h
}

// Undo goes one step back; what names the step, and is "" when there is none.
func (h History) Undo() (back History, what string) {
	n := len(h.past)
	if n == 0 {
		return h, ""
	}
	last := h.past[n-1]
	card := last.way.from(h.Card)
	return History{
		Card:   card,
		past:   h.past[: n-1 : n-1],
		future: append(append([]step(nil), h.future...), step{way: wayTo(h.Card, card), name: last.name}),
	}, last.name
}

// Redo goes one step forward again; what names the step, and is "" when there is none.
func (h History) Redo() (forward History, what string) {
	n := len(h.future)
	if n == 0 {
		return h, ""
	}
	next := h.future[n-1]
	card := next.way.from(h.Card)
	return History{
		Card:   card,
		past:   append(append([]step(nil), h.past...), step{way: wayTo(h.Card, card), name: next.name}),
		future: h.future[: n-1 : n-1],
	}, next.name
}

// With returns the history with its card's bookkeeping fields (id, dates)
// replaced, in every state, so that undo never brings an older id back.
func (h History) With(stamp func(*scoring.Scorecard)) History {
	stamp(&h.Card)
	h.past, h.future = stamped(h.past, stamp), stamped(h.future, stamp)
	return h
}

func stamped(steps []step, stamp func(*scoring.Scorecard)) []step {
	list := append([]step(nil), steps...)
	for i, s := range list {
		if s.way.card != nil {
			card := *s.way.card
			stamp(&card)
			list[i].way.card = &card
		}
	}
	return list
}

// NextUndo names what Undo would take back; "" when there is nothing.
func (h History) NextUndo() string {
	if n := len(h.past); n > 0 {
		return h.past[n-1].name
	}
	return ""
}

// NextRedo names what Redo would bring again; "" when there is nothing.
func (h History) NextRedo() string {
	if n := len(h.future); n > 0 {
		return h.future[n-1].name
	}
	return ""
}
