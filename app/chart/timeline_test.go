package chart

import (
	"math"
	"slices"
	"strconv"
	"testing"
)

func timeline(dates []string, marks ...TimeMark) (Drawing, []float64) {
	var states []TimeState
	for i, date := range dates {
		states = append(states, TimeState{Date: date, Words: []string{date}, Open: i == 0, Totals: []TimeTotal{
			{Side: "a", Name: "A", Points: 20, Known: true, Text: "20"}, {Side: "b", Name: "B", Points: 60, Known: true, Text: "60"}}})
	}
	d := NewTimeline(states, marks, TimeWords{Said: "said", Events: "since"})
	var x []float64
	for _, m := range d.Marks {
		if (m.Meaning == "state" || m.Meaning == "state open") && m.Y == timeTop {
			x = append(x, m.X)
		}
	}
	return d, x
}

func lane(d Drawing, shape string) []Mark {
	var list []Mark
	for _, m := range d.Marks {
		if m.Shape == shape && m.Meaning == "ring" {
			list = append(list, m)
		}
	}
	return list
}

func TestTimeline_equalStepsAndMarksByTheirDates(t *testing.T) {
	d, x := timeline([]string{"2000-01-01", "2001-01-01", "2011-01-01"},
		TimeMark{Date: "2000-07-01"}, TimeMark{Date: "2006-01-01"}, TimeMark{Date: "2003-06-30", Event: true}, TimeMark{Date: "n.d."})
	if len(x) != 3 || math.Abs((x[1]-x[0])-(x[2]-x[1])) > 1e-9 {
		t.Fatalf("states at %v: not at equal distances", x)
	}
	said, events := lane(d, Circle), lane(d, Rect)
	if len(said) != 2 || len(events) != 1 {
		t.Fatalf("%d statements and %d events; one has no date", len(said), len(events))
	}
	for i, want := range []float64{(x[0] + x[1]) / 2, (x[1] + x[2]) / 2} {
		if math.Abs(said[i].X-want) > 1 {
			t.Errorf("statement %d at %v, want about %v", i, said[i].X, want)
		}
	}
	if at := events[0].X + events[0].W/2; math.Abs(at-(x[1]+(x[2]-x[1])/4)) > 2 {
		t.Errorf("the event stands at %v between %v and %v", at, x[1], x[2])
	}
}

func TestTimeline_whatLiesOutsideTheStatesHasRoom(t *testing.T) {
	d, x := timeline([]string{"2025-08-18"}, TimeMark{Date: "2025-08-01"}, TimeMark{Date: "2025-08-18"}, TimeMark{Date: "2099"})
	said := lane(d, Circle)
	if len(said) != 3 || said[0].X >= x[0] || said[1].X != x[0] || said[2].X <= x[0] {
		t.Errorf("marks %+v around the state at %v", said, x)
	}
	for _, m := range d.Marks {
		if m.X < 0 || m.X > d.Width || m.Y < 0 || m.Y > d.Height || math.IsNaN(m.X+m.Y) {
			t.Errorf("outside of the picture: %+v", m)
		}
	}
}

func TestTimeline_marksOnOneDayStandTogetherWithTheirNumber(t *testing.T) {
	d, _ := timeline([]string{"2025", "2026"}, TimeMark{Date: "2025-08-15"}, TimeMark{Date: "2025-08-15"}, TimeMark{Date: "2025-08-16"})
	if said := lane(d, Circle); len(said) != 1 {
		t.Errorf("%d marks", len(said))
	}
	found := false
	for _, m := range d.Marks {
		found = found || m.Text == "3"
	}
	if !found {
		t.Error("nothing says that they are three")
	}
}

func TestTimeline_monthsAndYearsCountAsTheirLastDayForStates(t *testing.T) {
	d, x := timeline([]string{"1986-10-22", "1987-12"}, TimeMark{Date: "1987-12", Event: true})
	if at := lane(d, Rect)[0]; at.X+at.W/2 > x[1] || at.X+at.W/2 < x[1]-20 {
		t.Errorf("an event of the month stands at %v, its state at %v", at.X+at.W/2, x[1])
	}
}

func TestTimeline_aSideWithoutATotalHasNoDot(t *testing.T) {
	states := []TimeState{
		{Date: "2024", Totals: []TimeTotal{{Side: "a", Points: 10, Known: true}, {Side: "b"}}},
		{Date: "2025", Totals: []TimeTotal{{Side: "a", Points: 30, Known: true}, {Side: "b", Points: 50, Known: true}}},
	}
	dots, paths := 0, 0
	for _, m := range NewTimeline(states, nil, TimeWords{}).Marks {
		if m.Meaning == "dot" {
			dots++
		}
		if m.Meaning == "curve" && m.Side == "a" {
			paths++
		}
	}
	if dots != 3 || paths != 1 {
		t.Errorf("%d dots, %d lines of a", dots, paths)
	}
}

func TestTimeline_strangeDatesDoNotBreakIt(t *testing.T) {
	for _, dates := range [][]string{nil, {""}, {"", ""}, {"n.d.", "2025"}, {"", "2025", "2025"}, {"2025-08-15/2025-08-18", "2026"}} {
		d, _ := timeline(dates, TimeMark{Date: ""}, TimeMark{Date: "2025-08"}, TimeMark{Date: "1000", Event: true})
		for _, m := range d.Marks {
			if math.IsNaN(m.X+m.Y+m.R) || math.IsInf(m.X, 0) {
				t.Errorf("states %v: %+v", dates, m)
			}
		}
	}
}

func TestTimeline_whereItIsCrowdedTheNamesStandBelow(t *testing.T) {
	three := NewTimeline([]TimeState{{Date: "2000", Totals: totals(80, 60, 40)}, {Date: "2001", Totals: totals(10, 20, 30)}, {Date: "2002", Totals: totals(1, 2, 3)}}, nil, TimeWords{})
	few, _ := timeline([]string{"2000", "2001"})
	many, _ := timeline([]string{"2000", "2001", "2002", "2003", "2004"})
	texts := func(d Drawing) (list []string) {
		for _, m := range d.Marks {
			if m.Meaning == "axis" {
				list = append(list, m.Text)
			}
		}
		return list
	}
	if got, want := texts(few), []string{"B 60", "A 20", "60", "20"}; !slices.Equal(got, want) {
		t.Errorf("two states: %q, want %q", got, want)
	}
	if got, want := texts(three), []string{"80", "60", "40", "3", "2", "1", "a", "b", "c"}; !slices.Equal(got, want) {
		t.Errorf("three sides: %q, want %q", got, want)
	}
	if got, want := texts(many), []string{"60", "20", "60", "20", "A", "B"}; !slices.Equal(got, want) || many.Height <= few.Height {
		t.Errorf("five states: %q in a height of %v, want %q", got, many.Height, want)
	}
}

func totals(points ...float64) (list []TimeTotal) {
	for i, p := range points {
		id := string(rune('a' + i))
		list = append(list, TimeTotal{Side: id, Name: id, Points: p, Known: true, Text: strconv.FormatFloat(p, 'f', -1, 64)})
	}
	return list
}

func TestTimeline_numbersStayApartAndInThePicture(t *testing.T) {
	for _, points := range [][]float64{{0, 0}, {100, 100}, {3, 0}, {100, 0}, {50, 50}, {0}, {0, 0, 0}, {100, 100, 100, 100}, {9, 8, 7, 6, 5}} {
		for n := 1; n < 6; n++ {
			var states []TimeState
			for i := range n {
				states = append(states, TimeState{Date: strconv.Itoa(2000 + i), Totals: totals(points...)})
			}
			d := NewTimeline(states, nil, TimeWords{})
			var labels []Mark
			for _, m := range d.Marks {
				if m.Meaning == "axis" && m.Y < timeSaid {
					labels = append(labels, m)
				}
			}
			for i, a := range labels {
				if a.Y < 10 || a.Y > timeBottom+9 {
					t.Errorf("%v in %d states: %q at %v", points, n, a.Text, a.Y)
				}
				for _, b := range labels[i+1:] {
					if math.Abs(a.X-b.X) < 10 && math.Abs(a.Y-b.Y) < 14-1e-9 {
						t.Errorf("%v in %d states: %q and %q run into each other", points, n, a.Text, b.Text)
					}
				}
			}
		}
	}
}
