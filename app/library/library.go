package library

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/importer"
	"summitscorecard/app/storage"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
)

// Library is the page.
type Library struct {
	app.Compo

	site    importer.Site
	summits []storage.Entry // the built-in ones

	notices  ui.Notices
	importer importer.Importer
	shelf    shelf
	bin      bin
	asked    question
	renaming renaming
	locked   bool   // the storage belongs to a newer program: read only
	firmness string // how firmly the browser keeps the cards
}

// New returns the library of a site with its built-in summits.
func New(site importer.Site, summits []storage.Entry) *Library {
	return &Library{site: site, summits: summits}
}

// OnInit runs before the first render: the first render is the final page.
func (c *Library) OnInit() {
	c.shelf.reset()
	c.shelf.filter.Order = byDate
	c.importer.Start(c, c.site)
	if browser.Started() {
		c.takeStart()
	}
	c.sift()
}

// takeStart takes over what the page's scripts found before the program came: the
// list of the reader's cards, and the state of the storage.
func (c *Library) takeStart() {
	c.takeList(browser.FirstList())
	switch state, message := browser.Storage(); state {
	case browser.StorageBlocked, browser.StorageBroken:
		c.showProblem("storage", text.Blocked(message))
	case browser.StorageNewer:
		c.locked = true
		c.showProblem("storage", text.NewerKept)
	default:
		c.notices.ShowDamage()
	}
	storage.ShowDrafts(c, "")
}

// OnMount wires the page up: the answers to what is posted, the signals of the
// scripts, files that came in among them, and what the reader did before the
// program was there.
func (c *Library) OnMount(ctx app.Context) {
	defer browser.Recovered("start")
	ui.OnPost(ctx, c.answer)
	browser.OnSignal(ctx, c.onSignal)
	c.notices.KeepWhilePressed(ctx)
	c.readFilter(ctx)
	c.grow(ctx)
	c.askFirmness(ctx)
	if browser.ByID("bin").Opened() {
		c.readBin(ctx)
	}
	if browser.Fragment() == "#new" {
		browser.Focus(ctx, "new-blank")
	}
	browser.ReplayClicks(ctx)
	browser.Ready()
}

// onSignal answers the page's scripts.
func (c *Library) onSignal(ctx app.Context, signal browser.Signal, _ browser.SavedCard) {
	switch signal {
	case browser.KeptLate:
		c.DismissNotice("storage")
		c.notices.ShowDamage()
		c.reload(ctx)
	case browser.SavedByTab, browser.ShownAgain:
		c.reload(ctx)
	case browser.FilesGiven:
		c.importer.Take(ctx)
	case browser.Back:
		c.importer.PutAway(ctx)
	default:
		c.notices.ShowSignal(ctx, signal)
	}
}

// askFirmness finds out how firmly the browser keeps the cards.
func (c *Library) askFirmness(ctx app.Context) {
	browser.AskDurability(ctx, func(_ app.Context, d browser.Durability) {
		switch {
		case d.Persisted:
			c.firmness = text.KeptFirm
		case d.Known:
			c.firmness = text.KeptLoose
		}
	})
}

// ShowNotice implements ui.Notifier.
func (c *Library) ShowNotice(notice ui.Notice) { c.notices.ShowNotice(notice) }

// DismissNotice implements ui.Notifier.
func (c *Library) DismissNotice(id string) { c.notices.DismissNotice(id) }

func (c *Library) showProblem(id, words string) { c.ShowNotice(ui.Problem(id, words)) }

// showFailure says what kept the storage from doing something.
func (c *Library) showFailure(message string) {
	c.showProblem(ui.LastDone, storage.MessageOf(message))
}

// openCard leads to an own card.
func (c *Library) openCard(id string) { browser.Open(ui.CardAddress(c.site.Base, id)) }
