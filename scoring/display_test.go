package scoring_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"summitscorecard/scoring"
)

func TestRound(t *testing.T) {
	for _, test := range []struct {
		x        float64
		decimals int
		want     float64
	}{
		{53.57142857, 0, 54}, {12.5, 0, 13}, {-12.5, 0, -13}, {0.285 * 100, 1, 28.5}, {1.005, 2, 1.01}, {-0.2, 0, 0}, {99.99, 1, 100}, {39.285714, 2, 39.29},
	} {
		got := scoring.Round(test.x, test.decimals)
		if got != test.want || math.Signbit(got) != math.Signbit(test.want) {
			t.Errorf("Round(%v, %d) = %v, want %v", test.x, test.decimals, got, test.want)
		}
	}
}

func TestApportion(t *testing.T) {
	for _, test := range []struct {
		name     string
		parts    []float64
		total    float64
		decimals int
		want     []float64
	}{
		{"thirds", []float64{33.3333, 33.3333, 33.3333}, 100, 0, []float64{34, 33, 33}},
		{"largest remainder", []float64{10.2, 10.7, 10.1}, 31, 0, []float64{10, 11, 10}},
		{"one decimal", []float64{7.142857, 7.142857, 39.285714}, 53.571429, 1, []float64{7.2, 7.1, 39.3}},
		{"whole already", []float64{10, 20, 30}, 60, 0, []float64{10, 20, 30}},
		{"some lost ground", []float64{12.5, -7.5, 0.2}, 5.2, 0, []float64{13, -8, 0}},
		{"nothing", nil, 0, 0, nil},
		{"binary hair", []float64{0.1 + 0.2, 0.7}, 1, 1, []float64{.3, .7}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := scoring.Apportion(test.parts, test.total, test.decimals)
			if len(got) != len(test.want) {
				t.Fatalf("got %v", got)
			}
			for i := range got {
				if math.Abs(got[i]-test.want[i]) > 1e-12 {
					t.Fatalf("got %v, want %v", got, test.want)
				}
			}
		})
	}
}

// TestApportion_addsUp: whatever the parts, what is shown adds up to the shown
// total, and no part is a whole unit away from the truth.
func TestApportion_addsUp(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 20000 {
		parts := make([]float64, 1+r.IntN(40))
		total := 0.
		for i := range parts {
			parts[i] = float64(r.IntN(1000)) / float64(1+r.IntN(30))
			if r.IntN(4) == 0 {
				parts[i] = -parts[i]
			}
			total += parts[i]
		}
		decimals := r.IntN(3)
		unit := math.Pow10(decimals)
		sum := 0.
		for i, shown := range scoring.Apportion(parts, total, decimals) {
			sum += shown
			if math.Abs(shown-parts[i])*unit >= 1+1e-6 {
				t.Fatalf("%v is shown as %v with %d decimals", parts[i], shown, decimals)
			}
		}
		if math.Abs(sum-scoring.Round(total, decimals)) > 1e-6 {
			t.Fatalf("%v with %d decimals: %v instead of %v", parts, decimals, sum, scoring.Round(total, decimals))
		}
	}
	// Parts of another total are moved, and still add up.
	sum := 0.
	for _, x := range scoring.Apportion([]float64{1, 2, 3}, 60, 0) {
		sum += x
	}
	if sum != 60 {
		t.Errorf("parts of 6 for a total of 60 add up to %v", sum)
	}
}

func TestDecimals(t *testing.T) {
	for _, test := range []struct {
		name, card string
		want       int
	}{
		{"clear", "scale points\nsides a, b\ngoal g | a 80 | b 20\n", 0},
		{"narrow that would look like a draw", "scale points\nsides a, b\ngoal g | a 50.4 | b 45.3\n", 1},
		{"draw that would look narrow", "scale points\ntie zone 5.5\nsides a, b\ngoal g | a 50.5 | b 45.1\n", 1},
		{"half that would look like most", "scale points\nsides a, b\ngoal g | a 74.6 | b 20\n", 1},
		{"half that would look like most even so", "scale points\nsides a, b\ngoal g | a 74.99 | b 20\n", 2},
		{"equal", "scale points\nsides a, b\ngoal g | a 33.3 | b 33.3\n", 0},
		{"no verdict", "scale points\nsides a, b\ngoal g | a pending | b 33.3\n", 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := scoring.Decimals(scoring.Score(written(t, test.card))); got != test.want {
				t.Errorf("got %d, want %d", got, test.want)
			}
		})
	}
}
