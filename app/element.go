package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/chart"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// svgNS has to stand on every SVG node: go-app does not pass it on to children.
const svgNS = "http://www.w3.org/2000/svg"

func svg(tag string) app.HTMLElem { return app.Elem(tag).XMLNS(svgNS) }

// flag sets a boolean attribute. On the host go-app would print a false one, and
// HTML takes its mere presence for true; in the browser it must be set both ways,
// because the element's property outlives the attribute.
func flag(element app.HTMLInput, on bool) app.HTMLInput {
	if on || app.IsClient {
		return element.Checked(on)
	}
	return element
}

func disabled(element app.HTMLButton, on bool) app.HTMLButton {
	if on || app.IsClient {
		return element.Disabled(on)
	}
	return element
}

// selected is flag for the options of a select.
func selected(element app.HTMLOption, on bool) app.HTMLOption {
	if on || app.IsClient {
		return element.Selected(on)
	}
	return element
}

// say puts a sentence in place, with the colours of the sides it names.
func say(sentence text.Sentence, sides []scoring.Side) []app.UI {
	parts := make([]app.UI, 0, len(sentence))
	for _, span := range sentence {
		switch {
		case span.Side != "":
			parts = append(parts, app.Span().Class("SideName").DataSet("colour", colour(sides, span.Side)).Text(span.Text))
		case span.Strong:
			parts = append(parts, app.Strong().Text(span.Text))
		case span.Em:
			parts = append(parts, app.Em().Text(span.Text))
		default:
			parts = append(parts, app.Text(span.Text))
		}
	}
	return parts
}

// colour returns the name of a side's colour; style sheets know it as
// [data-colour].
func colour(sides []scoring.Side, id string) string { return chart.Colour(sides, id) }

// link leads to another site, in a tab of its own. Only web addresses become
// links; anything else stays words.
func link(url, words string) app.UI {
	if !isWeb(url) {
		return app.Span().Text(words)
	}
	return app.A().Href(url).Target("_blank").Rel("noopener noreferrer").Text(words)
}

func isWeb(url string) bool {
	for _, scheme := range []string{"https://", "http://"} {
		if len(url) > len(scheme) && url[:len(scheme)] == scheme {
			return true
		}
	}
	return false
}

// guard keeps a panic in a handler from ending the program: it is reported on
// the crash screen, with what was saved kept. The scope is the handler's name:
// go-app takes two wrapped handlers on one element for the same without it.
func guard(scope string, handler app.EventHandler) (app.EventHandler, app.EventOption) {
	return func(ctx app.Context, e app.Event) {
		defer rescue(scope)
		handler(ctx, e)
	}, app.EventScope(scope)
}

// rescue is deferred where the program could fail on a reader's page.
func rescue(where string) {
	if problem := recover(); problem != nil {
		crash(where + ": " + wordsOf(problem))
	}
}

// wordsOf says what a panic carried.
func wordsOf(problem any) string {
	switch p := problem.(type) {
	case error:
		return p.Error()
	case string:
		return p
	}
	return "a panic without words"
}

// target returns the element that an event happened on, where it carries the
// data of a control.
func target(e app.Event) app.Value { return e.Get("target") }

func data(element app.Value, name string) string {
	set := element.Get("dataset")
	if !set.Truthy() {
		return ""
	}
	if v := set.Get(name); v.Truthy() {
		return v.String()
	}
	return ""
}
