package cardfile

import (
	"errors"
	"math"
	"strings"
	"testing"

	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/cardtest"
	"summitscorecard/scoring/internal/sentence"
	"summitscorecard/scoring/trials"
)

func TestDecode_refuses(t *testing.T) {
	if _, err := Decode([]byte(cardtest.Good)); err != nil {
		t.Fatalf("the good card: %v", err)
	}
	for _, test := range refused {
		t.Run(test.name, func(t *testing.T) {
			text := strings.Replace(cardtest.Good, test.old, test.new, 1)
			if test.old == "\n}" {
				text = strings.TrimSuffix(cardtest.Good, test.old)
			}
			if text == cardtest.Good {
				t.Fatal("the case changes nothing")
			}
			card, err := Decode([]byte(text))
			var problems scoring.Problems
			if !errors.As(err, &problems) || len(problems) == 0 {
				t.Fatalf("got the error %v", err)
			}
			if card.Summit.ID != "" {
				t.Error("a card came beside the error")
			}
			if got := problems[0].Error(); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
			for _, p := range problems {
				if strings.ContainsAny(p.Error(), "\n\x00\x07") {
					t.Errorf("a problem is more than one line: %q", p)
				}
			}
		})
	}
	trials.Injected(t, "mF7", len(refused))
}

// TestDecode_accepts lists what looks odd and is allowed.
func TestDecode_accepts(t *testing.T) {
	want, err := Decode([]byte(cardtest.Good))
	if err != nil {
		t.Fatal(err)
	}
	canonical, err := Encode(want)
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"byte-order mark":        "\uFEFF" + cardtest.Good,
		"Windows line ends":      strings.ReplaceAll(cardtest.Good, "\n", "\r\n"),
		"one line":               strings.ReplaceAll(cardtest.Good, "\n", ""),
		"minus nothing":          strings.Replace(cardtest.Good, `"low": 0`, `"low": -0.0`, 1),
		"number with exponent":   strings.Replace(cardtest.Good, `"level": 1`, `"level": 10E-1`, 1),
		"escaped letters":        strings.Replace(cardtest.Good, "A meeting", `\u0041\u0020meeting`, 1),
		"default said":           strings.Replace(cardtest.Good, `"level": 1`, `"status": "scored", "level": 1`, 1),
		"empty lists":            strings.Replace(cardtest.Good, `"ru": {}`, `"ru": {"sources": [], "later": [], "wanted": ""}`, 1),
		"shipped scale in full":  strings.Replace(cardtest.Good, `"id": "k3v9"`, `"id": "k3v9", "scale": {"id": "attainment", "levels": [{"level": 0, "label": "none of it", "value": 0}, {"level": 1, "label": "a little", "value": 0.25}, {"level": 2, "label": "about half", "value": 0.5}, {"level": 3, "label": "most", "value": 0.75}, {"level": 4, "label": "all of it", "value": 1}]}`, 1),
		"keys in another order":  strings.Replace(cardtest.Good, `"us": {"wanted": "w", "before": 0, "sources": ["s1"]}, "ru": {}`, `"ru": {}, "us": {"sources": ["s1"], "before": 0, "wanted": "w"}`, 1),
		"importance of its goal": strings.Replace(cardtest.Good, `"level": 1`, `"importance": 5.0, "level": 1`, 1),
	} {
		t.Run(name, func(t *testing.T) {
			card, err := Decode([]byte(text))
			if err != nil {
				t.Fatal(err)
			}
			if got, err := Encode(card); err != nil || string(got) != string(canonical) {
				t.Errorf("got (%v)\n%s\nwant\n%s", err, got, canonical)
			}
		})
	}
}

// TestDecode_newer leaves a later format alone, whatever else is in it.
func TestDecode_newer(t *testing.T) {
	for _, text := range []string{
		`{"format": "summit-scorecard/2", "anything": [1, 2, {"new": null}]}`,
		`{"some": "key", "some": "twice", "format": "summit-scorecard/17"}`,
		strings.Replace(cardtest.Good, "/1", "/2", 1),
	} {
		trials.Injected(t, "mF9", 1)
		_, err := Decode([]byte(text))
		var newer NewerFormatError
		if !errors.As(err, &newer) || !strings.HasPrefix(newer.Format, "summit-scorecard/") {
			t.Errorf("got %v for %.60s", err, text)
		} else if !strings.Contains(err.Error(), "newer program") {
			t.Errorf("the sentence %q does not say what happened", err)
		}
	}
}

// TestDecode_allProblems finds every problem of a file in its order, up to the
// limit, and counts the rest.
func TestDecode_allProblems(t *testing.T) {
	text := strings.NewReplacer(`"A meeting"`, `""`, `["s1"]`, `["s7"]`, `"level": 1`, `"level": 9`, `"favours": "ru"`, `"Favours": "ru"`).Replace(cardtest.Good)
	_, err := Decode([]byte(text))
	want := []string{"summit.statements[0].Favours", "summit.title", "summit.goals[0].aims.us.sources[0]", "ratings[0].level", "ratings[0].high"}
	var problems scoring.Problems
	if !errors.As(err, &problems) {
		t.Fatal(err)
	}
	var got []string
	for _, p := range problems {
		got = append(got, p.Path)
	}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("got %q, want %q", got, want)
	}
	many := strings.Replace(cardtest.Good, `["s1"]`, `["`+strings.Repeat(`x","`, 199)+`x"]`, 1)
	if _, err = Decode([]byte(many)); !errors.As(err, &problems) || len(problems) != MaxProblems+1 {
		t.Fatalf("got %d problems", len(problems))
	}
	if last := problems[MaxProblems].Error(); last != "and 150 more problems; correct these first" {
		t.Errorf("the list ends with %q", last)
	}
}

// TestLimits builds files just beyond each limit.
func TestLimits(t *testing.T) {
	repeat := func(piece string, n int, sep string) string {
		return strings.TrimSuffix(strings.Repeat(piece+sep, n), sep)
	}
	numbered := func(before, after string, n int) string {
		var b strings.Builder
		for i := range n {
			if i > 0 {
				b.WriteByte(',')
			}
			b.WriteString(before + "x" + sentence.Number(float64(i)) + after)
		}
		return b.String()
	}
	for name, test := range map[string]struct{ text, want string }{
		"8 MiB":      {strings.Repeat(" ", MaxBytes+1), "the file is larger than 8 MiB"},
		"values":     {"[" + repeat("0", maxValues+1, ",") + "]", "more than a million values"},
		"goals":      {strings.Replace(cardtest.Good, `"goals": [`, `"goals": [`+numbered(`{"id":"`, `","title":"t","aims":{}}`, MaxGoals)+",", 1), "summit.goals: has 1002 entries; the most is 1000"},
		"sides":      {strings.Replace(cardtest.Good, `"sides": [`, `"sides": [`+numbered(`{"id":"`, `","name":"t"}`, MaxSides)+",", 1), "summit.sides: has 32 entries; the most is 30"},
		"items":      {strings.Replace(cardtest.Good, `"sources": [{`, `"sources": [`+numbered(`{"id":"`, `"}`, MaxItems)+",{", 1), "the card has 40008 aims, ratings, sources and statements; the most is 40000; split it"},
		"depth list": {strings.Repeat("[", 33) + strings.Repeat("]", 33), "nested more than 32 deep"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Decode([]byte(test.text)); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %.300v, want %q", err, test.want)
			}
		})
	}
}

// TestEncode_refuses never writes what Decode would refuse.
func TestEncode_refuses(t *testing.T) {
	for name, change := range map[string]func(*scoring.Scorecard){
		"ratings[0].level":      func(c *scoring.Scorecard) { c.Ratings[0].Level = math.NaN() },
		"ratings[0].importance": func(c *scoring.Scorecard) { c.Ratings[0].Importance = math.Inf(1) },
		"tie_zone":              func(c *scoring.Scorecard) { c.TieZone = math.NaN() },
		"summit.title":          func(c *scoring.Scorecard) { c.Summit.Title = "\xff" },
		"round":                 func(c *scoring.Scorecard) { c.Round = 0 },
		"summit.version":        func(c *scoring.Scorecard) { c.Summit.Version = 0 },
		"summit.goals":          func(c *scoring.Scorecard) { c.Summit.Goals, c.Ratings, c.Summit.Statements = nil, nil, nil },
		"summit.goals[0].aims.us": func(c *scoring.Scorecard) {
			c.Summit.Goals[0].Aims[1].Side = "us"
			c.Ratings, c.Summit.Statements = nil, nil
		},
		"summit":                             func(c *scoring.Scorecard) { c.Ref = scoring.Ref{ID: "s", Version: 1} },
		"summit.statements[0].ratings[1]":    func(c *scoring.Scorecard) { s := &c.Summit.Statements[0]; s.Ratings = append(s.Ratings, s.Ratings[0]) },
		"summit.sides[0].name":               func(c *scoring.Scorecard) { c.Summit.Sides[0].Name = "\n\t" },
		"scale":                              func(c *scoring.Scorecard) { c.Scale = scoring.Scale{} },
		"summit.goals[0].aims.us.sources[0]": func(c *scoring.Scorecard) { c.Summit.Sources = nil; c.Summit.Statements = nil },
	} {
		t.Run(name, func(t *testing.T) {
			card, err := Decode([]byte(cardtest.Good))
			if err != nil {
				t.Fatal(err)
			}
			change(&card)
			problems := Check(card)
			if len(problems) == 0 || problems[0].Path != name {
				t.Fatalf("Check finds %v", problems)
			}
			if data, err := Encode(card); err == nil || data != nil {
				t.Errorf("Encode wrote it (%v)", err)
			}
		})
	}
}
