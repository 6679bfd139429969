package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/export"
	"summitscorecard/app/importer"
	"summitscorecard/app/storage"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
)

// root is a page with a card. It holds the one document, and the rooms that hold
// everything that is not the document.
type root struct {
	app.Compo

	page       Page
	doc        document
	parts      parts   // what each part of the page shows of the document
	follow     runner  // the stages in which the parts follow a change
	syncLate   bool    // the controls follow with them
	reveal     reveal  // how much is shown of a page that comes back
	openGoal   string  // in a matrix, the goal whose controls are shown
	printed    bool    // the page was printed since the last change, so its sheet for paper is whole
	editing    bool    // the record is open for change, in place of the goals
	comparison compare // after "Score it yourself"
	typing     typing
	canInstall bool // the browser offers to install the program

	notices  ui.Notices
	saver    storage.Saver
	importer importer.Importer
	review   importer.Review
	export   export.Dialogs
}

// OnInit runs before the first render, on the host and in the browser: the first
// render is the final page.
func (c *root) OnInit() {
	c.saver.Start(c)
	c.importer.Start(c, c.page.site())
	c.review.Start(c, c.page.site())
	c.export.Start(c)
	if c.page.Card != nil {
		c.doc.open(*c.page.Card)
	}
	if browser.Started() {
		c.takeStart()
	}
	c.showAll()
}

// takeStart takes over what the page's scripts found before the program came: the
// reader's own newer card, and the state of the storage.
func (c *root) takeStart() {
	switch state, message := browser.Storage(); state {
	case browser.StorageBlocked, browser.StorageBroken:
		if c.doc.has { // without a card the page says so itself, and there is nothing to be lost
			c.ShowNotice(ui.Problem("storage", text.Blocked(message), ui.DownloadButton("download-now")...))
		}
	case browser.StorageNewer:
		c.saver.Lock()
		c.ShowNotice(ui.Problem("storage", text.NewerKept))
	default:
		c.notices.ShowDamage()
	}
	if kept, ok := browser.KeptCard(); ok {
		c.takeKept(kept)
	}
	storage.ShowDrafts(c, c.saver.ID())
	if c.showBadAddress(); browser.BadFragment() == "" && c.page.isCard() && importer.IsLink(browser.Fragment()) {
		c.review.Begin()
	}
}

// showBadAddress tells of an address whose end cannot be read.
func (c *root) showBadAddress() {
	if fragment := browser.BadFragment(); fragment != "" {
		c.ShowNotice(ui.Problem("fragment", text.BadFragment(fragment)))
	}
}

// OnMount wires the page up: the answers to what is posted, the signals of the
// scripts, the keys, and what the reader did before the program was there.
func (c *root) OnMount(ctx app.Context) {
	defer browser.Recovered("start")
	ui.OnPost(ctx, c.answer)
	c.listen(ctx)
	c.analyseHeavy(ctx)
	c.replay(ctx)
	if c.review.UnderWay() {
		c.review.OpenLink(ctx)
	}
	c.saver.SaveDraft(ctx)
	browser.Ready()
}

// ShowNotice implements ui.Notifier.
func (c *root) ShowNotice(notice ui.Notice) { c.notices.ShowNotice(notice) }

// DismissNotice implements ui.Notifier.
func (c *root) DismissNotice(id string) { c.notices.DismissNotice(id) }
