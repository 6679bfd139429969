package edit

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// randomCommand makes a command, sensible or not.
func randomCommand(r *rand.Rand, c scoring.Scorecard) Command {
	any := func(list ...string) string { return list[r.IntN(len(list))] }
	s := c.Summit
	id := map[string][]string{Sides: {"nobody"}, Goals: {"nothing"}, Sources: {"nowhere"}, Statements: {"silence"}}
	for _, x := range s.Sides {
		id[Sides] = append(id[Sides], x.ID)
	}
	for _, x := range s.Goals {
		id[Goals] = append(id[Goals], x.ID)
	}
	for _, x := range s.Sources {
		id[Sources] = append(id[Sources], x.ID)
	}
	for _, x := range s.Statements {
		id[Statements] = append(id[Statements], x.ID)
	}
	part := any(Card, Summit, Sides, Goals, Aims, Refs, Sources, Statements, Implied, Levels)
	at := Place{Part: part, Goal: any(id[Goals]...), Side: any(id[Sides]...)}
	switch part {
	case Sides, Goals, Sources, Statements:
		at.ID = any(id[part]...)
	case Refs:
		at.ID = any(id[Sources]...)
	case Implied:
		at.ID = any(id[Statements]...)
	case Levels:
		at.ID = any("0", "1", "2", "3", "-1", "x")
	}
	value := any("", "yes", "0", "2", "50", "word", "2025-08-15", "n.d.", "https://a.example/", at.Side, at.ID, "both", "after", "\x00", "é\n")
	switch r.IntN(9) {
	case 0, 1, 2:
		return SetField{at, any("title", "name", "leader", "date", "absent", "kind", "opposed", "wanted", "before", "basis", "camp", "url",
			"verified", "favours", "affiliation", "source", "when", "quote", "level", "label", "value", "weights", "tie_zone", "colour"), value}
	case 3, 4:
		return Add{at, any("New", "", "Tie", "Ж", value)}
	case 5:
		return Remove{at}
	case 6:
		return Move{at, r.IntN(5) - 2}
	case 7:
		shipped := scoring.ShippedScales()
		if k := r.IntN(len(shipped) + 2); k < len(shipped) {
			return SetScale{shipped[k]}
		}
		return SetScale{OwnScale(c)}
	}
	switch r.IntN(4) {
	case 0:
		return TakeJudgement{"reset", record()}
	case 1:
		return TakeRecord{"back", record()}
	}
	return SetLevel{at.Goal, at.Side, float64(r.IntN(5))}
}

// FuzzRecord holds any sequence of commands to this: no card that was on screen
// is touched, every card can be written and read back, and undo and redo go
// through exactly the same cards.
func FuzzRecord(f *testing.F) {
	for seed := range uint64(40) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 7))
		h := Open(record())
		texts := []string{encoded(t, h.Card)}
		for range 60 {
			command := randomCommand(r, h.Card)
			next, err := h.Do(command)
			if err != nil {
				if err.Error() == "" {
					t.Fatalf("%#v was refused without a word", command)
				}
				continue
			}
			h = next
			texts = append(texts, encoded(t, h.Card))
			scoring.Score(h.Card)
		}
		for i := len(texts) - 1; i > 0; i-- {
			if got := encoded(t, h.Card); got != texts[i] {
				t.Fatalf("state %d after undo is not what it was:\n%s\nwas\n%s", i, got, texts[i])
			}
			h, _ = h.Undo()
		}
		if !reflect.DeepEqual(h.Card, record()) {
			t.Fatal("the first card is not back")
		}
		for i := 1; i < len(texts); i++ {
			h, _ = h.Redo()
			if encoded(t, h.Card) != texts[i] {
				t.Fatalf("state %d after redo is not what it was", i)
			}
		}
	})
}

func encoded(t *testing.T, c scoring.Scorecard) string {
	t.Helper()
	data, err := cardfile.Encode(c)
	if err != nil {
		t.Fatalf("cannot be written: %v", err)
	}
	read, err := cardfile.Decode(data)
	if err != nil {
		t.Fatalf("cannot be read back: %v\n%s", err, data)
	}
	if again, err := cardfile.Encode(read); err != nil || string(again) != string(data) {
		t.Fatalf("reads back as something else: %v", err)
	}
	return string(data)
}

// The built-in summits can be edited anywhere: every goal, side and source can
// be taken out and the rest still stands.
func TestRecord_builtInSummits(t *testing.T) {
	files, _ := filepath.Glob("../../web/summits/*.json")
	if len(files) == 0 {
		t.Fatal("no summits found")
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		c, err := cardfile.Decode(data)
		if err != nil {
			t.Fatal(err)
		}
		places := []Place{}
		for _, x := range c.Summit.Goals {
			places = append(places, Place{Part: Goals, ID: x.ID})
		}
		for _, x := range c.Summit.Sides {
			places = append(places, Place{Part: Sides, ID: x.ID})
		}
		for _, x := range c.Summit.Sources {
			places = append(places, Place{Part: Sources, ID: x.ID})
		}
		for _, at := range places {
			next, err := Remove{at}.Apply(c)
			if err != nil {
				t.Fatalf("%s: %v: %v", file, at, err)
			}
			encoded(t, next)
		}
		if encoded(t, c) == "" {
			t.Fatal("nothing")
		}
	}
}
