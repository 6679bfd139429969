package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	cardlink "summitscorecard/scoring/link"
)

// review shows a card that came in, from a link or a file, beside the reader's own
// of that summit, before anything is kept. It stands in place of the page.
type review struct {
	arrival
	refused []scoring.FieldError // the link was not opened
	ready   bool                 // the card is on screen
	still   still
	mine    still // what it is compared with
	has     bool  // there is something to compare with
	own     bool  // and it is the reader's, not the starting card
	kept    record
	list    []scoring.Difference
	found   scoring.Decisive
	working bool // which differences decide is still being worked out
}

// openLink opens the card in the link that the address ends with.
func (c *root) openLink(ctx app.Context) {
	c.flush(ctx)
	c.blindAside(ctx)
	c.review = &review{}
	card, err := cardlink.Decode(hash())
	if err != nil {
		c.refuseLink(ctx, problemsOf(err))
		return
	}
	at := c.review
	resolve(ctx, c.page, arrival{card: card}, func(ctx app.Context, in arrival, problems []scoring.FieldError) {
		switch {
		case c.review != at: // another link was opened meanwhile
		case problems != nil:
			c.refuseLink(ctx, problems)
		default:
			c.compareWith(ctx, in)
		}
	})
}

func (c *root) refuseLink(ctx app.Context, problems []scoring.FieldError) {
	c.review.refused = problems
	toTop(ctx, "review-title")
}

// reviewCard shows a card from a file.
func (c *root) reviewCard(ctx app.Context, in arrival) {
	c.flush(ctx)
	c.blindAside(ctx)
	c.review = &review{}
	c.compareWith(ctx, in)
}

// blindAside leaves "Score it yourself" as it is kept, to be gone on with later.
func (c *root) blindAside(ctx app.Context) {
	if c.blind != nil {
		c.save(ctx)
	}
}

// compareWith looks for what the card can be compared with: the card on screen,
// the reader's latest one of that summit, or the starting card.
func (c *root) compareWith(ctx app.Context, in arrival) {
	r := c.review
	r.arrival = in
	summit := in.card.Summit.ID
	if c.has && c.history.Card.Summit.ID == summit {
		if c.keep.id != "" || in.start == nil {
			r.own = c.keep.id != ""
			r.kept.ID = c.keep.id
			c.showReview(ctx, &c.history.Card)
			return
		}
	}
	askStore(ctx, func(ctx app.Context, answer app.Value) {
		if c.review != r {
			return
		}
		if yesIn(answer, "ok") && yesIn(answer, "record") {
			kept := recordOf(answer.Get("record"))
			if card, err := cardfile.Decode([]byte(kept.Text)); err == nil {
				r.own, r.kept = true, kept
				c.showReview(ctx, &card)
				return
			}
		}
		if in.start != nil || !c.page.isBuiltIn(summit) {
			c.showReview(ctx, in.start)
			return
		}
		fetchBuiltIn(ctx, c.page.Base, summit, func(ctx app.Context, start scoring.Scorecard, ok bool) {
			switch {
			case c.review != r:
			case ok:
				c.showReview(ctx, &start)
			default:
				c.showReview(ctx, nil)
			}
		})
	}, "latest", summit)
}

// showReview puts both cards on screen, then works out what decides.
func (c *root) showReview(ctx app.Context, mine *scoring.Scorecard) {
	r := c.review
	r.ready = true
	r.still = newStill(r.card, c.page.Base, text.CameCard)
	toTop(ctx, "review-title")
	if mine == nil {
		return
	}
	r.has = true
	r.mine = newStill(*mine, c.page.Base, "")
	r.list = scoring.Differences(*mine, r.card)
	r.working = true
	painted(ctx, func(app.Context) {
		defer rescue("decide")
		aims := 1 + len(r.card.Ratings)
		r.found = scoring.FindDecisive(r.mine.card, r.card, r.list, decideWork/aims)
		r.working = false
	})
}

// decideWork bounds how many ratings are scored anew to find what decides: a
// hundred milliseconds in a browser.
const decideWork = 30000

// The root as a doorway.

func (c *root) here() Page { return c.page }

func (c *root) onto() (scoring.Scorecard, bool) { return c.history.Card, c.has && c.review == nil }

func (c *root) follow(ctx app.Context, fragment string) {
	location := app.Window().Get("location")
	if !c.page.isCard() {
		location.Set("href", c.page.Base+"card/"+fragment)
		return
	}
	setAddress(c.page.Base + "card/" + fragment)
	c.openLink(ctx)
}

func (c *root) enter(ctx app.Context, in arrival, next func(app.Context)) {
	if c.door.alone {
		c.reviewCard(ctx, in)
		next(ctx)
		return
	}
	c.door.keep(ctx, in.card, c.notPut, next)
}

func (c *root) takeAll(ctx app.Context, _ app.Value, _ string, _ func(app.Context)) {
	c.door.refuseFor(ctx, text.ExportElsewhere)
}

func (c *root) entered(app.Context) {
	if n := len(c.door.made); n > 0 {
		c.tell(notice{ID: "say", Text: text.Opened(n) + " " + text.OpenedWhere})
	}
}
