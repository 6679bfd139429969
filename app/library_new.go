package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// blank is the least that a card can be: two sides and one goal that both of
// them have an aim under.
func blank(id, summit string) scoring.Scorecard {
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

// newOn starts another card on a built-in summit.
func (c *library) newOn(ctx app.Context, summit string) {
	fetchBuiltIn(ctx, c.page.Base, summit, func(ctx app.Context, card scoring.Scorecard, ok bool) {
		if !ok {
			c.trouble("say", text.SummitNotRead)
			return
		}
		card.Created = ""
		c.openNew(ctx, card)
	})
}

// duplicate copies the selected cards. The copies are selected in their place.
func (c *library) duplicate(ctx app.Context) {
	copies := map[string]bool{}
	c.read(ctx, c.picked(), func(ctx app.Context, card scoring.Scorecard, _ int, next func(app.Context)) {
		card.Created = ""
		c.setName(&card, text.CopyOf(c.nameOf(card)))
		c.add(ctx, card, func(ctx app.Context, id string) {
			copies[id] = true
			next(ctx)
		})
	}, func(ctx app.Context) {
		c.tell(notice{ID: "say", Text: text.Duplicated(len(copies))})
		c.chosen = copies
		c.reload(ctx)
	})
}

// nameOf and setName are what a card is called: the title of an own summit, and
// the rater of a card on a built-in one, whose title is not the reader's.
func (c *library) nameOf(card scoring.Scorecard) string {
	if c.page.isBuiltIn(card.Summit.ID) {
		return card.Rater
	}
	return card.Summit.Title
}

func (c *library) setName(card *scoring.Scorecard, name string) {
	name = strings.TrimSpace(name)
	if c.page.isBuiltIn(card.Summit.ID) {
		card.Rater = name
	} else {
		card.Summit.Title = name
	}
}

// downloadChosen gives out the selected card as it is kept, byte for byte.
func (c *library) downloadChosen(ctx app.Context) {
	for _, e := range c.picked() {
		askStore(ctx, func(_ app.Context, answer app.Value) {
			if !yesIn(answer, "ok") || !answer.Get("record").Truthy() {
				c.wentWrong(answer)
				return
			}
			download(cardFile(e.Summit), property(answer.Get("record"), "text"))
		}, "load", e.ID)
	}
}

// downloadAll gives out everything that the store holds as one file, then goes on.
func (c *library) downloadAll(ctx app.Context, then func(app.Context)) {
	askStoreWords(ctx, func(ctx app.Context, said string) {
		if answer := parse(said); !yesIn(answer, "ok") {
			c.wentWrong(answer)
			return
		}
		download(exportName+"-"+today()+".json", said)
		if then != nil {
			then(ctx)
		}
	}, "exportAll")
}
