package text

import (
	"strings"
	"testing"
)

func TestFieldTrouble(t *testing.T) {
	for why, want := range map[string]string{
		"is empty; fill it in":      "This is empty; fill it in.",
		"must be a number from 0":   "This must be a number from 0.",
		"the date \"x\" is not one": "The date \"x\" is not one.",
		"“a” is not a number":       "“a” is not a number.",
		"":                          "",
	} {
		if got := FieldTrouble(why); got != want {
			t.Errorf("%q reads %q, want %q", why, got, want)
		}
	}
}

func TestScaleChanged(t *testing.T) {
	if got := ScaleChanged(nil); !strings.Contains(got, "Every rating") {
		t.Error(got)
	}
	if got := ScaleChanged([]string{"Fish for Aland"}); !strings.HasPrefix(got, "1 rating has no match") || !strings.Contains(got, "Fish for Aland. Undo") {
		t.Error(got)
	}
	if got := ScaleChanged(strings.Split("abcdefgh", "")); !strings.Contains(got, "8 ratings have") || !strings.Contains(got, "f and 2 more.") {
		t.Error(got)
	}
}

func TestEditor_everyPartAndFieldHasWords(t *testing.T) {
	for _, part := range strings.Fields("summit sides goals sources statements card") {
		if EditPart(part) == "" {
			t.Errorf("no name of %s", part)
		}
	}
	for _, part := range strings.Fields("sides goals sources statements levels") {
		if EditNew(part) == "" {
			t.Errorf("no words for a new entry of %s", part)
		}
	}
	if FieldLabel("title") != "Title" || FieldLabel("camp") != "Speaks for" {
		t.Error("labels")
	}
}
