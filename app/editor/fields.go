package editor

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/edit"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
)

// recordField is one field of the record on screen.
type recordField struct {
	name    string
	kind    string // one of the kinds below
	label   string // "" for that of the name
	options []option
}

// kinds of fields.
const (
	textField   = "text"
	areaField   = "area"   // several lines
	tickField   = "tick"   // yes or no
	choiceField = "choice" // one of a few values, see options
)

// recordFields are the fields of each part of the record, in their order on screen.
var recordFields = map[string][]recordField{
	edit.Summit: {{name: "title", kind: textField}, {name: "date", kind: textField}, {name: "place", kind: textField}, {name: "summary", kind: areaField}},
	edit.Sides:  {{name: "name", kind: textField}, {name: "leader", kind: textField}, {name: "colour", kind: choiceField}, {name: "absent", kind: tickField}},
	edit.Goals:  {{name: "title", kind: textField}, {name: "kind", kind: choiceField}, {name: "opposed", kind: tickField}, {name: "note", kind: areaField, label: text.GoalNote}},
	edit.Aims:   {{name: "wanted", kind: areaField}, {name: "got", kind: areaField}, {name: "before", kind: choiceField}, {name: "basis", kind: choiceField}},
	edit.Sources: {{name: "title", kind: textField}, {name: "publisher", kind: textField}, {name: "author", kind: textField}, {name: "date", kind: textField},
		{name: "said", kind: textField}, {name: "url", kind: textField}, {name: "camp", kind: choiceField}, {name: "verified", kind: tickField}, {name: "note", kind: areaField}},
	edit.Statements: {{name: "speaker", kind: textField}, {name: "role", kind: textField}, {name: "outlet", kind: textField}, {name: "date", kind: textField},
		{name: "when", kind: choiceField}, {name: "affiliation", kind: choiceField}, {name: "summary", kind: areaField}, {name: "quote", kind: areaField},
		{name: "favours", kind: choiceField}, {name: "source", kind: choiceField}},
}

// fields are the fields of an entry, or of a part that is no list.
func (c *Editor) fields(at edit.Place) []app.UI {
	var list []app.UI
	for _, f := range recordFields[at.Part] {
		if f.kind == choiceField {
			f.options = c.options(f.name)
		}
		if f.name == "before" && f.options == nil {
			f.kind = textField // points have no levels to choose from
		}
		list = append(list, c.field(at, f))
	}
	return list
}

// shown returns what a field shows, and why where that is not what the card has.
func (c *Editor) shown(at edit.Place, name string) (value, why string) {
	switch name {
	case newName:
		value = c.typed[controlID(at, newName)]
	case "scale":
		value = c.Card.Scale.ID
	case "ref", "implied":
		value = ""
	default:
		value = edit.FieldValue(c.Card, at, name)
	}
	if r, ok := c.refused[controlID(at, name)]; ok && r.over == value {
		return r.value, r.why
	}
	return value, ""
}

// field is a control with its label, its hint and what is wrong with its value.
func (c *Editor) field(at edit.Place, f recordField) app.UI {
	id := controlID(at, f.name)
	value, why := c.shown(at, f.name)
	label, hint := f.label, text.FieldHint(f.name)
	if label == "" {
		label = text.FieldLabel(f.name)
	}
	data := placeData(at)
	data["name"] = f.name
	if f.kind == tickField {
		return app.Label().Class("Editor-tick").Body(
			ui.Checked(app.Input().ID(id).Type("checkbox").AutoComplete(false).DataSets(data), value == "yes"), app.Span().Text(label))
	}
	// Only what is there may be pointed at.
	described := ""
	if hint != "" {
		described = id + ".hint"
	}
	if why != "" {
		described = text.Join(" ", id+".why", described)
	}
	wrong := ui.Bool(why != "")
	var control app.UI
	switch f.kind {
	case areaField:
		control = app.Textarea().ID(id).Class("Field").Dir("auto").Rows(3).Attr("autocomplete", "off").DataSets(data).
			Aria("invalid", wrong).Aria("describedby", described).Body(app.Text(value))
	case choiceField:
		options := make([]app.UI, len(f.options))
		for i, o := range f.options {
			options[i] = ui.Selected(app.Option().Value(o.value), o.value == value || value == "" && o.value == nothing).Text(text.Isolated(o.words))
		}
		control = app.Select().ID(id).Class("Field").Attr("autocomplete", "off").DataSets(data).
			Aria("invalid", wrong).Aria("describedby", described).Body(options...)
	default:
		control = app.Input().ID(id).Type("text").Class("Field").Dir("auto").DataSets(data).AutoComplete(false).Value(value).
			Aria("invalid", wrong).Aria("describedby", described)
	}
	return app.Div().Class("Editor-field").DataSet("kind", f.kind).Body(
		app.Label().For(id).Text(label),
		control,
		c.line(id+".hint", "Small", hint),
		c.line(id+".why", "Editor-why", why),
	)
}

// line is a line of words below a field that keeps its place when it is empty.
func (c *Editor) line(id, class, words string) app.UI {
	if words == "" {
		return app.P().DataSet("empty", "yes")
	}
	return app.P().ID(id).Class(class).Text(words)
}
