package editor

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/edit"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
)

// Editor is the record of a card opened for change.
type Editor struct {
	app.Compo

	Card    scoring.Scorecard
	BuiltIn bool // the record came with the program
	Changed bool // and is no longer what it was

	part     string // "" for goals
	open     string // id of the open entry
	refused  map[string]refusal
	typed    map[string]string // names of things not added yet, by the id of their field
	said     string            // what the last button did
	removing edit.Place        // what the reader is asked about before it is removed
	hanging  edit.Hanging      // what would be removed with it
}

// refusal is a value that waits in its field.
type refusal struct {
	value string
	why   string // a sentence
	over  string // what the card had; once it has something else, the value is void
}

// editorID is the id of the element that holds all fields; removeDialog asks before
// something is removed.
const (
	editorID                    = "editor"
	removeDialog message.Dialog = "ask-remove"
)

// editorParts are the parts in their order on screen.
var editorParts = []string{edit.Summit, edit.Sides, edit.Goals, edit.Sources, edit.Statements, edit.Card, fairnessPart}

// shownPart is the part on screen.
func (c *Editor) shownPart() string {
	if c.part == "" {
		return edit.Goals
	}
	return c.part
}

// Render implements app.Composer.
func (c *Editor) Render() app.UI {
	return app.Section().ID("score").Class("Goals").Aria("labelledby", "edit-title").Body(
		app.Div().ID(editorID).Class("Editor").
			OnClick(ui.Handler("editor", c.onClick)).OnChange(ui.Handler("editor", c.onChange)).OnKeyDown(ui.Handler("editor", c.onKey)).Body(
			app.Div().Class("Section-head").Body(
				app.H2().ID("edit-title").TabIndex(-1).Text(text.EditRecord),
				app.Span().Class("Editor-end").Body(ui.Button{ID: "edit-done", Message: message.CloseEditor{}, Words: text.EditDone, Kind: "main"}.Render()),
			),
			app.P().Class("Small").Text(c.lead()),
			app.Div().Class("Filters-group").Role("group").Aria("label", text.EditParts).Body(c.chips()...),
			app.P().Class("Editor-status").Role("status").DataSet("said", ui.Yes(c.said != "")).Text(c.said),
			app.Div().Class("Editor-part").Body(c.body()...),
			c.ask(),
		),
	)
}

func (c *Editor) lead() string {
	if c.BuiltIn {
		return text.EditLead + " " + text.EditBuiltIn
	}
	return text.EditLead
}

// chips choose the part.
func (c *Editor) chips() []app.UI {
	chips := make([]app.UI, 0, len(editorParts)+1)
	for _, part := range editorParts {
		words := text.EditPart(part)
		if list := c.entries(part); list != nil {
			words = text.EditPartCount(part, len(list))
		}
		chips = append(chips, app.Button().ID("part."+part).Type("button").Class("Chip").DataSet("do", string(showPart)).DataSet("part", part).
			Aria("pressed", ui.Bool(part == c.shownPart())).Text(words))
	}
	if c.BuiltIn && c.Changed {
		chips = append(chips, ui.Button{ID: "edit-restore", Message: message.RestoreRecord{}, Words: text.EditRestore, Kind: "quiet"}.Render())
	}
	return chips
}

func (c *Editor) body() []app.UI {
	switch part := c.shownPart(); part {
	case edit.Summit:
		return []app.UI{app.Div().Class("Editor-fields").Body(c.fields(edit.Place{Part: part})...)}
	case edit.Card:
		return []app.UI{c.scale()}
	case fairnessPart:
		return []app.UI{c.fairness()}
	default:
		return []app.UI{c.list(part), c.adder(part)}
	}
}

// entry is one line of a list.
type entry struct{ id, title, note string }

// entries lists a part of the record; nil for one that is not a list.
func (c *Editor) entries(part string) []entry {
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

func (c *Editor) list(part string) app.UI {
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
		items[i] = app.Li().Class("Editor-entry").DataSet("open", ui.Yes(open)).Body(
			app.Div().Class("Editor-row").Body(
				c.control(at, openEntry, app.Button().Class("Editor-open").Aria("expanded", ui.Bool(open))).Body(
					app.Span().Class("Editor-title").Text(title), app.Span().Class("Small").Text(e.note)),
				ui.Disabled(c.icon(at, moveUp, text.MoveUp(title)), i == 0).Text("↑"),
				ui.Disabled(c.icon(at, moveDown, text.MoveDown(title)), i == len(list)-1).Text("↓"),
				c.icon(at, askRemove, text.RemoveIt(title)).Text("×"),
			),
			fields,
		)
	}
	return app.Ol().Class("Editor-list").Aria("label", text.EditPart(part)).Body(items...)
}

// control gives a button its place and what it does.
func (c *Editor) control(at edit.Place, does press, element app.HTMLButton) app.HTMLButton {
	return element.ID(buttonID(does, at)).Type("button").DataSets(placeData(at)).DataSet("do", string(does))
}

func (c *Editor) icon(at edit.Place, does press, label string) app.HTMLButton {
	return c.control(at, does, app.Button().Class("Button").DataSet("kind", "icon")).
		Aria("label", label).Title(label)
}

// adder takes the name of something new. A name waits until it is added.
func (c *Editor) adder(part string) app.UI { return c.adderAt(edit.Place{Part: part}) }

func (c *Editor) adderAt(at edit.Place) app.UI {
	return app.Div().Class("Editor-add").Body(
		c.field(at, recordField{name: newName, kind: "text", label: text.EditNew(at.Part)}),
		c.control(at, addEntry, app.Button().Class("Button")).Text(text.EditAdd),
	)
}

// newName is the field in which something new gets its name.
const newName = "new"

// ask is the question before a removal. It is always there, closed.
func (c *Editor) ask() app.UI {
	what := edit.PlaceName(c.Card, c.removing)
	if c.removing.Part == edit.Sides {
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
	return ui.Dialog(removeDialog, "ask-remove-title", text.AskRemove(what),
		app.P().Text(intro),
		app.Ul().Body(items...),
		app.P().Class("Small").Text(text.EditCanUndo),
		app.Div().Class("OwnScoring-steps").Body(
			app.Button().ID("remove-no").Type("button").Class("Button").DataSet("do", string(cancelRemove)).Text(text.Cancel),
			app.Button().ID("remove-yes").Type("button").Class("Button").DataSet("kind", "main").DataSet("do", string(confirmRemove)).Text(text.RemoveIt(what)),
		),
	)
}

// controlID is the id of a control: no record's id has a dot.
func controlID(at edit.Place, field string) string {
	return strings.Join([]string{at.Part, at.Goal, at.Side, at.ID, field}, ".")
}

// buttonID is the id of a button at a place.
func buttonID(does press, at edit.Place) string { return string(does) + "." + controlID(at, "") }

func placeData(at edit.Place) map[string]any {
	return map[string]any{"part": at.Part, "goal": at.Goal, "side": at.Side, "id": at.ID}
}

func placeOf(c browser.Control) edit.Place {
	return edit.Place{Part: c.Data("part"), Goal: c.Data("goal"), Side: c.Data("side"), ID: c.Data("id")}
}
