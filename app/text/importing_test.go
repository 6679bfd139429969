package text

import (
	"testing"

	"summitscorecard/scoring"
)

func TestDeciding(t *testing.T) {
	sets := func(size, n int) scoring.Decisive {
		d := scoring.Decisive{Tried: size}
		for range n {
			d.Sets = append(d.Sets, make([]int, size))
		}
		return d
	}
	for _, test := range []struct {
		own   bool
		n     int
		found scoring.Decisive
		want  string
	}{
		{true, 0, scoring.Decisive{Agree: true}, "The two cards judge every aim alike."},
		{true, 2, sets(1, 2), "You differ on two ratings; either one decides the verdict."},
		{true, 1, sets(1, 1), "You differ on one rating, and it decides the verdict."},
		{false, 1, scoring.Decisive{Agree: true}, "It differs from the starting card on one rating; the verdict is the same."},
		{true, 5, sets(1, 5), "You differ on five ratings; any one of them decides the verdict."},
		{true, 5, sets(1, 1), "You differ on five ratings; one of them decides the verdict: X."},
		{true, 12, sets(1, 3), "You differ on 12 ratings; any one of three of them decides the verdict."},
		{true, 2, sets(2, 1), "You differ on two ratings; only together do they decide the verdict."},
		{true, 3, sets(2, 1), "You differ on three ratings; no single one decides the verdict, but two do together: X."},
		{true, 9, sets(3, 4), "You differ on nine ratings; no single one decides the verdict, but three do together, for example X."},
		{true, 9, sets(3, 0), "You differ on nine ratings; it takes more than three of them together to decide the verdict."},
		{true, 900, sets(0, 0), "You differ on 900 ratings, too many to work out which of them decide the verdict."},
	} {
		if got := Deciding(test.own, test.n, "ratings", test.found, "X"); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
}
