//go:build !js

package command

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// convert runs the command on a file and fails where it says anything.
func convert(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if code := Run(append([]string{"convert"}, args...), strings.NewReader(""), &stdout, &stderr, nil); code != OK || strings.Contains(stderr.String(), "problem") {
		t.Fatalf("convert %s: exit %d, %s", strings.Join(args, " "), code, stderr.String())
	}
	return stdout.String()
}

// TestConvert_builtIn takes every built-in card through every form, and back from
// those that hold the whole card.
func TestConvert_builtIn(t *testing.T) {
	names, err := filepath.Glob("../summits/*.json")
	if err != nil || len(names) == 0 {
		t.Fatalf("%d cards (%v)", len(names), err)
	}
	for _, name := range names {
		id := strings.TrimSuffix(filepath.Base(name), ".json")
		t.Run(id, func(t *testing.T) {
			name, err := filepath.Abs(name)
			if err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			card, err := cardfile.Decode(want)
			if err != nil {
				t.Fatal(err)
			}
			leads := scoring.Score(card).Verdict.Leader != ""
			t.Chdir(t.TempDir())
			for _, f := range forms() {
				if !leads && (strings.HasPrefix(f.name, "svg-weightings") || strings.HasPrefix(f.name, "svg-certainty")) {
					continue // a draw has no leader to ask about
				}
				if strings.HasPrefix(f.name, "svg-states") && !strings.Contains(string(want), `"revisions"`) {
					continue // a card of one date has nothing that moved
				}
				if strings.HasPrefix(f.name, "svg-weightings") || strings.HasPrefix(f.name, "svg-certainty") {
					if card, err := cardfile.Decode(want); err != nil || scoring.Score(card).Verdict.Leader == "" {
						continue // where two lead alike, nobody's lead can be weighed
					}
				}
				out := convert(t, "--to", f.name, "--url", "https://example.org/card/", name)
				if out == "" || !strings.HasSuffix(out, "\n") {
					t.Errorf("%s: %q", f.name, out)
				}
				if err := os.WriteFile(f.name, []byte(out), 0o600); err != nil {
					t.Fatal(err)
				}
				if strings.HasPrefix(f.name, "link") {
					t.Logf("%s: %d characters", f.name, len(out)-1-len("https://example.org/card/"))
				}
			}
			for _, form := range []string{"json", "compact", "link"} {
				if got := convert(t, "--to", "json", form); got != string(want) {
					t.Errorf("another card came back by %s", form)
				}
			}
			for _, form := range []string{"csv", "csv-long", "csv-statements"} {
				if got := convert(t, "--to", "json", "--onto", name, form); got != string(want) {
					t.Errorf("another card came back by %s", form)
				}
			}
			brief, err := cardfile.Decode([]byte(convert(t, "--to", "json", "link-brief")))
			if err != nil {
				t.Fatal(err)
			}
			whole, err := cardfile.Decode(want)
			if err != nil {
				t.Fatal(err)
			}
			if got, want := scoring.Score(brief).Verdict, scoring.Score(whole).Verdict; got.Lead != want.Lead || got.Leader != want.Leader {
				t.Errorf("the brief link gives another verdict: %+v, want %+v", got, want)
			}
		})
	}
}
