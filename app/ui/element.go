package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/chart"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// svgNS has to stand on every SVG node: go-app does not pass it on to children.
const svgNS = "http://www.w3.org/2000/svg"

// SVG makes an element of a drawing.
func SVG(tag string) app.HTMLElem { return app.Elem(tag).XMLNS(svgNS) }

// Length writes a length for an attribute of a drawing.
func Length(x float64) string { return strconv.FormatFloat(x, 'f', 2, 64) }

// Checked ticks a radio button or box. On the host go-app would print a false
// boolean attribute, and HTML takes its mere presence for true; in the browser it
// must be set both ways, because the element's property outlives the attribute.
func Checked(element app.HTMLInput, on bool) app.HTMLInput {
	if on || app.IsClient {
		return element.Checked(on)
	}
	return element
}

// Disabled is Checked for buttons that cannot be used.
func Disabled(element app.HTMLButton, on bool) app.HTMLButton {
	if on || app.IsClient {
		return element.Disabled(on)
	}
	return element
}

// Selected is Checked for the options of a choice.
func Selected(element app.HTMLOption, on bool) app.HTMLOption {
	if on || app.IsClient {
		return element.Selected(on)
	}
	return element
}

// Yes writes a data attribute that style sheets know as yes or no.
func Yes(on bool) string {
	if on {
		return "yes"
	}
	return "no"
}

// Bool writes an ARIA attribute that is true or false.
func Bool(on bool) string { return strconv.FormatBool(on) }

// Nothing keeps the place of a part that is not shown.
func Nothing() app.HTMLDiv { return app.Div().DataSet("empty", "yes") }

// Sentence puts a sentence in place, with the colours of the sides it names. Each
// name stands in a <bdi>: one written from the right leaves the rest as it is.
func Sentence(sentence text.Sentence, sides []scoring.Side) []app.UI {
	parts := make([]app.UI, 0, len(sentence))
	for _, span := range sentence {
		switch {
		case span.Side != "":
			parts = append(parts, app.Elem("bdi").Class("SideName").DataSet("colour", chart.Colour(sides, span.Side)).Text(span.Text))
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

// Link leads to another site, in a tab of its own. Only web addresses become
// links; anything else stays words.
func Link(url, words string) app.UI {
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

// Fold is one folded part. Without anything to show it keeps its place, empty.
func Fold(id, summary, kind string, show bool, body ...app.UI) app.UI {
	if !show {
		return app.Details().ID(id).Class("Fold").DataSet("empty", "yes").Body(app.Summary())
	}
	children := append([]app.UI{app.Summary().Text(summary)}, app.Div().Class("Fold-body").Body(body...))
	return app.Details().ID(id).Class("Fold").DataSet("kind", kind).Body(children...)
}

// References are small links down to the list of sources.
func References(ids []string) app.UI {
	var links []app.UI
	for i, id := range ids {
		links = append(links, app.A().Href("#source-"+id).Aria("label", text.SourceNumber(i+1)).Text("["+strconv.Itoa(i+1)+"]"))
	}
	return app.Span().Class("References").Body(links...)
}

// Problems lists places in a file and what is wrong there.
func Problems(problems []scoring.FieldError) app.UI {
	if len(problems) == 0 {
		return Nothing()
	}
	items := make([]app.UI, 0, len(problems))
	for _, p := range problems {
		place := app.UI(app.Span().DataSet("empty", "yes"))
		if p.Path != "" {
			place = app.Code().Text(p.Path)
		}
		items = append(items, app.Li().Body(place, app.Span().Text(" "+p.Msg)))
	}
	return app.Div().Class("Refused-list").TabIndex(0).Role("group").Aria("label", text.PlacesLabel).Body(app.Ul().Body(items...))
}
