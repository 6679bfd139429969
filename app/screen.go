package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/card"
	"summitscorecard/app/editor"
	"summitscorecard/app/importer"
	"summitscorecard/app/message"
	"summitscorecard/app/solid"
	"summitscorecard/app/text"
	"summitscorecard/app/timeline"
	"summitscorecard/app/ui"
	"summitscorecard/app/voices"
)

// Render implements app.Composer.
func (c *root) Render() app.UI {
	return app.Div().ID("app").Class("App").Body(
		app.A().Class("Skip").Href("#main").Text(text.SkipToMain),
		c.topBar(),
		app.Main().ID("main").Class("Page").DataSet("over", ui.Yes(c.covered() || c.doc.own != nil || c.editing)).TabIndex(-1).Body(append([]app.UI{c.importer.Panel()}, c.main()...)...),
		app.Footer().Class("Footer").Body(
			app.P().Class("Small").Text(text.Footer),
			app.P().Body(c.footerTools()...),
			app.Details().ID("install-how").Class("Footer-install").Body(
				app.Summary().Text(text.InstallTitle), app.P().Class("Small").Text(text.InstallHow)),
			ui.FootNav(c.page.Base),
		),
		c.notices.Render(),
		resetDialog(),
		importer.ReplaceDialog(),
		importer.DropHint(),
		c.saver.VersionsDialog(),
		app.Div().Class("ExportDialogs").Body(c.export.Render()...),
	)
}

func (c *root) topBar() app.UI {
	return &ui.TopBar{Base: c.page.Base, Path: c.page.Path, Card: c.doc.has && !c.covered(), Save: c.saver.Words(), Trouble: c.saver.InTrouble(),
		Undo: c.undoAction(), Redo: c.redoAction(), Share: c.shareAction(), Download: c.downloadAction(), Install: c.installAction()}
}

// covered reports whether something that came in stands in place of the card.
func (c *root) covered() bool { return c.review.UnderWay() || c.importer.ShowsFile() }

// main is the screen that the page shows: what came in, "Score it yourself", the
// card, or that there is none.
func (c *root) main() []app.UI {
	switch {
	case c.importer.ShowsFile():
		return c.importer.File()
	case c.review.UnderWay():
		return c.review.Screen()
	case !c.doc.has:
		return c.nothingHere()
	case c.doc.own != nil:
		return c.doc.own.Screen()
	}
	return c.card()
}

// card is the card from its verdict to its sources. While a page is revealed in
// steps, its last parts are left out.
func (c *root) card() []app.UI {
	p := &c.parts
	all := []app.UI{
		c.hero(),
		c.comparison.render(c),
		app.Div().Class("Columns").Body(
			c.score(),
			card.NewTotalsPanel(p.view),
		),
		&solid.Section{Card: p.solid.view.Card, Result: p.solid.view.Result, Analysis: p.solid.analysis},
		&timeline.Timeline{Card: p.time.card, States: p.time.states, Left: p.time.left},
		app.Section().ID("said").Class("Section").Aria("labelledby", "said-title").Body(
			app.H2().ID("said-title").Text(text.SaidTitle),
			&voices.Lenses{Card: p.time.card, Result: p.time.result, Lenses: p.time.lenses, Left: p.time.without},
			&voices.Statements{Summit: p.record.Summit, Scale: p.record.SummitScale()},
		),
		&voices.Sources{Summit: p.record.Summit, Scale: p.record.Scale, Base: c.page.Base, BuiltIn: c.builtIn()},
		&card.Sheet{Card: p.time.card, Off: card.IsLarge(p.time.card) && !c.printed},
	}
	return all[:len(all)-c.reveal.hidden]
}

// hero is the verdict with its chart.
func (c *root) hero() app.UI {
	p := &c.parts
	shown, summit := p.view.Card, p.view.Card.Summit
	lead := text.Lead(len(summit.Sources))
	if p.changed {
		lead = text.OwnLead
	}
	return app.Section().Class("Hero").Aria("label", text.VerdictLabel).Body(
		&card.Hero{When: text.Join(" · ", text.Date(summit.Date), summit.Place), Title: summit.Title,
			Verdict: text.Verdict(shown, p.view.Result), More: p.details.Trust,
			Lead: lead, Sides: summit.Sides},
		app.P().Class("Paper-by").Aria("hidden", "true").Text(text.PaperBy(shown, p.changed)),
		p.details.Balance(),
	)
}

// score is where the card is worked on: its goals, or the editor of its record.
func (c *root) score() app.UI {
	if c.editing {
		return c.editor()
	}
	return app.Section().ID("score").Class("Goals").Aria("labelledby", "goals-title").Body(
		append([]app.UI{c.goalsHead()}, c.goals()...)...)
}

func (c *root) editor() app.UI {
	return &editor.Editor{Card: c.parts.view.Card, BuiltIn: c.page.Card != nil, Changed: c.doc.recordChanged()}
}

// goals are the goals; of a large card they are a table, with the goal that is open
// below it.
func (c *root) goals() []app.UI {
	view := c.parts.view
	list := make([]app.UI, 0, len(view.Goals))
	large := card.IsLarge(view.Card)
	if large {
		list = append(list, c.parts.details.Matrix(view.Card.Summit.Sides, c.openGoal))
	}
	for _, g := range view.Goals {
		switch {
		case !large:
			list = append(list, &g)
		case g.ID == c.openGoal:
			list = append(list, app.Div().Class("Goals").Body(&g, app.P().Body(app.A().Href("#open-"+g.ID).Text(text.BackToTable))))
		}
	}
	if c.reveal.fewGoals {
		list = list[:min(len(list), firstGoals)]
	}
	return list
}

func (c *root) goalsHead() app.UI {
	view := c.parts.view
	return app.Div().Class("Section-head").Body(
		app.H2().ID("goals-title").Text(text.GoalsTitle),
		app.Span().Class("Small").Text(text.GoalCount(len(view.Goals), view.Result.Verdict.Open)),
		ui.Button{ID: "edit", Message: message.OpenEditor{}, Words: text.EditRecord}.Render(),
		ui.Button{ID: "reset", Message: message.OpenDialog{Dialog: message.ResetDialog}, Words: text.Reset, Off: !c.parts.changed}.Render(),
	)
}

// footerTools repeat Download and Share at the foot, where a phone has them alone.
func (c *root) footerTools() []app.UI {
	if !c.doc.has || c.covered() {
		return nil
	}
	hidden := c.doc.own != nil
	tools := []app.UI{
		importer.FileField(),
		ui.Button{ID: "download-foot", Message: c.downloadAction().Message, Words: text.DownloadFoot}.Render(),
		ui.Button{ID: "share-foot", Message: c.shareAction().Message, Words: text.ShareFoot, Off: hidden}.Render(),
		ui.Button{ID: "versions", Message: message.OpenDialog{Dialog: message.VersionsDialog}, Words: text.Versions, Off: hidden}.Render(),
	}
	if c.canInstall {
		tools = append(tools, ui.Button{ID: "install-foot", Message: c.installAction().Message, Words: text.Install}.Render())
	}
	return tools
}

// nothingHere is the page without a card: an address that belongs to a card kept
// elsewhere, or to nothing.
func (c *root) nothingHere() []app.UI {
	title, how := text.NotFoundTitle, text.NotFoundHow
	opening, failed := ui.Nothing(), ui.Nothing()
	if c.page.isCard() {
		title, how = text.NoCardHere, text.NoCardHow
		if browser.NotLookedUp() {
			title, how = text.CardUnknown, text.CardUnknownHow
		}
		opening = app.Div().Class("Empty-opening").Body(app.P().Class("Lead").Text(text.Opening), app.P().Text(text.OpeningHow))
		failed = app.Div().Class("Empty-failed").Body(app.P().Class("Lead").Text(text.NotOpened), app.P().Text(text.NotOpenedHow))
	}
	return []app.UI{app.Section().Class("Section Empty").Body(
		opening, failed,
		app.H1().Text(title), app.P().Text(how),
		app.P().Body(importer.FileField()),
		app.P().Body(app.A().Class("Button").DataSet("kind", "main").Href(c.page.Base).Text(text.ToFeatured)),
		app.P().Body(app.A().Href(ui.Address(c.page.Base, ui.LibraryPath)).Text(text.ToLibrary)),
	)}
}

// resetDialog asks before the card is reset. It is always in the page, closed.
func resetDialog() app.UI {
	return ui.Dialog(message.ResetDialog, "reset-title", text.ResetTitle,
		app.P().Text(text.ResetHow),
		ui.DialogButtons(
			ui.Button{ID: "reset-no", Message: message.CloseDialog{Dialog: message.ResetDialog}, Words: text.Cancel},
			ui.Button{ID: "reset-yes", Message: message.Reset{}, Words: text.ResetYes, Kind: "main"}))
}
