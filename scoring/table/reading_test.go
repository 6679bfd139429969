package table

import (
	"fmt"
	"strings"
	"testing"

	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/sentence"
)

// sketch is a card in a line: its goals, its sides, and the level of each rating.
func sketch(card scoring.Scorecard) string {
	var goals, sides, levels []string
	for _, goal := range card.Summit.Goals {
		goals = append(goals, goal.Title)
		for _, side := range card.Summit.Sides {
			level := "?"
			if r, at := card.Rating(goal.ID, side.ID); at >= 0 && r.Status == scoring.Scored {
				level = sentence.Number(r.Level)
			} else if at >= 0 && r.Status == scoring.Pending {
				level = "pending"
			}
			levels = append(levels, level)
		}
	}
	for _, side := range card.Summit.Sides {
		sides = append(sides, side.Name)
	}
	return strings.Join(goals, "/") + " | " + strings.Join(sides, "/") + " | " + strings.Join(levels, " ")
}

// How a table is taken apart, in every form in which people bring one.
func TestRead_forms(t *testing.T) {
	for name, test := range map[string]struct {
		table   string
		options Options // with the scale g7 unless there is one
		want    string
	}{
		"sep=":                            {"sep=;\ngoal;A;B\nx;1;0", Options{}, "x | A/B | 1 0"},
		"SEP= in quotes, CR LF":           {"\"SEP=,\"\r\ngoal,A;B\r\nx,1", Options{}, "x | A;B | 1"},
		"sep= re-saved":                   {"sep=;;\ngoal;A;B\nx;1;0", Options{}, "x | A/B | 1 0"},
		"sep= a tab":                      {"sep=\t\ngoal\tA\nx\t1", Options{}, "x | A | 1"},
		"a goal called sep":               {"goal,A\nsep=;,1", Options{}, "sep=; | A | 1"},
		"a title":                         {"Report 2015\ngoal,A,B\nx,1,0", Options{}, "x | A/B | 1 0"},
		"a title with commas":             {"Report, of 2015\nWhat,A,B\nx,1,0", Options{}, "x | A/B | 1 0"},
		"titles, a blank row":             {"Report\nby us\n\n,Canada,France\nx,1,0", Options{}, "x | Canada/France | 1 0"},
		"a title, quoted":                 {"\"Report, of 2015\",,\nWhat,A,B\nx,1,0", Options{}, "x | A/B | 1 0"},
		"a title in a wide table":         {"Report;;\nWas;A;B\nx;1;0", Options{}, "x | A/B | 1 0"},
		"headings of words that are none": {"What,A,B\nx,full,pending", Options{}, "x | A/B | 1 pending"},
		"no headings":                     {"Debt relief,1,0\nMethane,0,1", Options{}, "Debt relief/Methane | Column B/Column C | 1 0 0 1"},
		"no headings, labels":             {"Debt relief,full,pending\nMethane,-1,full", Options{}, "Debt relief/Methane | Column B/Column C | 1 pending -1 1"},
		"no headings, a title":            {"Report\nDebt relief,1,0\nMethane,0,1", Options{}, "Debt relief/Methane | Column B/Column C | 1 0 0 1"},
		"no headings, said so":            {"Debt,A\nMethane,B", Options{Header: NoHeading, Map: []Mapping{{"A", "full"}, {"b", "-1"}}}, "Debt/Methane | Column B | 1 -1"},
		"years are headings":              {"Debt,2019,2020\nMethane,0,1", Options{}, "Methane | 2019/2020 | 0 1"},
		"numbers under goal are headings": {"goal,1,2\nMethane,0,1", Options{}, "Methane | 1/2 | 0 1"},
		"the row of headings":             {"a,b\n1,2\nWhat,A\nx,1", Options{Header: 3}, "x | A | 1"},
		"decimal commas":                  {"goal;Iran, Islamic Rep.\nx;1,5", Options{Scale: points()}, "x | Iran, Islamic Rep. | 1.5"},
		"commas in every second cell":     {"goal;Korea, Rep.;B\nOil, gas;1;0\nx;0;1", Options{}, "Oil, gas/x | Korea, Rep./B | 1 0 0 1"},
		"semicolons in a comma table":     {"goal,A,B\na; b,1,0\nx,0,1", Options{}, "a; b/x | A/B | 1 0 0 1"},
		"commas in a tab table":           {"goal\tA\na, b, c\t1\nx, y, z\t0", Options{}, "a, b, c/x, y, z | A | 1 0"},
		"a quote in tab text":             {"goal\tA\n\"Neutral\" status\t1\n5\" shells\t0", Options{}, "\"Neutral\" status/5\" shells | A | 1 0"},
		"open quotes in tab text":         {"goal\tA\tB\n\"Neutral status\t1\t0\nshells\"\t0\t1", Options{}, "\"Neutral status/shells\" | A/B | 1 0 0 1"},
		"whole cells quoted in tab text":  {"goal\tA\n\"a \"\"b\"\" c\"\t\"1\"\n\"x\ty\"\t0", Options{}, "a \"b\" c/x\ty | A | 1 0"},
		"a cell of two lines, pasted":     {"goal\tA\n\"one\ntwo\"\t1\nx\t0", Options{}, "one\ntwo/x | A | 1 0"},
		"no separator but for headings":   {"goal,A\nx\ny", Options{}, "x/y | A | ? ?"},
		"turned":                          {"Country,Trade,Debt\nCanada,1,0\nFrance,-1,", Options{Turn: true}, "Trade/Debt | Canada/France | 1 -1 0 ?"},
		"turned, with a title":            {"Report\n,Trade,Debt\nCanada,1,0", Options{Turn: true}, "Trade/Debt | Canada | 1 0"},
		"turned, no headings":             {"Canada,1,0\nFrance,0,1", Options{Turn: true}, "Column B/Column C | Canada/France | 1 0 0 1"},
		"columns by letter":               {"goal,A1,B1,C1\nx,1,0,-1", Options{Sides: []string{"D", "b"}}, "x | C1/A1 | -1 1"},
		"a column left out":               {"goal,A,a\nx,1,0", Options{LeaveOut: []string{"C"}}, "x | A | 1"},
	} {
		t.Run(name, func(t *testing.T) {
			options := test.options
			options.Title = "T"
			if options.Scale.ID == "" {
				options.Scale, _ = scoring.ShippedScale("g7")
			}
			card, _, err := Decode([]byte(test.table), options)
			if got := sketch(card); err != nil || got != test.want {
				t.Errorf("got %s (%v), want %s", got, err, test.want)
			}
		})
	}
}

func points() scoring.Scale {
	scale, _ := scoring.ShippedScale(scoring.Points)
	return scale
}

// Columns and rows that sum up, number, weigh or explain the others never become sides or
// goals unasked, and what only sounds like one stays.
func TestRead_setAside(t *testing.T) {
	g7, _ := scoring.ShippedScale("g7")
	for _, heading := range []string{"Average", "AVERAGE", "Total", "Mean", "Median", "Sum", "Average score", "Country average", "EU average", "Overall", "Durchschnitt", "Mittelwert", "Summe",
		"Gesamt", "Durchschnitt der Länder", "Moyenne", "Moyenne des pays", "Somme", "Ensemble", "Promedio", "Media", "Suma", "Promedio general", "Среднее", "Итого", "Всего", "Средний балл", "Ø",
		"weight", "Weights", "Wichtigkeit", "Gewicht", "Poids", "Pondération", "Peso", "Importancia", "Вес", "Важность",
		"Comments", "Notes", "Source", "Source(s)", "Quelle", "Bemerkungen", "Remarques", "Fuente", "Источник", "Date", "No.", "Nr.", "#", "№", "N°"} {
		reading, err := Read([]byte("goal,A,"+heading+",B\nx,1,1,0\ny,0,0,1\n"), Options{Scale: g7, Title: "T"})
		if err != nil || strings.Join(reading.Sides, "/") != "A/B" {
			t.Errorf("column %q: sides %q (%v)", heading, reading.Sides, err)
			continue
		}
		_, leftOut, err := reading.Card()
		if err != nil || len(leftOut) != 1 || !strings.HasPrefix(leftOut[0].Path, "row 1, column C") {
			t.Errorf("column %q: left out %v (%v)", heading, leftOut, err)
		}
		reading, _ = Read([]byte("goal,A,"+heading+",B\nx,1,1,0\ny,0,0,1\n"), Options{Scale: g7, Title: "T", Sides: []string{"A", heading}})
		if len(reading.Sides) != 2 || reading.Sides[1] != heading {
			t.Errorf("column %q is not brought in: %q", heading, reading.Sides)
		}
	}
	for _, heading := range []string{"Norway", "NO", "ID", "Nr", "Totalia", "Mediaset", "Sourceland", "Meanland", "United States", "Total Access Party", "Notenburg"} {
		reading, err := Read([]byte("goal,A,"+heading+"\nx,1,1\ny,0,0\nz,0,1\n"), Options{Scale: g7, Title: "T"})
		if strings.HasPrefix(heading, "Total ") {
			continue // named, and brought in by name
		}
		if err != nil || len(reading.Sides) != 2 {
			t.Errorf("column %q was set aside: %+v (%v)", heading, reading.Columns, err)
		}
	}
	for _, title := range []string{"Average", "Country average", "Average per country", "Total", "Grand total", "Mean score", "EU average", "Durchschnitt", "Gesamt", "Moyenne par pays", "Promedio general", "Среднее по странам", "Итого",
		"Source: somebody", "Sources: a; b", "Quelle: wir", "Fuente: x", "Источник: x", "Note: x", "* estimated", "http://example.org/x", "© us"} {
		reading, err := Read([]byte("goal;A\nx;1\n"+title+";\n"), Options{Scale: g7, Title: "T"})
		if err != nil || len(reading.SetAside) != 1 || reading.SetAside[0].Number != 3 || reading.Goals != 1 {
			t.Errorf("row %q: %+v (%v)", title, reading, err)
		}
		reading, _ = Read([]byte("goal;A\nx;1\n"+title+";\n"), Options{Scale: g7, Title: "T", KeepRows: []int{3}})
		if reading.Goals != 2 {
			t.Errorf("row %q is not brought in", title)
		}
	}
	for _, title := range []string{"Total ban on shells", "Average tariffs below 5 %", "Raise wages to the EU average", "Sources of energy", "Mean temperature", "Notes verbales: publish them"} {
		reading, err := Read([]byte("goal;A\nx;1\n"+title+";1\n"), Options{Scale: g7, Title: "T"})
		if err != nil || len(reading.SetAside) != 0 || reading.Goals != 2 {
			t.Errorf("goal %q was set aside: %+v (%v)", title, reading.SetAside, err)
		}
	}
	// So in a table of ratings, and a side or a goal of the card is one whatever it is called.
	long := "goal,side,level\nx,A,1\nx,Average,0\nTotal,A,1\n"
	if card, leftOut, err := Decode([]byte(long), Options{Scale: g7, Title: "T"}); err != nil || sketch(card) != "x | A | 1" || len(leftOut) != 2 {
		t.Errorf("long: %s, %v, %v", sketch(card), leftOut, err)
	}
	named := scoring.Scorecard{Scale: g7, Weights: scoring.Own, TieZone: 5, Round: 1, Summit: scoring.Summit{ID: "t", Version: 1, Title: "T", Scale: "g7", Sides: []scoring.Side{{ID: "total", Name: "Total"}},
		Goals: []scoring.Goal{{ID: "average", Title: "Average", Kind: scoring.Substance, Importance: 5, Aims: []scoring.Aim{{Side: "total"}}}}}}
	if card, leftOut, err := Decode([]byte("goal,Total\nAverage,1\n"), Options{Onto: named}); err != nil || sketch(card) != "Average | Total | 1" || len(leftOut) != 0 {
		t.Errorf("onto: %s, %v, %v", sketch(card), leftOut, err)
	}
	if card, _, err := Decode([]byte("goal,A,Lead ministry and its reasons for it\nx,1,The ministry of the interior\ny,0,Nobody in particular as yet\n"), Options{Scale: g7, Title: "T"}); err != nil || sketch(card) != "x/y | A | 1 0" {
		t.Errorf("a column of text: %s, %v", sketch(card), err)
	}
	if card, _, err := Decode([]byte("goal,A\nx,1\ngoal,A\ny,0\n"), Options{Scale: g7, Title: "T"}); err != nil || sketch(card) != "x/y | A | 1 0" {
		t.Errorf("repeated headings: %s, %v", sketch(card), err)
	}
}

// What a cell means, on the scale g7 unless another is named before it.
func TestMeaning(t *testing.T) {
	for cell, want := range map[string]string{
		"-1": "-1", "−1": "-1", "\u20101": "-1", "\u20111": "-1", "–1": "-1", "—1": "-1", "－１": "-1", "- 1": "-1", "+1": "1", "＋1": "1", "１": "1", "٠": "0", "۱": "1", "1.0": "1", "1,0": "1",
		"\u200b1": "1", "1\u00a0": "1", "\ufeff0": "0", "-0": "0",
		"1*": "1", "1**": "1", "0†": "0", "0 (b)": "0", "1 (*)": "1", "1[2]": "1", "1 [note]": "1", "1²": "1", "-1ᵃ": "-1", "1* (b)": "1",
		"full": "1", "FULL": "1", "1 = full": "1", "1=full": "1", "1: full": "1", "1 (full)": "1", "+1 full compliance": "1", "full (1)": "1", "1 – full": "1", "0 = partial": "0", "-1 = no": "-1",
		"": "unknown", "N/A": "unknown", "n.a.": "unknown", ".": "unknown", "..": "unknown", "…": "unknown", "#N/A": "unknown", "k. A.": "unknown", "missing": "unknown", "Unknown": "unknown", "н/д": "unknown",
		"pending": "pending", "Pending": "pending",
		"1 = kept": "", "1 = no compliance": "", "0 = full": "", "0 (1)": "", "1b": "", "-": "", "–": "", "?": "", "1,000": "", "1/2": "", "2": "", "1 1": "", "0x1": "", "1e999": "", "nil": "", "(1)": "", "1 (12)": "", "stalled": "", "50%": "", "*": "", "=1": "", "inf": "",
		"promise:stalled": "pending", "promise:1 = compromise": "1", "accord:1 = full": "", "accord:3 = full": "3",
		"points:62,5": "62.5", "points:50 %": "50", "points:1,000": "", "points:0,625": "0.625", "points:100": "100", "points:100.5": "", "points:12,500": "", "points:-0": "0",
	} {
		id, text, other := strings.Cut(cell, ":")
		scale, known := scoring.ShippedScale(id)
		if !other || !known {
			scale, _ = scoring.ShippedScale("g7")
			text = cell
		}
		m := newInterpreter(scale, &Options{}, false).read(text)
		got := m.Status
		if m.Status == scoring.Scored {
			got = sentence.Number(m.Level)
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", cell, got, want)
		}
	}
}

// Codes are counted, mapped and asked about before a card is made.
func TestRead_codes(t *testing.T) {
	crisis, _ := scoring.ShippedScale("crisis")
	coded := []byte("goal,A,B\nBorder,1,4\nPrisoners,2,99\nTrade,4*,1\n")
	reading, err := Read(coded, Options{Scale: crisis, Title: "T"})
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, code := range reading.Codes {
		m := reading.Meaning(code, crisis)
		said = append(said, fmt.Sprintf("%s=%s:%d", code.Text, m.Label, code.Count))
	}
	if got := strings.Join(said, " "); got != "1=stalemate:2 2=compromise:1 4=:2 99=:1" || reading.Cells != 6 {
		t.Errorf("codes %s of %d", got, reading.Cells)
	}
	if place := reading.Place(reading.Codes[2]); place != "row 2, column C (B)" {
		t.Errorf("4 stands in %s", place)
	}
	if open := reading.Open(); len(open) != 3 {
		t.Errorf("open: %v", open)
	}
	if _, left, err := reading.GoodPart(); err != nil || len(left) != 3 {
		t.Errorf("the good part leaves out %v (%v)", left, err)
	}
	mapped := Options{Scale: crisis, Title: "T", Map: []Mapping{{"1", "victory"}, {"2", "compromise"}, {"4", "0"}, {"99", ""}}}
	card, _, err := Decode(coded, mapped)
	if got := sketch(card); err != nil || got != "Border/Prisoners/Trade | A/B | 3 0 2 ? 0 3" {
		t.Errorf("mapped: %s, %v", got, err)
	}
	// One scale reads every cell of it, and none is chosen for it.
	fits := map[string]int{}
	reading, _ = Read([]byte("goal,A,B\nx,1,0\ny,0,2\n"), Options{Title: "T"})
	for _, fit := range reading.Fits {
		fits[fit.Scale.ID] = fit.Cells
	}
	if len(fits) != 7 || fits["g7"] != 3 || fits["promise"] != 4 || fits["attainment"] != 4 || fits["points"] != 4 {
		t.Errorf("fits %v", fits)
	}
	if _, _, err := reading.Card(); err == nil || !strings.Contains(err.Error(), "g7 reads 3 of 4 cells") {
		t.Errorf("without a scale: %v", err)
	}
	for name, test := range map[string]struct {
		options Options
		want    string
	}{
		"twice":     {Options{Map: []Mapping{{"1", "victory"}, {"+1", "defeat"}}}, "two meanings"},
		"both":      {Options{Map: []Mapping{{"99", "0"}}, Missing: []string{"99"}}, "two meanings"},
		"no level":  {Options{Map: []Mapping{{"1", "victry"}}}, `"1" cannot mean "victry"`},
		"no column": {Options{Sides: []string{"nobody"}}, "no column"},
		"no row":    {Options{Header: 77}, "row 77"},
	} {
		test.options.Scale, test.options.Title = crisis, "T"
		if _, _, err := Decode(coded, test.options); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Numbers that points would read and that are hardly meant are asked about.
func TestRead_questions(t *testing.T) {
	ask := func(cells string, change func(*Options)) (questions int, got string) {
		options := Options{Scale: points(), Title: "T"}
		if change != nil {
			change(&options)
		}
		rows := "goal;A\n"
		for i, cell := range strings.Fields(cells) {
			rows += fmt.Sprintf("goal %d;%s\n", i, cell)
		}
		reading, err := Read([]byte(rows), options)
		if err != nil {
			t.Fatal(err)
		}
		card, _, _ := reading.Card()
		levels := sketch(card)
		return len(reading.Questions), levels[strings.LastIndex(levels, "|")+1:]
	}
	for cells, want := range map[string]int{
		"40 55 60 99": 0, "5 8 10 12 99": 1, "5 8 10 12 98 99": 2, "5 10 20 99 99": 1, "80 85 90 95 9": 1, "80 85 90 0": 0, "10 20 30 100": 0, "5 5 5 77": 0,
		".5 .625 1": 1, "0 1 1 0": 1, "0 0 0": 0, ".5 .625 1 99": 2, "0 50 100": 0, "4 0 2": 0, "60 61 62 5": 1,
	} {
		if got, _ := ask(cells, nil); got != want {
			t.Errorf("%s: %d questions, want %d", cells, got, want)
		}
	}
	if n, levels := ask(".5 .625 1 99", func(o *Options) { o.Shares, o.Missing = true, []string{"99"} }); n != 0 || levels != " 50 62.5 100 ?" {
		t.Errorf("answered: %d questions, %s", n, levels)
	}
	if n, levels := ask(".5 .625 1 99", func(o *Options) { o.Sure = true }); n != 0 || levels != " 0.5 0.625 1 99" {
		t.Errorf("sure: %d questions, %s", n, levels)
	}
	if n, levels := ask("5 8 10 12 99", func(o *Options) { o.Map = []Mapping{{"99", "90"}} }); n != 0 || levels != " 5 8 10 12 90" {
		t.Errorf("mapped: %d questions, %s", n, levels)
	}
	if n, levels := ask("5 8 10 12 99", func(o *Options) { o.SkipBad = true }); n != 1 || levels != " 5 8 10 12 ?" {
		t.Errorf("left out: %d questions, %s", n, levels)
	}
}

// A table that goes wrong everywhere is one sentence, however many rows it has.
func TestRead_manyRows(t *testing.T) {
	g7, _ := scoring.ShippedScale("g7")
	for name, test := range map[string]struct {
		data []byte
		want string
	}{
		"a word":        {manyRows(900, 30, func(int, int) string { return "maybe" }), `(and 26999 more like it, to row 901, column AE (Member 30))`},
		"too many rows": {manyRows(2000, 30, func(int, int) string { return "1" }), "the table has 1,000 more rows from here, and a card has at most 1,000 goals"},
		"beyond":        {[]byte("goal,A\n" + strings.Repeat("x,1,0\n", 2000)), "(and 1999 more like it"},
		"no title":      {[]byte("goal,A\n" + strings.Repeat(",1\n", 2000)), "(and 1999 more like it"},
	} {
		_, _, err := Decode(test.data, Options{Scale: g7, Title: "T"})
		if err == nil || strings.Count(err.Error(), "\n") != 0 || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if reading, err := Read(manyRows(2000, 30, func(int, int) string { return "1" }), Options{}); err != nil || reading.Cells != 60000 || len(reading.Codes) != 1 {
		t.Errorf("%+v, %v", reading, err)
	}
}

// Dates in the forms that people write; where day and month can be swapped, both are said.
func TestPlainDate(t *testing.T) {
	for s, want := range map[string]string{
		"2025-08-15": "2025-08-15", "2025": "2025", "2025-08": "2025-08", "n.d.": "n.d.", "": "", "2025-08-15/2025-08-18": "2025-08-15/2025-08-18",
		"15/08/2025": "2025-08-15", "08/15/2025": "2025-08-15", "15.08.2025": "2025-08-15", "15.8.2025": "2025-08-15", "3.8.2025": "2025-08-03", "15-08-2025": "2025-08-15",
		"2025/08/15": "2025-08-15", "2025.8.3": "2025-08-03", "8/8/2025": "2025-08-08", "2025-08-15 00:00:00": "2025-08-15", "2025-08-15T09:30:00Z": "2025-08-15",
		"15 August 2025": "2025-08-15", "August 15, 2025": "2025-08-15", "15-Aug-2025": "2025-08-15", "Aug. 3rd, 2025": "2025-08-03", "3. März 2025": "2025-03-03", "1er août 2025": "2025-08-01",
		"15 de agosto de 2025": "2025-08-15", "15 августа 2025 г.": "2025-08-15", "2025 Aug 15": "2025-08-15", "Sept 5 2025": "2025-09-05", "5 мая 2025": "2025-05-05",
		"08/03/2025": "2025-03-08 or 2025-08-03", "1-2-2025": "2025-02-01 or 2025-01-02",
		"15/08/25": "15/08/25", "soon": "soon", "August 2025": "August 2025", "45884": "45884", "1/2": "1/2",
	} {
		got, swapped := plainDate(s)
		if swapped != "" {
			got += " or " + swapped
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}
