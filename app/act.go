package app

import (
	"errors"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/edit"
	"summitscorecard/app/text"
	"summitscorecard/scoring/cardfile"
)

// OnMount wires the page up: the one handler of actions, the notices of the
// scripts, the keys, and what the reader did before the program was there.
func (c *root) OnMount(ctx app.Context) {
	defer rescue("start")
	ctx.Handle(actionName, func(ctx app.Context, a app.Action) {
		defer rescue("action")
		c.act(ctx, a.Value)
	})
	c.listen(ctx)
	c.workShares(ctx)
	c.replay(ctx)
	if c.review != nil {
		c.openLink(ctx)
	}
	if c.keep.draft {
		c.save(ctx)
	}
	if b := boot(); b.Truthy() {
		b.Call("ready")
	}
}

// act carries out what a handler posted.
func (c *root) act(ctx app.Context, value any) {
	switch value := value.(type) {
	case edit.Command:
		c.do(ctx, value)
	case wish:
		c.grant(ctx, value)
	}
}

// onScreen is the document that is worked on: the card, or what "Score it
// yourself" has of it so far.
func (c *root) onScreen() *edit.History {
	if c.blind != nil {
		return &c.blind.history
	}
	return &c.history
}

// do carries a command out on the document on screen, and saves it. It reports
// whether anything changed, which undo then takes back.
func (c *root) do(ctx app.Context, command edit.Command) bool {
	history := c.onScreen()
	next, err := history.Do(command)
	same := errors.Is(err, edit.ErrNoChange)
	if err != nil && !same {
		c.tell(notice{ID: "say", Text: text.CouldNot(err.Error()), Trouble: true})
		c.settleControls(ctx)
		return false
	}
	*history = next
	c.untell("say")
	if r, is := command.(edit.SetRange); is {
		c.settleRange(ctx, r.Goal, r.Side)
	}
	if same {
		return false
	}
	if c.blind == nil {
		c.refresh()
		c.workOn(ctx)
	}
	wait := afterPaint
	if command.Merge() != "" {
		wait = afterPause
	}
	c.saveSoon(ctx, wait)
	return true
}

// grant carries out a wish.
func (c *root) grant(ctx app.Context, w wish) {
	c.notices.pressed = false // the press was heard
	switch w.What {
	case "undo", "redo":
		c.untell("tried")
		c.step(ctx, w.What)
	case "settle":
		c.history = c.history.Settle()
		if c.blind != nil {
			c.blind.history = c.blind.history.Settle()
		}
		c.save(ctx)
	case "say":
		c.tell(notice{ID: "say", Text: w.To, Trouble: true})
		c.settleControls(ctx)
	case "dismiss":
		c.untell(w.To)
	case "ask-reset":
		openDialog(resetDialogID)
	case "close-dialog":
		closeDialog(resetDialogID)
	case "reset":
		closeDialog(resetDialogID)
		c.keepRevision()
		c.compare = nil
		c.do(ctx, edit.TakeJudgement{What: text.UndoReset, From: c.start})
		c.settleControls(ctx)
		focus(ctx, "undo") // Reset itself can no longer be used, and would drop the focus
	case "download":
		c.download()
		c.copied()
	case "try":
		if card, what, ok := tried(c.history.Card, w.To); ok && c.blind == nil {
			if c.do(ctx, edit.TakeJudgement{What: what, From: card}) {
				c.settleControls(ctx)
				c.tell(notice{ID: "tried", Text: text.Tried, Actions: undoIf(true, "undo-try")})
			}
		}
	case "open-goal":
		c.opened = w.To
		show(ctx, "goal-"+w.To)
	case "install":
		boot().Call("install")
		c.install = false
	case "update":
		boot().Call("applyUpdate")
	case "open-late":
		c.opens(property(boot(), "late"))
	case "rescue":
		app.Window().Get("location").Set("href", c.page.Base+"rescue.html")
	default:
		if onAside(w, &c.door, ctx, c.untell) {
			return
		}
		for _, part := range c.parts() {
			if part(ctx, w) {
				return
			}
		}
	}
}

// parts are the parts of the page that grant wishes of their own, each in its
// file; one that does not know a wish returns false.
func (c *root) parts() []func(app.Context, wish) bool {
	return []func(app.Context, wish) bool{c.grantReview, c.grantEditor, c.grantTime, c.grantOut, c.grantBackup, c.grantBlind}
}

// step goes one step back or forward.
func (c *root) step(ctx app.Context, way string) {
	if c.covered() {
		return // what would be undone is not on screen
	}
	history := c.onScreen()
	var what string
	if way == "undo" {
		*history, what = history.Undo()
	} else {
		*history, what = history.Redo()
	}
	if what == "" {
		return
	}
	if c.blind == nil {
		c.refresh()
		c.workOn(ctx)
	}
	c.settleControls(ctx)
	c.save(ctx)
}

// grantBlind moves through "Score it yourself".
func (c *root) grantBlind(ctx app.Context, w wish) bool {
	switch {
	case w.What == "blind":
		c.blind, c.compare = newBlindFlow(c.history.Card), nil
		c.untell("say")
		toTop(ctx, "blind-title")
	case w.What == "compare-close":
		c.compare = nil
		focus(ctx, "main")
	case w.What == "compare-revert":
		c.compare = nil
		if c.revertable() {
			c.step(ctx, "undo")
		}
		focus(ctx, "main")
		return true
	case c.blind == nil:
		return false
	case w.What == "blind-next" && !c.blind.last():
		c.blind.step++
		toTop(ctx, "blind-title")
	case w.What == "blind-back" && c.blind.step > 0:
		c.blind.step--
		toTop(ctx, "blind-title")
	case w.What == "blind-stop":
		c.blind = nil
		c.comeBack(ctx)
		jumpUp()
		focusInView(ctx, "score-it")
	case w.What == "blind-end":
		own := c.blind.history.Card
		c.blind = nil
		start := c.start
		c.compare = &start
		if c.ended = c.do(ctx, edit.TakeJudgement{What: text.UndoBlind, From: own}); !c.ended {
			c.save(ctx) // that it is over
		}
		c.comeBack(ctx)
		toTop(ctx, "compare-title")
		return true
	default:
		return false
	}
	c.save(ctx)
	return true
}

// revertable reports whether undo takes back the scoring that is compared: not
// where it came out as what was there, and not after a later change.
func (c *root) revertable() bool { return c.ended && c.history.NextUndo() == text.UndoBlind }

// toTop shows a new screen from its beginning.
func toTop(ctx app.Context, id string) {
	jumpUp()
	focus(ctx, id)
}

// jumpUp goes to the top at once: a new screen does not glide in.
func jumpUp() {
	app.Window().Call("scrollTo", map[string]any{"top": 0, "behavior": "instant"})
}

func (c *root) download() {
	card := c.history.Card
	if c.blind != nil {
		card = c.blind.history.Card
	}
	data, err := cardfile.Encode(card)
	if err != nil {
		c.tell(notice{ID: "say", Text: text.CouldNot(err.Error()), Trouble: true})
		return
	}
	download(cardFile(card.Summit.ID), string(data))
}
