package edit

import (
	"reflect"
	"strconv"
	"strings"
	"testing"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// dated is a card of two sides and one goal, of one date, with a later state.
func dated(t *testing.T) scoring.Scorecard {
	t.Helper()
	card, err := cardfile.Decode([]byte(`{"format": "summit-scorecard/1", "id": "c", "summit": {"id": "s", "title": "S",
		"sides": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
		"goals": [{"id": "g", "title": "G", "aims": {"a": {"wanted": "x"}, "b": {"wanted": "y"}}}]},
		"as_of": "2024-06", "ratings": [{"goal": "g", "side": "a", "level": 4}, {"goal": "g", "side": "b", "level": 1, "as_of": "2024-05"}],
		"revisions": [{"as_of": "2025", "note": "A year on", "ratings": [{"goal": "g", "side": "a", "level": 0}, {"goal": "g", "side": "b", "level": 2}]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	return card
}

// states writes the states of a card by date: "2024-06 4,1* 2025 0,2(A year on)",
// with the date of a rating that differs and a star at the one the card opens with.
func states(card scoring.Scorecard) string {
	var words []string
	for _, s := range scoring.States(card) {
		var levels []string
		for _, r := range s.Ratings {
			word := strconv.FormatFloat(r.Level, 102, -1, 64)
			if r.AsOf != "" {
				word += "@" + r.AsOf
			}
			levels = append(levels, word)
		}
		word := s.AsOf + " " + strings.Join(levels, ",")
		if s.Note != "" {
			word += "(" + s.Note + ")"
		}
		if s.At < 0 {
			word += "*"
		}
		words = append(words, word)
	}
	return strings.Join(words, " ")
}

// do carries commands out one after the other and undoes them all again: undo
// must bring back exactly the card there was.
func do(t *testing.T, card scoring.Scorecard, commands ...Command) scoring.Scorecard {
	t.Helper()
	h := Open(card)
	for _, c := range commands {
		before := h.Card
		copied, _ := cardfile.Encode(before)
		next, err := h.Do(c)
		if err != nil {
			t.Fatalf("%T: %v", c, err)
		}
		if now, _ := cardfile.Encode(before); string(now) != string(copied) {
			t.Errorf("%T changed the card it was given", c)
		}
		if problems := cardfile.Check(next.Card); problems != nil {
			t.Errorf("%T leaves a card that no file can hold: %v", c, problems)
		}
		if c.Name(before) == "" {
			t.Errorf("%T has no name for undo", c)
		}
		h = next
	}
	back := h
	for range commands {
		back, _ = back.Undo()
	}
	if !reflect.DeepEqual(back.Card, card) {
		t.Errorf("undo of %d commands brought back another card", len(commands))
	}
	return h.Card
}

func TestStateCommands(t *testing.T) {
	level := SetLevel{Goal: "g", Side: "a", Level: 2}
	for _, test := range []struct {
		name     string
		commands []Command
		want     string
	}{
		{"as it was", nil, "2024-06 4,1@2024-05* 2025 0,2(A year on)"},
		{"anew: every rating keeps its date", []Command{Rescore{Date: "2026-11-22"}},
			"2024-06 4,1@2024-05 2025 0,2(A year on) 2026-11-22 4@2024-06,1@2024-05*"},
		{"judged anew, a rating takes the card's date", []Command{Rescore{Date: "2026"}, level},
			"2024-06 4,1@2024-05 2025 0,2(A year on) 2026 2,1@2024-05*"},
		{"so it does with another status or range", []Command{Rescore{Date: "2026"}, SetStatus{Goal: "g", Side: "a", Status: scoring.Pending}, SetRange{Goal: "g", Side: "b", Low: scoring.At(0)}},
			"2024-06 4,1@2024-05 2025 0,2(A year on) 2026 0,1*"},
		{"an importance is no judgement of the day", []Command{Rescore{Date: "2026"}, SetImportance{Goal: "g", Side: "a", Importance: 9}},
			"2024-06 4,1@2024-05 2025 0,2(A year on) 2026 4@2024-06,1@2024-05*"},
		{"a later date of a rating's own stays", []Command{SetAsOf{Goal: "g", Side: "a", Date: "2024-09"}, level},
			"2024-06 2@2024-09,1@2024-05* 2025 0,2(A year on)"},
		{"the card's own date needs no date on the rating", []Command{SetAsOf{Goal: "g", Side: "b", Date: "2024-06"}},
			"2024-06 4,1* 2025 0,2(A year on)"},
		{"an earlier date than all", []Command{Rescore{Date: "2023"}},
			"2023 4@2024-06,1@2024-05* 2024-06 4,1@2024-05 2025 0,2(A year on)"},
		{"opening a state shelves the other, with notes", []Command{SetStateNote{At: -1, Note: "Day one"}, OpenState{At: 1}},
			"2024-06 4,1@2024-05(Day one) 2025 0,2(A year on)*"},
		{"and back", []Command{SetStateNote{At: -1, Note: "Day one"}, OpenState{At: 1}, OpenState{At: 0}},
			"2024-06 4,1@2024-05(Day one)* 2025 0,2(A year on)"},
		{"a change in an opened state stays with it", []Command{OpenState{At: 0}, level, OpenState{At: 0}},
			"2024-06 4,1@2024-05* 2025 2,2(A year on)"},
		{"another date for the card, note along", []Command{SetStateNote{At: -1, Note: "Day one"}, SetAsOf{Date: "2024-07"}},
			"2024-07 4,1@2024-05(Day one)* 2025 0,2(A year on)"},
		{"a date that a rating had of its own", []Command{SetAsOf{Date: "2024-05"}},
			"2024-05 4,1* 2025 0,2(A year on)"},
		{"a note taken back", []Command{SetStateNote{At: 0, Note: ""}, SetStateNote{At: -1, Note: "x"}, SetStateNote{At: -1, Note: ""}},
			"2024-06 4,1@2024-05* 2025 0,2"},
		{"removed", []Command{DropState{At: 0}}, "2024-06 4,1@2024-05*"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := states(do(t, dated(t), test.commands...)); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestStateCommands_refuse(t *testing.T) {
	for _, test := range []struct {
		command Command
		why     string
	}{
		{Rescore{Date: "2024-06"}, "of that date already"},
		{Rescore{Date: "2025"}, "another state of that date"},
		{Rescore{Date: "tomorrow"}, "not one that exists"},
		{SetAsOf{Date: "2025"}, "another state of that date"},
		{SetAsOf{Date: "22.11."}, "not one that exists"},
		{SetAsOf{Goal: "g", Side: "a", Date: "22.11."}, "not one that exists"},
		{SetAsOf{Goal: "none", Date: "2025"}, "no goal"},
		{OpenState{At: 1}, "not on this card any more"},
		{OpenState{At: -1}, "not on this card any more"},
		{DropState{At: 1}, "not on this card any more"},
		{SetStateNote{At: 1}, "not on this card any more"},
		{SetStateNote{At: -1, Note: strings.Repeat("a", MaxNote+1)}, "10001 characters"},
	} {
		card := dated(t)
		got, err := test.command.Apply(card)
		if err == nil || !strings.Contains(err.Error(), test.why) {
			t.Errorf("%#v: %v, want %q", test.command, err, test.why)
		}
		if !reflect.DeepEqual(got, card) {
			t.Errorf("%#v was refused and changed the card", test.command)
		}
	}
}

func TestTakeJudgement_takesEveryState(t *testing.T) {
	card := dated(t)
	own := do(t, card, Rescore{Date: "2026"}, SetLevel{Goal: "g", Side: "b", Level: 3})
	if got, want := states(do(t, card, TakeJudgement{What: "the change from another tab", From: own})), states(own); got != want {
		t.Errorf("from another tab: %s, want %s", got, want)
	}
	if got, want := states(do(t, own, TakeJudgement{What: "reset", From: card})), states(card); got != want {
		t.Errorf("reset: %s, want %s", got, want)
	}
}

func TestStates_surviveTheFile(t *testing.T) {
	card := do(t, dated(t), SetStateNote{At: -1, Note: "Day one"}, Rescore{Date: "2026-11-22"}, SetStateNote{At: -1, Note: "Now"}, OpenState{At: 1})
	data, err := cardfile.Encode(card)
	if err != nil {
		t.Fatal(err)
	}
	back, err := cardfile.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	if states(back) != states(card) {
		t.Errorf("read back %s, wrote %s", states(back), states(card))
	}
}
