package scoring_test

import (
	"fmt"
	"log"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// meeting is a card of two sides and three goals. North's first level has a range,
// and its newspaper says after the meeting that South got nothing of its trade.
const meeting = `{
	"format": "summit-scorecard/1",
	"summit": {
		"id": "meeting", "title": "A meeting", "date": "2025-08-15",
		"sides": [{"id": "north", "name": "North"}, {"id": "south", "name": "South"}],
		"goals": [
			{"id": "peace", "title": "Peace", "aims": {"north": {}, "south": {}}},
			{"id": "trade", "title": "Trade", "aims": {"north": {}, "south": {}}},
			{"id": "honour", "title": "Honour", "kind": "symbol", "aims": {"north": {}, "south": {}}}],
		"statements": [{"id": "paper", "speaker": "The Northern Gazette", "when": "after", "affiliation": "north",
			"ratings": [{"goal": "trade", "side": "south", "level": 0}]}]},
	"rater": "Ada",
	"ratings": [
		{"goal": "peace", "side": "north", "level": 3, "low": 1}, {"goal": "peace", "side": "south", "level": 1},
		{"goal": "trade", "side": "north", "level": 2, "importance": 10}, {"goal": "trade", "side": "south", "level": 3},
		{"goal": "honour", "side": "north", "level": 4}, {"goal": "honour", "side": "south", "level": 2}]}`

// read returns a card that is known to be good.
func read(file string) scoring.Scorecard {
	card, err := cardfile.Decode([]byte(file))
	if err != nil {
		log.Fatal(err)
	}
	return card
}

func ExampleScore() {
	result := scoring.Score(read(meeting))
	for _, side := range result.Sides {
		fmt.Printf("%s got %.1f of 100 (%.1f to %.1f): %s\n", side.Side, side.Total.Points, side.Low, side.High, side.Outcome)
	}
	v := result.Verdict
	fmt.Printf("%s: %s before %s by %.1f points\n", v.Word, v.Leader, v.Second, v.Lead)
	// Output:
	// north got 68.8 of 100 (56.2 to 68.8): half
	// south got 50.0 of 100 (50.0 to 50.0): half
	// clear: north before south by 18.8 points
}

func ExampleShares() {
	shares := scoring.Shares(read(meeting))
	for _, share := range shares.Any.Sides {
		fmt.Printf("%s leads in %.1f %% of all ways to weigh the goals\n", share.Side, 100*share.Value)
	}
	fmt.Printf("the lead is certain up to a doubt of %.2f\n", shares.HoldsUntil.Value)
	// Output:
	// north leads in 95.8 % of all ways to weigh the goals
	// south leads in 4.2 % of all ways to weigh the goals
	// the lead is certain up to a doubt of 0.43
}

func ExampleTipping() {
	tips := scoring.Tipping(read(meeting))
	fmt.Printf("%d steps end the lead:\n", tips.Steps.Count)
	for _, move := range tips.Steps.Moves {
		fmt.Printf("  %s for %s: from %v to %v\n", move.Goal, move.Side, move.From, move.To)
	}
	for _, w := range tips.Without {
		fmt.Printf("without %s: %s, lead %.1f\n", w.Goal, w.Word, w.Lead.Points)
	}
	// Output:
	// 2 steps end the lead:
	//   trade for north: from 2 to 0
	// without peace: draw, lead 4.2
	// without trade: clear, lead 50.0
	// without honour: narrow, lead 8.3
}

func ExampleLenses() {
	for _, lens := range scoring.Lenses(read(meeting)) {
		fmt.Printf("%s %s: %d of %d ratings are theirs, %s leads by %.1f\n",
			lens.Lens, lens.Name, lens.Theirs, lens.Of, lens.Verdict.Leader, lens.Verdict.Lead)
	}
	// Output:
	// side north: 1 of 6 ratings are theirs, north leads by 43.8
	// all : 1 of 6 ratings are theirs, north leads by 43.8
	// speaker The Northern Gazette: 1 of 6 ratings are theirs, north leads by 43.8
}

func ExamplePanel() {
	ada, bob := read(meeting), read(meeting)
	bob.Rater = "Bob"
	bob.Ratings[0].Level, bob.Ratings[3].Level = 2, 4
	panel, err := scoring.Panel([]scoring.Scorecard{ada, bob})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%d raters, alpha %.2f, agreement %.2f\n", panel.Raters, panel.Alpha.Ordinal.Value, panel.Agreement.Value)
	for _, rating := range panel.Ratings[:2] {
		fmt.Printf("%s for %s: median %v\n", rating.Goal, rating.Side, rating.Median)
	}
	// Output:
	// 2 raters, alpha 0.87, agreement 0.67
	// peace for north: median 2.5
	// peace for south: median 1
}
