package voices

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/chart"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
)

// Statements shows what was said about the summit, as cited cards that can be
// filtered.
type Statements struct {
	app.Compo

	Summit scoring.Summit
	Scale  scoring.Scale // that the record speaks in

	when    string // before, after, later; "" for all
	favours string // a side id, both, neither; "" for all
	who     string // a side id or outsider; "" for all
	goal    string // goals that the words rate; "" for all
}

const outsider = "outsider"

// Render implements app.Composer.
func (c *Statements) Render() app.UI {
	var cards, rest []app.UI
	shown := 0
	for _, s := range inOrder(c.Summit.Statements) {
		on := c.shows(s)
		if on {
			shown++
		}
		if c.filtered() || len(cards) < firstCards {
			cards = append(cards, c.card(s, on))
		} else {
			rest = append(rest, c.card(s, on))
		}
	}
	return app.Div().Class("Statements").Body(
		app.P().Class("Small").Role("status").Text(text.Shown(shown, len(c.Summit.Statements))),
		app.Div().Class("Filters").Role("group").Aria("label", text.FilterLabel).
			OnClick(ui.Handler("filter", c.onFilter)).Body(c.filters()...),
		app.Div().Class("Statement-columns").Body(cards...),
		c.rest(rest),
	)
}

// inOrder puts what was said after the meeting first: it is about what came out.
func inOrder(list []scoring.Statement) []scoring.Statement {
	ordered := make([]scoring.Statement, 0, len(list))
	for _, when := range []string{"after", "later", "before"} {
		for _, s := range list {
			if s.When == when {
				ordered = append(ordered, s)
			}
		}
	}
	return ordered
}

// firstCards is how many statements stand open; the rest folds below, unless a
// filter picks from all.
const firstCards = 9

func (c *Statements) rest(cards []app.UI) app.UI {
	if len(cards) == 0 {
		return app.Details().DataSet("empty", "yes").Body(app.Summary())
	}
	return app.Details().Class("Statements-rest").Body(
		app.Summary().Text(text.More(len(cards), "statement")),
		app.Div().Class("Statement-columns").Body(cards...))
}

func (c *Statements) filtered() bool {
	return c.when != "" || c.favours != "" || c.who != "" || c.goal != ""
}

// filters are groups of chips: what each is about, then its values.
func (c *Statements) filters() []app.UI {
	groups := []app.UI{app.Div().Class("Filters-group").Body(c.chip("all", "", text.All, !c.filtered()))}
	add := func(name string, chips []app.UI) {
		if len(chips) > 0 {
			groups = append(groups, app.Div().Class("Filters-group").Role("group").Aria("label", name).Body(
				append([]app.UI{app.Span().Class("Filters-name").Text(name)}, chips...)...))
		}
	}
	var when, favours, who, about []app.UI
	for _, w := range []string{"before", "after", "later"} {
		if c.any(func(s scoring.Statement) bool { return s.When == w }) {
			when = append(when, c.chip("when", w, text.When(w), c.when == w))
		}
	}
	for _, side := range c.Summit.Sides {
		if c.any(func(s scoring.Statement) bool { return s.Favours == side.ID }) {
			favours = append(favours, c.chip("favours", side.ID, side.Name, c.favours == side.ID))
		}
		if c.any(func(s scoring.Statement) bool { return s.Affiliation == side.ID }) {
			who = append(who, c.chip("who", side.ID, side.Name, c.who == side.ID))
		}
	}
	for _, word := range []string{"both", "neither"} {
		if c.any(func(s scoring.Statement) bool { return s.Favours == word }) {
			favours = append(favours, c.chip("favours", word, word, c.favours == word))
		}
	}
	who = append(who, c.chip("who", outsider, text.Outsiders, c.who == outsider))
	for _, g := range c.Summit.Goals {
		if c.any(func(s scoring.Statement) bool { return rates(s, g.ID) }) {
			about = append(about, c.chip("goal", g.ID, g.Title, c.goal == g.ID))
		}
	}
	add(text.FilterWhen, when)
	add(text.FilterFavours, favours)
	add(text.FilterWho, who)
	add(text.FilterAbout, about)
	return groups
}

func (c *Statements) any(is func(scoring.Statement) bool) bool {
	for _, s := range c.Summit.Statements {
		if is(s) {
			return true
		}
	}
	return false
}

func (c *Statements) chip(kind, value, words string, on bool) app.UI {
	return app.Button().ID("filter-"+kind+"-"+value).Type("button").Class("Chip").DataSet("filter", kind).
		DataSet("value", value).Aria("pressed", ui.Bool(on)).Text(words)
}

func rates(s scoring.Statement, goal string) bool {
	for _, r := range s.Ratings {
		if r.Goal == goal {
			return true
		}
	}
	return false
}

func (c *Statements) shows(s scoring.Statement) bool {
	if c.when != "" && s.When != c.when || c.favours != "" && s.Favours != c.favours || c.goal != "" && !rates(s, c.goal) {
		return false
	}
	switch c.who {
	case "":
		return true
	case outsider:
		return s.Affiliation == ""
	}
	return s.Affiliation == c.who
}

// onFilter reads which chip was pressed; a second press takes it back.
func (c *Statements) onFilter(ctx app.Context, e app.Event) {
	chip := browser.Target(e)
	value := chip.Data("value")
	set := func(field *string) {
		if *field == value {
			value = ""
		}
		*field = value
	}
	switch chip.Data("filter") {
	case "all":
		c.when, c.favours, c.who, c.goal = "", "", "", ""
	case "when":
		set(&c.when)
	case "favours":
		set(&c.favours)
	case "who":
		set(&c.who)
	case "goal":
		set(&c.goal)
	}
}

// card is one statement. One that a filter leaves out stays in its place, hidden,
// so that the others keep their nodes.
func (c *Statements) card(s scoring.Statement, on bool) app.UI {
	source, _ := c.Summit.Source(s.Source)
	element := app.Article().ID("said-"+s.ID).Class("Statement").DataSet("shown", ui.Yes(on)).Aria("labelledby", "speaker-"+s.ID)
	quote := app.Blockquote().DataSet("empty", "yes")
	if s.Quote != "" {
		quote = app.Blockquote().Text("“" + s.Quote + "”")
	}
	return element.Body(
		app.Div().Class("Statement-head").Body(
			app.H3().ID("speaker-"+s.ID).Text(s.Speaker),
			app.Span().Class("Favours").DataSet("colour", c.favourColour(s.Favours)).Text(c.favourWords(s.Favours)),
		),
		quote,
		app.P().Text(s.Summary),
		c.implied(s),
		app.P().Class("Small").Body(
			app.Span().Text(c.role(s)),
			ui.Link(source.URL, text.Join(", ", s.Outlet, text.Date(s.Date))),
			app.Span().Text(" "),
			app.A().Href("#source-"+s.Source).Class("Statement-source").Text(text.InSources),
		),
	)
}

func (c *Statements) role(s scoring.Statement) string {
	words := s.Role
	if side, at := c.Summit.Side(s.Affiliation); at >= 0 {
		words = text.Join(", ", words, text.SpokenBy(side.Name))
	}
	if words == "" {
		return ""
	}
	return text.Isolated(words) + " · "
}

func (c *Statements) favourColour(favours string) string {
	if _, at := c.Summit.Side(favours); at >= 0 {
		return chart.Colour(c.Summit.Sides, favours)
	}
	return "grey"
}

func (c *Statements) favourWords(favours string) string {
	if side, at := c.Summit.Side(favours); at >= 0 {
		return text.FavoursSide(side.Name)
	}
	return text.FavoursSide(favours)
}

// implied says which ratings the words imply.
func (c *Statements) implied(s scoring.Statement) app.UI {
	scale := c.Scale
	var parts []string
	for _, r := range s.Ratings {
		g, _ := c.Summit.Goal(r.Goal)
		side, _ := c.Summit.Side(r.Side)
		parts = append(parts, text.ImpliedRating(g.Title, side.Name, text.LabelOf(scoring.At(r.Level), scale)))
	}
	if len(parts) == 0 {
		return app.P().Class("Statement-implied").DataSet("empty", "yes")
	}
	return app.P().Class("Statement-implied").Text(text.Implies + strings.Join(parts, "; ") + ".")
}
