package editor

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/edit"
	"summitscorecard/web/summits/testcard"
)

func TestEditor_onlyTheOpenEntryHasFields(t *testing.T) {
	c := &Editor{Card: testcard.Anchorage(t), open: "ceasefire"}
	html := app.HTMLString(c.list(edit.Goals))
	if n := strings.Count(html, `data-part="goals"`) - 4*len(c.Card.Summit.Goals); n != 4 {
		t.Errorf("%d fields of goals, want the 4 of the open one", n)
	}
	if n, want := strings.Count(html, `data-name="wanted"`), len(c.Card.Summit.Goals[0].Aims); n != want {
		t.Errorf("%d aims open, want %d", n, want)
	}
}

func TestEditor_aRefusedValueWaitsUntilTheCardHasAnother(t *testing.T) {
	at := edit.Place{Part: edit.Summit}
	c := &Editor{Card: testcard.Anchorage(t), part: edit.Summit}
	c.refused = map[string]refusal{controlID(at, "date"): {value: "last May", why: "Say when.", over: c.Card.Summit.Date}}
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

func TestEditor_listsAndChoices(t *testing.T) {
	c := &Editor{Card: testcard.Anchorage(t)}
	for _, part := range []string{edit.Sides, edit.Goals, edit.Sources, edit.Statements} {
		if len(c.entries(part)) == 0 {
			t.Errorf("no %s", part)
		}
	}
	if c.entries(edit.Card) != nil {
		t.Error("the scale is a list")
	}
	for part, fields := range recordFields {
		for _, f := range fields {
			if f.kind == choiceField && len(c.options(f.name)) < 2 {
				t.Errorf("%s of %s has %d choices", f.name, part, len(c.options(f.name)))
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
