package edit

import (
	"reflect"
	"testing"
)

func TestTakeCard(t *testing.T) {
	own := card()
	own.Summit.Version = 1
	own.Created, own.Updated = "2025-08-15T10:00:00Z", "2025-08-16T10:00:00Z"
	older := own
	older.ID, older.Created, older.Updated = "other", "2024-01-01T00:00:00Z", "2024-01-02T00:00:00Z"
	older.Summit.Title = "There"

	h, err := Open(own).Do(TakeCard{What: "an earlier version", From: older})
	if err != nil {
		t.Fatal(err)
	}
	want := own
	want.Summit.Title = "There"
	if !reflect.DeepEqual(h.Card, want) {
		t.Errorf("got %+v, want %+v", h.Card, want)
	}
	back, what := h.Undo()
	if what != "an earlier version" || !reflect.DeepEqual(back.Card, own) {
		t.Errorf("undo of %q gives %+v, want the card as it was", what, back.Card)
	}

	older.Summit.Goals = nil
	if h, err := Open(own).Do(TakeCard{What: "x", From: older}); err == nil || !reflect.DeepEqual(h.Card, own) {
		t.Errorf("a version that no file could hold: error %v, card %+v", err, h.Card)
	}
}
