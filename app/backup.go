package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/attr"
	"summitscorecard/app/edit"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// editsWithoutCopy is after how many saved changes the reader is reminded to
// download a copy; littleRoom is how few bytes left count as little.
const (
	editsWithoutCopy = 20
	littleRoom       = 50e6
)

const versionsDialogID = "versions-dialog"

// version is an earlier state of the card that the browser keeps.
type version struct {
	when    string // in words
	verdict string
	card    scoring.Scorecard
}

// grantBackup grants the wishes about what the browser keeps of the card.
func (c *root) grantBackup(ctx app.Context, w wish) bool {
	switch w.What {
	case "versions":
		c.askVersions(ctx)
	case "version-take":
		c.takeVersion(ctx, w.To)
	case "close-versions":
		closeDialog(versionsDialogID)
	default:
		return false
	}
	return true
}

// askVersions lists the earlier versions and shows them.
func (c *root) askVersions(ctx app.Context) {
	askStore(ctx, func(ctx app.Context, answer app.Value) {
		c.keep.versions = nil
		n := number(answer, "length")
		for i := 0; i < n; i++ {
			record := answer.Index(i)
			if card, err := cardfile.Decode([]byte(property(record, "text"))); err == nil {
				c.keep.versions = append(c.keep.versions, version{when: text.Moment(property(record, "updated")),
					verdict: text.Verdict(card, scoring.Score(card)).String(), card: card})
			}
		}
		ctx.Defer(func(app.Context) {
			defer rescue("versions")
			openDialog(versionsDialogID)
		})
	}, "revs", c.keep.id)
}

// takeVersion brings an earlier version back. What is on screen is kept as a
// version itself, and undo goes back to it.
func (c *root) takeVersion(ctx app.Context, at string) {
	i, err := strconv.Atoi(at)
	if err != nil || i < 0 || i >= len(c.keep.versions) || c.blind != nil {
		return
	}
	closeDialog(versionsDialogID)
	c.keepRevision()
	changed := c.do(ctx, edit.TakeCard{What: text.UndoVersion, From: c.keep.versions[i].card})
	c.settleControls(ctx)
	c.tell(notice{ID: "tried", Text: text.VersionShown, Actions: undoIf(changed, "undo-version")})
}

// versionsDialog is always in the page, closed.
func (c *root) versionsDialog() app.UI {
	how := text.VersionsHow()
	if len(c.keep.versions) == 0 {
		how = text.VersionsNone
	}
	rows := make([]app.UI, len(c.keep.versions))
	for i, v := range c.keep.versions {
		at := strconv.Itoa(i)
		rows[i] = app.Li().Class("Version").Body(
			app.Div().Class("Shelf-words").Body(app.Span().Text(v.when), app.Small().Text(v.verdict)),
			button{ID: "version-" + at, Command: "version-take", To: at, Words: text.VersionTake, Label: text.VersionTakeOf(v.when)}.render())
	}
	return app.Dialog().ID(versionsDialogID).Class("Dialog").Aria("labelledby", "versions-title").Body(
		app.H2().ID("versions-title").Text(text.VersionsTitle),
		app.P().Class("Small").Text(how),
		app.Ul().Class("Versions").Aria("label", attr.Text(text.Versions)).Body(rows...),
		app.Div().Class("Blind-steps").Body(button{ID: "versions-close", Command: "close-versions", Words: text.Close}.render()))
}

// remind tells what the reader should know about copies, after a save.
func (c *root) remind(ctx app.Context) {
	c.keep.edits++
	if c.keep.edits%editsWithoutCopy == 0 {
		c.tell(notice{ID: "copy", Text: text.CopyDue(editsWithoutCopy), Actions: []button{{ID: "download-copy", Command: "download", Words: text.DownloadOne}}})
	}
	if c.keep.asked {
		return
	}
	c.keep.asked = true
	askStore(ctx, func(_ app.Context, answer app.Value) {
		words := keptOnly(answer)
		session := app.Window().Get("sessionStorage")
		if words == "" || session.Call("getItem", "summit-scorecard:told").Truthy() {
			return
		}
		session.Call("setItem", "summit-scorecard:told", "1")
		c.tell(notice{ID: "evict", Text: words, Trouble: words != text.KeptOnlyLoose,
			Actions: []button{{ID: "download-evict", Command: "download", Words: text.DownloadOne}}})
	}, "durability")
}

// keptOnly says until when the browser keeps the cards, unless it has promised to
// keep them.
func keptOnly(durability app.Value) string {
	switch {
	case !yesIn(durability, "ok") || yesIn(durability, "persisted"):
		return ""
	case yesIn(durability, "private"):
		return text.KeptOnlyOpen
	case durability.Get("free").Type() == app.TypeNumber && durability.Get("free").Float() < littleRoom:
		return text.KeptOnlySpace
	}
	return text.KeptOnlyLoose
}

// copied notes that the reader has a copy of the card as it is.
func (c *root) copied() {
	c.keep.edits = 0
	c.untell("copy")
	if store := app.Window().Get("scorecardStore"); store.Truthy() && c.keep.id != "" && !c.keep.locked {
		c.keep.edits = -1 // the view counts the save that it comes with
		store.Call("setView", c.keep.id, c.viewText())
		c.keep.edits = 0
	}
}
