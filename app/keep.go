package app

import (
	"encoding/json"
	"errors"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/edit"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// keeper knows how the card stands to the browser's storage. "Saved" is said
// only when the storage has said so.
type keeper struct {
	id      string // of the card in the store; "" while it is the starting card
	rev     int    // the revision that this tab last read or wrote
	saved   bool   // what is on screen is what is stored
	busy    bool   // a save is on its way
	again   bool   // the card changed while it was
	run     int    // counts delayed saves; a newer one makes an older one void
	trouble string // what went wrong, in words
	locked  bool   // the store belongs to a newer program: read only
}

func (k keeper) words() string {
	switch {
	case k.trouble != "":
		return text.NotSaved(k.trouble)
	case k.busy:
		return text.Saving
	case k.id != "" && k.saved:
		return text.Saved
	case k.id == "":
		return text.NotYet
	}
	return text.Saving
}

// answer is what store.js says.
type answer struct {
	OK      bool   `json:"ok"`
	Why     string `json:"why"`
	Message string `json:"message"`
	Rev     int    `json:"rev"`
}

type record struct {
	ID     string `json:"id"`
	Summit string `json:"summit"`
	Rev    int    `json:"rev"`
	Text   string `json:"text"`
	View   string `json:"view"`
}

// summary is what the library reads instead of whole cards.
type summary struct {
	Title   string   `json:"title"`
	Date    string   `json:"date"`
	Sides   []string `json:"sides"`
	Verdict string   `json:"verdict"`
}

// viewState is kept with a card so that a half-finished blind scoring is found
// again.
type viewState struct {
	Blind *blindState `json:"blind,omitempty"`
}

type blindState struct {
	Step int    `json:"step"`
	Card string `json:"card"`
}

// save stores the card. Only one save is on its way at a time; changes in the
// meantime are saved after it.
func (c *root) save(ctx app.Context) {
	if !app.IsClient || !c.has || c.keep.locked {
		return
	}
	if c.keep.busy {
		c.keep.again = true
		return
	}
	if c.keep.id == "" {
		c.adoptID(newID())
	}
	now := time.Now().UTC().Format(time.RFC3339)
	card := c.history.Card
	card.Updated = now
	if card.Created == "" {
		card.Created = now
	}
	data, err := scoring.Encode(card)
	if err != nil {
		c.keep.trouble = err.Error()
		return
	}
	c.keep.busy, c.keep.saved, c.keep.again = true, false, false
	store := app.Window().Get("scorecardStore")
	if !store.Truthy() {
		c.keep.busy, c.keep.trouble = false, text.NoStore
		return
	}
	promise := store.Call("save", c.keep.id, card.Summit.ID, c.keep.rev, string(data), c.viewText(), c.summaryText())
	promise.Then(func(v app.Value) {
		said := v.String()
		ctx.Dispatch(func(ctx app.Context) {
			defer rescue("saved")
			c.onSaved(ctx, said)
		})
	})
}

// saveSoon saves once the reader has stopped typing for a moment.
func (c *root) saveSoon(ctx app.Context) {
	c.keep.saved = false
	c.keep.run++
	run := c.keep.run
	ctx.After(300*time.Millisecond, func(ctx app.Context) {
		if run == c.keep.run {
			c.save(ctx)
		}
	})
}

func (c *root) onSaved(ctx app.Context, said string) {
	c.keep.busy = false
	var a answer
	if err := json.Unmarshal([]byte(said), &a); err != nil {
		a = answer{Message: err.Error()}
	}
	switch {
	case a.OK:
		c.keep.rev, c.keep.saved, c.keep.trouble = a.Rev, true, ""
		c.untell("storage")
	case a.Why == "conflict":
		// Another tab was faster. Its version stays; ours becomes a card of its own.
		c.adoptID(newID())
		c.keep.rev, c.keep.again = 0, true
		c.tell(notice{ID: "conflict", Text: text.Conflict(c.keep.id), Trouble: true})
	default:
		c.keep.trouble = a.Message
		if a.Why == "full" {
			c.keep.trouble = text.Full
		}
		c.tell(notice{ID: "storage", Text: text.NotSaved(c.keep.trouble), Trouble: true,
			Actions: []button{{ID: "download-now", Command: "download", Words: text.DownloadOne}}})
		c.keep.again = false
	}
	if c.keep.again {
		c.save(ctx)
	}
}

// adoptID makes the card the reader's own, in every state that undo can reach.
func (c *root) adoptID(id string) {
	c.keep.id = id
	c.history = c.history.With(func(card *scoring.Scorecard) { card.ID = id })
	c.refresh()
}

func (c *root) viewText() string {
	var state viewState
	if c.blind != nil {
		if data, err := scoring.Encode(c.blind.history.Card); err == nil {
			state.Blind = &blindState{Step: c.blind.step, Card: string(data)}
		}
	}
	data, _ := json.Marshal(state)
	return string(data)
}

func (c *root) summaryText() string {
	summit := c.history.Card.Summit
	s := summary{Title: summit.Title, Date: summit.Date, Verdict: text.Verdict(c.view.card, c.view.result).String()}
	for _, side := range summit.Sides {
		s.Sides = append(s.Sides, side.Name)
	}
	data, _ := json.Marshal(s)
	return string(data)
}

// open shows a kept card in place of the starting one. A record that cannot be
// read stays where it is and is named.
func (c *root) open(kept record) {
	card, err := scoring.Decode([]byte(kept.Text))
	if err != nil {
		var newer scoring.NewerFormatError
		if errors.As(err, &newer) {
			c.keep.locked = true
		}
		c.tell(notice{ID: "broken", Text: text.BrokenRecord(kept.ID, firstLine(err.Error())), Trouble: true,
			Actions: []button{{ID: "to-rescue", Command: "rescue", Words: text.Rescue}}})
		return
	}
	if !c.has {
		c.start, c.has = card, true
	}
	c.history = edit.Open(card)
	c.keep.id, c.keep.rev, c.keep.saved = kept.ID, kept.Rev, true
	c.resume(kept.View)
}

// resume goes on with a blind scoring that was under way.
func (c *root) resume(view string) {
	var state viewState
	if json.Unmarshal([]byte(view), &state) != nil || state.Blind == nil {
		c.blind = nil
		return
	}
	card, err := scoring.Decode([]byte(state.Blind.Card))
	if err != nil || state.Blind.Step < 0 || state.Blind.Step >= len(card.Summit.Goals) {
		c.blind = nil
		return
	}
	c.blind = &blindFlow{history: edit.Open(card), step: state.Blind.Step}
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}

// showRemote puts the newer state of this card from another tab on screen.
func (c *root) showRemote(ctx app.Context, said string) {
	var a struct {
		OK     bool    `json:"ok"`
		Record *record `json:"record"`
	}
	if json.Unmarshal([]byte(said), &a) != nil || !a.OK || a.Record == nil || a.Record.Rev <= c.keep.rev || !c.keep.saved {
		return
	}
	card, err := scoring.Decode([]byte(a.Record.Text))
	if err != nil {
		return
	}
	if next, err := c.history.Do(edit.TakeJudgement{What: text.UndoOtherTab, From: card}); err == nil {
		c.history = next
	}
	c.keep.rev, c.keep.saved = a.Record.Rev, true
	c.refresh()
	c.settleControls(ctx)
	c.tell(notice{ID: "say", Text: text.OtherTab})
}
