package scoring_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// The cases in testdata/score are written so that a diplomat can read and
// correct them. A file holds an explanation and then parts that begin with
// "-- name --": a card and what must come out of it. A line of a card is one of
//
//	scale g7                        (default attainment)
//	eve promise                     the scale of "eve" levels (default attainment)
//	weights shared                  (default own)
//	tie zone 5
//	sides us, ru, ua absent
//	goal ceasefire x5 | us 1 [0-2] x10 eve 0 | ru pending | ua unknown [2-]
//
// where x is an importance, a range stands in brackets and "aim" is an aim that
// nobody rated.

// parts splits a case into its parts.
func parts(t testing.TB, file string) map[string]string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	name := "comment"
	for line := range strings.Lines(string(data)) {
		trimmed := strings.TrimSpace(line)
		if title, ok := strings.CutPrefix(trimmed, "-- "); ok && strings.HasSuffix(title, " --") {
			name = strings.TrimSuffix(title, " --")
			out[name] = ""
			continue
		}
		out[name] += line
	}
	return out
}

// cases runs a test for every case in a folder of testdata.
func cases(t *testing.T, folder string, run func(t *testing.T, parts map[string]string)) {
	files, err := filepath.Glob(filepath.Join("testdata", folder, "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases in testdata/%s (%v)", folder, err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) { run(t, parts(t, file)) })
	}
}

// written reads a card in the notation above.
func written(t testing.TB, text string) scoring.Scorecard {
	t.Helper()
	scale, _ := scoring.ShippedScale(scoring.DefaultScale)
	card := scoring.Scorecard{Scale: scale, Weights: scoring.Own, TieZone: scoring.DefaultTieZone, Round: 1,
		Summit: scoring.Summit{ID: "case", Version: 1, Title: "A case", Scale: scoring.DefaultScale}}
	for line := range strings.Lines(text) {
		words := strings.Fields(line)
		switch {
		case len(words) == 0:
		case words[0] == "scale":
			var ok bool
			if card.Scale, ok = scoring.ShippedScale(words[1]); !ok {
				t.Fatalf("no scale %q", words[1])
			}
		case words[0] == "eve":
			card.Summit.Scale = words[1]
		case words[0] == "weights":
			card.Weights = words[1]
		case words[0] == "tie":
			card.TieZone = figure(t, words[2])
		case words[0] == "sides":
			for _, one := range strings.Split(strings.TrimSpace(line)[len("sides"):], ",") {
				id, absent, _ := strings.Cut(strings.TrimSpace(one), " ")
				card.Summit.Sides = append(card.Summit.Sides, scoring.Side{ID: id, Name: id, Absent: absent == "absent"})
			}
		case words[0] == "goal":
			writtenGoal(t, &card, strings.TrimSpace(line)[len("goal"):])
		default:
			t.Fatalf("cannot read the line %q", line)
		}
	}
	if problems := cardfile.Check(card); len(problems) > 0 {
		t.Fatalf("the case is not a good card: %v", problems)
	}
	return card
}

func writtenGoal(t testing.TB, card *scoring.Scorecard, line string) {
	t.Helper()
	cells := strings.Split(line, "|")
	head := strings.Fields(cells[0])
	goal := scoring.Goal{ID: head[0], Title: head[0], Kind: scoring.Substance, Importance: scoring.DefaultImportance}
	if len(head) > 1 {
		goal.Importance = figure(t, head[1][1:])
	}
	for _, cell := range cells[1:] {
		words := strings.Fields(cell)
		aim := scoring.Aim{Side: words[0]}
		rating := scoring.Rating{Goal: goal.ID, Side: words[0], Status: scoring.Scored, Importance: goal.Importance}
		rated := words[1] != "aim"
		switch words[1] {
		case scoring.Pending, scoring.Unknown, "aim":
			rating.Status = scoring.Unknown
			if rated {
				rating.Status = words[1]
			}
		default:
			rating.Level = figure(t, words[1])
		}
		for i := 2; i < len(words); i++ {
			switch word := words[i]; {
			case word[0] == 'x':
				rating.Importance = figure(t, word[1:])
			case word[0] == '[':
				low, high, _ := strings.Cut(strings.Trim(word, "[]"), "..")
				if low != "" {
					rating.Low = scoring.At(figure(t, low))
				}
				if high != "" {
					rating.High = scoring.At(figure(t, high))
				}
			case word == "eve":
				i++
				aim.Before = scoring.At(figure(t, words[i]))
			default:
				t.Fatalf("cannot read %q in %q", word, line)
			}
		}
		goal.Aims = append(goal.Aims, aim)
		if rated {
			card.Ratings = append(card.Ratings, rating)
		}
	}
	card.Summit.Goals = append(card.Summit.Goals, goal)
}

func figure(t testing.TB, s string) float64 {
	t.Helper()
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// spoken writes a result the way the cases expect it.
func spoken(r scoring.Result) string {
	var b strings.Builder
	points := func(t scoring.Total) string {
		if !t.Known {
			return "none"
		}
		return fmt.Sprintf("%.2f", scoring.Round(t.Points, 2))
	}
	for _, s := range r.Sides {
		fmt.Fprintf(&b, "%s total %s", s.Side, points(s.Total))
		if s.Outcome != "" {
			fmt.Fprintf(&b, " (%s)", s.Outcome)
		}
		fmt.Fprintf(&b, ", between %.2f and %.2f, scored %d of %d", scoring.Round(s.Low, 2), scoring.Round(s.High, 2), s.Scored, s.Scored+s.Open)
		if s.Moved.Known {
			fmt.Fprintf(&b, ", moved %s", points(s.Moved))
		}
		b.WriteByte('\n')
	}
	v := r.Verdict
	fmt.Fprintf(&b, "verdict %s", v.Word)
	if v.Leader != "" {
		fmt.Fprintf(&b, ": %s before %s by %.2f", v.Leader, v.Second, scoring.Round(v.Lead, 2))
	}
	b.WriteByte('\n')
	if v.Necessary != "" {
		fmt.Fprintf(&b, "leads in any case: %s\n", v.Necessary)
	}
	if len(v.Possible) > 0 {
		fmt.Fprintf(&b, "could lead: %s\n", strings.Join(v.Possible, ", "))
	}
	if len(v.Unranked) > 0 {
		fmt.Fprintf(&b, "not ranked: %s\n", strings.Join(v.Unranked, ", "))
	}
	for _, note := range r.Notes {
		fmt.Fprintf(&b, "note: %s\n", note)
	}
	return b.String()
}

// TestScore_cases compares the result of each case. On a mistake it prints what
// came out, to be read before it is believed.
func TestScore_cases(t *testing.T) {
	cases(t, "score", func(t *testing.T, parts map[string]string) {
		if parts["card"] == "" || parts["result"] == "" {
			t.Fatal("a case has a part named card and a part named result")
		}
		got, want := spoken(scoring.Score(written(t, parts["card"]))), strings.TrimSpace(parts["result"])+"\n"
		if got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	})
}
