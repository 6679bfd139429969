package cardfile

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/cardtest"
	"summitscorecard/scoring/trials"
)

// TestSalvage breaks the good card in one place and says what is left out of it
// ("" for a card that nothing can be saved of), and what must still be there.
func TestSalvage(t *testing.T) {
	whole, err := Decode([]byte(cardtest.Good))
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		old, new string
		left     string
		check    func(scoring.Scorecard) bool
	}{
		"cut in a rating":   {"\"side\": \"ru\", \"status\": \"pending\"}\n  ]\n}", `"side": "r`, "line 18, column 33", func(c scoring.Scorecard) bool { return len(c.Ratings) == 1 && len(c.Summit.Goals) == 2 }},
		"cut after a comma": {"\n    {\"goal\": \"peace\", \"side\": \"ru\", \"status\": \"pending\"}\n  ]\n}", "", "line 17, column 70", func(c scoring.Scorecard) bool { return len(c.Ratings) == 1 }},
		"cut in the goals":  {cardtest.Good[strings.Index(cardtest.Good, `"aims": {"us": {}}}`):], `"aims": {"us": {`, "line 11, column 57 summit.goals[0].aims.us.sources[0]", func(c scoring.Scorecard) bool { return len(c.Summit.Goals) == 1 && c.Ratings == nil }},
		"cut in the sides":  {cardtest.Good[strings.Index(cardtest.Good, `"name": "United`):], ``, "", nil},
		"NaN": {`"level": 1`, `"level": NaN`, "line 17, column 46", func(c scoring.Scorecard) bool {
			return c.Ratings[0].Status == scoring.Unknown && c.Ratings[1].Status == scoring.Pending
		}},
		"typographic quotes":               {`"wanted": "w"`, `"wanted": “w”`, "line 10, column 67", func(c scoring.Scorecard) bool { return c.Summit.Goals[0].Aims[0].Before.Known }},
		"line break in text":               {`"A report"`, "\"A\nreport\"", "line 13, column 41", func(c scoring.Scorecard) bool { return c.Summit.Sources[0].URL != "" }},
		"NUL":                              {`"w"`, "\"w\x00\"", "line 10, column 69", func(c scoring.Scorecard) bool { return len(c.Ratings) == 2 }},
		"bad UTF-8":                        {`"w"`, "\"w\xe9\"", "line 10, column 69", func(c scoring.Scorecard) bool { return c.Summit.Goals[0].Aims[0].Wanted == "w\uFFFD" }},
		"bad escape":                       {`"w"`, `"w\x"`, "line 10, column 70", func(c scoring.Scorecard) bool { return len(c.Ratings) == 2 }},
		"lone surrogate":                   {`"w"`, `"\ud800"`, "line 10, column 74", func(c scoring.Scorecard) bool { return len(c.Ratings) == 2 }},
		"missing comma":                    {`"A meeting",`, `"A meeting"`, "line 7, column 5", func(c scoring.Scorecard) bool { return c.Summit.Date == "" && len(c.Ratings) == 2 }},
		"comma at the end":                 {`"status": "pending"}`, `"status": "pending",}`, "line 18, column 57", func(c scoring.Scorecard) bool { return len(c.Ratings) == 2 }},
		"comment":                          {`"id": "k3v9",`, `"id": "k3v9", // mine`, "line 3, column 17", func(c scoring.Scorecard) bool { return c.ID == "k3v9" && len(c.Ratings) == 2 }},
		"two cards":                        {cardtest.Good, cardtest.Good + cardtest.Good, "line 20, column 2", func(c scoring.Scorecard) bool { return reflect.DeepEqual(c, whole) }},
		"too deep":                         {`"wanted": "w"`, `"wanted": ` + strings.Repeat("[", 10001) + strings.Repeat("]", 10001), "line 10, column 93 summit.goals[0].aims.us.wanted", func(c scoring.Scorecard) bool { return len(c.Ratings) == 2 }},
		"no JSON":                          {cardtest.Good, "goal,side\n", "", nil},
		"nothing":                          {cardtest.Good, "", "", nil},
		"a list":                           {cardtest.Good, "[]", "", nil},
		"another format":                   {`summit-scorecard/1`, `summit-panel/1`, "", nil},
		"no format":                        {`"format": "summit-scorecard/1",`, ``, "", nil},
		"no summit":                        {`"summit"`, `"Gipfel"`, "", nil},
		"no sides":                         {`"sides": [{"id": "us", "name": "United States"}, {"id": "ru", "name": "Russia"}]`, `"sides": []`, "", nil},
		"unknown key":                      {`"id": "k3v9"`, `"__proto__": {"a": 1}`, "__proto__", func(c scoring.Scorecard) bool { return c.ID == "" && len(c.Ratings) == 2 }},
		"odd key":                          {`"id": "k3v9"`, `"a.b[\"": 1`, `["a.b[\""]`, func(c scoring.Scorecard) bool { return len(c.Ratings) == 2 }},
		"wrong case of what must be there": {`"summit": {`, `"Summit": {`, "Summit", func(c scoring.Scorecard) bool { return len(c.Ratings) == 2 && len(c.Summit.Goals) == 2 }},
		"wrong case": {`{"id": "s1",`, `{"ID": "s1",`, "summit.sources[0].ID", func(c scoring.Scorecard) bool {
			return c.Summit.Sources[0].ID == "s1" && len(c.Summit.Goals[0].Aims[0].Sources) == 1
		}},
		"both cases":          {`"id": "k3v9"`, `"id": "k3v9", "Id": "x"`, "Id", func(c scoring.Scorecard) bool { return c.ID == "k3v9" }},
		"key twice":           {`"title": "A meeting"`, `"title": "A meeting", "title": "B"`, "summit.title", func(c scoring.Scorecard) bool { return c.Summit.Title == "A meeting" }},
		"side twice in aims":  {`"ru": {}`, `"us": {"wanted": "x"}, "ru": {}`, "summit.goals[0].aims.us", func(c scoring.Scorecard) bool { return c.Summit.Goals[0].Aims[0].Wanted == "w" }},
		"null":                {`"id": "k3v9"`, `"id": null`, "id", func(c scoring.Scorecard) bool { return len(c.Ratings) == 2 }},
		"no title":            {`"title": "A meeting",`, ``, "summit.title", func(c scoring.Scorecard) bool { return c.Summit.Title == "s" }},
		"no id of the summit": {`"id": "s",`, ``, "summit.id", func(c scoring.Scorecard) bool { return c.Summit.ID == "a-meeting" }},
		"blank goal":          {`"Trade"`, `" "`, "summit.goals[1].title", func(c scoring.Scorecard) bool { return c.Summit.Goals[1].Title == "trade" }},
		"goal twice":          {`"id": "trade"`, `"id": "peace"`, "summit.goals[1].id", func(c scoring.Scorecard) bool { return len(c.Summit.Goals) == 1 && len(c.Ratings) == 2 }},
		"second side without a name or id": {`{"id": "ru", "name": "Russia"}`, `{}`,
			"summit.sides[1].id summit.sides[1].name summit.goals[0].aims.ru summit.statements[0].favours summit.statements[0].ratings[0].side ratings[1].side",
			func(c scoring.Scorecard) bool {
				return len(c.Summit.Sides) == 1 && len(c.Ratings) == 1 && len(c.Summit.Statements) == 1
			}},
		"no such source": {`["s1"]`, `["s7", "s1"]`, "summit.goals[0].aims.us.sources[0]", func(c scoring.Scorecard) bool {
			return reflect.DeepEqual(c.Summit.Goals[0].Aims[0].Sources, []string{"s1"})
		}},
		"no such goal":         {`{"goal": "peace", "side": "us"`, `{"goal": "war", "side": "us"`, "ratings[0].goal", func(c scoring.Scorecard) bool { return len(c.Ratings) == 1 && c.Ratings[0].Side == "ru" }},
		"off the scale":        {`"level": 1`, `"level": 9`, "ratings[0].level ratings[0].high", func(c scoring.Scorecard) bool { return c.Ratings[0].Status == scoring.Unknown && len(c.Ratings) == 2 }},
		"too large":            {`"level": 1`, `"level": 1e999`, "ratings[0].level", func(c scoring.Scorecard) bool { return c.Ratings[0].Status == scoring.Unknown }},
		"beyond exact numbers": {`"id": "s",`, `"id": "s", "version": 9007199254740993,`, "summit.version", func(c scoring.Scorecard) bool { return c.Summit.Version == 1 }},
		"pending with a level": {`"status": "pending"`, `"status": "pending", "level": 1`, "ratings[1].level", func(c scoring.Scorecard) bool { return c.Ratings[1].Status == scoring.Pending }},
		"scored without one":   {`"status": "pending"`, `"status": "scored"`, "ratings[1].level", func(c scoring.Scorecard) bool { return len(c.Ratings) == 1 }},
		"unknown scale":        {`"id": "k3v9"`, `"scale": "stars"`, "scale ratings", func(c scoring.Scorecard) bool { return c.Ratings == nil && len(c.Summit.Goals) == 2 }},
		"unknown summit scale": {`"id": "s",`, `"id": "s", "scale": "stars",`, "summit.scale summit.goals[0].aims.us.before summit.statements[0].ratings",
			func(c scoring.Scorecard) bool { return len(c.Ratings) == 2 && len(c.Summit.Statements) == 1 }},
		"bad address":      {`https://example.org/`, `javascript:alert(1)`, "summit.sources[0].url", func(c scoring.Scorecard) bool { return c.Summit.Sources[0].URL == "" }},
		"statements wrong": {`"statements": [`, `"statements": "none", "Statements": [`, "summit.Statements summit.statements", func(c scoring.Scorecard) bool { return len(c.Ratings) == 2 && c.Summit.Statements == nil }},
		"ratings wrong": {`"ratings": [
    {`, `"ratings": [7, "x", {`, "ratings[0] ratings[1]", func(c scoring.Scorecard) bool { return len(c.Ratings) == 2 }},
		"one among good ones": {`{"goal": "peace", "side": "ru", "status"`, `{"goal": "peace", "side": "us", "note": "again"}, {"goal": "peace", "side": "ru", "status"`, "ratings[1]", func(c scoring.Scorecard) bool { return len(c.Ratings) == 2 }},
	} {
		t.Run(name, func(t *testing.T) {
			text := strings.Replace(cardtest.Good, test.old, test.new, 1)
			if text == cardtest.Good {
				t.Fatal("the case changes nothing")
			}
			card, left, err := Salvage([]byte(text))
			if test.check == nil {
				var problems scoring.Problems
				if !errors.As(err, &problems) || problems.Error() == "" || card.Summit.ID != "" {
					t.Fatalf("saved %+v (%v)", card, err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			var places []string
			for _, l := range left {
				places = append(places, l.Path)
				if l.Msg == "" {
					t.Errorf("no reason for %s", l.Path)
				}
			}
			if got := strings.Join(places, " "); got != test.left {
				t.Errorf("left out %q, want %q (%v)", got, test.left, left)
			}
			if !test.check(card) {
				t.Errorf("the rest is not there: %+v", card)
			}
			if _, err := Encode(card); err != nil {
				t.Errorf("what was saved is no good card: %v", err)
			}
		})
	}
}

// TestSalvage_good leaves nothing out of a good card, and a newer one alone.
func TestSalvage_good(t *testing.T) {
	for seed := range uint64(500) {
		card := cardtest.Generate(seed)
		data, err := Encode(card)
		if err != nil {
			t.Fatal(err)
		}
		back, left, err := Salvage(data)
		if err != nil || left != nil || !reflect.DeepEqual(back, card) {
			t.Fatalf("seed %d: another card came back (%v, %v)", seed, left, err)
		}
	}
	_, _, err := Salvage([]byte(strings.Replace(cardtest.Good, "/1", "/2", 1)))
	var newer NewerFormatError
	if !errors.As(err, &newer) {
		t.Errorf("got %v", err)
	}
}

// preview is what a page shows of a file of a later format.
func preview(data []byte) (card scoring.Scorecard, leftOut []scoring.FieldError, err error) {
	reading := NewPreviewing(data)
	for !reading.Step(func() bool { return true }) {
	}
	return reading.Card()
}

// TestPreview shows what it knows of a file of a later format.
func TestPreview(t *testing.T) {
	text := strings.NewReplacer("/1", "/3", `"id": "k3v9"`, `"id": "k3v9", "mood": {"a": [1]}`, `"pending"`, `"postponed"`).Replace(cardtest.Good)
	card, left, err := preview([]byte(text))
	if err != nil || len(card.Ratings) != 2 || card.Ratings[0].Level != 1 || card.Ratings[1].Status != scoring.Unknown || card.ID != "k3v9" {
		t.Fatalf("got %+v (%v)", card, err)
	}
	if len(left) != 2 || left[0].Path != "mood" || left[1].Path != "ratings[1].status" {
		t.Errorf("left out %v", left)
	}
	if card, left, err := preview([]byte(cardtest.Good)); err != nil || left != nil || card.Summit.ID != "s" {
		t.Errorf("a card of this format: %v, %v", left, err)
	}
}

// TestSalvage_refused saves something or says why not, for every refused card, and
// never without a list.
func TestSalvage_refused(t *testing.T) {
	for _, test := range refused {
		text := strings.Replace(cardtest.Good, test.old, test.new, 1)
		if test.old == "\n}" {
			text = strings.TrimSuffix(cardtest.Good, test.old)
		}
		card, left, err := Salvage([]byte(text))
		if err == nil && len(left) == 0 {
			t.Errorf("%s: left something out in silence", test.name)
		}
		if err != nil && (err.Error() == "" || left != nil) {
			t.Errorf("%s: the error is %q beside %v", test.name, err, left)
		}
		if err == nil {
			if _, err := Encode(card); err != nil {
				t.Errorf("%s: what was saved is no good card: %v", test.name, err)
			}
		}
	}
}

// TestSalvage_cut cuts cards anywhere: what is saved is part of the card.
func TestSalvage_cut(t *testing.T) {
	saved := 0
	for seed := range uint64(12) {
		whole := cardtest.Generate(seed)
		data, err := Encode(whole)
		if err != nil {
			t.Fatal(err)
		}
		for n := 0; n < len(data)-2; n += 13 * (1000 / trials.Rounds(1000)) {
			card, left, err := Salvage(data[:n])
			if err != nil {
				continue
			}
			saved++
			if len(left) == 0 {
				t.Fatalf("seed %d: cut at %d in silence", seed, n)
			}
			for _, goal := range card.Summit.Goals {
				if original, at := whole.Summit.Goal(goal.ID); at < 0 || original.Title != goal.Title || len(original.Aims) < len(goal.Aims) {
					t.Fatalf("seed %d: cut at %d gives the goal %+v", seed, n, goal)
				}
			}
			for _, rating := range card.Ratings {
				if original, _ := whole.Rating(rating.Goal, rating.Side); !reflect.DeepEqual(original, rating) && len(original.Sources) == len(rating.Sources) {
					t.Fatalf("seed %d: cut at %d gives the rating %+v of %+v", seed, n, rating, original)
				}
			}
		}
	}
	if saved < 200 {
		t.Errorf("only %d cut cards were saved", saved)
	}
}

// FuzzSalvage feeds it anything. It must not panic, what it saves must be a good
// card, and what Decode reads it must read whole.
func FuzzSalvage(f *testing.F) {
	for _, seed := range seeds() {
		f.Add(seed)
	}
	trials.Corpus(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		var card scoring.Scorecard
		var left []scoring.FieldError
		var err error
		// It reads the file twice.
		trials.Within(t, 2*len(data), func() { card, left, err = Salvage(data) })
		want, strict := Decode(data)
		if strict == nil && (err != nil || left != nil || !reflect.DeepEqual(card, want)) {
			t.Fatalf("a good card was changed (%v, %v)", left, err)
		}
		if err != nil {
			return
		}
		if strict != nil && len(left) == 0 {
			t.Fatalf("left something out in silence: %v", strict)
		}
		if _, err := Encode(card); err != nil {
			t.Fatalf("what was saved is no good card: %v", err)
		}
	})
}
