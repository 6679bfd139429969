package importer

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// complete puts the built-in summit that a card names into it, and says where the
// record was changed since.
func complete(ctx app.Context, site Site, arrived Arrival, then func(ctx app.Context, arrived Arrival, problems []scoring.FieldError)) {
	ref := arrived.Card.Ref
	if ref == (scoring.Ref{}) {
		then(ctx, arrived, nil)
		return
	}
	if !site.Has(ref.ID) {
		then(ctx, arrived, []scoring.FieldError{{Msg: text.UnknownSummit}})
		return
	}
	FetchBuiltIn(ctx, site.Base, ref.ID, func(ctx app.Context, start scoring.Scorecard, ok bool) {
		if !ok {
			then(ctx, arrived, []scoring.FieldError{{Msg: text.SummitNotRead}})
			return
		}
		whole, err := cardfile.Resolve(arrived.Card, start.Summit)
		if err != nil {
			then(ctx, arrived, append([]scoring.FieldError{{Msg: text.OtherRecord}}, problemsOf(err)...))
			return
		}
		if ref.Hash != "" && ref.Hash != cardfile.SummitHash(start.Summit) {
			arrived.Notes = append(arrived.Notes, text.RecordUpdated(ref.Version, start.Summit.Version))
		}
		arrived.Card, arrived.Start = whole, &start
		then(ctx, arrived, nil)
	})
}

// FetchBuiltIn fetches the card of a built-in summit from its page, which the
// worker keeps offline.
func FetchBuiltIn(ctx app.Context, base, summit string, then func(ctx app.Context, card scoring.Scorecard, ok bool)) {
	browser.FetchPage(ctx, ui.SummitAddress(base, summit), func(ctx app.Context, page string, ok bool) {
		if !ok {
			page = ""
		}
		_, data, _ := strings.Cut(page, `id="scorecard-card">`)
		data, _, _ = strings.Cut(data, "</script>")
		card, err := cardfile.Decode([]byte(data))
		then(ctx, card, err == nil)
	})
}
