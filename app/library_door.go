package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// The library as a doorway: what comes in opens as a new card. One good file alone
// is shown at once.

func (c *library) here() Page { return c.page }

func (c *library) onto() (card scoring.Scorecard, ok bool) { return card, false }

func (c *library) follow(_ app.Context, fragment string) {
	app.Window().Get("location").Set("href", c.page.Base+"card/"+fragment)
}

func (c *library) enter(ctx app.Context, in arrival, next func(app.Context)) {
	c.door.keep(ctx, in.card, c.notPut, next)
}

func (c *library) takeAll(ctx app.Context, all app.Value, cut string, next func(app.Context)) {
	c.untell("cut")
	c.restoreAll(ctx, all, 0, list(), func(ctx app.Context) {
		if cut != "" {
			c.trouble("cut", cut)
		}
		next(ctx)
	})
}

// entered ends the opening of files.
func (c *library) entered(ctx app.Context) {
	made := c.door.made
	if len(made) == 0 {
		return
	}
	if len(made) == 1 && len(c.door.refused) == 0 {
		c.opens(made[0])
		return
	}
	c.tell(notice{ID: "say", Text: text.Opened(len(made))})
	c.chosen = map[string]bool{}
	for _, id := range made {
		c.chosen[id] = true
	}
	c.reload(ctx)
}
