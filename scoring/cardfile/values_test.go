package cardfile

import (
	"errors"
	"testing"

	"summitscorecard/scoring"
)

func TestValidDate(t *testing.T) {
	for date, want := range map[string]bool{
		"": true, "n.d.": true, "1945": true, "2025-08": true, "2025-08-15": true, "2024-02-29": true, "2000-02-29": true,
		"2025-08-15/2025-08-18": true, "2025-08/2025-09": true, "1990/1999": true, "2025/2025-08": true,
		"2025-02-29": false, "1900-02-29": false, "2025-13": false, "2025-00": false, "2025-08-00": false, "2025-04-31": false,
		"2025-8-15": false, "15.8.2025": false, "25": false, "2025-08-18/2025-08-15": false, "2025/": false, "/2025": false,
		"2025/2026/2027": false, "2025-08-15T10:00:00Z": false, "n.d": false, "2025_08": false, "20a5": false, " 2025": false,
	} {
		if got := validDate(date); got != want {
			t.Errorf("%q: got %v, want %v", date, got, want)
		}
	}
}

func TestValidMoment(t *testing.T) {
	for moment, want := range map[string]bool{
		"": true, "2025-08-18": true, "2025-08-18T09:30:00Z": true, "2025-08-18T09:30:00.123456Z": true, "2025-08-18T23:59:60+02:00": true, "2025-08-18T09:30:00-11:30": true,
		"2025-08-18T24:00:00Z": false, "2025-08-18T09:60:00Z": false, "2025-08-18T09:30:61Z": false, "2025-08-18T09:30:00": false, "2025-08-18T09:30:00.Z": false,
		"2025-08-18 09:30:00Z": false, "2025-02-30T09:30:00Z": false, "2025-08-18T09:30:00+2:00": false, "2025-08-18T09:30:00+02:00x": false, "2025-08-18T09.30.00ZZ": false,
	} {
		if got := validMoment(moment); got != want {
			t.Errorf("%q: got %v, want %v", moment, got, want)
		}
	}
}

func TestValidURL(t *testing.T) {
	for address, want := range map[string]bool{
		"https://example.org": true, "http://example.org/a?b=c&d#e": true, "HTTPS://EXAMPLE.org/": true, "https://example.org/\u00e9": true, "https://127.0.0.1:8000/": true,
		"": false, "example.org": false, "//example.org": false, "ftp://example.org": false, "javascript:alert(1)": false, "data:text/html,x": false,
		"https://": false, "https:///a": false, "https://?a": false, "https://:80": false, "http:example.org": false, "https://exa mple.org": false,
		"https://example.org/\"onclick": false, "https://example.org/<b>": false, "https://example.org/\n": false, " https://example.org": false, "https://a\\b": false,
	} {
		if got := validURL(address); got != want {
			t.Errorf("%q: got %v, want %v", address, got, want)
		}
	}
}

// TestProblems_as lets a caller look for a single problem, or for all.
func TestProblems_as(t *testing.T) {
	_, err := Decode([]byte(`{}`))
	var one scoring.FieldError
	if !errors.As(err, &one) || one.Path != "format" {
		t.Errorf("got %#v", one)
	}
	var all scoring.Problems
	if !errors.As(err, &all) || len(all) != 2 || err.Error() != "format: is missing; add it\nsummit: is missing; add it" {
		t.Errorf("got %q", err)
	}
}

func TestCheckDate(t *testing.T) {
	for date, ok := range map[string]bool{"": true, "n.d.": true, "2025": true, "2025-08": true, "2025-08-18": true,
		"2025-08-15/2025-08-18": true, "2025-13": false, "18.8.2025": false, "yesterday": false} {
		if err := CheckDate(date); (err == nil) != ok {
			t.Errorf("%q: %v", date, err)
		}
	}
}
