//go:build js

package main

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

const svg = "http://www.w3.org/2000/svg"

// panel has what a card's page has: radios in rows, texts with neighbours,
// details, a drawing, fields, and a list whose handlers are closures.
type panel struct {
	app.Compo
	goals   []string
	level   map[string]int
	removed string
	field   string
	ticks   bool
	wide    bool
	wheels  int
	queued  int
}

func (p *panel) OnMount(ctx app.Context) { mounted(ctx) }

func (p *panel) Render() app.UI {
	return app.Div().ID("app").Class("page").Body(
		app.H1().Title("a \"b\" <c> & \u00a0&amp;=\" 'd'").Text("Panel"),
		app.P().ID("count").Body(
			app.Text("Rated "),
			app.B().Text(len(p.level)),
			app.Text(" of "),
			app.Text(len(p.goals)),
			app.Text(" goals."),
		),
		app.Range(p.goals).Slice(func(i int) app.UI {
			goal := p.goals[i]
			return &row{Goal: goal, Level: p.level[goal], Rate: p.rate}
		}),
		app.Details().ID("more").Body(
			app.Summary().Text("More"),
			app.P().Text("The rest of it."),
		),
		p.drawing(),
		p.fields(),
		app.Ul().ID("list").Body(app.Range(p.goals).Slice(func(i int) app.UI {
			goal := p.goals[i]
			return app.Li().Body(app.Button().Text("Remove " + goal).
				OnClick(func(ctx app.Context, e app.Event) { p.remove(goal) }))
		})),
		app.P().ID("removed").Text(p.removed),
		app.Raw(`<p id="raw">Raw <b>markup</b></p>`),
		app.Div().ID("tall").Text("tall"),
		app.Button().ID("last").Text("Last").OnClick(func(ctx app.Context, e app.Event) { p.wide = !p.wide }),
		app.Button().ID("many").Text(p.queued).OnClick(func(ctx app.Context, e app.Event) {
			for range 5000 {
				ctx.Dispatch(func(app.Context) { p.queued++ })
			}
		}),
	)
}

func (p *panel) rate(goal string, level int) {
	next := map[string]int{goal: level}
	for g, l := range p.level {
		if g != goal {
			next[g] = l
		}
	}
	p.level = next
}

func (p *panel) remove(goal string) {
	p.removed += goal + " "
	var left []string
	for _, g := range p.goals {
		if g != goal {
			left = append(left, g)
		}
	}
	p.goals = left
}

func (p *panel) drawing() app.UI {
	path := app.Elem("path").XMLNS(svg).Attr("d", "M0 0L9 9").Attr("stroke", "black")
	gradient := app.Elem("linearGradient").XMLNS(svg).Attr("id", "fade")
	return app.Elem("svg").XMLNS(svg).Attr("id", "drawing").Attr("viewBox", "0 0 10 10").
		Attr("width", "40").Attr("height", "40").Body(gradient, path)
}

func (p *panel) fields() app.UI {
	span := app.Input().ID("span").Type("range").Min(100).Step(0.5).Attr("value", "150.5").Max(200)
	if p.wide {
		span = span.Max(300).Attr("value", "250.5")
	}
	return app.Form().ID("fields").Body(
		app.Input().ID("field").Type("text").Attr("value", p.field),
		app.Button().ID("clear").Type("button").Text("Clear").
			OnClick(func(ctx app.Context, e app.Event) { p.field = "" }),
		span,
		app.Select().ID("choice").Body(
			app.Option().Value("a").Text("A"),
			app.Option().Value("b").Text("B").Attr("selected", "true"),
			app.Option().Value("c").Text("C"),
		),
		app.Textarea().ID("note").Text("A note."),
		p.tick(),
		app.Button().ID("untick").Type("button").Text("Untick").
			OnClick(func(ctx app.Context, e app.Event) { p.ticks = !p.ticks }),
		app.Div().ID("wheel").Text(p.wheels).
			OnWheel(func(ctx app.Context, e app.Event) { p.wheels++ }, app.PassiveEvent()),
	)
}

func (p *panel) tick() app.UI {
	box := app.Input().ID("tick").Type("checkbox")
	if p.ticks {
		box = box.Checked(true)
	}
	return box
}

// row is a component, so that adopting passes through one.
type row struct {
	app.Compo
	Goal  string
	Level int
	Rate  func(goal string, level int)
}

func (r *row) CompoID() string { return r.Goal }

func (r *row) Render() app.UI {
	return app.FieldSet().ID("row-"+r.Goal).Body(
		app.Legend().Text(r.Goal),
		app.Range([]int{0, 1, 2, 3}).Slice(func(level int) app.UI {
			id := r.Goal + "-" + strconv.Itoa(level)
			box := app.Input().ID(id).Type("radio").Name(r.Goal).Attr("value", strconv.Itoa(level)).
				OnChange(func(ctx app.Context, e app.Event) { r.Rate(r.Goal, level) })
			if level == r.Level {
				box = box.Checked(true)
			}
			return app.Label().For(id).Body(box, app.Text(strconv.Itoa(level)))
		}),
	)
}
