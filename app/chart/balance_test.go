package chart

import (
	"math"
	"testing"

	"summitscorecard/scoring"
)

func TestBalance(t *testing.T) {
	summit := scoring.Summit{Goals: []scoring.Goal{{ID: "x"}, {ID: "y"}, {ID: "z"}}}
	result := scoring.Result{Sides: []scoring.SideResult{
		{Side: "a", Total: scoring.Total{Points: 62.5, Known: true}, Goals: []scoring.Part{
			{Goal: "x", Scored: true, Weight: .75, Value: .5, Points: 37.5, Before: scoring.Total{Points: 25, Known: true}},
			{Goal: "y", Scored: true, Weight: .25, Value: 1, Points: 25}}},
		{Side: "b", Goals: []scoring.Part{{Goal: "x", Scored: true, Weight: 1, Value: 0}, {Goal: "y"}}},
	}}
	b := NewBalance(summit, result, []string{"a", "b"})
	if len(b.Columns) != 2 || !b.Columns[0].Left || b.Columns[1].Left {
		t.Errorf("columns %+v: the first of two grows to the left", b.Columns)
	}
	want := [][]Bar{
		{{Aim: true, Counts: true, Stake: 75, Reached: 37.5, Eve: 18.75, HasEve: true, Percent: 50, Points: 37.5, Of: 75}, {Aim: true, Counts: true, Stake: 100, Of: 100}},
		{{Aim: true, Counts: true, Stake: 25, Reached: 25, Percent: 100, Points: 25, Of: 25}, {Aim: true}},
		{{}, {}},
	}
	for i, row := range b.Rows {
		for j, bar := range row.Bars {
			if bar != want[i][j] {
				t.Errorf("row %d side %d: %+v, want %+v", i, j, bar, want[i][j])
			}
		}
	}
}

func TestBalance_manySidesAllGrowToTheRight(t *testing.T) {
	b := NewBalance(scoring.Summit{}, scoring.Result{}, []string{"a", "b", "c"})
	for _, c := range b.Columns {
		if c.Left {
			t.Errorf("side %s grows to the left", c.Side)
		}
	}
}

func TestBalance_nothingScoredDrawsNothing(t *testing.T) {
	summit := scoring.Summit{Goals: []scoring.Goal{{ID: "x"}}}
	result := scoring.Result{Sides: []scoring.SideResult{{Side: "a", Total: scoring.Total{Points: 62.5, Known: true}, Goals: []scoring.Part{{Goal: "x"}}}}}
	bar := NewBalance(summit, result, []string{"a"}).Rows[0].Bars[0]
	if bar.Stake != 0 || bar.Reached != 0 || math.IsNaN(bar.Eve) || !bar.Aim {
		t.Errorf("bar %+v", bar)
	}
}
