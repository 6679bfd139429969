package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/edit"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
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
	found   scoring.Deciding
	working bool // which differences decide is still being worked out
}

// openLink opens the card in the link that the address ends with.
func (c *root) openLink(ctx app.Context) {
	c.flush(ctx)
	c.blindAside(ctx)
	c.review = &review{}
	card, err := scoring.DecodeLink(hash())
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
			c.review.kept.ID = c.keep.id
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
			if card, err := scoring.Decode([]byte(kept.Text)); err == nil {
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
		r.found = scoring.Decide(r.mine.card, r.card, r.list, decideWork/aims)
		r.working = false
	})
}

// decideWork bounds how many ratings are scored anew to find what decides: a
// hundred milliseconds in a browser.
const decideWork = 30000

// screen is the review in place of the page.
func (r *review) screen() []app.UI {
	if r.refused != nil {
		return []app.UI{app.Section().Class("Section Empty").Aria("labelledby", "review-title").Body(
			app.H1().ID("review-title").TabIndex(-1).Text(text.LinkRefused),
			problemList(r.refused),
			app.P().Text(text.LinkRefusedHow),
			app.P().Body(button{ID: "review-close", Command: "review-close", Words: text.Close, Kind: "main"}.render()))}
	}
	if !r.ready {
		return []app.UI{app.Section().Class("Section Empty").Body(app.H1().ID("review-title").TabIndex(-1).Text(text.Opening))}
	}
	return append([]app.UI{r.head()}, r.still.sections()...)
}

// head names the card, compares it, and asks what to do with it.
func (r *review) head() app.UI {
	summit := r.card.Summit
	parts := []app.UI{
		app.P().Class("Eyebrow").Text(text.Join(" · ", text.CameFrom(r.name), text.Date(summit.Date), summit.Place)),
		app.H1().ID("review-title").TabIndex(-1).Text(summit.Title),
	}
	for _, note := range r.notes {
		parts = append(parts, app.P().Class("Small").Text(note))
	}
	columns := []app.UI{r.side(text.CameCard, r.still, "verdict")}
	if r.has {
		columns = append(columns, r.side(r.beside(), r.mine, "verdict-mine"))
	}
	parts = append(parts, app.Div().Class("Compare-columns").Body(columns...))
	if r.has {
		parts = append(parts, app.P().ID("deciding").Class("Lead").Role("status").Text(r.sentence()), r.table())
	}
	parts = append(parts,
		app.Div().Class("Blind-steps").Body(
			button{ID: "review-open", Command: "review-open", Words: text.OpenAsNew, Kind: "main"}.render(),
			r.replace(),
			button{ID: "review-close", Command: "review-close", Words: text.Close}.render()),
		app.P().Class("Small").Text(text.ReviewHow))
	if r.has && len(r.list) > 0 {
		parts = append(parts, r.differences())
	}
	if len(r.left) > 0 {
		parts = append(parts, app.Details().Body(app.Summary().Text(text.LeftOut(len(r.left))), problemList(r.left)))
	}
	return app.Section().ID("review").Class("Figure Compare").Aria("labelledby", "review-title").Body(parts...)
}

// beside names what the card is compared with.
func (r *review) beside() string {
	if r.own {
		return text.YourCard
	}
	return text.StartingCard
}

func (r *review) side(title string, s still, id string) app.UI {
	verdict := app.P().ID(id).Body(say(text.Verdict(s.card, s.result), s.card.Summit.Sides)...)
	if id == "verdict" {
		verdict = verdict.Role("status").Aria("label", text.VerdictLabel)
	}
	by := ""
	if s.card.Rater != "" {
		by = text.By(s.card.Rater)
	}
	return app.Div().Body(app.H2().Text(title), verdict,
		app.P().Class("Small").Text(text.Join(" · ", by, text.AsOfDate(s.card.AsOf))))
}

// replace is offered where there is a card of the reader's to be replaced.
func (r *review) replace() app.UI {
	if !r.own {
		return app.Span()
	}
	return button{ID: "review-replace", Command: "review-ask", Words: text.ReplaceMine}.render()
}

// table compares the totals.
func (r *review) table() app.UI {
	var rows []app.UI
	for _, side := range r.card.Summit.Sides {
		rows = append(rows, app.Tr().Body(app.Th().Scope("row").Text(side.Name),
			app.Td().Text(totalOf(r.still.result, side.ID)), app.Td().Text(totalOf(r.mine.result, side.ID))))
	}
	return app.Table().Body(
		app.THead().Body(app.Tr().Body(app.Th().Scope("col").Text(text.TotalOf100),
			app.Th().Scope("col").Text(text.CameCard), app.Th().Scope("col").Text(r.beside()))),
		app.TBody().Body(rows...))
}

// sentence says in how much the cards differ, and what of it decides.
func (r *review) sentence() string {
	if r.working {
		return text.Comparing
	}
	what := "ratings"
	for _, d := range r.list {
		if d.In != scoring.InRating && d.In != scoring.InRange {
			what = "judgements"
		}
	}
	first := ""
	if len(r.found.Sets) > 0 {
		names := make([]string, len(r.found.Sets[0]))
		for i, at := range r.found.Sets[0] {
			names[i] = text.DifferenceName(r.about(r.list[at]))
		}
		first = text.List(names)
	}
	return text.Deciding(r.own, len(r.list), what, r.found, first)
}

// about gives the words of a difference: what it is in, goal and side.
func (r *review) about(d scoring.Difference) (in, goal, side string) {
	g, _ := r.card.Summit.Goal(d.Goal)
	s, _ := r.card.Summit.Side(d.Side)
	return d.In, g.Title, s.Name
}

// differences lists them, those first that decide by themselves.
func (r *review) differences() app.UI {
	const most = 200 // as many as somebody may read
	var items []app.UI
	deciding := map[int]bool{}
	if len(r.found.Sets) > 0 && len(r.found.Sets[0]) == 1 {
		for _, set := range r.found.Sets {
			deciding[set[0]] = true
		}
	}
	for _, first := range []bool{true, false} {
		for i, d := range r.list {
			if deciding[i] != first || len(items) == most {
				continue
			}
			mark := app.UI(app.Span().DataSet("empty", "yes"))
			if first {
				mark = app.Strong().Text(text.Decides)
			}
			its, mine := r.values(d)
			items = append(items, app.Li().Body(
				app.Span().Text(text.DifferenceName(r.about(d))+text.ItsAndMine(its, mine, r.own)), mark))
		}
	}
	return app.Details().ID("differences").Attr("open", len(r.list) <= 12).Body(
		app.Summary().Text(text.DifferencesTitle(len(r.list), len(items))), app.Ul().Class("Plain Differences").Body(items...))
}

// values words what each of the cards says; "" where it is more than a word.
func (r *review) values(d scoring.Difference) (its, mine string) {
	word := func(card scoring.Scorecard) string {
		rating, _ := card.Rating(d.Goal, d.Side)
		switch d.In {
		case scoring.InRating:
			return levelLabel(rating, card.Scale)
		case scoring.InRange:
			return text.FromTo(rating.Low, rating.High)
		case scoring.InImportance:
			if d.Side == "" {
				g, _ := card.Summit.Goal(d.Goal)
				return text.Level(g.Importance)
			}
			return text.Level(rating.Importance)
		case scoring.InTieZone:
			return text.Level(card.TieZone)
		case scoring.InScale:
			return card.Scale.ID
		case scoring.InWeights:
			return text.WeightsWord(card.Weights)
		}
		return ""
	}
	return word(r.card), word(r.mine.card)
}

// replaceDialog asks before the reader's card is replaced. It is always in the
// page, closed.
func (c *root) replaceDialog() app.UI {
	return app.Dialog().ID(replaceDialogID).Class("Dialog").Aria("labelledby", "replace-title").Body(
		app.H2().ID("replace-title").Text(text.ReplaceTitle),
		app.P().Text(text.ReplaceHow),
		app.Div().Class("Blind-steps").Body(
			button{ID: "replace-no", Command: "replace-no", Words: text.Cancel}.render(),
			button{ID: "replace-yes", Command: "review-replace", Words: text.ReplaceYes, Kind: "main"}.render()))
}

const replaceDialogID = "replace-dialog"

// grantReview carries out what is chosen for the card on review.
func (c *root) grantReview(ctx app.Context, w wish) bool {
	if c.door.grant(ctx, w) {
		return true
	}
	r := c.review
	switch w.What {
	case "replace-no":
		closeDialog(replaceDialogID)
		return true
	case "review-close", "review-open", "review-ask", "review-replace":
	default:
		return false
	}
	switch {
	case r == nil:
	case w.What == "review-close":
		c.closeReview(ctx)
	case w.What == "review-open" && r.ready:
		c.storeNew(ctx, r.card, func(_ app.Context, id string) { c.opens(id) })
	case w.What == "review-ask" && r.own:
		openDialog(replaceDialogID)
	case w.What == "review-replace" && r.own && r.ready:
		closeDialog(replaceDialogID)
		c.replaceMine(ctx)
	}
	return true
}

// closeReview goes back to what was there: the card below, or the reader's card of
// the summit, or its page.
func (c *root) closeReview(ctx app.Context) {
	r := c.review
	switch summit := r.card.Summit.ID; {
	case c.has:
		c.review = nil
		c.settleAddress()
		c.settleControls(ctx)
		toTop(ctx, "main")
	case r.own:
		c.opens(r.kept.ID)
	case c.page.isBuiltIn(summit):
		c.settleAddress()
		app.Window().Get("location").Set("href", c.page.Base+"summits/"+summit+"/")
	default:
		c.settleAddress()
		app.Window().Get("location").Set("href", c.page.Base+"library/")
	}
}

// replaceMine puts the card in place of the reader's, which stays as a revision
// and can be brought back by undo.
func (c *root) replaceMine(ctx app.Context) {
	r := c.review
	if !c.has || c.keep.id != r.kept.ID {
		c.has = false
		c.open(r.kept)
		if !c.has {
			return // it cannot be read, which was told
		}
	}
	c.review, c.blind, c.compare = nil, nil, nil
	c.keepRevision()
	c.settleAddress()
	c.do(ctx, edit.TakeCard{What: text.UndoReplace, From: r.card})
	c.settleControls(ctx)
	c.tell(notice{ID: "say", Text: text.Replaced, Actions: []button{{ID: "undo-replace", Command: "undo", Words: text.Undo, Kind: "main"}}})
	toTop(ctx, "main")
}

// settleAddress takes a link out of the address: it is done with, and is nobody
// else's business.
func (c *root) settleAddress() {
	url := c.page.Base
	if len(c.page.Path) > 1 {
		url += c.page.Path[1:]
	}
	if c.page.isCard() && c.keep.id != "" {
		url += "#" + c.keep.id
	}
	app.Window().Get("history").Call("replaceState", nil, "", url)
}

// opens leads to an own card.
func (c *root) opens(id string) {
	location, url := app.Window().Get("location"), c.page.Base+"card/#"+id
	if !c.page.isCard() {
		c.settleAddress()
		location.Set("href", url)
		return
	}
	app.Window().Get("history").Call("replaceState", nil, "", url)
	location.Call("reload")
}

// storeNew saves a card as a new one, under an id of its own.
func (c *root) storeNew(ctx app.Context, card scoring.Scorecard, then func(ctx app.Context, id string)) {
	putNew(ctx, card, then, func(_ app.Context, message string) {
		c.tell(notice{ID: "say", Text: text.NotSaved(message), Trouble: true})
	})
}

// The root as a doorway.

func (c *root) here() Page { return c.page }

func (c *root) onto() (scoring.Scorecard, bool) { return c.history.Card, c.has && c.review == nil }

func (c *root) follow(ctx app.Context, fragment string) {
	location := app.Window().Get("location")
	if !c.page.isCard() {
		location.Set("href", c.page.Base+"card/"+fragment)
		return
	}
	app.Window().Get("history").Call("replaceState", nil, "", c.page.Base+"card/"+fragment)
	c.openLink(ctx)
}

func (c *root) enter(ctx app.Context, in arrival, next func(app.Context)) {
	if c.door.alone {
		c.reviewCard(ctx, in)
		next(ctx)
		return
	}
	putNew(ctx, in.card, func(ctx app.Context, id string) {
		c.door.made = append(c.door.made, id)
		next(ctx)
	}, func(ctx app.Context, message string) {
		c.tell(notice{ID: "say", Text: text.NotSaved(message), Trouble: true})
		next(ctx)
	})
}

func (c *root) takeAll(ctx app.Context, _ app.Value, _ func(app.Context)) {
	c.door.refuseFor(ctx, text.ExportElsewhere)
}

func (c *root) entered(app.Context) {
	if n := len(c.door.made); n > 0 {
		c.tell(notice{ID: "say", Text: text.Opened(n) + " " + text.OpenedWhere})
	}
}
