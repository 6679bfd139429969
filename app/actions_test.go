package app

import (
	"testing"

	"summitscorecard/app/browser"
	"summitscorecard/app/message"
	"summitscorecard/web/summits/testcard"
)

func TestActions_shortcuts(t *testing.T) {
	r, _, _ := page(t, testcard.Anchorage(t))
	for _, test := range []struct {
		key  browser.Key
		want message.Message
	}{
		{browser.Key{Letter: "z"}, message.Undo{}},
		{browser.Key{Letter: "Z"}, message.Undo{}}, // with the capitals locked
		{browser.Key{Letter: "Z", Shift: true}, message.Redo{}},
		{browser.Key{Letter: "y"}, message.Redo{}},
		{browser.Key{Letter: "Y", Shift: true}, message.Redo{}},
		{browser.Key{Letter: "x"}, nil},
	} {
		action, ok := r.actionOf(test.key)
		if ok != (test.want != nil) || action.Message != test.want {
			t.Errorf("%+v is %+v", test.key, action)
		}
	}
}

// Every action has a name of its own, words, a message with a name in HTML, and
// shortcuts that no other has.
func TestActions_areComplete(t *testing.T) {
	r, _, _ := page(t, testcard.Anchorage(t))
	names, keys := map[string]bool{}, map[any]bool{}
	for _, a := range r.actions() {
		if command, _ := message.Attributes(a.Message); a.Name == "" || names[a.Name] || a.Label == "" || command == "" {
			t.Errorf("an action lacks something: %+v", a)
		}
		names[a.Name] = true
		for _, k := range a.Keys {
			if keys[k] {
				t.Errorf("%s has a shortcut of another action", a.Name)
			}
			keys[k] = true
		}
	}
	if first := r.actions()[0]; !first.Off || first.About != "" {
		t.Errorf("undo applies to a card that nobody has changed: %+v", first)
	}
}
