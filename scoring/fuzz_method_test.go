package scoring

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

// FuzzMethod scores random cards of any size in every way: no panic, no number
// out of its range.
func FuzzMethod(f *testing.F) {
	f.Add(uint64(1), uint8(2), uint8(8), uint8(0))
	f.Add(uint64(2), uint8(30), uint8(200), uint8(1))
	f.Add(uint64(3), uint8(30), uint8(60), uint8(5))
	f.Add(uint64(4), uint8(2), uint8(200), uint8(6))
	f.Add(uint64(5), uint8(3), uint8(199), uint8(3))
	f.Fuzz(func(t *testing.T, seed uint64, sides, goals, kind uint8) {
		rng := rand.New(rand.NewPCG(seed, 5))
		scales := []string{"attainment", "g7", "crisis", "points", "expectation", "uneven"}
		s := shape{sides: max(1, int(sides)%31), goals: max(1, int(goals)%201), weights: Own, scale: scales[int(kind)%6], complete: kind&8 > 0, plain: kind&16 > 0}
		if kind >= 128 {
			s.weights = Shared
		}
		card := randomCard(rng, s)
		if kind&32 > 0 { // values that nearly coincide
			for i := range card.Ratings {
				if card.Scale.ID == Points {
					card.Ratings[i].Level = 50 + float64(rng.IntN(5))*math.Pow10(-rng.IntN(16))
				}
			}
		}
		checkShares(t, fmt.Sprintf("%+v", s), Shares(card))
		checkShares(t, "moved", MovedShares(card).Shares)
		tips := Tipping(card)
		for _, tip := range tips.Importance {
			if tip.At.Known && !(tip.At.Value >= 0 && tip.At.Value <= 1) {
				t.Errorf("weight %v", tip.At.Value)
			}
		}
		if tips.Transfer.Known && !(tips.Transfer.Points > 0 && tips.Transfer.Points <= 100+1e-9) {
			t.Errorf("transfer of %v", tips.Transfer.Points)
		}
		Lenses(card)
		WithoutSource(card)
		Kinds(card)
		Rulers(card)
		Expectation(card)
		if split := FairSplit(card); split.Known && !(split.Points[0] >= 0 && split.Points[0] <= 100+1e-9) {
			t.Errorf("split %v", split.Points)
		}
		panel, err := Panel([]Scorecard{card, randomCard(rng, s), card})
		if err != nil || panel.Alpha.Ordinal.Known && !(panel.Alpha.Ordinal.Value <= 1+1e-12) {
			t.Errorf("panel %v %v", panel.Alpha, err)
		}
	})
}
