package app

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/edit"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/web/summits/testcard"
)

func TestEditor_takesThePlaceOfTheGoalsAndGivesItBack(t *testing.T) {
	r, ctx, settle := page(t, testcard.Anchorage(t))
	if strings.Contains(shows(r), `id="editor"`) {
		t.Fatal("the editor is open on a new page")
	}
	if r.answer(ctx, message.OpenEditor{}); !r.editing {
		t.Fatal("the editor did not open")
	}
	settle()
	html := app.HTMLString(r.editor())
	for _, words := range []string{text.EditRecord, text.EditBuiltIn, "Ceasefire", text.MoveDown("Ceasefire")} {
		if !strings.Contains(html, words) {
			t.Errorf("the editor does not say %q", words)
		}
	}
	if strings.Contains(html, "data-name=\"wanted\"") {
		t.Error("fields of an entry that is not open are on the page")
	}
	r.answer(ctx, edit.SetField{Place: edit.Place{Part: edit.Goals, ID: "ceasefire"}, Field: "title", Value: "Truce"})
	settle()
	if !r.parts.changed || !strings.Contains(app.HTMLString(r.editor()), text.EditRestore) {
		t.Error("an edited record passes for the starting card")
	}
	r.answer(ctx, message.RestoreRecord{})
	settle()
	if r.parts.changed || r.doc.recordChanged() {
		t.Error("the original record is not back")
	}
	r.answer(ctx, message.CloseEditor{})
	settle()
	if strings.Contains(shows(r), `id="editor"`) || r.handleCard(ctx, message.SelectAll{}) {
		t.Error("the editor is still open, or the page answers what is not its own")
	}
}
