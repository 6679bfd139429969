package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// readAtOnce is how many cards of such a file are read before the page may
// answer in between.
const readAtOnce = 10

// restoreAll brings back what a file of everything holds, in one go once every
// card in it has been read. What is here already is never replaced: a card that
// differs comes as a copy. Cards that cannot be read are refused by name.
func (c *library) restoreAll(ctx app.Context, all app.Value, at int, entries app.Value, then func(app.Context)) {
	records := all.Get("records")
	n := records.Get("length").Int()
	for end := min(at+readAtOnce, n); at < end; at++ {
		record := records.Index(at)
		words := property(record, "text")
		card, err := cardfile.Decode([]byte(words))
		from := card.ID
		card.ID = newID()
		var copied []byte
		if err == nil {
			copied, err = cardfile.Encode(card)
		}
		if err != nil {
			c.door.refused = append(c.door.refused, refusal{name: property(record, "title"), problems: problemsOf(err)})
			continue
		}
		entries.Call("push", object("at", at, "from", from, "summit", card.Summit.ID, "text", words,
			"id", card.ID, "copy", string(copied), "summary", summaryOf(card, scoring.Score(card))))
	}
	if at < n {
		after(ctx, 1, func(ctx app.Context) {
			defer rescue("restore")
			c.restoreAll(ctx, all, at, entries, then)
		})
		return
	}
	askStore(ctx, func(ctx app.Context, answer app.Value) {
		if !yesIn(answer, "ok") {
			c.wentWrong(answer)
			then(ctx)
			return
		}
		c.tell(notice{ID: "restored", Text: text.Restored(number(answer, "added"), number(answer, "copies"),
			number(answer, "same"), number(answer, "revs"), number(answer, "bin"))})
		c.binRead = true
		c.reload(ctx)
		then(ctx)
	}, "takeAll", all, entries)
}

// askKept finds out how firmly the browser keeps the cards.
func (c *library) askKept(ctx app.Context) {
	askStore(ctx, func(_ app.Context, answer app.Value) {
		switch {
		case yesIn(answer, "persisted"):
			c.kept = text.KeptFirm
		case yesIn(answer, "ok"):
			c.kept = text.KeptLoose
		}
	}, "durability")
}
