package storage

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// Summary is what the library reads in place of a whole card.
func Summary(card scoring.Scorecard, result scoring.Result) browser.Summary {
	s := browser.Summary{Title: card.Summit.Title, Date: card.Summit.Date,
		Verdict: text.Verdict(card, result).String(), Entry: newEntry(card, result).Pack()}
	for _, side := range card.Summit.Sides {
		s.Sides = append(s.Sides, side.Name)
	}
	return s
}

// request asks the storage to keep a card, as it is written, on top of its revision.
func request(card scoring.Scorecard, result scoring.Result, rev int, view *browser.View, data []byte) browser.SaveRequest {
	return browser.SaveRequest{ID: card.ID, Summit: card.Summit.ID, Rev: rev, Text: string(data), View: view, Summary: Summary(card, result)}
}

// Stamp notes on a card that it is saved at the time given.
func Stamp(card *scoring.Scorecard, now string) {
	card.Updated = now
	if card.Created == "" {
		card.Created = now
	}
}

// KeepNew saves the card as a new one: under an id of its own, so that it never
// replaces another. kept gets that id once the storage has said that it is kept.
func KeepNew(ctx app.Context, card scoring.Scorecard, kept func(ctx app.Context, id string), failed func(ctx app.Context, message string)) {
	card.ID = browser.NewID()
	Stamp(&card, browser.Now())
	Keep(ctx, card, 0, kept, failed)
}

// Keep saves a card on top of its revision.
func Keep(ctx app.Context, card scoring.Scorecard, rev int, kept func(ctx app.Context, id string), failed func(ctx app.Context, message string)) {
	data, err := cardfile.Encode(card)
	if err != nil {
		failed(ctx, text.CouldNot(err.Error()))
		return
	}
	browser.Save(ctx, request(card, scoring.Score(card), rev, nil, data), func(ctx app.Context, result browser.SaveResult) {
		if result.Outcome == browser.Saved {
			kept(ctx, card.ID)
			return
		}
		failed(ctx, MessageOf(result.Message))
	})
}

// MessageOf is what the storage said of something that it did not do. Without a
// word from it, what was asked for is gone.
func MessageOf(message string) string {
	if message == "" {
		return text.GoneMeanwhile
	}
	return message
}
