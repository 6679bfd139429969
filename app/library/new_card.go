package library

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/importer"
	"summitscorecard/app/storage"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// Blank is the least that a card can be: two sides and one goal that both of them
// have an aim under.
func Blank(id, summit string) scoring.Scorecard {
	scale, _ := scoring.ShippedScale("attainment")
	sides := []scoring.Side{{ID: "a", Name: text.BlankSideA, Colour: "blue"}, {ID: "b", Name: text.BlankSideB, Colour: "vermilion"}}
	return scoring.Scorecard{
		ID: id,
		Summit: scoring.Summit{ID: summit, Version: 1, Title: text.BlankTitle, Scale: scale.ID, Sides: sides,
			Goals: []scoring.Goal{{ID: "goal-1", Title: text.BlankGoal, Kind: scoring.Substance, Importance: scoring.DefaultImportance,
				Aims: []scoring.Aim{{Side: "a"}, {Side: "b"}}}}},
		Scale: scale, Weights: scoring.Own, TieZone: scoring.DefaultTieZone, Round: 1,
	}
}

// startCard saves a new card and opens it.
func (c *Library) startCard(ctx app.Context, card scoring.Scorecard) {
	storage.KeepNew(ctx, card, func(_ app.Context, id string) { c.openCard(id) }, c.notKept)
}

// startCardOn starts another card on a built-in summit.
func (c *Library) startCardOn(ctx app.Context, summit string) {
	importer.FetchBuiltIn(ctx, c.site.Base, summit, func(ctx app.Context, card scoring.Scorecard, ok bool) {
		if !ok {
			c.showProblem(ui.LastDone, text.SummitNotRead)
			return
		}
		card.Created = ""
		c.startCard(ctx, card)
	})
}

// duplicate copies the selected cards. The copies are selected in their place.
func (c *Library) duplicate(ctx app.Context) {
	copies := map[string]bool{}
	c.eachCard(ctx, c.shelf.picked(), func(ctx app.Context, card scoring.Scorecard, _ int, next func(app.Context)) {
		card.Created = ""
		c.setName(&card, text.CopyOf(c.nameOf(card)))
		storage.KeepNew(ctx, card, func(ctx app.Context, id string) {
			copies[id] = true
			next(ctx)
		}, c.notKept)
	}, func(ctx app.Context) {
		c.ShowNotice(ui.Notice{ID: ui.LastDone, Text: text.Duplicated(len(copies))})
		c.shelf.chosen = copies
		c.reload(ctx)
	})
}

// eachCard loads own cards one after the other and gives each to do, which calls
// next to go on; after the last, end is called.
func (c *Library) eachCard(ctx app.Context, entries []storage.Entry, do func(ctx app.Context, card scoring.Scorecard, rev int, next func(app.Context)), end func(app.Context)) {
	if len(entries) == 0 {
		end(ctx)
		return
	}
	next := func(ctx app.Context) { c.eachCard(ctx, entries[1:], do, end) }
	browser.Load(ctx, entries[0].ID, func(ctx app.Context, loaded browser.LoadResult) {
		if !loaded.Found {
			c.showFailure(loaded.Message)
			return
		}
		card, err := cardfile.Decode([]byte(loaded.Record.Text))
		if err != nil {
			c.showProblem(ui.LastDone, text.CouldNotRead(err))
			return
		}
		do(ctx, card, loaded.Record.Rev, next)
	})
}

// notKept says why a card was not saved. What was saved before it stays.
func (c *Library) notKept(ctx app.Context, message string) {
	c.showProblem(ui.LastDone, message)
	c.reload(ctx)
}

// downloadChosen gives out the selected card as it is kept, byte for byte.
func (c *Library) downloadChosen(ctx app.Context) {
	for _, e := range c.shelf.picked() {
		browser.Load(ctx, e.ID, func(_ app.Context, loaded browser.LoadResult) {
			if !loaded.Found {
				c.showFailure(loaded.Message)
				return
			}
			storage.DownloadText(e.Summit, loaded.Record.Text)
		})
	}
}

// downloadAll gives out everything that the storage holds as one file, then goes
// on; then is nil where nothing follows.
func (c *Library) downloadAll(ctx app.Context, then func(app.Context)) {
	browser.ExportAll(ctx, func(ctx app.Context, file string, answer browser.Answer) {
		if !answer.Done {
			c.showFailure(answer.Message)
			return
		}
		browser.Download(importer.ExportName+"-"+browser.Today()+".json", browser.NewBlob(storage.Media, file))
		if then != nil {
			then(ctx)
		}
	})
}
