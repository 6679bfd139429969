package importer

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/card"
	"summitscorecard/app/message"
	"summitscorecard/app/storage"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/link"
)

// CardPage is a page with a card that a Review can stand in place of.
type CardPage interface {
	ui.Notifier
	// PutAside saves what is under way on the page before something else is shown.
	PutAside(ctx app.Context)
	// OnScreen is the card of the page with its id in the storage, "" while it is the
	// starting card; ok is false for a page without a card.
	OnScreen() (card scoring.Scorecard, id string, ok bool)
	// OpenKept puts a kept card on the page; ok is false where it cannot be read.
	OpenKept(kept browser.Record) (ok bool)
	// Replace puts a card in place of the one on the page, as one step that can be
	// taken back, and shows the page.
	Replace(ctx app.Context, card scoring.Scorecard)
	// ShowCard shows the page again.
	ShowCard(ctx app.Context)
	// ClearAddress takes a link out of the address: it is done with, and is nobody
	// else's business.
	ClearAddress()
	// OpenCard leads to a card of the reader's own.
	OpenCard(id string)
}

// Review shows a card that came in, from a link or a file, beside the reader's own
// of that summit, before anything is kept. It stands in place of the page.
type Review struct {
	page CardPage
	site Site
	now  *reviewed // nil while nothing is reviewed
	away *reviewed // put away by Back, to be opened again
}

// reviewed is the card on review.
type reviewed struct {
	Arrival
	refused     []scoring.FieldError // the link was not opened
	ready       bool                 // the card is on screen
	shown       card.ReadOnly
	mine        card.ReadOnly  // what it is compared with
	compared    bool           // there is something to compare with
	own         bool           // and it is the reader's, not the starting card
	kept        browser.Record // the reader's, as it is kept
	differences []scoring.Difference
	deciding    scoring.Decisive
	working     bool // which differences decide is still being worked out
}

// Start ties the review to its page.
func (r *Review) Start(page CardPage, site Site) { r.page, r.site = page, site }

// Begin reserves the page for a link that is opened once the program is there.
func (r *Review) Begin() { r.now = &reviewed{} }

// UnderWay reports whether a card on review stands in place of the page.
func (r *Review) UnderWay() bool { return r.now != nil }

// End leaves the review.
func (r *Review) End() { r.now = nil }

// PutAway closes the review as Back asks for: the card stays at hand, since a file
// would have to be looked for again.
func (r *Review) PutAway(ctx app.Context) {
	away := r.now
	r.End()
	r.page.ClearAddress()
	r.page.ShowCard(ctx)
	if away.ready {
		r.away = away
		r.page.ShowNotice(ui.Notice{ID: ui.LastDone, Text: text.ReviewPutAway,
			Buttons: []ui.Button{{ID: "review-again", Message: message.ReopenReview{}, Words: text.ReviewAgain, Kind: "main"}}})
	}
}

// reopen shows again what was put away.
func (r *Review) reopen(ctx app.Context) {
	if r.away == nil || r.now != nil {
		return
	}
	away := r.away
	r.page.DismissNotice(ui.LastDone)
	r.page.PutAside(ctx)
	r.now, r.away = &reviewed{}, nil
	r.findMine(ctx, away.Arrival) // the reader's own card may have changed
}

// OpenLink opens the card in the link that the address ends with.
func (r *Review) OpenLink(ctx app.Context) {
	r.page.PutAside(ctx)
	r.Begin()
	var decoded scoring.Scorecard
	fragment, err := link.One(browser.Fragment())
	if err == nil {
		decoded, err = link.Decode(fragment)
	}
	if err != nil {
		r.refuse(ctx, problemsOf(err))
		return
	}
	begun := r.now
	complete(ctx, r.site, Arrival{Card: decoded}, func(ctx app.Context, arrived Arrival, problems []scoring.FieldError) {
		switch {
		case r.now != begun: // another link was opened meanwhile
		case problems != nil:
			r.refuse(ctx, problems)
		default:
			r.findMine(ctx, arrived)
		}
	})
}

func (r *Review) refuse(ctx app.Context, problems []scoring.FieldError) {
	r.now.refused = problems
	browser.ShowFromTop(ctx, "review-title")
}

// Show reviews a card from a file.
func (r *Review) Show(ctx app.Context, arrived Arrival) {
	r.page.PutAside(ctx)
	r.Begin()
	r.findMine(ctx, arrived)
}

// findMine looks for what the card can be compared with: the card on screen, the
// reader's latest one of that summit, or the starting card.
func (r *Review) findMine(ctx app.Context, arrived Arrival) {
	now := r.now
	now.Arrival = arrived
	summit := arrived.Card.Summit.ID
	if onScreen, id, ok := r.page.OnScreen(); ok && onScreen.Summit.ID == summit && (id != "" || arrived.Start == nil) {
		now.own, now.kept.ID = id != "", id
		r.compare(ctx, &onScreen)
		return
	}
	browser.LoadLatest(ctx, summit, func(ctx app.Context, loaded browser.LoadResult) {
		if r.now != now {
			return
		}
		if loaded.Found {
			if mine, err := cardfile.Decode([]byte(loaded.Record.Text)); err == nil {
				now.own, now.kept = true, loaded.Record
				r.compare(ctx, &mine)
				return
			}
		}
		r.findStart(ctx)
	})
}

// findStart compares the card with the starting card of its summit, where there is
// one.
func (r *Review) findStart(ctx app.Context) {
	now := r.now
	if now.Start != nil || !r.site.Has(now.Card.Summit.ID) {
		r.compare(ctx, now.Start)
		return
	}
	FetchBuiltIn(ctx, r.site.Base, now.Card.Summit.ID, func(ctx app.Context, start scoring.Scorecard, ok bool) {
		switch {
		case r.now != now:
		case ok:
			r.compare(ctx, &start)
		default:
			r.compare(ctx, nil)
		}
	})
}

// decideWork bounds how many ratings are scored anew to find what decides: a
// hundred milliseconds in a browser.
const decideWork = 30000

// compare puts both cards on screen, then works out what decides; mine is nil where
// there is nothing to compare with.
func (r *Review) compare(ctx app.Context, mine *scoring.Scorecard) {
	now := r.now
	now.ready = true
	now.shown = card.NewReadOnly(now.Card, r.site.Base, text.CameCard)
	browser.ShowFromTop(ctx, "review-title")
	if mine == nil {
		return
	}
	now.compared, now.working = true, true
	now.mine = card.NewReadOnly(*mine, r.site.Base, "")
	now.differences = scoring.Differences(*mine, now.Card)
	browser.AfterPaint(ctx, func(app.Context) {
		defer browser.Recovered("decide")
		aims := 1 + len(now.Card.Ratings)
		now.deciding = scoring.FindDecisive(now.mine.Card, now.Card, now.differences, decideWork/aims)
		now.working = false
	})
}

// Handle answers what is chosen for the card on review.
func (r *Review) Handle(ctx app.Context, m message.Message) bool {
	now := r.now
	switch m := m.(type) {
	case message.OpenDialog:
		if m.Dialog != message.ReplaceDialog {
			return false
		}
		if now != nil && now.own {
			ui.Open(message.ReplaceDialog)
		}
	case message.CloseReview:
		if now != nil {
			r.close(ctx)
		}
	case message.ReopenReview:
		r.reopen(ctx)
	case message.KeepReviewed:
		if now != nil && now.ready {
			storage.KeepNew(ctx, now.Card, func(_ app.Context, id string) { r.page.OpenCard(id) }, r.notKept)
		}
	case message.ReplaceCard:
		if now != nil && now.own && now.ready {
			ui.Close(message.ReplaceDialog)
			r.replaceMine(ctx)
		}
	default:
		return false
	}
	return true
}

func (r *Review) notKept(_ app.Context, why string) {
	r.page.ShowNotice(ui.Problem(ui.LastDone, text.NotSaved(why)))
}

// close goes back to what was there: the card below, or the reader's card of the
// summit, or its page.
func (r *Review) close(ctx app.Context) {
	summit := r.now.Card.Summit.ID
	_, _, hasCard := r.page.OnScreen()
	switch {
	case hasCard:
		r.End()
		r.page.ClearAddress()
		r.page.ShowCard(ctx)
	case r.now.own:
		r.page.OpenCard(r.now.kept.ID)
	case r.site.Has(summit):
		r.page.ClearAddress()
		browser.Open(ui.SummitAddress(r.site.Base, summit))
	default:
		r.page.ClearAddress()
		browser.Open(ui.Address(r.site.Base, ui.LibraryPath))
	}
}

// replaceMine puts the card in place of the reader's, which stays as a revision and
// can be brought back by undo.
func (r *Review) replaceMine(ctx app.Context) {
	now := r.now
	if _, id, ok := r.page.OnScreen(); (!ok || id != now.kept.ID) && !r.page.OpenKept(now.kept) {
		return // it cannot be read, which the reader has been told
	}
	r.End()
	r.page.Replace(ctx, now.Card)
}

// ReplaceDialog asks before the reader's card is replaced. It is always in the
// page, closed.
func ReplaceDialog() app.UI {
	return ui.Dialog(message.ReplaceDialog, "replace-title", text.ReplaceTitle,
		app.P().Text(text.ReplaceHow),
		ui.DialogButtons(
			ui.Button{ID: "replace-no", Message: message.CloseDialog{Dialog: message.ReplaceDialog}, Words: text.Cancel},
			ui.Button{ID: "replace-yes", Message: message.ReplaceCard{}, Words: text.ReplaceYes, Kind: "main"}))
}
