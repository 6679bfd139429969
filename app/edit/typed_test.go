package edit

import (
	"strings"
	"testing"
)

func TestReadNumber(t *testing.T) {
	for typed, want := range map[string]float64{
		"7": 7, "7.5": 7.5, "7,5": 7.5, " 62,5 ": 62.5, "0,125": 0.125, "-0": 0, "+3": 3, ".5": 0.5, ",5": 0.5, "5.": 5, "1.000": 1, "1000": 1000,
		"62,3751": 62.3751, "62,37": 62.37, "-5": -5, "−5": -5, "‑1": -1, "＋1": 1, "７．５": 7.5, "٧٫٥": 7.5, "۶۲٫۵": 62.5, "६२.५": 62.5,
	} {
		if got, err := ReadNumber(typed); err != nil || got != want {
			t.Errorf("%q is read as %v, %v; want %v", typed, got, err, want)
		}
	}
	for typed, why := range map[string]string{
		"": "is not a number", "abc": "is not a number", "5e": "is not a number", "1e1": "is not a number", "0x1F": "is not a number", "1_0": "is not a number",
		"NaN": "is not a number", "Inf": "is not a number", "1.2.3": "is not a number", "1,2,3": "is not a number", "1.000,5": "is not a number", "7 5": "is not a number",
		"1,000": "write 1000 or 1.000", "62,500": "write 62500 or 62.500", "-1,234": "write -1234 or -1.234",
	} {
		if got, err := ReadNumber(typed); err == nil || !strings.Contains(err.Error(), why) {
			t.Errorf("%q is read as %v, %v; want %q", typed, got, err, why)
		}
	}
}

func TestTooLong(t *testing.T) {
	if why := TooLong(strings.Repeat("ü", MaxNote)); why != "" {
		t.Errorf("a text that fits: %q", why)
	}
	if why := TooLong(strings.Repeat("ü", MaxNote+400)); !strings.HasPrefix(why, "This has 10400 characters and a card holds at most 10000; take 400 away") || !strings.HasSuffix(why, ".") {
		t.Errorf("a text that does not: %q", why)
	}
}
