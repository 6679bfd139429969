package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// askStore calls then with what a method of the store answers.
func askStore(ctx app.Context, then func(ctx app.Context, answer app.Value), method string, values ...any) {
	askStoreWords(ctx, func(ctx app.Context, said string) { then(ctx, parse(said)) }, method, values...)
}

// askStoreWords calls then with the answer as the store wrote it, in JSON; empty
// where it gave none. A page whose storage script did not come has no store.
func askStoreWords(ctx app.Context, then func(ctx app.Context, said string), method string, values ...any) {
	store := app.Window().Get("scorecardStore")
	if !store.Truthy() {
		ctx.Dispatch(func(ctx app.Context) {
			defer rescue("answer")
			then(ctx, stringify("ok", false, "message", text.Sentenced(text.NoStore)))
		})
		return
	}
	settled(ctx, store.Call(method, values...), func(ctx app.Context, said app.Value, ok bool) {
		if !ok {
			then(ctx, "")
			return
		}
		then(ctx, said.String())
	})
}

// settled calls then once the promise is kept or broken.
func settled(ctx app.Context, promise app.Value, then func(ctx app.Context, v app.Value, ok bool)) {
	var kept, broken app.Func
	end := func(ok bool) func(app.Value, []app.Value) any {
		return func(_ app.Value, args []app.Value) any {
			value := app.Undefined()
			if len(args) > 0 {
				value = args[0]
			}
			kept.Release()
			broken.Release()
			ctx.Dispatch(func(ctx app.Context) {
				defer rescue("answer")
				then(ctx, value, ok)
			})
			return nil
		}
	}
	kept, broken = app.FuncOf(end(true)), app.FuncOf(end(false))
	promise.Call("then", kept, broken)
}

// takeList reads what the store lists.
func (c *library) takeList(said string) {
	records := parse(said)
	if !yesIn(records, "ok") {
		return
	}
	records = records.Get("records")
	own := make([]Entry, records.Get("length").Int())
	here := map[string]bool{}
	for i := range own {
		own[i] = entryOf(records.Index(i))
		here[own[i].ID] = true
	}
	c.own = own
	chosen := map[string]bool{}
	for id := range c.chosen {
		if here[id] {
			chosen[id] = true
		}
	}
	c.chosen = chosen
	c.sift()
}

// entryOf reads a summary of the store. What an earlier version saved has no
// totals yet; saving the card again brings them.
func entryOf(v app.Value) Entry {
	e, ok := UnpackEntry(property(v, "small"))
	if !ok {
		e = Entry{Summit: property(v, "summit"), Title: property(v, "title"), Date: property(v, "date")}.indexed()
	}
	e.ID, e.Updated, e.Damaged = property(v, "id"), property(v, "updated"), yesIn(v, "damaged")
	return e
}

// reload lists the reader's cards anew.
func (c *library) reload(ctx app.Context) {
	askStoreWords(ctx, func(ctx app.Context, said string) {
		c.takeList(said)
		c.grow(ctx)
		c.settleBoxes(ctx)
	}, "list")
	if c.binRead {
		c.readBin(ctx)
	}
}

// readBin looks into the bin.
func (c *library) readBin(ctx app.Context) {
	askStore(ctx, func(_ app.Context, answer app.Value) {
		if !yesIn(answer, "ok") {
			return
		}
		records := answer.Get("records")
		list := make([]binned, records.Get("length").Int())
		for i := range list {
			list[i] = binned{Entry: entryOf(records.Index(i)), Removed: property(records.Index(i), "removed")}
		}
		c.bin, c.binRead = list, true
	}, "bin")
}

// onBin looks into the bin when it is opened.
func (c *library) onBin(ctx app.Context, _ app.Event) { c.readBin(ctx) }

// wentWrong says what kept the store from doing something.
func (c *library) wentWrong(answer app.Value) {
	message := property(answer, "message")
	if message == "" {
		message = text.GoneMeanwhile
	}
	c.trouble("say", message)
}

// add saves the card as a new one: under an id of its own, so that it never
// replaces another. then gets that id once the store has said that it is kept.
func (c *library) add(ctx app.Context, card scoring.Scorecard, then func(ctx app.Context, id string)) {
	putNew(ctx, card, then, c.notPut)
}

// put saves a card on top of its revision.
func (c *library) put(ctx app.Context, card scoring.Scorecard, rev int, then func(ctx app.Context, id string)) {
	putCard(ctx, card, rev, then, c.notPut)
}

func (c *library) notPut(ctx app.Context, message string) {
	c.trouble("say", message)
	c.reload(ctx) // what was saved before it stays
}

// putNew saves the card as a new one: under an id of its own, so that it never
// replaces another. then gets that id once the store has said that it is kept.
func putNew(ctx app.Context, card scoring.Scorecard, then func(ctx app.Context, id string), failed func(ctx app.Context, message string)) {
	now := now()
	card.ID, card.Updated = newID(), now
	if card.Created == "" {
		card.Created = now
	}
	putCard(ctx, card, 0, then, failed)
}

// putCard saves a card on top of its revision.
func putCard(ctx app.Context, card scoring.Scorecard, rev int, then func(ctx app.Context, id string), failed func(ctx app.Context, message string)) {
	data, err := cardfile.Encode(card)
	if err != nil {
		failed(ctx, text.CouldNot(err.Error()))
		return
	}
	askStore(ctx, func(ctx app.Context, answer app.Value) {
		if yesIn(answer, "ok") {
			then(ctx, card.ID)
			return
		}
		message := property(answer, "message")
		if message == "" {
			message = text.GoneMeanwhile
		}
		failed(ctx, message)
	}, "save", card.ID, card.Summit.ID, rev, string(data), "", summaryOf(card, scoring.Score(card)))
}

// summaryOf is what the library reads instead of a whole card.
func summaryOf(card scoring.Scorecard, result scoring.Result) string {
	sides := make([]any, len(card.Summit.Sides))
	for i, side := range card.Summit.Sides {
		sides[i] = side.Name
	}
	return stringify("title", card.Summit.Title, "date", card.Summit.Date, "sides", sides,
		"verdict", text.Verdict(card, result).String(), "small", newEntry(card, result).Pack())
}

// read loads own cards one after the other and gives each to then, which calls
// next to go on; after the last, end is called.
func (c *library) read(ctx app.Context, entries []Entry, then func(ctx app.Context, card scoring.Scorecard, rev int, next func(app.Context)), end func(app.Context)) {
	if len(entries) == 0 {
		end(ctx)
		return
	}
	next := func(ctx app.Context) { c.read(ctx, entries[1:], then, end) }
	askStore(ctx, func(ctx app.Context, answer app.Value) {
		record := answer
		if record.Truthy() {
			record = answer.Get("record")
		}
		if !record.Truthy() {
			c.wentWrong(answer)
			return
		}
		card, err := cardfile.Decode([]byte(property(record, "text")))
		if err != nil {
			c.trouble("say", text.CouldNot(firstLine(err.Error())))
			return
		}
		then(ctx, card, number(record, "rev"), next)
	}, "load", entries[0].ID)
}

// opens leads to an own card.
func (c *library) opens(id string) {
	app.Window().Get("location").Set("href", c.page.Base+"card/#"+id)
}

// openNew saves a new card and opens it.
func (c *library) openNew(ctx app.Context, card scoring.Scorecard) {
	c.add(ctx, card, func(_ app.Context, id string) { c.opens(id) })
}
