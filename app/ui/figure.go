package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/chart"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// Draw writes a drawing as nodes: what a mark means is its class, the side it
// belongs to its colour. The picture is hidden from those who hear the page; the
// figure around it has its words and its table.
func Draw(d chart.Drawing, sides []scoring.Side) app.UI {
	nodes := make([]app.UI, 0, len(d.Marks))
	for _, m := range d.Marks {
		if m.Shape == "" {
			continue
		}
		nodes = append(nodes, mark(m, sides))
	}
	return SVG("svg").Class("Drawing").Attr("viewBox", "0 0 "+Length(d.Width)+" "+Length(d.Height)).Aria("hidden", "true").Body(nodes...)
}

func mark(m chart.Mark, sides []scoring.Side) app.UI {
	node := SVG(m.Shape).Class("Mark").DataSet("mark", m.Meaning)
	if m.Side != "" {
		node = node.DataSet("colour", chart.Colour(sides, m.Side))
	}
	switch m.Shape {
	case chart.Rect:
		return node.Attr("x", Length(m.X)).Attr("y", Length(m.Y)).Attr("width", Length(m.W)).Attr("height", Length(m.H))
	case chart.Line:
		return node.Attr("x1", Length(m.X)).Attr("x2", Length(m.X2)).Attr("y1", Length(m.Y)).Attr("y2", Length(m.Y2))
	case chart.Circle:
		return node.Attr("cx", Length(m.X)).Attr("cy", Length(m.Y)).Attr("r", Length(m.R))
	case chart.Path:
		return node.Attr("d", m.Path)
	}
	if m.Anchor != "" {
		node = node.Attr("text-anchor", m.Anchor)
	}
	if m.Upwards() {
		node = node.Attr("transform", "rotate(-90 "+Length(m.X)+" "+Length(m.Y)+")")
	}
	return node.Attr("x", Length(m.X)).Attr("y", Length(m.Y)).Text(m.Text)
}

// Figure is the frame of a chart: its title says the finding; below the picture
// are its table and how its numbers come about.
type Figure struct {
	ID      string
	Title   string
	Note    string
	Picture app.UI
	Twin    string
	Head    []string   // of the table
	Rows    [][]string // of the table; the first cell heads its row
	How     []string   // paragraphs, with the reader's own numbers
}

// Render returns the element.
func (f Figure) Render() app.UI {
	how := make([]app.UI, len(f.How))
	for i, words := range f.How {
		how[i] = app.P().Text(words)
	}
	return app.Figure().ID(f.ID).Class("Figure Solid-figure").Aria("labelledby", f.ID+"-title").Body(
		app.FigCaption().Body(
			app.H3().ID(f.ID+"-title").Class("Figure-title").Text(f.Title),
			app.P().Class("Small").Text(f.Note)),
		app.P().Class("Unseen").Text(f.Twin),
		f.Picture,
		app.Div().Class("Figure-folds").Body(
			app.Details().ID(f.ID+"-table").Class("Fold").Body(app.Summary().Text(text.Table),
				app.Div().Class("Fold-body Scroll").TabIndex(0).Role("region").Aria("label", text.TableLabel+": "+text.Isolated(f.Title)).Body(Table(f.Head, f.Rows))),
			app.Details().ID(f.ID+"-how").Class("Fold").Body(app.Summary().Text(text.HowTitle), app.Div().Class("Fold-body").Body(how...)),
		),
	)
}

// Table puts words in rows and columns. The first of a row heads it.
func Table(head []string, rows [][]string) app.UI {
	heads := make([]app.UI, len(head))
	for i, words := range head {
		heads[i] = app.Th().Scope("col").Text(text.Isolated(words))
	}
	body := make([]app.UI, len(rows))
	for i, row := range rows {
		cells := make([]app.UI, len(row))
		for j, words := range row {
			if j == 0 {
				cells[j] = app.Th().Scope("row").Text(text.Isolated(words))
			} else {
				cells[j] = app.Td().Text(text.Isolated(words))
			}
		}
		body[i] = app.Tr().Body(cells...)
	}
	return app.Table().Body(app.THead().Body(app.Tr().Body(heads...)), app.TBody().Body(body...))
}
