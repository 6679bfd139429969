package app

import (
	"errors"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/edit"
	"summitscorecard/app/text"
	"summitscorecard/scoring/cardfile"
)

// This file is about a page that is left, and one that comes back. The scripts
// leave a draft of what is not saved (web/js/store-draft.js); the next page goes on
// from it.

// hidden reports whether the page is out of sight or left, perhaps for good.
func hidden() bool {
	return app.IsClient && (left() || property(app.Window().Get("document"), "visibilityState") == "hidden")
}

// left reports whether another page takes this one's place. The database is not
// asked any more then.
func left() bool { return app.IsClient && yesIn(boot(), "leaving") }

// flush saves what a pause in typing would have saved.
func (c *root) flush(ctx app.Context) {
	defer rescue("flush")
	c.takeTyped(ctx)
	if c.keep.dirty || c.keep.again {
		c.save(ctx)
	}
}

// readAgain reads the card anew on a page that comes back from the browser's
// back/forward cache: another page may have gone on from it. Until then the
// scripts keep keys and presses from the page.
func (c *root) readAgain(ctx app.Context) {
	if !c.has && !c.page.isCard() {
		boot().Call("goOn")
		return
	}
	summit := ""
	if c.page.Card != nil {
		summit = c.page.Card.Summit.ID
	}
	askStore(ctx, func(ctx app.Context, answer app.Value) {
		c.showAgain(ctx, answer)
		boot().Call("goOn")
	}, "again", c.keep.id, summit)
}

// showAgain shows what is kept of the card now. What this page had not saved when
// it was left is a draft, or part of what another page saved, or was set aside:
// the page never goes on from an older state, which would make a second card.
func (c *root) showAgain(ctx app.Context, answer app.Value) {
	c.keep.busy = false
	c.keep.sent++ // no answer counts that was on its way when the page was left
	switch found := answer.Get("record"); {
	case !yesIn(answer, "ok"):
	case !found.Truthy() && c.keep.rev > 0:
		c.removedElsewhere()
	case !found.Truthy():
	case c.keep.id == "":
		c.showLate(ctx, recordOf(found))
		c.settleControls(ctx)
	case recordOf(found).Draft || recordOf(found).Rev > c.keep.rev:
		if c.takeNewer(ctx, recordOf(found)) {
			c.tell(notice{ID: "say", Text: text.OtherPage})
		}
	}
	if c.keep.dirty || c.keep.again {
		c.save(ctx)
	}
}

// takeNewer puts a later state of this card on screen. Undo still reaches what the
// page showed before, but for "Score it yourself", which is opened as it was kept. A
// card that cannot be read, or taken in one step, is left alone: what is saved from
// here then is a conflict, and nothing is lost. It reports whether anything changed.
func (c *root) takeNewer(ctx app.Context, kept record) bool {
	card, err := cardfile.Decode([]byte(kept.Text))
	if err != nil {
		return false
	}
	if c.blind != nil {
		c.showLate(ctx, kept)
		c.settleControls(ctx)
		return true
	}
	next, err := c.history.Do(edit.TakeCard{What: text.UndoOtherTab, From: card})
	if err != nil && !errors.Is(err, edit.ErrNoChange) {
		return false
	}
	changed := err == nil
	c.history = next
	c.keep.rev, c.keep.saved = kept.Rev, !kept.Draft
	c.keep.dirty, c.keep.again = kept.Draft, false
	c.refresh()
	c.workOn(ctx)
	c.settleControls(ctx)
	settleFocused(ctx, card)
	return changed
}

// removedElsewhere goes on with a card that was removed in another tab: what is on
// screen stays, and the next change keeps it as a card of its own.
func (c *root) removedElsewhere() {
	c.keep.id, c.keep.rev, c.keep.saved = "", 0, false
	c.tell(notice{ID: "say", Text: text.RemovedElsewhere, Trouble: true})
}

// tellDrafts tells what became of drafts that could not be taken up, and where
// none can be left.
func tellDrafts(tell func(notice), card string) {
	b := boot()
	for i := 0; i < b.Get("aside").Get("length").Int(); i++ {
		aside := b.Get("aside").Index(i)
		key := property(aside, "key")
		switch why := property(aside, "why"); {
		case why == "older" && property(aside, "id") == card:
			tell(notice{ID: "aside-" + card, Text: text.DraftOlder(property(aside, "title")), Trouble: true,
				Actions: []button{{ID: "aside-versions", Command: "versions", Words: text.Versions}}})
		case why == "older":
			tell(notice{ID: "aside-" + property(aside, "id"), Text: text.DraftOlder(property(aside, "title")), Trouble: true})
		default:
			tell(notice{ID: key, Text: text.DraftAside(why), Trouble: true, Actions: []button{
				{ID: "aside-open", Command: "open-aside", To: key, Words: text.LookAtDraft},
				{ID: "aside-discard", Command: "discard-aside", To: key, Words: text.DiscardDraft}}})
		}
	}
	if storage := b.Get("storage"); property(storage, "state") == "ok" && b.Get("drafts").Type() == app.TypeBoolean && !b.Get("drafts").Bool() {
		tell(notice{ID: "drafts", Text: text.NoDrafts, Trouble: true})
	}
}

// onAside opens or discards what was set aside of a draft. It reports whether the
// wish was one of these.
func onAside(w wish, given *door, ctx app.Context, untell func(string)) bool {
	store := app.Window().Get("scorecardStore")
	switch w.What {
	case "open-aside":
		words := store.Call("asideText", w.To).String()
		boot().Get("given").Call("push", map[string]any{"name": text.DraftFile, "size": len(words), "text": words})
		given.takeGiven(ctx)
	case "discard-aside":
		store.Call("discard", w.To)
		untell(w.To)
	default:
		return false
	}
	return true
}
