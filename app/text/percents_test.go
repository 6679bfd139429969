package text

import (
	"strings"
	"testing"
)

func TestPercents(t *testing.T) {
	third := 1. / 3
	for _, test := range []struct {
		shares []float64
		want   string
	}{
		{[]float64{.476, .476, .048}, "47.6, 47.6, 4.8"}, {[]float64{third, third, third}, "34, 33, 33"}, {[]float64{.27, .27, 0, .46}, "27, 27, 0, 46"},
		{[]float64{.272, .272, .002, .454}, "27.2, 27.2, 0.2, 45.4"}, {[]float64{1, 0, 0}, "100, 0, 0"}, {[]float64{.996, .004}, "99.6, 0.4"}, {[]float64{2 * third, third}, "67, 33"},
		{[]float64{.9997, .0003}, "over 99.9, under 0.1"}, {[]float64{.5, .2}, "50, 20"}, {[]float64{.484, .483, .033}, "49, 48, 3"}, {[]float64{.485, .465, .05}, "49, 46, 5"}, {[]float64{.5, .5}, "50, 50"}, {[]float64{.125, .125, .125, .125, .125, .125, .125, .125}, "12.5, 12.5, 12.5, 12.5, 12.5, 12.5, 12.5, 12.5"},
		{nil, ""}, {[]float64{1 - 1e-15, 1e-15}, "over 99.9, under 0.1"},
	} {
		if got := strings.ReplaceAll(strings.Join(Percents(test.shares...), ", "), NBSP+"%", ""); got != test.want {
			t.Errorf("%v: got %s, want %s", test.shares, got, test.want)
		}
	}
}
