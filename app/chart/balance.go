package chart

import "summitscorecard/scoring"

// Balance is the chart of who got what: a row a goal, a column a side, and in
// each cell a bar of what was at stake, filled as far as it was reached.
// With two columns the first grows to the left, so that the goals stand between.
type Balance struct {
	Columns []Column
	Rows    []Row
}

// Column is one side.
type Column struct {
	Side  string
	Total scoring.Total
	Left  bool // bars start at the right edge and grow to the left
}

// Row is one goal.
type Row struct {
	Goal string
	Bars []Bar // one a column
}

// Bar is one side's share of one goal. Lengths run from 0 to 100, the length of
// the heaviest goal of any column.
type Bar struct {
	Aim     bool    // the side has an aim here
	Counts  bool    // the aim has a weight: scored, and of importance above 0
	Stake   float64 // what the goal could bring
	Reached float64 // what it brought
	Eve     float64 // where it stood before
	HasEve  bool
	Percent float64 // Reached / Stake, in percent

	// Points of the side's 100, for the table; the displayed ones of a column add
	// up to its displayed total.
	Points, Of float64
}

// NewBalance places the bars for the sides named, in their order.
func NewBalance(summit scoring.Summit, result scoring.Result, sides []string) Balance {
	var b Balance
	parts := make([]map[string]scoring.Part, len(sides))
	heaviest := 0.0
	points, stakes := make([]map[string]float64, len(sides)), make([]map[string]float64, len(sides))
	for i, id := range sides {
		column := Column{Side: id, Left: len(sides) == 2 && i == 0}
		parts[i] = map[string]scoring.Part{}
		for _, side := range result.Sides {
			if side.Side != id {
				continue
			}
			column.Total = side.Total
			points[i], stakes[i] = displayed(side)
			for _, part := range side.Goals {
				parts[i][part.Goal] = part
				heaviest = max(heaviest, part.Weight)
			}
		}
		b.Columns = append(b.Columns, column)
	}
	for _, goal := range summit.Goals {
		row := Row{Goal: goal.ID}
		for i := range sides {
			part, aim := parts[i][goal.ID]
			bar := Bar{Aim: aim, Counts: aim && part.Scored && part.Weight > 0}
			if bar.Counts && heaviest > 0 {
				bar.Stake = 100 * part.Weight / heaviest
				bar.Reached = bar.Stake * part.Value
				bar.Percent = 100 * part.Value
				bar.Points, bar.Of = points[i][goal.ID], stakes[i][goal.ID]
				if part.Before.Known {
					bar.HasEve, bar.Eve = true, bar.Stake*part.Before.Points/100
				}
			}
			row.Bars = append(row.Bars, bar)
		}
		b.Rows = append(b.Rows, row)
	}
	return b
}

// TableDecimals is how many decimals the table shows.
const TableDecimals = 1

// displayed rounds a side's points and stakes so that they add up to the total
// and to 100.
func displayed(side scoring.SideResult) (points, stakes map[string]float64) {
	var names []string
	var got, of []float64
	for _, part := range side.Goals {
		if part.Scored && part.Weight > 0 {
			names = append(names, part.Goal)
			got, of = append(got, part.Points), append(of, 100*part.Weight)
		}
	}
	got, of = scoring.Apportion(got, side.Total.Points, TableDecimals), scoring.Apportion(of, 100, TableDecimals)
	points, stakes = map[string]float64{}, map[string]float64{}
	for i, name := range names {
		points[name], stakes[name] = got[i], of[i]
	}
	return points, stakes
}
