package text

import "testing"

func TestMoment(t *testing.T) {
	for at, want := range map[string]string{
		"2025-08-15T19:30:11Z":     Date("2025-08-15") + ", 19:30 UTC",
		"2025-08-15T19:30:11.123Z": Date("2025-08-15") + ", 19:30 UTC",
		"":                         "",
		"soon":                     "soon",
		"2025-08-15 19:30:11":      "2025-08-15 19:30:11",
	} {
		if got := Moment(at); got != want {
			t.Errorf("Moment(%q) = %q, want %q", at, got, want)
		}
	}
}

func TestRestored(t *testing.T) {
	for want, n := range map[string][5]int{
		"1 card came back.": {1, 0, 0, 0, 0},
		"0 cards came back. 1 card of the file was here already.": {0, 0, 1, 0, 0},
		"3 cards came back, 1 of them as a copy beside the one that is here, with 4 earlier versions and 1 card in the bin. 2 cards of the file were here already.": {2, 1, 2, 4, 1},
	} {
		if got := Restored(n[0], n[1], n[2], n[3], n[4]); got != want {
			t.Errorf("Restored(%v) = %q, want %q", n, got, want)
		}
	}
}
