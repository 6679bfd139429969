//go:build !js

package hostpage

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
	"summitscorecard/app/ui"
)

// Corrections is what the page /corrections/ shows.
type Corrections struct {
	Entries []Correction // the newest first
	Cards   []CardVersion
}

// Correction is one card's step to a new version.
type Correction struct {
	ID, Summit  string // of the entry, and of the summit
	Title       string
	Before, Now string // verdicts in a sentence
	Same        bool   // they say the same
	Why         string
	Goals       []CorrectedGoal
	Left        []string // what was asked for and left, with the reason
}

// CorrectedGoal is what changed under one goal. Mark says that it is new or gone.
type CorrectedGoal struct {
	Title, Mark, Why string
	Lines            []string
}

// CardVersion is a card with the version that is published. Entry is the id of its
// newest correction, "" for none.
type CardVersion struct{ Summit, Words, Entry string }

// corrections is the page /corrections/: words only, made on the host and in no
// program.
type corrections struct {
	app.Compo

	base        string
	corrections Corrections
}

// NewCorrections returns the page of corrections for the host to render.
func NewCorrections(base string, of Corrections) app.Composer {
	return &corrections{base: base, corrections: of}
}

// Render implements app.Composer.
func (c *corrections) Render() app.UI {
	parts := []app.UI{
		app.H1().Text(text.CorrectionsTitle),
		app.P().Class("Prose-lead").Text(text.CorrectionsLead),
		app.P().Class("Small").Text(text.CorrectionsHow),
		c.versions(),
	}
	if len(c.corrections.Entries) == 0 {
		parts = append(parts, app.P().Text(text.NoCorrections))
	}
	for _, entry := range c.corrections.Entries {
		parts = append(parts, c.entry(entry))
	}
	return page(c.base, ui.CorrectionsPath, "Page Prose", parts)
}

// versions lists every card. Its items have the ids that cards link to, so that a link
// from a card leads to its newest correction or says that there is none.
func (c *corrections) versions() app.UI {
	items := make([]app.UI, 0, len(c.corrections.Cards))
	for _, card := range c.corrections.Cards {
		more := app.UI(app.Span())
		if card.Entry != "" {
			more = app.Span().Body(app.Span().Text(" · "), app.A().Href("#"+card.Entry).Text(text.WhatChanged))
		}
		items = append(items, app.Li().ID(card.Summit).Body(app.A().Href(ui.SummitAddress(c.base, card.Summit)).Text(card.Words), more))
	}
	return app.Section().ID("versions").Class("Prose-part").Aria("labelledby", "versions-title").Body(
		app.H2().ID("versions-title").Text(text.CardsTitle), app.Ul().Class("Plain").Body(items...))
}

func (c *corrections) entry(e Correction) app.UI {
	verdict := []app.UI{app.Dt().Text(text.VerdictBefore), app.Dd().Text(e.Before), app.Dt().Text(text.VerdictNow), app.Dd().Text(e.Now)}
	if e.Same {
		verdict = append(verdict, app.Dd().Text(text.SameVerdict))
	}
	body := []app.UI{
		app.H2().ID(e.ID + "-title").Text(e.Title),
		app.Dl().Class("Corrections-verdicts").Body(verdict...),
		app.P().Text(e.Why),
	}
	for _, g := range e.Goals {
		lines := make([]app.UI, 0, len(g.Lines))
		for _, line := range g.Lines {
			lines = append(lines, app.Li().Text(line))
		}
		why := app.UI(app.Span())
		if g.Why != "" {
			why = app.P().Text(g.Why)
		}
		body = append(body, app.H3().Text(text.Join(" · ", g.Title, g.Mark)), why)
		if len(lines) > 0 {
			body = append(body, app.Ul().Class("Plain Small").Body(lines...))
		}
	}
	if len(e.Left) > 0 {
		left := make([]app.UI, 0, len(e.Left))
		for _, words := range e.Left {
			left = append(left, app.Li().Text(words))
		}
		body = append(body, app.H3().Text(text.LeftTitle), app.Ul().Class("Plain").Body(left...))
	}
	body = append(body, app.P().Body(app.A().Href(ui.SummitAddress(c.base, e.Summit)).Text(text.ToCorrectedCard)))
	return app.Section().ID(e.ID).Class("Prose-part").Aria("labelledby", e.ID+"-title").Body(body...)
}
