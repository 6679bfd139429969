package app

import (
	"errors"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// resolve puts the built-in summit that a card names into it, and says where the
// record was changed since.
func resolve(ctx app.Context, page Page, in arrival, then func(ctx app.Context, in arrival, problems []scoring.FieldError)) {
	ref := in.card.Ref
	if ref == (scoring.Ref{}) {
		then(ctx, in, nil)
		return
	}
	if !page.isBuiltIn(ref.ID) {
		then(ctx, in, []scoring.FieldError{{Msg: text.UnknownSummit}})
		return
	}
	fetchBuiltIn(ctx, page.Base, ref.ID, func(ctx app.Context, start scoring.Scorecard, ok bool) {
		if !ok {
			then(ctx, in, []scoring.FieldError{{Msg: text.SummitNotRead}})
			return
		}
		whole, err := cardfile.Resolve(in.card, start.Summit)
		if err != nil {
			then(ctx, in, append([]scoring.FieldError{{Msg: text.OtherRecord}}, problemsOf(err)...))
			return
		}
		if ref.Hash != "" && ref.Hash != cardfile.SummitHash(start.Summit) {
			in.notes = append(in.notes, text.RecordUpdated(ref.Version, start.Summit.Version))
		}
		in.card, in.start = whole, &start
		then(ctx, in, nil)
	})
}

// fetchBuiltIn fetches the card of a built-in summit from its page, which the
// worker keeps offline.
func fetchBuiltIn(ctx app.Context, base, summit string, then func(ctx app.Context, card scoring.Scorecard, ok bool)) {
	settled(ctx, app.Window().Call("fetch", base+"summits/"+summit+"/"), func(ctx app.Context, response app.Value, ok bool) {
		if !ok || !response.Get("ok").Bool() {
			then(ctx, scoring.Scorecard{}, false)
			return
		}
		settled(ctx, response.Call("text"), func(ctx app.Context, page app.Value, ok bool) {
			found := ""
			if ok {
				_, found, _ = strings.Cut(page.String(), `id="scorecard-card">`)
				found, _, _ = strings.Cut(found, "</script>")
			}
			card, err := cardfile.Decode([]byte(found))
			then(ctx, card, err == nil)
		})
	})
}

// problemsOf takes an error of the file format apart.
func problemsOf(err error) []scoring.FieldError {
	var problems scoring.Problems
	if errors.As(err, &problems) {
		return problems
	}
	return []scoring.FieldError{{Msg: err.Error()}}
}
