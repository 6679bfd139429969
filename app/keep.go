package app

import (
	"errors"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/edit"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// keeper knows how the card stands to the browser's storage. "Saved" is said
// only when the storage has said so.
type keeper struct {
	id      string // of the card in the store; "" while it is the starting card
	rev     int    // the revision that this tab last read or wrote
	saved   bool   // what is on screen is what is stored
	busy    bool   // a save is on its way
	again   bool   // the card changed while it was
	dirty   bool   // a change waits to be saved
	run     int    // counts delayed saves; a newer one makes an older one void
	trouble string // what went wrong, in words
	locked  bool   // the store belongs to a newer program: read only
	draft   bool   // what is on screen was not saved yet when its tab ended
	typing  bool   // text is being typed that is not taken over yet
	edits   int    // saves since the reader last downloaded a copy
	sent    int    // counts the saves that are sent; an answer to an older one is void
	remote  int    // the latest revision that another tab has told of
	asked   bool   // how long the browser keeps the cards was asked for

	versions []version // earlier states of the card, as last looked up
}

func (k keeper) words() string {
	switch {
	case k.trouble != "":
		return text.NotSaved(k.trouble)
	case k.busy || k.typing:
		return text.Saving
	case k.id != "" && k.saved:
		return text.Saved
	case k.id == "" && !k.dirty:
		return text.NotYet
	}
	return text.Saving
}

// record is a kept card as the store knows it.
type record struct {
	ID   string
	Rev  int
	Text string // canonical
	View string // what the page was about, see viewText

	Draft bool // the text was not saved yet when its tab ended
}

func recordOf(v app.Value) record {
	return record{ID: property(v, "id"), Rev: number(v, "rev"), Text: property(v, "text"), View: property(v, "view"), Draft: yesIn(v, "draft")}
}

// save stores the card. Only one save is on its way at a time; changes in the
// meantime are saved after it.
func (c *root) save(ctx app.Context) {
	if !app.IsClient || !c.has || c.keep.locked {
		return
	}
	if c.keep.busy && !hidden() {
		c.keep.again = true
		return
	}
	if c.keep.id == "" {
		c.adoptID(newID())
	}
	now := now()
	c.history = c.history.With(func(card *scoring.Scorecard) {
		card.Updated = now
		if card.Created == "" {
			card.Created = now
		}
	})
	card := c.history.Card
	data, err := cardfile.Encode(card)
	if err != nil {
		c.keep.trouble = err.Error()
		return
	}
	store := app.Window().Get("scorecardStore")
	if store.Truthy() && (c.keep.busy || left()) {
		// The page may end before its turn comes: a draft, without waiting.
		c.keep.again, c.keep.dirty, c.keep.saved = c.keep.busy, true, false
		store.Call("draft", c.keep.id, card.Summit.ID, c.keep.rev, string(data), c.viewText())
		return
	}
	c.keep.busy, c.keep.saved, c.keep.again, c.keep.dirty = true, false, false, false
	if !store.Truthy() {
		c.keep.busy, c.keep.trouble = false, text.NoStore
		return
	}
	c.keep.sent++
	sent := c.keep.sent
	promise := store.Call("save", c.keep.id, card.Summit.ID, c.keep.rev, string(data), c.viewText(), c.summaryText())
	promise.Then(func(v app.Value) {
		said := v.String()
		ctx.Dispatch(func(ctx app.Context) {
			defer rescue("saved")
			if sent == c.keep.sent {
				c.onSaved(ctx, said)
			}
		})
	})
}

// keepRevision has the store keep the card as it stands as a revision of its
// own, before a step that replaces all of it.
func (c *root) keepRevision() {
	if store := app.Window().Get("scorecardStore"); store.Truthy() && c.keep.id != "" {
		store.Call("keep", c.keep.id)
	}
}

// How long a change waits to be saved: a committed one until it is painted, one
// of a gesture or of typing until the reader pauses. Leaving the page saves at
// once.
const (
	afterPaint = 80 // milliseconds
	afterPause = 300
)

// saveSoon saves after the wait, unless a later change has come.
func (c *root) saveSoon(ctx app.Context, wait int) {
	if c.keep.locked {
		return
	}
	c.keep.saved, c.keep.dirty = false, true
	c.keep.run++
	run := c.keep.run
	if hidden() { // there may be no later
		c.save(ctx)
		return
	}
	after(ctx, wait, func(ctx app.Context) {
		if run == c.keep.run && c.keep.dirty {
			c.save(ctx)
		}
	})
}

func (c *root) onSaved(ctx app.Context, said string) {
	c.keep.busy = false
	answer := parse(said)
	why := property(answer, "why")
	switch {
	case yesIn(answer, "ok"):
		c.keep.rev, c.keep.saved, c.keep.trouble = number(answer, "rev"), !c.keep.dirty, ""
		c.untell("storage")
		if yesIn(answer, "anew") {
			c.untell("evict") // this says more
			c.tell(notice{ID: "anew", Text: text.SavedAnew, Trouble: true,
				Actions: []button{{ID: "download-anew", Command: "download", Words: text.DownloadOne}}})
		}
		if yesIn(answer, "large") {
			c.tell(notice{ID: "drafts", Text: text.TooLargeToDraft, Trouble: true})
		}
		c.remind(ctx)
	case why == "left":
		c.keep.dirty = true // a draft of it is left; what becomes of it shows once the page is shown again
		return
	case why == "conflict":
		// Another tab was faster. Its version stays; ours becomes a card of its own.
		c.adoptID(newID())
		c.keep.rev, c.keep.again = 0, true
		c.tell(notice{ID: "conflict", Text: text.Conflict(c.keep.id), Trouble: true})
	default:
		c.keep.trouble = property(answer, "message")
		if why == "full" {
			c.keep.trouble = text.Full
		}
		c.tell(notice{ID: "storage", Text: text.NotSaved(c.keep.trouble), Trouble: true,
			Actions: []button{{ID: "download-now", Command: "download", Words: text.DownloadOne}}})
		c.keep.again = false
	}
	if c.keep.again {
		c.save(ctx)
	}
	c.takeRemote(ctx)
}

// adoptID makes the card the reader's own, in every state that undo can reach.
func (c *root) adoptID(id string) {
	c.keep.id, c.keep.remote = id, 0
	c.history = c.history.With(func(card *scoring.Scorecard) { card.ID = id })
	c.view.card = c.history.Card
}

// viewText is kept with a card so that a half-finished blind scoring is found
// again, and how many changes have no copy yet.
func (c *root) viewText() string {
	if c.blind == nil {
		return stringify("edits", c.keep.edits+1)
	}
	data, err := cardfile.Encode(c.blind.history.Card)
	if err != nil {
		return ""
	}
	return stringify("edits", c.keep.edits+1, "blind", c.blind.step, "card", string(data))
}

// summaryText is what the library reads instead of whole cards.
func (c *root) summaryText() string {
	return summaryOf(c.history.Card, c.view.result)
}

// open shows a kept card in place of the starting one. A record that cannot be
// read stays where it is and is named.
func (c *root) open(kept record) {
	card, err := cardfile.Decode([]byte(kept.Text))
	if err != nil {
		var newer cardfile.NewerFormatError
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
	c.keep.id, c.keep.rev, c.keep.saved, c.keep.remote = kept.ID, kept.Rev, !kept.Draft, 0
	if kept.Draft {
		c.keep.draft, c.keep.dirty = true, true
		c.tell(notice{ID: "say", Text: text.DraftFound})
	}
	c.resume(kept.View)
}

// showLate shows a kept card on a page that came without it.
func (c *root) showLate(ctx app.Context, kept record) {
	c.open(kept)
	c.refresh()
	c.settle()
	c.workShares(ctx)
	if c.keep.draft {
		c.save(ctx)
	}
}

// resume goes on with a blind scoring that was under way.
func (c *root) resume(view string) {
	c.blind = nil
	state := parse(view)
	c.keep.edits = number(state, "edits")
	if property(state, "card") == "" {
		return
	}
	card, err := cardfile.Decode([]byte(property(state, "card")))
	if step := number(state, "blind"); err == nil && step >= 0 && step < len(card.Summit.Goals) {
		c.blind = &blindFlow{history: edit.Open(card), step: step}
	}
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}

// showRemote puts the newer state of this card from another tab on screen.
func (c *root) showRemote(ctx app.Context, said string) {
	answer := parse(said)
	if !yesIn(answer, "ok") || !answer.Get("record").Truthy() {
		return
	}
	kept := recordOf(answer.Get("record"))
	if kept.Rev <= c.keep.rev || !c.keep.saved || c.keep.typing {
		return
	}
	if c.takeNewer(ctx, kept) {
		c.tell(notice{ID: "say", Text: text.OtherTab})
	}
}
