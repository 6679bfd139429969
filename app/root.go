package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/edit"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// root is the whole page. It holds the one document and everything that is not
// the document: what is saved, which dialog is open, what the reader is told.
type root struct {
	app.Compo

	page    Page
	start   scoring.Scorecard // the card that the page came with
	has     bool              // there is a card to show
	history edit.History      // the reader's card, with its undo
	view    view              // what the card shows; follows history
	blind   *blindFlow        // "Score it yourself" under way
	compare *scoring.Scorecard
	ended   bool // what is compared is a step of its own, which can be taken back
	keep    keeper
	notices notices
	door    door
	review  *review // a card that came in, in place of the page
	install bool
	opened  string // in a matrix, the goal whose controls are shown
	editing bool   // the record is open for change, in place of the goals
	marks   markCache
	goalsOf goalCache
	times   stateCache
	beside  beside            // what stands beside the verdict; follows view once that is painted
	late    view              // what "How solid is it?" shows; follows beside once that is painted
	last    last              // what the parts below it show; follows late once that is painted
	record  scoring.Scorecard // whose statements and sources are shown; follows last once that is painted
	behind  bool              // beside, late, last and record have yet to follow the card
	few     bool              // only the first goals are shown, the others follow, see comeBack
	unshown int               // how many of the parts below the goals have yet to follow
	workRun int               // counts what follows a change; a newer change makes it void
	typing  typing
	out     outgoing // the Download dialog and the Share menu
}

// view is what Render needs of the card, worked out once a change.
type view struct {
	card     scoring.Scorecard
	result   scoring.Result
	decimals int
	goals    []goal
	own      bool
	robust   robust
}

// OnInit runs before the first render, on the host and in the browser: the first
// render is the final page.
func (c *root) OnInit() {
	c.door.at = c
	if c.page.Card != nil {
		c.start, c.has = *c.page.Card, true
		c.history = edit.Open(c.start)
	}
	if app.IsClient {
		c.takeBoot()
	}
	c.refresh()
	c.settle()
}

// refresh works the view out anew after the card changed.
func (c *root) refresh() {
	if !c.has {
		return
	}
	card := c.history.Card
	c.view = view{card: card, result: scoring.Score(card), goals: c.goalsOf.of(card, c.marks.of(card))}
	c.view.decimals = scoring.Decimals(c.view.result)
	c.view.own = !sameJudgement(card, c.start) || c.recordChanged()
}

func (c *root) Render() app.UI {
	return app.Div().ID("app").Class("App").Body(
		app.A().Class("Skip").Href("#main").Text(text.SkipToMain),
		c.topbar(),
		app.Main().ID("main").Class("Page").TabIndex(-1).Body(append([]app.UI{c.door.panel()}, c.main()...)...),
		app.Footer().Class("Footer").Body(
			app.P().Class("Small").Text(text.Footer),
			app.P().Body(c.footerTools()...),
			app.Details().ID("install-how").Class("Footer-install").Body(
				app.Summary().Text(text.InstallTitle), app.P().Class("Small").Text(text.InstallHow)),
			footNav(c.page.Base),
		),
		c.notices.render(),
		c.resetDialog(),
		c.replaceDialog(),
		dropHint(),
		c.versionsDialog(),
		app.Div().Class("Outgoing").Body(c.outDialogs()...),
	)
}

func (c *root) topbar() app.UI {
	history := c.onScreen()
	return &topbar{Base: c.page.Base, Path: c.page.Path, Card: c.has && !c.covered(), Save: c.keep.words(), Trouble: c.keep.trouble != "",
		Undo: history.NextUndo(), Redo: history.NextRedo(), Install: c.install, Blind: c.blind != nil}
}

// covered tells whether something that came in stands in place of the card.
func (c *root) covered() bool { return c.review != nil || c.door.shown != nil }

func (c *root) main() []app.UI {
	switch {
	case c.door.shown != nil:
		return c.door.shown.screen()
	case c.review != nil:
		return c.review.screen()
	case !c.has:
		return c.nothingHere()
	case c.blind != nil:
		return c.blind.screen()
	}
	v := c.view
	summit := v.card.Summit
	all := []app.UI{
		app.Section().Class("Hero").Aria("label", text.VerdictLabel).Body(
			&hero{When: text.Join(" · ", text.Date(summit.Date), summit.Place), Title: summit.Title,
				Verdict: text.Verdict(v.card, v.result), More: c.beside.more,
				Lead: c.lead(), Sides: summit.Sides},
			c.beside.balance(),
			app.P().Class("Paper-by").Aria("hidden", "true").Text(text.PaperBy(v.card, v.own)),
		),
		c.comparison(),
		app.Div().Class("Columns").Body(
			c.score(),
			c.standing(),
		),
		&solid{Card: c.late.card, Result: c.late.result, Robust: c.late.robust},
		&timeline{Card: c.last.card, States: c.last.states, Left: c.last.left},
		app.Section().ID("said").Class("Section").Aria("labelledby", "said-title").Body(
			app.H2().ID("said-title").Text(text.SaidTitle),
			&lenses{Card: c.last.card, Result: c.last.result, Lenses: c.last.lenses, Left: c.last.without},
			&statements{Summit: c.record.Summit, Scale: c.record.SummitScale()},
		),
		&sources{Summit: c.record.Summit, Scale: c.record.Scale, Base: c.page.Base},
		&sheet{Card: c.last.card, Off: wantsMatrix(c.last.card)},
	}
	return all[:len(all)-c.unshown]
}

// score is where the card is worked on: its goals, or the editor of its record.
func (c *root) score() app.UI {
	if c.editing {
		return c.editor()
	}
	return app.Section().ID("score").Class("Goals").Aria("labelledby", "goals-title").Body(
		append([]app.UI{c.goalsHead()}, c.goals()...)...)
}

func (c *root) goals() []app.UI {
	list := make([]app.UI, 0, len(c.view.goals))
	many := wantsMatrix(c.view.card)
	if many {
		list = append(list, &matrix{Sides: c.view.card.Summit.Sides, Rows: c.beside.rows, Open: c.opened})
	}
	for i := range c.view.goals {
		g := c.view.goals[i]
		if many && g.ID != c.opened {
			continue
		}
		list = append(list, &goal{ID: g.ID, Title: g.Title, Kind: g.Kind, Opposed: g.Opposed, Importance: g.Importance,
			Shared: g.Shared, Cells: g.Cells, Absent: g.Absent, Sides: g.Sides})
	}
	if c.few {
		list = list[:min(len(list), firstGoals)]
	}
	return list
}

func (c *root) goalsHead() app.UI {
	open := c.view.result.Verdict.Open
	return app.Div().Class("Section-head").Body(
		app.H2().ID("goals-title").Text(text.GoalsTitle),
		app.Span().Class("Small").Text(text.GoalCount(len(c.view.goals), open)),
		button{ID: "edit", Command: "edit", Words: text.EditRecord}.render(),
		button{ID: "reset", Command: "ask-reset", Words: text.Reset, Off: !c.view.own}.render(),
	)
}

func (c *root) standing() app.UI {
	v := c.view
	aside := &standing{Word: v.result.Verdict.Word, Lead: text.Word(v.result, v.decimals),
		Pair: text.Pair(v.card, v.result), All: v.card.Summit.Sides, Decimals: v.decimals}
	for _, s := range v.result.Sides {
		meta, _ := v.card.Summit.Side(s.Side)
		aside.Sides = append(aside.Sides, standingSide{ID: s.Side, Name: meta.Name, Absent: s.Absent, Total: s.Total,
			Outcome: text.Outcome(v.card.Scale, s, meta.Name), Interval: text.Interval(s), Coverage: text.Coverage(s), Low: s.Low, High: s.High})
	}
	return aside
}

func (c *root) lead() string {
	if c.view.own {
		return text.OwnLead
	}
	return text.Lead(len(c.view.card.Summit.Sources))
}

func (c *root) asOf() string {
	if c.view.own {
		return text.AsOf(text.YourCard, c.view.card.AsOf)
	}
	return text.AsOf(text.StartingCard, c.view.card.AsOf)
}

// footerTools repeat Download and Share at the foot, where a phone has them alone.
func (c *root) footerTools() []app.UI {
	if !c.has || c.covered() {
		return nil
	}
	tools := []app.UI{
		c.door.fileField(),
		button{ID: "download-foot", Command: "out-download", Words: text.DownloadFoot}.render(),
		button{ID: "share-foot", Command: "out-share", Words: text.ShareFoot, Off: c.blind != nil}.render(),
		button{ID: "versions", Command: "versions", Words: text.Versions, Off: c.blind != nil}.render(),
	}
	if c.install {
		tools = append(tools, button{ID: "install-foot", Command: "install", Words: text.Install}.render())
	}
	return tools
}

// nothingHere is the page without a card: an address that belongs to a card kept
// elsewhere, or to nothing.
func (c *root) nothingHere() []app.UI {
	title, how := text.NotFoundTitle, text.NotFoundHow
	opening := app.Div().DataSet("empty", "yes")
	if c.page.isCard() {
		title, how = text.NoCardHere, text.NoCardHow
		if notLookedUp() {
			title, how = text.CardUnknown, text.CardUnknownHow
		}
		opening = app.Div().Class("Empty-opening").Body(app.P().Class("Lead").Text(text.Opening), app.P().Text(text.OpeningHow))
	}
	return []app.UI{app.Section().Class("Section Empty").Body(
		opening,
		app.H1().Text(title), app.P().Text(how),
		app.P().Body(c.door.fileField()),
		app.P().Body(app.A().Class("Button").DataSet("kind", "main").Href(c.page.Base).Text(text.ToFeatured)),
		app.P().Body(app.A().Href(c.page.Base+"library/").Text(text.ToLibrary)),
	)}
}
