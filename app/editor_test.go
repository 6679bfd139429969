package app

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/edit"
	"summitscorecard/app/text"
)

func TestEditor_TakesThePlaceOfTheGoalsAndGivesItBack(t *testing.T) {
	r, ctx, settle := page(t, anchorage(t))
	if strings.Contains(shows(r), `id="editor"`) {
		t.Fatal("the editor is open on a new page")
	}
	if !r.grantEditor(ctx, wish{What: "edit"}) || !r.editing {
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
	r.act(ctx, edit.SetField{Place: edit.Place{Part: edit.Goals, ID: "ceasefire"}, Field: "title", Value: "Truce"})
	settle()
	if !r.view.own || !strings.Contains(app.HTMLString(r.editor()), text.EditRestore) {
		t.Error("an edited record passes for the starting card")
	}
	r.act(ctx, wish{What: "edit-restore"})
	settle()
	if r.view.own || r.recordChanged() {
		t.Error("the original record is not back")
	}
	r.act(ctx, wish{What: "edit-done"})
	settle()
	if strings.Contains(shows(r), `id="editor"`) || r.grantEditor(ctx, wish{What: "something else"}) {
		t.Error("the editor is still open, or grants what is not its own")
	}
}

func TestEditor_OnlyTheOpenEntryHasFields(t *testing.T) {
	c := &editor{Card: anchorage(t), open: "ceasefire"}
	html := app.HTMLString(c.list(edit.Goals))
	if n := strings.Count(html, `data-part="goals"`) - 4*len(c.Card.Summit.Goals); n != 3 {
		t.Errorf("%d fields of goals, want the 3 of the open one", n)
	}
	if n, want := strings.Count(html, `data-name="wanted"`), len(c.Card.Summit.Goals[0].Aims); n != want {
		t.Errorf("%d aims open, want %d", n, want)
	}
}

func TestEditor_ARefusedValueWaitsUntilTheCardHasAnother(t *testing.T) {
	at := edit.Place{Part: edit.Summit}
	c := &editor{Card: anchorage(t), part: edit.Summit}
	c.refused = map[string]refused{controlID(at, "date"): {value: "last May", why: "Say when.", over: c.Card.Summit.Date}}
	if value, why := c.shown(at, "date"); value != "last May" || why != "Say when." {
		t.Errorf("shows %q, %q", value, why)
	}
	html := app.HTMLString(app.Div().Body(c.body()...))
	if strings.Count(html, `id="summit....date.why"`) != 1 || !strings.Contains(html, `aria-describedby="summit....date.why summit....date.hint"`) {
		t.Error("the reason does not stand at the field")
	}
	c.Card.Summit.Date = "2026"
	if value, why := c.shown(at, "date"); value != "2026" || why != "" {
		t.Errorf("shows %q, %q after the card has another date", value, why)
	}
}

func TestEditor_ListsAndChoices(t *testing.T) {
	c := &editor{Card: anchorage(t)}
	for _, part := range []string{edit.Sides, edit.Goals, edit.Sources, edit.Statements} {
		if len(c.entries(part)) == 0 {
			t.Errorf("no %s", part)
		}
	}
	if c.entries(edit.Card) != nil {
		t.Error("the scale is a list")
	}
	for part, list := range names {
		for _, pair := range strings.Split(list, ",") {
			name, kind, _ := strings.Cut(pair, " ")
			if kind == "choice" && len(c.options(name)) < 2 {
				t.Errorf("%s of %s has %d choices", name, part, len(c.options(name)))
			}
		}
	}
	if id, goal, side := addedAt(edit.Place{Part: edit.Implied, ID: "x"}, "fish/a"); id != "x" || goal != "fish" || side != "a" {
		t.Errorf("added at %q %q %q", id, goal, side)
	}
	if id, _, side := addedAt(edit.Place{Part: edit.Refs, Side: "a"}, "s1"); id != "s1" || side != "a" {
		t.Errorf("added at %q %q", id, side)
	}
}
