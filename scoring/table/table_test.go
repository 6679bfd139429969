package table

import (
	"encoding/csv"
	"errors"
	"math/rand/v2"
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

// manyCards is how many generated cards a test takes, as the register wants it.
var manyCards = trials.Rounds(10000)

// without returns the card with its ratings gone.
func without(card scoring.Scorecard) scoring.Scorecard {
	card.Ratings = nil
	return card
}

// TestCSV_roundTrip sends the ratings of generated cards through both tables.
func TestCSV_roundTrip(t *testing.T) {
	for seed := range uint64(manyCards) {
		card := cardtest.Generate(seed)
		long, err := EncodeLong(card)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if len(card.Ratings) > 0 {
			back, leftOut, err := Decode(long, Options{Onto: without(card)})
			if err != nil || len(leftOut) > 0 || !reflect.DeepEqual(back, card) {
				t.Fatalf("seed %d: another card came back (%v, %v) of\n%s\n%+v\n%+v", seed, err, leftOut, long, card.Ratings, back.Ratings)
			}
		}
		wide, err := EncodeWide(card)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		back, leftOut, err := Decode(wide, Options{Onto: card})
		if err != nil || len(leftOut) > 0 || !reflect.DeepEqual(back, card) {
			t.Fatalf("seed %d: another card came back (%v, %v) of\n%s", seed, err, leftOut, wide)
		}
		safe(t, seed, long)
		safe(t, seed, wide)
	}
}

// safe fails where a spreadsheet would run a cell. encoding/csv reads the table
// as another program would.
func safe(t *testing.T, seed uint64, data []byte) {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(string(data))).ReadAll()
	if err != nil {
		t.Fatalf("seed %d: another reader fails: %v", seed, err)
	}
	for _, row := range rows {
		for _, cell := range row {
			if cell == "" || !strings.ContainsRune("=+-@\t\r\n", rune(cell[0])) {
				continue
			}
			if _, err := strconv.ParseFloat(cell, 64); err != nil || cell[0] == '+' {
				t.Fatalf("seed %d: the cell %q would run", seed, cell)
			}
		}
	}
}

// TestCSV_levelsFromWide puts levels and importances of a wide table on a card
// that has others.
func TestCSV_levelsFromWide(t *testing.T) {
	for seed := range uint64(1000) {
		card := cardtest.Generate(seed)
		wide, err := EncodeWide(card)
		if err != nil {
			t.Fatal(err)
		}
		other := without(card)
		back, _, err := Decode(wide, Options{Onto: other})
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		for _, want := range card.Ratings {
			got, _ := back.Rating(want.Goal, want.Side)
			if got.Status != want.Status || got.Level != want.Level || card.Weights == scoring.Own && got.Importance != want.Importance {
				t.Fatalf("seed %d: got %+v, want %+v of\n%s", seed, got, want, wide)
			}
		}
	}
}

// TestCSV_newCard makes a card of a long table alone: the same judgements again.
func TestCSV_newCard(t *testing.T) {
	for seed := range uint64(1000) {
		card := cardtest.Generate(seed)
		if len(card.Ratings) == 0 {
			continue
		}
		long, err := EncodeLong(card)
		if err != nil {
			t.Fatal(err)
		}
		back, leftOut, err := Decode(long, Options{Scale: card.Scale, Title: "Another"})
		if err != nil || len(leftOut) > 0 {
			t.Fatalf("seed %d: %v, %v of\n%s", seed, err, leftOut, long)
		}
		if len(back.Ratings) != len(card.Ratings) || back.Summit.ID != "another" {
			t.Fatalf("seed %d: %d ratings of %d", seed, len(back.Ratings), len(card.Ratings))
		}
		for _, want := range card.Ratings {
			if got, at := back.Rating(want.Goal, want.Side); at < 0 || !reflect.DeepEqual(got, want) {
				t.Fatalf("seed %d: got %+v, want %+v", seed, got, want)
			}
		}
	}
}

// TestGuarded neutralises what would run and gives it back.
func TestGuarded(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 3))
	pieces := []rune("=+-@\t\r\n'\"',; a1＝＠é|")
	for range 10 * manyCards {
		s := ""
		for range random.IntN(6) {
			s += string(pieces[random.IntN(len(pieces))])
		}
		w := &writer{}
		w.text(s)
		w.text("next")
		got, err := parse([]byte("a,b\r\n" + string(w.out) + "\r\n"))
		if err != nil || len(got.rows) != 1 || len(got.rows[0].cells) != 2 || got.rows[0].raw(0) != s {
			t.Fatalf("%q came back as %+v (%v) from %q", s, got, err, w.out)
		}
		if cell := strings.TrimLeft(guarded(s), " "); cell != "" && strings.ContainsRune("=+-@\t\r\n＝＠", []rune(cell)[0]) {
			t.Fatalf("%q would run", cell)
		}
	}
	trials.Checked(t, "mF14", 10*manyCards)
}

func TestDecodeTable(t *testing.T) {
	g7, _ := scoring.ShippedScale("g7")
	promise, _ := scoring.ShippedScale("promise")
	points, _ := scoring.ShippedScale(scoring.Points)
	for name, test := range map[string]struct {
		options Options
		table   string
		want    string // the long table of what was read, without its heading, texts and titles
	}{
		"mark, minus, quotes, blanks, a blank line": {Options{Scale: g7}, "\uFEFFCommitment,US,Russia\r\n\"Growth, jobs and \"\"trade\"\"\",+1,\u22121\r\n\r\nClimate, ,pending\r\n",
			"growth-jobs-and-trade us scored 1 5|growth-jobs-and-trade russia scored -1 5|climate russia pending  5"},
		"semicolons, decimal commas": {Options{Scale: points}, "goal;A;B;importance\nx;12,5;−0;2,5\n", "x a scored 12.5 2.5|x b scored 0 2.5"},
		"tabs, labels, old line ends": {Options{Scale: promise}, "Promise\tA\tB\rtax\tKEPT\tin the works\rroads\tbroken\t\r",
			"tax a scored 2 5|tax b pending  5|roads a scored 0 5"},
		"columns by name": {Options{Scale: g7, Goal: "what", Importance: "weight", Sides: []string{"b", "Côte d'Ivoire"}}, "a,b,what,côte d'ivoire,weight\n9,1,x,0,7\n",
			"x b scored 1 7|x cote-d-ivoire scored 0 7"},
		"ids, titles, own importances": {Options{Scale: g7}, "goal,title,A,B,importance a,Importance B\nx,The X,1,0,3,\ny,The Y,,1,,4\n", "x a scored 1 3|x b scored 0 5|y b scored 1 4"},
		"long": {Options{Scale: g7}, "Side;Goal;Level;Note;sources;low\nB;Trade;1;\"=SUM(A1)\nx\";s1, s2;0\nA;Trade;Full;;;\nB;The climate;;;;\n",
			"trade b scored 1 5|trade a scored 1 5|the-climate b unknown  5"},
	} {
		t.Run(name, func(t *testing.T) {
			test.options.Title = "T"
			card, leftOut, err := Decode([]byte(test.table), test.options)
			if err != nil || len(leftOut) > 0 {
				t.Fatal(err, leftOut)
			}
			var got []string
			for _, r := range card.Ratings {
				level := ""
				if r.Status == scoring.Scored {
					level = sentence.Number(r.Level)
				}
				got = append(got, strings.Join([]string{r.Goal, r.Side, r.Status, level, sentence.Number(r.Importance)}, " "))
			}
			if strings.Join(got, "|") != test.want {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "|"), test.want)
			}
		})
	}
}

func TestDecodeTable_refuses(t *testing.T) {
	g7, _ := scoring.ShippedScale("g7")
	card, err := cardfile.Decode([]byte(cardtest.Good))
	if err != nil {
		t.Fatal(err)
	}
	fresh, onto := Options{Scale: g7, Title: "T"}, Options{Onto: card}
	for name, test := range map[string]struct {
		options Options
		table   string
		want    string
	}{
		"nothing":              {fresh, "", "needs a row of headings and at least one row below it"},
		"headings alone":       {fresh, "goal,A\n", "needs a row of headings and at least one row below it"},
		"other text":           {fresh, "a\xff,b\nc,d", "the file is not UTF-8 text, and its encoding cannot be told for sure; save it as CSV in UTF-8"},
		"bare quote":           {fresh, "Goal,A\nOne \"big\" goal,1\n", `row 2, column A (Goal): a quotation mark stands within the cell; put a cell with quotes or commas in double quotes, and double the quotes in it`},
		"after a quote":        {fresh, "Goal,A\nx,\"1\"2\n", `row 2, column B (A): text follows the quotation mark that closes this cell; double the quotes within a cell`},
		"open quote":           {fresh, "Goal,A\n\"x,1\n", `row 2, column A (Goal): the quotation mark that opens this cell is never closed; close it`},
		"level":                {fresh, "Goal,A,B\n\nx,1,2\n", `row 3, column C (B): "2" is no level of the scale g7; write -1 (no compliance), 0 (partial or in progress), 1 (full), or leave it blank`},
		"between levels":       {fresh, "Goal,A\nx,0.5\n", `row 2, column B (A): "0.5" is no level of the scale g7; write -1 (no compliance), 0 (partial or in progress), 1 (full), or leave it blank`},
		"a formula":            {fresh, "Goal,A\nx,=1+1\n", `row 2, column B (A): "=1+1" is no level of the scale g7; write -1 (no compliance), 0 (partial or in progress), 1 (full), or leave it blank`},
		"infinite":             {fresh, "Goal,A\nx,1e999\n", `row 2, column B (A): "1e999" is no level of the scale g7; write -1 (no compliance), 0 (partial or in progress), 1 (full), or leave it blank`},
		"importance":           {fresh, "Goal,A,importance\nx,1,11\n", `row 2, column C (importance): "11" is no importance; write a number from 0 to 10`},
		"no title":             {fresh, "Goal,A\n,1\n", `row 2, column A (Goal): the goal has no title; write one or empty the row`},
		"beyond":               {fresh, "Goal,A\nx,1,0\n", `row 2, column C: "0" stands beyond the last heading; quote cells that hold commas`},
		"nobody's":             {fresh, "Goal,A,\nx,1,0\n", `row 2, column C: "0" stands in a column without a heading; name the side in row 1, or choose the columns of the sides`},
		"no sides":             {fresh, "Goal\nx\n", `row 1: no column is left for a side`},
		"heading twice":        {fresh, "Goal,A,A\nx,1,0\n", `row 1, column C (A): the heading is used twice; a side has one column`},
		"no such column":       {Options{Scale: g7, Title: "T", Goal: "Aim"}, "Goal,A\nx,1\n", `row 1: no column "Aim" for goals; the columns are Goal, A`},
		"too many sides":       {fresh, "Goal" + strings.Repeat(",A", 3) + numberedHeadings(40) + "\nx\n", `row 1, column C (A): the heading is used twice; a side has one column`},
		"far too many sides":   {fresh, "Goal" + numberedHeadings(40) + "\nx\n", `row 1: has 40 columns that could be sides, and a card has at most 30; choose the columns of the sides, or turn the table if its rows are sides`},
		"long: no level":       {fresh, "goal,side,status\nx,a,scored\n", `row 2, column C (status): the status is "scored" and there is no level; add the level or make the status "unknown"`},
		"long: level too many": {fresh, "goal,side,status,level\nx,a,pending,1\n", `row 2, column D (level): a rating that is pending has no level; remove the level or make the status "scored"`},
		"long: status":         {fresh, "goal,side,status\nx,a,open\n", `row 2, column C (status): unknown status "open"; write "scored", "pending" or "unknown"`},
		"long: range":          {fresh, "goal,side,level,low\nx,a,0,1\n", `row 2, column D (low): the low end 1 is above the level 0; a range must hold its level`},
		"long: date":           {fresh, "goal,side,as_of\nx,a,soon\n", `row 2, column C (as_of): the date "soon" is not one that exists; ` + cardfile.DateRule},
		"long: source":         {fresh, "goal,side,sources\nx,a,S 1\n", `row 2, column C (sources): no source "S"; add it or remove the reference`},
		"long: twice":          {fresh, "goal,side,level\nx,a,0\nx,a,1\n", `row 3, column A (goal): a second row for "x" and "a"; keep one of the two`},
		"long: no side":        {fresh, "goal,side,level\nx,,0\n", `row 2, column B (side): is blank; name the side that this row rates`},
		"long: heading twice":  {fresh, "goal,side,level,Level\nx,a,0,1\n", `row 1, column D (Level): the heading is used twice; keep one of the two`},
		"long: note":           {fresh, "goal,side,note\nx,a,a\x07b\n", `row 2, column C (note): holds the control character "\a"; remove it`},
		"onto: goal":           {onto, "goal,United States\nWar,1\n", `row 2, column A (goal): no goal "War" on the card; add it there first, or remove the row`},
		"onto: goal twice":     {onto, "goal,US\npeace,1\nPeace,2\n", `row 3, column A (goal): a second row for "Peace"; keep one of the two`},
		"onto: side":           {onto, "goal,China\npeace,1\n", `row 1, column B (China): no side of the card has this name; correct it, or empty the heading and the column`},
		"onto: no aim":         {onto, "goal,us,russia\ntrade,1,1\n", `row 2, column C (russia): the side has no aim under this goal, so there is nothing to rate; leave the cell blank`},
		"onto: long, no goal":  {onto, "goal,side,level\nwar,us,1\n", `row 2, column A (goal): no goal "war"; add it or remove the rating`},
	} {
		t.Run(name, func(t *testing.T) {
			card, _, err := Decode([]byte(test.table), test.options)
			var problems scoring.Problems
			if !errors.As(err, &problems) || card.Summit.ID != "" {
				t.Fatalf("got a card of %q (%v)", card.Summit.Title, err)
			}
			if got := problems[0].Error(); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

func numberedHeadings(n int) string {
	out := ""
	for i := range n {
		out += ",h" + strconv.Itoa(i)
	}
	return out
}

// TestDecodeTable_skipBad keeps the rest and lists what it left out.
func TestDecodeTable_skipBad(t *testing.T) {
	g7, _ := scoring.ShippedScale("g7")
	for name, test := range map[string]struct{ table, left string }{
		"wide": {"Goal,A,B,importance\nx,1,2,5\n,1,0,5\ny,0,1,99\n", "row 2, column C (B) row 3, column A (Goal) row 4, column D (importance)"},
		"long": {"goal,side,level,note,colour\nx,A,1,,red\nx,B,2,,red\ny,B,0,\"a\x07\",red\ny,A,0,,red\n", "row 1, column E (colour) row 3, column C (level) row 4, column D (note)"},
	} {
		card, leftOut, err := Decode([]byte(test.table), Options{Scale: g7, Title: "T", SkipBad: true})
		if err != nil {
			t.Fatal(name, err)
		}
		var left []string
		for _, l := range leftOut {
			left = append(left, l.Path)
		}
		if strings.Join(left, " ") != test.left || len(card.Summit.Goals) != 2 {
			t.Errorf("%s: left out %q of %+v", name, left, card.Summit.Goals)
		}
		if _, err := cardfile.Encode(card); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// FuzzDecodeTable feeds the reader anything, for a new card and onto one.
func FuzzDecodeTable(f *testing.F) {
	for seed := range uint64(70) {
		card := cardtest.Generate(seed)
		for _, encode := range []func(scoring.Scorecard) ([]byte, error){EncodeLong, EncodeWide} {
			data, err := encode(card)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data, false)
			f.Add(data[:len(data)*2/3], true)
		}
	}
	f.Add([]byte("\uFEFFgoal;side;level\nx;\"a\";\u22121"), true)
	for _, text := range []string{german, russian, chinese} {
		f.Add(utf16Bytes(text, false), true)
		f.Add(utf16Bytes(text, true), false)
	}
	for _, text := range []string{"sep=;\ngoal;A\nx;1*", "Report\n\nNo.,What,weight,A,Average\n1,x,2,1 = full,n/a\n,Total,,1,1", "\"a\tb\"\t1\n\"x\ny\"\t0 (b)", "Land,S\xfcdland\nF\xfcr,1"} {
		f.Add([]byte(text), true)
	}
	onto, err := cardfile.Decode([]byte(cardtest.Good))
	if err != nil {
		f.Fatal(err)
	}
	g7, _ := scoring.ShippedScale("g7")
	trials.Corpus(f)
	f.Fuzz(func(t *testing.T, data []byte, fresh bool) {
		options := Options{Onto: onto, SkipBad: len(data)%2 == 0}
		if fresh {
			options = Options{Scale: g7, Title: "T", SkipBad: len(data)%2 == 0}
		}
		readAnyhow(t, data, g7)
		var card scoring.Scorecard
		var err error
		trials.Within(t, len(data), func() { card, _, err = Decode(data, options) })
		if err != nil {
			if err.Error() == "" || card.Summit.ID != "" {
				t.Fatal("no sentence, or a card beside the error")
			}
			return
		}
		if len(card.Ratings) == 0 {
			return
		}
		long, err := EncodeLong(card)
		if err != nil {
			t.Fatalf("what was read cannot be written: %v", err)
		}
		back, _, err := Decode(long, Options{Onto: card})
		if err != nil || !reflect.DeepEqual(back, card) {
			t.Fatalf("another card came back (%v)\n%s", err, long)
		}
	})
}

// readAnyhow reads a table with options that its own bytes choose, and fails where the
// reading does not add up or something unreadable comes onto a card without a word.
func readAnyhow(t *testing.T, data []byte, scale scoring.Scale) {
	sum := 0
	for _, c := range data {
		sum = (sum*31 + int(c)) & 0xFFFF
	}
	options := Options{Scale: scale, Title: "T", Turn: sum&1 == 1, SkipBad: sum&2 == 2, Header: sum>>2&3 - 1, Missing: []string{"99", "x"}, Map: []Mapping{{"1", "full"}, {"a", ""}}}
	if sum&64 == 64 {
		options.Encoding = Encodings()[sum>>8%len(Encodings())]
	}
	if sum&128 == 128 {
		options.Scale, options.Shares = points(), sum&512 == 512
	}
	var reading *Reading
	var card scoring.Scorecard
	var failed, err error
	trials.Within(t, len(data), func() {
		if reading, failed = Read(data, options); failed == nil {
			card, _, err = reading.Card()
		}
	})
	if failed != nil || reading.Kind == Statements {
		return
	}
	cells := reading.more
	for _, code := range reading.Codes {
		cells += code.Count
	}
	if cells != reading.Cells {
		t.Fatalf("%d cells, and %d are counted", reading.Cells, cells)
	}
	if err != nil {
		if err.Error() == "" || card.Summit.ID != "" {
			t.Fatal("no sentence, or a card beside the error")
		}
		return
	}
	for _, goal := range card.Summit.Goals {
		if strings.ContainsRune(goal.Title, 0) || strings.ContainsRune(goal.Title, '\uFFFD') && reading.LostCount == 0 {
			t.Fatalf("the goal %q came without a word", goal.Title)
		}
	}
}
