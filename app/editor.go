package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/edit"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// editor is the record opened for change, in place of the goals: one part at a
// time, and of its list only the open entry has its fields on the page. A value
// that the card cannot take stays in its field, with what is wrong and how to
// mend it, while the card keeps the last one that it could.
type editor struct {
	app.Compo

	Card    scoring.Scorecard
	BuiltIn bool // the record came with the program
	Changed bool // and is no longer what it was

	part    string // "" for goals
	open    string // id of the open entry
	refused map[string]refused
	typed   map[string]string // names of things not added yet, by the id of their field
	said    string            // what the last button did
	asking  edit.Place        // what is about to be removed
	hanging edit.Hanging
}

// refused is a value that waits in its field.
type refused struct {
	value string
	why   string // a sentence
	over  string // what the card had; once it has something else, the value is void
}

const (
	editorID    = "editor"
	askRemoveID = "ask-remove"
)

// editorParts are the parts in their order on screen.
var editorParts = []string{edit.Summit, edit.Sides, edit.Goals, edit.Sources, edit.Statements, edit.Card}

// at returns the part on screen.
func (c *editor) at() string {
	if c.part == "" {
		return edit.Goals
	}
	return c.part
}

func (c *editor) Render() app.UI {
	return app.Section().ID("score").Class("Goals").Aria("labelledby", "edit-title").Body(
		app.Div().ID(editorID).Class("Editor").
			OnClick(guard("editor", c.onClick)).OnChange(guard("editor", c.onChange)).OnKeyDown(guard("editor", c.onKey)).Body(
			app.Div().Class("Section-head").Body(
				app.H2().ID("edit-title").TabIndex(-1).Text(text.EditRecord),
				app.Span().Class("Editor-end").Body(button{ID: "edit-done", Command: "edit-done", Words: text.EditDone, Kind: "main"}.render()),
			),
			app.P().Class("Small").Text(c.lead()),
			app.Div().Class("Filters-group").Role("group").Aria("label", text.EditParts).Body(c.chips()...),
			app.P().Class("Editor-said").Role("status").DataSet("said", yes(c.said != "")).Text(c.said),
			app.Div().Class("Editor-part").Body(c.body()...),
			c.ask(),
		),
	)
}

func (c *editor) lead() string {
	if c.BuiltIn {
		return text.EditLead + " " + text.EditBuiltIn
	}
	return text.EditLead
}

// chips choose the part.
func (c *editor) chips() []app.UI {
	chips := make([]app.UI, 0, len(editorParts)+1)
	for _, part := range editorParts {
		words := text.EditPart(part)
		if list := c.entries(part); list != nil {
			words = text.EditPartCount(part, len(list))
		}
		chips = append(chips, app.Button().ID("part."+part).Type("button").Class("Chip").DataSet("do", "part").DataSet("part", part).
			Aria("pressed", boolWord(part == c.at())).Text(words))
	}
	if c.BuiltIn && c.Changed {
		chips = append(chips, button{ID: "edit-restore", Command: "edit-restore", Words: text.EditRestore, Kind: "quiet"}.render())
	}
	return chips
}

func (c *editor) body() []app.UI {
	switch part := c.at(); part {
	case edit.Summit:
		return []app.UI{app.Div().Class("Editor-fields").Body(c.fields(edit.Place{Part: part})...)}
	case edit.Card:
		return []app.UI{c.scale()}
	default:
		return []app.UI{c.list(part), c.adder(part)}
	}
}

// entry is one line of a list.
type entry struct{ id, title, note string }

// entries lists a part of the record; nil for one that is not a list.
func (c *editor) entries(part string) []entry {
	s := c.Card.Summit
	list := []entry{}
	switch part {
	case edit.Sides:
		for _, x := range s.Sides {
			note := x.Leader
			if x.Absent {
				note = text.Join(" · ", note, strings.ToLower(text.FieldLabel("absent")))
			}
			list = append(list, entry{x.ID, x.Name, note})
		}
	case edit.Goals:
		for _, x := range s.Goals {
			list = append(list, entry{x.ID, x.Title, text.Join(" · ", text.Kind(x.Kind), text.Count(len(x.Aims), "aim"))})
		}
	case edit.Sources:
		for _, x := range s.Sources {
			list = append(list, entry{x.ID, x.Title, text.SourceLine(x)})
		}
	case edit.Statements:
		for _, x := range s.Statements {
			list = append(list, entry{x.ID, x.Speaker, text.Join(", ", x.Outlet, text.Date(x.Date))})
		}
	default:
		return nil
	}
	return list
}

func (c *editor) list(part string) app.UI {
	list := c.entries(part)
	items := make([]app.UI, len(list))
	for i, e := range list {
		at := edit.Place{Part: part, ID: e.id}
		open := e.id == c.open
		title := e.title
		if title == "" {
			title = text.EditSeeWord
		}
		fields := app.Div().DataSet("empty", "yes")
		if open {
			fields = app.Div().Class("Editor-fields").Role("group").Aria("label", title).Body(c.entryFields(at)...)
		}
		items[i] = app.Li().Class("Editor-entry").DataSet("open", yes(open)).Body(
			app.Div().Class("Editor-row").Body(
				c.control(at, "open", app.Button().Class("Editor-open").Aria("expanded", boolWord(open))).Body(
					app.Span().Class("Editor-title").Text(title), app.Span().Class("Small").Text(e.note)),
				disabled(c.icon(at, "up", text.MoveUp(title)), i == 0).Text("↑"),
				disabled(c.icon(at, "down", text.MoveDown(title)), i == len(list)-1).Text("↓"),
				c.icon(at, "remove", text.RemoveIt(title)).Text("×"),
			),
			fields,
		)
	}
	return app.Ol().Class("Editor-list").Aria("label", text.EditPart(part)).Body(items...)
}

// control gives a button its place and what it does.
func (c *editor) control(at edit.Place, do string, element app.HTMLButton) app.HTMLButton {
	return element.ID(do+"."+controlID(at, "")).Type("button").DataSets(placeData(at)).DataSet("do", do)
}

func (c *editor) icon(at edit.Place, do, label string) app.HTMLButton {
	return c.control(at, do, app.Button().Class("Button").DataSet("kind", "icon")).
		Aria("label", label).Title(label)
}

// adder takes the name of something new. A name waits until it is added.
func (c *editor) adder(part string) app.UI { return c.adderAt(edit.Place{Part: part}) }

func (c *editor) adderAt(at edit.Place) app.UI {
	return app.Div().Class("Editor-add").Body(
		c.field(at, recordField{name: newName, kind: "text", label: text.EditNew(at.Part)}),
		c.control(at, "add", app.Button().Class("Button")).Text(text.EditAdd),
	)
}

// newName is the field in which something new gets its name.
const newName = "new"

// ask is the question before a removal. It is always there, closed.
func (c *editor) ask() app.UI {
	what := edit.PlaceName(c.Card, c.asking)
	if c.asking.Part == edit.Sides {
		what = text.The(what)
	}
	h := c.hanging
	var items []app.UI
	for _, line := range []struct {
		n    int
		word func(int) string
	}{{h.Aims, text.HangAims}, {h.Ratings, text.HangRatings}, {h.Implied, text.HangImplied}, {h.References, text.HangReferences},
		{h.Camps, text.HangCamps}, {h.Statements, text.HangStatements}} {
		if line.n > 0 {
			items = append(items, app.Li().Text(line.word(line.n)))
		}
	}
	intro := text.EditLosing
	if len(items) == 0 {
		intro = text.EditNothing
	}
	return app.Dialog().ID(askRemoveID).Class("Dialog").Aria("labelledby", "ask-remove-title").Body(
		app.H2().ID("ask-remove-title").Text(text.AskRemove(what)),
		app.P().Text(intro),
		app.Ul().Body(items...),
		app.P().Class("Small").Text(text.EditCanUndo),
		app.Div().Class("Blind-steps").Body(
			app.Button().ID("remove-yes").Type("button").Class("Button").DataSet("kind", "main").DataSet("do", "remove-yes").Text(text.RemoveIt(what)),
			app.Button().ID("remove-no").Type("button").Class("Button").DataSet("do", "remove-no").Text(text.Cancel),
		),
	)
}

// controlID is the id of a control: no record's id has a dot.
func controlID(at edit.Place, field string) string {
	return strings.Join([]string{at.Part, at.Goal, at.Side, at.ID, field}, ".")
}

func placeData(at edit.Place) map[string]any {
	return map[string]any{"part": at.Part, "goal": at.Goal, "side": at.Side, "id": at.ID}
}

func placeOf(element app.Value) edit.Place {
	return edit.Place{Part: data(element, "part"), Goal: data(element, "goal"), Side: data(element, "side"), ID: data(element, "id")}
}
