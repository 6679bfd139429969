package table

import (
	"reflect"
	"strconv"
	"strings"
	"testing"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/internal/cardtest"
	"summitscorecard/scoring/internal/sentence"
	"summitscorecard/scoring/trials"
)

// Statements of generated cards go through the table and back, onto the card
// itself and onto one without statements.
func TestStatements_roundTrip(t *testing.T) {
	seen := 0
	for seed := range uint64(manyCards) {
		card := cardtest.Generate(seed)
		data, err := EncodeStatements(card)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		safe(t, seed, data)
		if len(card.Summit.Statements) == 0 {
			continue
		}
		seen++
		bare := card
		bare.Summit.Statements = nil
		for _, onto := range []scoring.Scorecard{card, bare} {
			back, leftOut, err := Decode(data, Options{Onto: onto})
			if err != nil || len(leftOut) > 0 || !reflect.DeepEqual(back, card) {
				t.Fatalf("seed %d: another card came back (%v, %v) of\n%s\n%+v\n%+v", seed, err, leftOut, data, card.Summit.Statements, back.Summit.Statements)
			}
		}
	}
	if seen < manyCards/4 {
		t.Errorf("only %d cards had statements", seen)
	}
}

// statementsCard is a card of two sides, a goal, a source and a statement.
func statementsCard(t testing.TB) scoring.Scorecard {
	t.Helper()
	card, err := cardfile.Decode([]byte(cardtest.Good))
	if err != nil {
		t.Fatal(err)
	}
	s := &card.Summit
	if len(s.Goals) == 0 || len(s.Sides) < 2 {
		t.Fatal("the card has too little in it")
	}
	s.Sources = append(s.Sources, scoring.Source{ID: "paper", Title: "A story", URL: "https://example.org/story"})
	s.Statements = []scoring.Statement{{ID: "ann-able", Speaker: "Ann Able", Summary: "As it was.", Source: "paper"}}
	return card
}

// What a table of statements changes on a card, as an analyst would write it.
func TestStatements_onto(t *testing.T) {
	card := statementsCard(t)
	goal, side := card.Summit.Goals[0], card.Summit.Goals[0].Aims[0].Side
	first, _ := card.Summit.Side(side)
	level := card.SummitScale().Levels[0]
	table := "Speaker;Outlet;Date;When;Affiliation;Summary;Quote;Favours;Ratings;Source;Source_URL;id\r\n" +
		"Ann Able;CNN;2025-08-16;After;" + first.Name + ";New words.;;BOTH;" + goal.Title + " / " + first.Name + " = " + level.Label + ";;https://example.org/story;ann-able\r\n" +
		"Bob Bold;AP;2025-08-17;;;\"Two\nlines\";=1+1;" + side + ";\"" + goal.ID + "/" + side + "=" + sentence.Number(level.Level) + "\";;https://example.org/other;\r\n" +
		"Bob Bold;AP;;;;Again.;;;;paper;;\r\n"
	back, leftOut, err := Decode([]byte(table), Options{Onto: card})
	if err != nil || len(leftOut) > 0 {
		t.Fatal(err, leftOut)
	}
	implied := []scoring.Implied{{Goal: goal.ID, Side: side, Level: level.Level}}
	want := []scoring.Statement{
		{ID: "ann-able", Speaker: "Ann Able", Outlet: "CNN", Date: "2025-08-16", When: "after", Affiliation: side, Summary: "New words.", Favours: "both", Source: "paper", Ratings: implied},
		{ID: "bob-bold", Speaker: "Bob Bold", Outlet: "AP", Date: "2025-08-17", Summary: "Two\nlines", Quote: "=1+1", Favours: side, Source: "ap-2025-08-17", Ratings: implied},
		{ID: "bob-bold-2", Speaker: "Bob Bold", Outlet: "AP", Summary: "Again.", Source: "paper"},
	}
	if !reflect.DeepEqual(back.Summit.Statements, want) {
		t.Errorf("got  %+v\nwant %+v", back.Summit.Statements, want)
	}
	sources := append(card.Summit.Sources[:len(card.Summit.Sources):len(card.Summit.Sources)], scoring.Source{ID: "ap-2025-08-17", Title: "AP 2025-08-17", Publisher: "AP", Date: "2025-08-17", URL: "https://example.org/other"})
	if !reflect.DeepEqual(back.Summit.Sources, sources) {
		t.Errorf("sources %+v", back.Summit.Sources)
	}
	if !reflect.DeepEqual(back.Ratings, card.Ratings) || len(card.Summit.Statements) != 1 || card.Summit.Statements[0].Summary != "As it was." {
		t.Error("ratings changed, or the card that it went onto")
	}
}

// What is wrong is named by row and column; SkipBad leaves those rows out.
func TestStatements_refuses(t *testing.T) {
	card := statementsCard(t)
	for name, test := range map[string]struct{ table, place, words string }{
		"nobody":        {"speaker,summary\n,x\n", "row 2, column A (speaker)", "who said this"},
		"no such side":  {"speaker,affiliation\nA,nowhere\n", "row 2, column B (affiliation)", "no side"},
		"no time":       {"speaker,when\nA,soon\n", "row 2, column B (when)", `"before"`},
		"favours":       {"speaker,favours\nA,all\n", "row 2, column B (favours)", `"both"`},
		"no source":     {"speaker,source\nA,nosuch\n", "row 2, column B (source)", "give its title or address"},
		"no rating":     {"speaker,ratings\nA,high\n", "row 2, column B (ratings)", "goal/side=level"},
		"no level":      {"speaker,ratings\nA," + card.Summit.Goals[0].ID + "/" + card.Summit.Sides[0].ID + "=99\n", "row 2, column B (ratings)", "is no level"},
		"no goal":       {"speaker,ratings\nA,x/" + card.Summit.Sides[0].ID + "=0\n", "row 2, column B (ratings)", "no goal"},
		"date":          {"speaker,date\nA,yesterday\n", "row 2, column B (date)", "yesterday"},
		"twice":         {"speaker,id\nA,a\nB,a\n", "row 3, column B (id)", "second row"},
		"bad id":        {"speaker,id\nA,A b\n", "row 2, column B (id)", "id"},
		"beyond":        {"speaker,summary\nA,b,c\n", "row 2, column C", "beyond the last heading"},
		"heading twice": {"speaker,date,Date\nA,,\n", "row 1, column C (Date)", "twice"},
		"bad address":   {"speaker,source_url\nA,javascript:alert(1)\n", "row 2, column B (source_url)", "http"},
		"bad source id": {"speaker,source,source_url\nA,My Paper,https://example.org/x\n", "row 2, column B (source)", "not allowed"},
		"other address": {"speaker,source,source_url\nA,paper,https://example.org/x\n", "row 2, column B (source)", "another one"},
		"date of both":  {"speaker,date,source_url\nA,yesterday,https://example.org/x\n", "row 2, column B (date)", "yesterday"},
		"changed":       {"id,speaker,date\nann-able,Ann Able,31 Feb 2025\n", "row 2, column C (date)", "31 Feb 2025"},
	} {
		_, _, err := Decode([]byte(test.table), Options{Onto: card})
		if err == nil || !strings.Contains(err.Error(), test.place) || !strings.Contains(err.Error(), test.words) {
			t.Errorf("%s: %v; want %s … %s", name, err, test.place, test.words)
		}
		if name == "heading twice" {
			continue
		}
		zoe := "Zoe,"
		if strings.HasPrefix(test.table, "id,") {
			zoe = "zoe,Zoe"
		}
		back, leftOut, err := Decode([]byte(test.table+zoe+strings.Repeat(",", strings.Count(strings.SplitN(test.table, "\n", 2)[0], ",")-1)+"\n"), Options{Onto: card, SkipBad: true})
		if n := len(back.Summit.Statements); err != nil || len(leftOut) != 1 || n < 2 || back.Summit.Statements[n-1].Speaker != "Zoe" ||
			name != "twice" && (n != 2 || !reflect.DeepEqual(back.Summit.Statements[0], card.Summit.Statements[0])) || len(back.Summit.Sources) != len(card.Summit.Sources) {
			t.Errorf("%s with SkipBad: %v, left out %v, statements %+v", name, err, leftOut, back.Summit.Statements)
		}
	}
	g7, _ := scoring.ShippedScale("g7")
	if _, _, err := Decode([]byte("speaker,summary\nA,x\n"), Options{Scale: g7, Title: "T"}); err == nil || !strings.Contains(err.Error(), "open the card first") {
		t.Errorf("without a card: %v", err)
	}
	if _, leftOut, err := Decode([]byte("speaker,summary,colour\nA,x,red\n"), Options{Onto: card}); err != nil || len(leftOut) != 1 || leftOut[0].Path != "row 1, column C (colour)" {
		t.Errorf("a column of their own: %v, %v", leftOut, err)
	}
}

// What a table has no column for stays as it is; ids that are made up keep clear
// of those that later rows give; sources are found by title where they have no
// address.
func TestStatements_keeps(t *testing.T) {
	card := statementsCard(t)
	table := "id,speaker,favours,source_title\n,Ann Able,both,Interview\n,Bob,,\nbob,Bob,neither,Interview\n"
	back, _, err := Decode([]byte(table), Options{Onto: card})
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, s := range back.Summit.Statements {
		ids = append(ids, s.ID+":"+s.Source)
	}
	if got := strings.Join(ids, " "); got != "ann-able:paper ann-able-2:interview bob-2: bob:interview" {
		t.Errorf("got %s", got)
	}
	again, _, err := Decode([]byte(table), Options{Onto: back})
	if err != nil || len(again.Summit.Sources) != len(back.Summit.Sources) {
		t.Errorf("read twice: %v, %d sources, %d before", err, len(again.Summit.Sources), len(back.Summit.Sources))
	}
	changed, _, err := Decode([]byte("id,speaker,favours\nann-able,Ann Able,both\n"), Options{Onto: card})
	want := card.Summit.Statements[0]
	want.Favours = "both"
	if err != nil || !reflect.DeepEqual(changed.Summit.Statements, []scoring.Statement{want}) {
		t.Errorf("%v, %+v", err, changed.Summit.Statements)
	}
	for heading, is := range map[string]bool{"speaker,summary": true, "Speaker;Quote": true, "speaker": false, "title,speaker,president": false, "goal,speaker,quote": false, "goal,side,speaker,quote": false} {
		if got := IsStatements([]byte(heading + "\n" + strings.Repeat("1", 1) + "\n")); got != is {
			t.Errorf("%q holds statements: %v", heading, got)
		}
	}
}

// Many bad rows are named, up to a number, and left out; many good ones of one
// speaker take no time to speak of, and too many are refused.
func TestStatements_many(t *testing.T) {
	card := statementsCard(t)
	badDates := "speaker,date\n" // each another one: sixty times the same is one problem
	for day := range 60 {
		badDates += "A,day " + strconv.Itoa(day) + "\n"
	}
	_, _, err := Decode([]byte(badDates), Options{Onto: card})
	if err == nil || !strings.Contains(err.Error(), "row 2, column B (date)") || !strings.Contains(err.Error(), "10 more") {
		t.Errorf("60 bad dates: %v", err)
	}
	back, leftOut, err := Decode([]byte(badDates+"B,2025-08-16\n"), Options{Onto: card, SkipBad: true})
	if err != nil || len(back.Summit.Statements) != 2 || len(leftOut) != cardfile.MaxProblems+1 {
		t.Errorf("and a good one: %v, %d statements, %d left out", err, len(back.Summit.Statements), len(leftOut))
	}
	if _, _, err := Decode([]byte("speaker,date\n"+strings.Repeat("A,soon\n", 60)), Options{Onto: card}); err == nil || strings.Contains(err.Error(), "\n") || !strings.Contains(err.Error(), "59 more like it, to row 61") {
		t.Errorf("one bad date sixty times: %v", err)
	}
	long := strings.Repeat("Ann Able ", 20)
	back, _, err = Decode([]byte("speaker,summary\n"+strings.Repeat(long+",x\n", 20_000)), Options{Onto: card})
	if err != nil || len(back.Summit.Statements) != 20_001 {
		t.Errorf("20,000 of one speaker: %v", err)
	}
	if _, _, err := Decode([]byte("speaker,summary\n"+strings.Repeat("A,x\n", cardfile.MaxItems+5)), Options{Onto: card}); err == nil || !strings.Contains(err.Error(), "the most is") {
		t.Errorf("too many: %v", err)
	}
}

// FuzzDecodeStatements feeds the reader of statements anything: row mF1.
func FuzzDecodeStatements(f *testing.F) {
	card := statementsCard(f)
	heading := strings.Join(statementHeading, ",") + "\n"
	for seed := range uint64(120) {
		from := cardtest.Generate(seed)
		data, err := EncodeStatements(from)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
		f.Add(data[:len(data)*2/3])
	}
	f.Add([]byte(heading + "a,b\n"))
	trials.Corpus(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		if !strings.Contains(strings.ToLower(string(data[:min(len(data), 200)])), "speaker") {
			data = append([]byte(heading), data...)
		}
		var back scoring.Scorecard
		var err error
		trials.Within(t, len(data), func() {
			back, _, err = Decode(data, Options{Onto: card, SkipBad: len(data)%2 == 0})
		})
		if err != nil {
			if err.Error() == "" || back.Summit.ID != "" {
				t.Fatal("no sentence, or a card beside the error")
			}
			return
		}
		again, err := EncodeStatements(back)
		if err != nil {
			t.Fatalf("what was read cannot be written: %v", err)
		}
		if len(back.Summit.Statements) == 0 {
			return
		}
		bare := back
		bare.Summit.Statements = nil
		twice, _, err := Decode(again, Options{Onto: bare})
		if err != nil || !reflect.DeepEqual(twice, back) {
			t.Fatalf("another card came back (%v)\n%s\n%+v\n%+v", err, again, back.Summit.Statements, twice.Summit.Statements)
		}
	})
}
