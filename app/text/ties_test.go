package text

import (
	"strings"
	"testing"

	"summitscorecard/scoring"
)

// levels returns a card with sides A, B, C, ... and a goal for each list of their levels in points;
// below 0 stands for a rating that is open.
func levels(goals ...[]float64) scoring.Scorecard {
	points, _ := scoring.ShippedScale(scoring.Points)
	card := scoring.Scorecard{Scale: points, Weights: scoring.Own, TieZone: 5}
	for i := range goals[0] {
		id := string(rune('a' + i))
		card.Summit.Sides = append(card.Summit.Sides, scoring.Side{ID: id, Name: strings.ToUpper(id)})
	}
	for g, list := range goals {
		goal := scoring.Goal{ID: "g" + string(rune('1'+g)), Title: "G", Importance: 5}
		for i, level := range list {
			side := card.Summit.Sides[i].ID
			goal.Aims = append(goal.Aims, scoring.Aim{Side: side})
			if level >= 0 {
				card.Ratings = append(card.Ratings, scoring.Rating{Goal: goal.ID, Side: side, Status: scoring.Scored, Level: level, Importance: 5})
			}
		}
		card.Summit.Goals = append(card.Summit.Goals, goal)
	}
	return card
}

func TestVerdict_severalSides(t *testing.T) {
	for _, test := range []struct {
		card          scoring.Scorecard
		verdict, pair string
	}{
		{levels([]float64{33, 33, 33}), "A draw: A got 33 of 100 of what it wanted, B 33, C 33.", "All three got less than half of what they wanted."},
		{levels([]float64{60, 58, 40, 59}), "A draw: A got 60 of 100 of what it wanted, D 59, B 58.", "A, D and B got at least half of what they wanted, C less."},
		{levels([]float64{30, 90, 30}), "B got more of what it wanted: 90 of 100, A 30, C 30.", "B got at least half of what it wanted, A and C less."},
		{levels([]float64{90, 50, 70}), "A got more of what it wanted: 90 of 100, C 70.", "All three got at least half of what they wanted."},
		{levels([]float64{10, 10, 10, 10, 10, 10, 10}), "A draw: A got 10 of 100 of what it wanted, B 10, C 10, D 10 and 3 more sides about as much.", "All 7 got less than half of what they wanted."},
		{levels([]float64{60, 10, 10, 10, 10, 10, 10, 10, 10}), "A got more of what it wanted: 60 of 100, B 10, C 10, D 10 and 5 more sides about as much.", "1 of 9 sides got at least half of what they wanted, the others less."},
		{levels([]float64{60, 40}), "A got more of what it wanted: 60 of 100, B 40.", "One of each: A got at least half, B less."},
		{levels([]float64{60, 60}), "A draw: A got 60 of 100 of what it wanted, B 60.", "Both got at least half of what they wanted."},
	} {
		r := scoring.Score(test.card)
		if got := Verdict(test.card, r).String(); got != test.verdict {
			t.Errorf("got  %s\nwant %s", got, test.verdict)
		}
		if got := Pair(test.card, r); got != test.pair {
			t.Errorf("got  %s\nwant %s", got, test.pair)
		}
	}
}

// TestShort_digits holds that a verdict in a line follows from the numbers in it.
func TestShort_digits(t *testing.T) {
	for want, card := range map[string]scoring.Scorecard{
		"A 52, B 46: a narrow lead.":     levels([]float64{52, 46}),
		"A 52.0, B 46.9: a narrow lead.": levels([]float64{52, 46.9}),
		"A 50, B 46: a draw.":            levels([]float64{50.4, 45.6}),
	} {
		r := scoring.Score(card)
		if got := Short(card, r.Sides, r.Verdict).String(); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

// TestOpenRatings holds that nothing sounds certain while what is not scored could change
// who leads, and that it says how much is scored.
func TestOpenRatings(t *testing.T) {
	open, done, sure := levels([]float64{100, 50}, []float64{-1, -1}), levels([]float64{100, 50}), levels([]float64{100, 10}, []float64{100, 10}, []float64{-1, 10})
	for name, test := range map[string]struct {
		card                                      scoring.Scorecard
		weightings, finding, curve, holds, spaced string
	}{
		"open": {open, "It leads in 100 % of all ways to weigh what is scored, 2 of 4 ratings; with the rest B could still lead. ", "A leads in 100 % of all weightings of what is scored (2 of 4 ratings)",
			"On what is scored (2 of 4 ratings) the lead stays however much you doubt the weights", "stays to the end", "On what is scored it leads however the levels between none and all are spaced."},
		"all scored": {done, "It leads in 100 % of all ways to weigh the goals. ", "A leads in 100 % of all weightings", "Certain however much you doubt the weights", "certain to the end", "It leads however the levels between none and all are spaced."},
		"nothing open can change it": {sure, "It leads in 100 % of all ways to weigh the goals. ", "A leads in 100 % of all weightings", "Certain however much you doubt the weights", "certain to the end",
			"It leads however the levels between none and all are spaced."},
	} {
		r, shares := scoring.Score(test.card), scoring.Shares(test.card)
		shares.Spacing = scoring.Fraction{Value: 1, Known: true}
		got := []string{InWeightings(test.card, r, shares).String(), ShareFinding(test.card, r, shares.Any), CurveFinding(test.card, r, shares.HoldsUntil), CurveHolds(test.card, r, 1), Spacing(test.card, r, shares)}
		for i, want := range []string{test.weightings, test.finding, test.curve, test.holds, test.spaced} {
			if plain := strings.ReplaceAll(got[i], NBSP, " "); plain != want {
				t.Errorf("%s: got  %s\nwant %s", name, plain, want)
			}
		}
	}
	if got := CurveFinding(open, scoring.Score(open), scoring.Fraction{Value: .16, Known: true}); strings.ReplaceAll(got, NBSP, " ") != "On what is scored (2 of 4 ratings) the lead stays while you doubt the weights by less than 16 %" {
		t.Error(got)
	}
}

// TestFinding_compared holds that two sides are compared only on what is scored for both.
func TestFinding_compared(t *testing.T) {
	for want, card := range map[string]scoring.Scorecard{
		"No goal is scored for both sides yet":                                              levels([]float64{100, -1}, []float64{-1, 50}),
		"Both sides got as much of each aim on 1 of 3 goals, the only ones scored for both": levels([]float64{50, 50}, []float64{100, -1}, []float64{-1, 50}),
		"Both sides got as much of each aim":                                                levels([]float64{50, 50}, []float64{20, 20}),
	} {
		if got := Finding(card, scoring.Score(card)); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestShares_addUp holds that what is read of a set of shares adds up to 100.
func TestShares_addUp(t *testing.T) {
	set := scoring.ShareSet{Known: true, Sides: []scoring.Share{{Side: "a", Value: .476, Certain: true}, {Side: "b", Value: .476, Certain: true}}, Nobody: .048}
	card := levels([]float64{1, 2})
	for got, want := range map[string]string{ShareTwin(card, set, "tie"): "A 47.6 %, B 47.6 %, tie 4.8 %", ShareOf(set, "b"): "47.6 %", Zone(set, card): "Full: by more than the tie zone of 5 points: A 47.6 %, B 47.6 %; a draw in 4.8 %."} {
		if plain := strings.ReplaceAll(got, NBSP, " "); plain != want {
			t.Errorf("got %q, want %q", plain, want)
		}
	}
	sampled := scoring.ShareSet{Known: true, Sides: []scoring.Share{{Side: "a", Value: 1}, {Side: "b", Value: 0}}}
	if got := strings.ReplaceAll(ShareTwin(card, sampled, "tie"), NBSP, " "); got != "A over 99.9 %, B under 0.1 %" {
		t.Errorf("sampled: %s", got)
	}
}
