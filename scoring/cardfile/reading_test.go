package cardfile

import (
	"errors"
	"os"
	"reflect"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/cardtest"
)

// inSteps reads with a pause wherever one can be made.
func inSteps(r *Reading) (card scoring.Scorecard, leftOut []scoring.FieldError, steps int, err error) {
	for !r.Step(func() bool { return false }) {
		steps++
	}
	card, leftOut, err = r.Card()
	return card, leftOut, steps, err
}

// TestReading reads in steps what Decode and Salvage read at once.
func TestReading(t *testing.T) {
	for _, data := range seeds() {
		want, wantErr := Decode(data)
		card, left, _, err := inSteps(NewReading(data))
		if !reflect.DeepEqual(card, want) || !reflect.DeepEqual(err, wantErr) || left != nil {
			t.Fatalf("read %v, Decode %v for %.100s", err, wantErr, data)
		}
		want, wantLeft, wantErr := Salvage(data)
		card, left, _, err = inSteps(NewSalvaging(data))
		if !reflect.DeepEqual(card, want) || !reflect.DeepEqual(left, wantLeft) || !reflect.DeepEqual(err, wantErr) {
			t.Fatalf("saved %v, Salvage %v for %.100s", err, wantErr, data)
		}
	}
}

// large is a card at the limits: nearly 8 MiB and nearly 40,000 items.
func large(t testing.TB) []byte {
	card := cardtest.Generate(1)
	text := strings.Repeat("A plain sentence, with nothing odd in it. ", 2)
	card.Revisions, card.Ratings = nil, nil
	s := &card.Summit
	s.Sides, s.Goals, s.Sources, s.Statements = nil, nil, nil, nil
	for i := range MaxSides {
		s.Sides = append(s.Sides, scoring.Side{ID: "s" + strconv.Itoa(i), Name: "Side"})
	}
	for i := range 650 {
		goal := scoring.Goal{ID: "g" + strconv.Itoa(i), Title: "Goal", Kind: scoring.Substance, Importance: 5}
		for _, side := range s.Sides {
			goal.Aims = append(goal.Aims, scoring.Aim{Side: side.ID, Wanted: text, Got: text})
		}
		s.Goals = append(s.Goals, goal)
	}
	for i := len(s.Goals) - 1; i >= 0; i-- { // in the wrong order, which costs most
		for k := len(s.Sides) - 1; k >= 0; k-- {
			card.Ratings = append(card.Ratings, scoring.Rating{Goal: s.Goals[i].ID, Side: s.Sides[k].ID, Status: scoring.Unknown, Importance: 5, Note: text})
		}
	}
	data, err := Encode(card)
	if err != nil {
		t.Fatal(err)
	}
	// Encode puts the ratings in order; the file shall not have them so.
	at := strings.Index(string(data), "\"ratings\": [\n") + len("\"ratings\": [\n")
	end := strings.LastIndex(string(data), "\n  ]")
	items := strings.Split(string(data[at:end]), ",\n    {")
	items[0] = strings.TrimPrefix(items[0], "    {")
	for i, j := 0, len(items)-1; i < j; i, j = i+1, j-1 {
		items[i], items[j] = items[j], items[i]
	}
	return []byte(string(data[:at]) + "    {" + strings.Join(items, ",\n    {") + string(data[end:]))
}

// TestReading_large says how often a reading of a file at the limits gives way to the page: at least once for each 64 KiB.
// How long the page waits in between depends on the machine, so a limit holds for that at length alone.
func TestReading_large(t *testing.T) {
	most := time.Minute
	if os.Getenv("SOAK") != "" {
		most = 200 * time.Millisecond
		info, _ := debug.ReadBuildInfo()
		if runtime.GOOS == "js" || info != nil && slices.Contains(info.Settings, debug.BuildSetting{Key: "-race", Value: "true"}) {
			most *= 10 // the race detector watches each access of the memory
		}
	}
	for name, data := range map[string][]byte{
		"good":           large(t),
		"cut":            large(t)[:MaxBytes-2<<20],
		"million values": []byte(`{"format":"summit-scorecard/1","a":[` + strings.Repeat("1,", 1000000) + "1]}"),
		"unknown keys":   []byte("{" + strings.Repeat(`"a":1,`, 500000) + `"b":1}`),
		"blanks":         []byte(strings.Repeat(" ", MaxBytes-2) + "{}"),
		"one text":       []byte(`{"a":"` + strings.Repeat("x", MaxBytes-10) + `"}`),
		"bad UTF-8":      []byte(strings.Repeat(" ", MaxBytes-2) + "\xff"),
	} {
		for kind, begin := range map[string]func([]byte) *Reading{"read": NewReading, "salvaged": NewSalvaging} {
			best := time.Hour
			for try := 0; try < 5 && best > most; try++ {
				reading := begin(data)
				start := time.Now()
				last, longest, steps := start, time.Duration(0), 0
				for !reading.Step(func() bool { return false }) {
					steps++
					longest = max(longest, time.Since(last))
					last = time.Now()
				}
				longest = max(longest, time.Since(last))
				best = min(best, longest)
				_, _, err := reading.Card()
				t.Logf("%s %s: %.1f MB in %v, %d steps, the longest %v (%.60v)", name, kind, float64(len(data))/1e6, time.Since(start).Round(time.Millisecond), steps, longest.Round(time.Millisecond), err)
				if steps < len(data)>>16 {
					t.Errorf("%s %s: %d steps for %d bytes", name, kind, steps, len(data))
				}
				if name == "good" && (steps < 1000 || err != nil) {
					t.Errorf("%s %s: %d steps (%v)", name, kind, steps, err)
				}
			}
			if best > most {
				t.Errorf("%s %s: a step took %v", name, kind, best)
			}
		}
	}
}

// TestReading_stop gives no card of a reading that was stopped or not finished.
func TestReading_stop(t *testing.T) {
	data := large(t)
	reading := NewReading(data)
	for range 100 {
		reading.Step(func() bool { return false })
	}
	if _, _, err := reading.Card(); err == nil {
		t.Error("a card before the end")
	}
	start := time.Now()
	reading.Stop()
	took := time.Since(start)
	card, _, err := reading.Card()
	if err == nil || errors.As(err, new(scoring.Problems)) || card.Summit.ID != "" {
		t.Errorf("stopped with %v and a card %q", err, card.Summit.ID)
	}
	if !reading.Step(func() bool { return true }) {
		t.Error("a stopped reading goes on")
	}
	t.Logf("stopped in %v", took)
}
