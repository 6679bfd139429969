package text

import (
	"strings"
	"testing"

	"summitscorecard/scoring"
)

func TestBriefDate(t *testing.T) {
	for date, want := range map[string]string{"2025-08-18": "18 Aug 2025", "1987-12": "Dec 1987", "2025": "2025", "2025-05-01": "1 May 2025",
		"": Undated, "n.d.": Undated, "1986-10-11/1986-10-12": "12 Oct 1986"} {
		if got := BriefDate(date); got != want {
			t.Errorf("%q: %q, want %q", date, got, want)
		}
	}
}

func TestTimeFinding(t *testing.T) {
	card := scoring.Scorecard{Summit: scoring.Summit{Sides: []scoring.Side{{ID: "us", Name: "United States"}, {ID: "ru", Name: "Russia"}}}}
	result := func(word, leader string) scoring.Result {
		return scoring.Result{Verdict: scoring.Verdict{Word: word, Leader: leader}}
	}
	with := func(us, ru float64) scoring.Result {
		of := func(id string, points float64) scoring.SideResult {
			total := scoring.Total{Points: points, Known: true}
			return scoring.SideResult{Side: id, Total: total, Outcome: scoring.Outcome(total)}
		}
		return scoring.Result{Verdict: scoring.Verdict{Word: scoring.Clear, Leader: "us", Second: "ru", Lead: us - ru, TieZone: 5},
			Sides: []scoring.SideResult{of("us", us), of("ru", ru)}}
	}
	day, later := scoring.State{AsOf: "2025-08-18"}, scoring.State{AsOf: "2025-10"}
	for _, test := range []struct {
		from, to scoring.Result
		states   int
		want     string
	}{
		{result(scoring.Narrow, "ru"), result(scoring.Draw, "ru"), 2, "From a narrow lead of Russia (18 August 2025) to a draw (October 2025)"},
		{with(50, 30), with(75, 55), 3, "Then and now a clear lead of the United States: 50 to 30 as of 18 August 2025, 75 to 55 as of October 2025"},
		{result(scoring.Clear, "us"), result(scoring.Clear, "ru"), 2, "From a clear lead of the United States (18 August 2025) to a clear lead of Russia (October 2025)"},
		{result(scoring.Undecided, ""), result(scoring.Undecided, ""), 1, "One date so far, 18 August 2025: undecided"},
	} {
		last := later
		if test.states == 1 {
			last = day
		}
		if got := TimeFinding(card, day, last, test.from, test.to, test.states); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
}

func TestStateChange(t *testing.T) {
	scale, _ := scoring.ShippedScale("attainment")
	scored := func(level float64) scoring.Rating {
		return scoring.Rating{Status: scoring.Scored, Level: level, Importance: 5}
	}
	ranged, weighty := scored(1), scored(3)
	ranged.Low = scoring.At(0)
	weighty.Importance = 8
	for want, c := range map[string]scoring.Change{
		"“a little” → “most”":                       {From: scored(1), To: scored(3)},
		"no judgement → “none of it”":               {From: scoring.Rating{Status: scoring.Unknown, Importance: 5}, To: scored(0)},
		"“a little” as before, range none → 0 to 1": {From: scored(1), To: ranged},
		"importance 5 → 8":                          {From: scored(3), To: weighty},
		"“a little” → “most”; importance 5 → 8":     {From: scored(1), To: weighty},
	} {
		if got := StateChange(scale, c); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestSaidBetween(t *testing.T) {
	summit := scoring.Summit{Sides: []scoring.Side{{ID: "us", Name: "United States"}, {ID: "ru", Name: "Russia"}}}
	list := []scoring.Statement{{Favours: "ru"}, {Favours: "ru"}, {Favours: "us"}, {Favours: "neither"}, {}}
	if got, want := SaidBetween(summit, list), "5 statements: 1 favours the United States, 2 favour Russia, 1 favours neither, 1 without a word on it."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := SaidBetween(summit, list[4:]); got != "1 statement." {
		t.Errorf("%q", got)
	}
}

func TestStateLine_namesAbsentSidesApart(t *testing.T) {
	card := scoring.Scorecard{Summit: scoring.Summit{Sides: []scoring.Side{{ID: "ua", Name: "Ukraine", Absent: true}, {ID: "us", Name: "United States"}}}}
	r := scoring.Result{Sides: []scoring.SideResult{{Side: "ua", Absent: true, Total: scoring.Total{Points: 35, Known: true}}, {Side: "us"}},
		Verdict: scoring.Verdict{Word: scoring.Undecided}}
	if got := StateLine(card, r).String(); got != "United States –: undecided. Ukraine, not at the table: 35." || strings.Count(got, "Ukraine") != 1 {
		t.Errorf("%q", got)
	}
}
