package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/edit"
	"summitscorecard/app/text"
)

// replaceDialog asks before the reader's card is replaced. It is always in the
// page, closed.
func (c *root) replaceDialog() app.UI {
	return app.Dialog().ID(replaceDialogID).Class("Dialog").Aria("labelledby", "replace-title").Body(
		app.H2().ID("replace-title").Text(text.ReplaceTitle),
		app.P().Text(text.ReplaceHow),
		app.Div().Class("Blind-steps").Body(
			button{ID: "replace-no", Command: "replace-no", Words: text.Cancel}.render(),
			button{ID: "replace-yes", Command: "review-replace", Words: text.ReplaceYes, Kind: "main"}.render()))
}

const replaceDialogID = "replace-dialog"

// grantReview carries out what is chosen for the card on review.
func (c *root) grantReview(ctx app.Context, w wish) bool {
	if c.door.grant(ctx, w) {
		return true
	}
	r := c.review
	switch w.What {
	case "replace-no":
		closeDialog(replaceDialogID)
		return true
	case "review-close", "review-open", "review-ask", "review-replace":
	default:
		return false
	}
	switch {
	case r == nil:
	case w.What == "review-close":
		c.closeReview(ctx)
	case w.What == "review-open" && r.ready:
		putNew(ctx, r.card, func(_ app.Context, id string) { c.opens(id) }, c.notPut)
	case w.What == "review-ask" && r.own:
		openDialog(replaceDialogID)
	case w.What == "review-replace" && r.own && r.ready:
		closeDialog(replaceDialogID)
		c.replaceMine(ctx)
	}
	return true
}

// closeReview goes back to what was there: the card below, or the reader's card of
// the summit, or its page.
func (c *root) closeReview(ctx app.Context) {
	r := c.review
	switch summit := r.card.Summit.ID; {
	case c.has:
		c.review = nil
		c.settleAddress()
		c.settleControls(ctx)
		c.comeBack(ctx)
		toTop(ctx, "main")
	case r.own:
		c.opens(r.kept.ID)
	case c.page.isBuiltIn(summit):
		c.settleAddress()
		app.Window().Get("location").Set("href", c.page.Base+"summits/"+summit+"/")
	default:
		c.settleAddress()
		app.Window().Get("location").Set("href", c.page.Base+"library/")
	}
}

// replaceMine puts the card in place of the reader's, which stays as a revision
// and can be brought back by undo.
func (c *root) replaceMine(ctx app.Context) {
	r := c.review
	if !c.has || c.keep.id != r.kept.ID {
		c.has = false
		c.open(r.kept)
		if !c.has {
			return // it cannot be read, which was told
		}
		c.refresh()
		c.settle()
	}
	c.review, c.blind, c.compare = nil, nil, nil
	c.keepRevision()
	c.settleAddress()
	changed := c.do(ctx, edit.TakeCard{What: text.UndoReplace, From: r.card})
	c.settleControls(ctx)
	c.tell(notice{ID: "say", Text: text.Replaced, Actions: undoIf(changed, "undo-replace")})
	c.comeBack(ctx)
	toTop(ctx, "main")
}

// settleAddress takes a link out of the address: it is done with, and is nobody
// else's business.
func (c *root) settleAddress() {
	url := c.page.Base
	if len(c.page.Path) > 1 {
		url += c.page.Path[1:]
	}
	if c.page.isCard() && c.keep.id != "" {
		url += "#" + c.keep.id
	}
	setAddress(url)
}

// setAddress changes the address bar without going anywhere.
func setAddress(url string) { app.Window().Get("history").Call("replaceState", nil, "", url) }

// opens leads to an own card.
func (c *root) opens(id string) {
	location, url := app.Window().Get("location"), c.page.Base+"card/#"+id
	if !c.page.isCard() {
		c.settleAddress()
		location.Set("href", url)
		return
	}
	setAddress(url)
	location.Call("reload")
}

func (c *root) notPut(_ app.Context, message string) {
	c.tell(notice{ID: "say", Text: text.NotSaved(message), Trouble: true})
}
