package controls

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/ui"
)

// NoteField is the field of a reason. It takes a text of any length: one that was cut
// where the card has no room for it would be lost without a word. trouble is why what
// stands in it is not taken, "" where it is.
func NoteField(id, label, note, trouble string, control map[string]any) app.HTMLTextarea {
	field := app.Textarea().ID(id).Class("Field").Dir("auto").Attr("autocomplete", "off").Aria("label", label).DataSets(control).Aria("invalid", ui.Bool(trouble != ""))
	if trouble != "" {
		field = field.Aria("describedby", id+"-why")
	}
	return field.Body(app.Text(note))
}

// NoteTrouble is the line below the field that says why its text is not taken.
func NoteTrouble(id, trouble string) app.UI {
	if trouble == "" {
		return app.P().DataSet("empty", "yes")
	}
	return app.P().ID(id + "-why").Class("Editor-why").Role("alert").Text(trouble)
}
