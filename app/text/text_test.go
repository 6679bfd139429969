package text

import (
	"strings"
	"testing"

	"summitscorecard/scoring"
)

func TestNumber(t *testing.T) {
	for _, test := range []struct {
		x        float64
		decimals int
		want     string
	}{{-0.04, 1, "0.0"}, {-3.26, 1, "−3.3"}, {54.5, 0, "55"}, {55.5, 0, "56"}, {0, 0, "0"}, {12, 2, "12.00"}} {
		if got := Number(test.x, test.decimals); got != test.want {
			t.Errorf("Number(%v, %d) = %q, want %q", test.x, test.decimals, got, test.want)
		}
	}
}

func TestPercent_allAndNothingOnlyWhenExact(t *testing.T) {
	for share, want := range map[float64]string{
		1: "100 %", 0: "0 %", 0.9999: "over 99.9 %", 0.9993: "99.9 %", 0.0001: "under 0.1 %", 0.004: "0.4 %", 0.806: "81 %", 0.995: "99.5 %",
	} {
		if got := strings.ReplaceAll(Percent(share), NBSP, " "); got != want {
			t.Errorf("Percent(%v) = %q, want %q", share, got, want)
		}
	}
}

func TestDate(t *testing.T) {
	for date, want := range map[string]string{
		"2025-08-15": "15 August 2025", "2025-08": "August 2025", "2025": "2025", "n.d.": "no date",
		"1978-09-05/1978-09-17": "5 to 17 September 1978", "1989-11-30/1989-12-03": "30 November to 3 December 1989", "2024-12-30/2025-01-02": "30 December 2024 to 2 January 2025",
	} {
		if got := Date(date); got != want {
			t.Errorf("Date(%q) = %q, want %q", date, got, want)
		}
	}
}

func TestThe(t *testing.T) {
	for name, want := range map[string]string{
		"United States": "the United States", "Russia": "Russia", "Soviet Union": "the Soviet Union", "Palestinians": "the Palestinians", "UK": "the UK", "Ukraine": "Ukraine", "United Kingdom": "the United Kingdom",
	} {
		if got := The(name); got != want {
			t.Errorf("The(%q) = %q, want %q", name, got, want)
		}
	}
	if got := TheFirst("United States"); got != "The United States" {
		t.Errorf("TheFirst = %q", got)
	}
}

// meeting is a card with two sides and one goal a column of levels.
func meeting(levels ...[2]float64) scoring.Scorecard {
	scale, _ := scoring.ShippedScale("attainment")
	card := scoring.Scorecard{Scale: scale, Weights: scoring.Own, TieZone: 5, Summit: scoring.Summit{ID: "lake", Title: "Lake", Scale: "attainment",
		Sides: []scoring.Side{{ID: "us", Name: "United States"}, {ID: "ru", Name: "Russia"}}}}
	for i, pair := range levels {
		id := string(rune('a' + i))
		card.Summit.Goals = append(card.Summit.Goals, scoring.Goal{ID: id, Title: "Goal " + id, Kind: scoring.Substance, Importance: 5,
			Aims: []scoring.Aim{{Side: "us"}, {Side: "ru"}}})
		for j, side := range []string{"us", "ru"} {
			rating := scoring.Rating{Goal: id, Side: side, Status: scoring.Scored, Level: pair[j], Importance: 5}
			if pair[j] < 0 {
				rating.Status, rating.Level = scoring.Unknown, 0
			}
			card.Ratings = append(card.Ratings, rating)
		}
	}
	return card
}

func TestVerdict(t *testing.T) {
	tests := map[string]struct {
		levels [][2]float64
		want   string
	}{
		"clear":                    {[][2]float64{{1, 4}, {1, 3}}, "Russia got more of what it wanted: 88 of 100, the United States 25."},
		"the other way round":      {[][2]float64{{4, 1}, {3, 1}}, "The United States got more of what it wanted: 88 of 100, Russia 25."},
		"draw with equal totals":   {[][2]float64{{2, 2}}, "A draw: the United States got 50 of 100 of what it wanted, Russia 50."},
		"one rating open":          {[][2]float64{{1, 2}, {1, -1}}, "So far Russia got more of what it wanted: 50 of 100, the United States 25. 1 rating still open."},
		"open but decided anyway":  {[][2]float64{{1, 4}, {1, -1}}, "Russia got more of what it wanted: 100 of 100, the United States 25."},
		"one side without ratings": {[][2]float64{{1, -1}}, "Undecided: only the United States has ratings. Score at least one goal for another side."},
		"nothing scored":           {[][2]float64{{-1, -1}}, "Undecided: no goal is scored yet. Score at least one goal for the United States and Russia."},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			card := meeting(test.levels...)
			if got := Verdict(card, scoring.Score(card)).String(); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestFinding(t *testing.T) {
	card := meeting([2]float64{0, 4}, [2]float64{3, 1}, [2]float64{2, 2}, [2]float64{1, 3})
	if got, want := Finding(card, scoring.Score(card)), "Russia got more of its aim on Goal a and Goal d, the United States on Goal b"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSentence_joinsPlainPieces(t *testing.T) {
	s := Sentence{}.Words("a").Words("b").Strong("c").Join(Sentence{}.Words("d").Named("e", "x")).Words("f")
	if len(s) != 5 || s[0].Text != "ab" || s.String() != "abcdef" {
		t.Errorf("got %+v", s)
	}
	first := Sentence{}.Words("x")
	_ = first.Words("y")
	if first.String() != "x" {
		t.Error("continuing a sentence changed it")
	}
}

func TestOutcome_wordsOfTheScale(t *testing.T) {
	side := func(points float64) scoring.SideResult {
		return scoring.SideResult{Total: scoring.Total{Points: points, Known: true}, Outcome: scoring.Outcome(scoring.Total{Points: points, Known: true})}
	}
	for _, test := range []struct {
		scale  string
		points float64
		want   string
	}{
		{"attainment", 80, "got most of what it wanted"}, {"attainment", 20, "got little of what it wanted"},
		{"expectation", 50, "as expected"}, {"expectation", 51, "above what was expected"}, {"expectation", 20, "below what was expected"},
		{"crisis", 95, "nearest to victory"}, {"crisis", 60, "nearest to compromise"}, {"crisis", 0, "nearest to defeat"},
	} {
		scale, _ := scoring.ShippedScale(test.scale)
		if got := Outcome(scale, side(test.points), "Russia"); got != test.want {
			t.Errorf("%v on %s: %q, want %q", test.points, test.scale, got, test.want)
		}
	}
}

func TestDeciders_withoutAVerdict(t *testing.T) {
	card := meeting([2]float64{4, 0}, [2]float64{2, 1})
	card.Ratings[3].Status = scoring.Pending // one goal is left to the second side
	if got := Deciders(card, scoring.Score(card), scoring.Tipping(card)).String(); !strings.Contains(got, "there would be no verdict") || strings.Contains(got, "stays") {
		t.Errorf("%q", got)
	}
}

func TestDeciders_sayWhichGoalTurnsTheVerdict(t *testing.T) {
	for name, test := range map[string]struct {
		goals [][2]float64 // levels of the United States and Russia
		want  string
	}{
		"a lead that one goal makes":          {[][2]float64{{4, 0}, {2, 2}, {2, 2}}, "The list of goals decides: without Goal a it would be a draw. "},
		"a draw that hides a lead of each":    {[][2]float64{{4, 0}, {0, 4}}, "The list of goals decides: without Goal a Russia would lead; without Goal b the United States would lead. "},
		"a draw that one goal keeps":          {[][2]float64{{4, 0}, {1, 3}, {1, 3}}, "The list of goals decides: without Goal a Russia would lead; without any one of Goal b or Goal c the United States would lead. "},
		"a lead that no single goal makes":    {[][2]float64{{4, 0}, {4, 0}, {4, 0}}, "No single goal decides it: leave out any one and the lead stays. "},
		"a draw that no single goal makes":    {[][2]float64{{2, 2}, {3, 3}, {1, 1}}, "No single goal decides it: leave out any one and it stays a draw. "},
		"a card with one goal has no verdict": {[][2]float64{{4, 0}}, "The list of goals decides: without Goal a there would be no verdict. "},
	} {
		card := meeting(test.goals...)
		if got := Deciders(card, scoring.Score(card), scoring.Tipping(card)).String(); got != test.want {
			t.Errorf("%s:\n got %q\nwant %q", name, got, test.want)
		}
	}
}

func TestWithoutSources(t *testing.T) {
	card := meeting([2]float64{4, 0}, [2]float64{0, 3})
	card.Summit.Sources = []scoring.Source{{ID: "s1", Title: "Transcript", Publisher: "CNN"}, {ID: "s2"}}
	for i := range card.Ratings {
		card.Ratings[i].Sources = []string{"s2", "s1"}
	}
	said := func() string {
		var out []string
		for _, s := range WithoutSources(card, scoring.Score(card), scoring.WithoutSource(card)) {
			out = append(out, s.String())
		}
		return strings.Join(out, " ")
	}
	card.Ratings[0].Sources = []string{"s1"}
	if got := said(); got != "Without “Transcript” (CNN), on which 1 rating rests alone, Russia would lead." {
		t.Errorf("%q", got)
	}
	card.Ratings[0].Sources = []string{"s1", "s2"}
	card.Ratings[1].Sources, card.Ratings[3].Sources = []string{"s2"}, []string{"s2"}
	if got := said(); got != "Without “s2”, on which 2 ratings rest alone, there would be no verdict." {
		t.Errorf("%q", got)
	}
	for i := range card.Ratings {
		card.Ratings[i].Sources = []string{"s1", "s2"}
	}
	card.Summit.Statements = []scoring.Statement{{ID: "x", Source: "s1"}}
	if got := said(); !strings.Contains(got, "no single source") {
		t.Errorf("%q", got)
	}
}

func TestFew_countsWhatWouldFillLines(t *testing.T) {
	long := strings.Repeat("a long title ", 7)
	for _, c := range []struct {
		titles []string
		want   string
	}{
		{[]string{"A"}, "A"}, {[]string{"A", "B", "C"}, "A, B and C"}, {[]string{"A", "B", "C", "D"}, "A, B and 2 more goals"},
		{[]string{"A", long, "a third title of some letters"}, "A, " + long + " and 1 more goal"}, {[]string{long, long}, long + " and 1 more goal"},
		{[]string{long + long}, "1 goal"}, {[]string{long + long, "B"}, "2 goals"},
	} {
		if got := few(c.titles); got != c.want {
			t.Errorf("%q: got %q, want %q", c.titles, got, c.want)
		}
	}
}
