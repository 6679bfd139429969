//go:build !js

package command

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write what comes out into the cases")

// section is one part of a case, between two lines that begin with "--".
type section struct{ name, text string }

// sections splits a case. The first has no name: it explains the case.
func sections(data string) []section {
	out := []section{{}}
	for line := range strings.Lines(data) {
		if name, ok := strings.CutPrefix(strings.TrimSpace(line), "-- "); ok && strings.HasSuffix(name, " --") {
			out = append(out, section{name: strings.TrimSuffix(name, " --")})
			continue
		}
		out[len(out)-1].text += line
	}
	return out
}

// TestRun_cases runs the cases in testdata. In a case, "-- run a b --" is the
// command line and its text what comes in on standard input; "-- out --", "-- err
// --" and "-- exit --" what must come of it; every other part is a file. -update
// rewrites what came out, to be read before it is committed.
func TestRun_cases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases (%v)", err)
	}
	for _, file := range files {
		path, err := filepath.Abs(file)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) { runCase(t, path) })
	}
}

func runCase(t *testing.T, path string) {
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	all := sections(string(data))
	t.Chdir(t.TempDir())
	var args []string
	stdin := ""
	for _, s := range all[1:] {
		switch line, run := strings.CutPrefix(s.name, "run "); {
		case run:
			args, stdin = strings.Fields(line), s.text
		case s.name == "out" || s.name == "err" || s.name == "exit":
		default:
			if err := os.WriteFile(s.name, []byte(s.text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	if args == nil {
		t.Fatal("the case runs nothing")
	}
	var stdout, stderr bytes.Buffer
	code := Run(args, strings.NewReader(stdin), &stdout, &stderr, nil)
	got := map[string]string{"out": stdout.String(), "err": stderr.String(), "exit": strconv.Itoa(code) + "\n"}
	want := map[string]string{"out": "", "err": "", "exit": "0\n"}
	for _, s := range all {
		if _, ok := want[s.name]; ok {
			want[s.name] = s.text
		}
	}
	if *update {
		rewrite(t, path, all, got)
		return
	}
	for _, name := range []string{"out", "err", "exit"} {
		if got[name] != want[name] {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got[name], want[name])
		}
	}
}

// rewrite puts what came out in place of what was expected.
func rewrite(t *testing.T, path string, all []section, got map[string]string) {
	var b strings.Builder
	b.WriteString(all[0].text)
	for _, s := range all[1:] {
		if _, result := got[s.name]; !result {
			b.WriteString("-- " + s.name + " --\n" + s.text)
		}
	}
	for _, name := range []string{"out", "err", "exit"} {
		if got[name] != "" {
			b.WriteString("-- " + name + " --\n" + got[name])
		}
	}
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
}

const twoSides = `{"format":"summit-scorecard/1","summit":{"id":"s","title":"<S>","sides":[{"id":"a","name":"A"},{"id":"b","name":"B"},{"id":"c","name":"C","absent":true}],
	"goals":[{"id":"g","title":"G","aims":{"a":{"before":1},"b":{},"c":{}}},{"id":"h","title":"H","aims":{"a":{},"b":{}}},{"id":"i","title":"I","importance":10,"aims":{"b":{}}}]},
	"ratings":[{"goal":"g","side":"a","level":1,"high":2},{"goal":"g","side":"b","level":4},{"goal":"h","side":"a","level":1},{"goal":"i","side":"b","level":1}]}`

// TestScore_json pins the shape of summit-verdict/1: the frame, sides and
// verdict, key for key and digit for digit. What follows them has tests of its own.
func TestScore_json(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if code := Run([]string{"score", "-", "--json"}, strings.NewReader(twoSides), &stdout, &stderr, nil); code != OK || stderr.Len() > 0 {
		t.Fatalf("exit %d, %s", code, stderr.String())
	}
	if strings.Count(stdout.String(), "\n") != 1 || !strings.HasSuffix(stdout.String(), "}\n") {
		t.Fatalf("not one line: %q", stdout.String())
	}
	var got struct {
		Notes          []string
		Sides, Verdict json.RawMessage
	}
	if err := json.Unmarshal(stdout.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	const sides = `[{"id":"a","absent":false,"total":25,"low":25,"high":37.5,"coverage":1,"outcome":"some","moved":0,` +
		`"goals":[{"goal":"g","weight":0.5,"value":0.25,"points":12.5},{"goal":"h","weight":0.5,"value":0.25,"points":12.5}]},` +
		`{"id":"b","absent":false,"total":50,"low":37.5,"high":62.5,"coverage":0.666666666667,"outcome":"half","moved":null,` +
		`"goals":[{"goal":"g","weight":0.333333333333,"value":1,"points":33.3333333333},{"goal":"h","weight":0,"value":null,"points":null},{"goal":"i","weight":0.666666666667,"value":0.25,"points":16.6666666667}]},` +
		`{"id":"c","absent":true,"total":null,"low":0,"high":100,"coverage":0,"outcome":null,"moved":null,"goals":[{"goal":"g","weight":0,"value":null,"points":null}]}]`
	if string(got.Sides) != sides {
		t.Errorf("sides: got\n%s\nwant\n%s", got.Sides, sides)
	}
	const verdict = `{"word":"clear","leader":"b","second":"a","lead":25,"tie_zone":5,"necessary":null,"possible":["a","b"]}`
	if string(got.Verdict) != verdict {
		t.Errorf("verdict: got\n%s\nwant\n%s", got.Verdict, verdict)
	}
	for _, want := range []string{
		"Absent and without a scored goal that counts: C.",
		"Without a level on the eve, so that nothing can be said about what moved: B.",
		"No side leads by more than the tie zone whatever the open ratings and ranges turn out to be.",
	} {
		if !strings.Contains("\n"+strings.Join(got.Notes, "\n")+"\n", "\n"+want+"\n") {
			t.Errorf("no note %q in %q", want, got.Notes)
		}
	}
	order := regexp.MustCompile(`^\{"format":"summit-verdict/1","summit":"s","notes":\[.*\],"sides":\[.*\],"verdict":\{`)
	if !order.MatchString(stdout.String()) {
		t.Errorf("the keys are out of order: %s", stdout.String())
	}
}

// TestScore_jsonUndecided has null wherever nothing applies.
func TestScore_jsonUndecided(t *testing.T) {
	card := strings.Replace(twoSides, `"ratings":[`, `"rater":"R","ratings":[],"revisions":[{"ratings":[`, 1)
	card = card[:len(card)-1] + "}]}"
	var stdout, stderr bytes.Buffer
	if code := Run([]string{"score", "--json", "-"}, strings.NewReader(card), &stdout, &stderr, nil); code != OK {
		t.Fatalf("exit %d, %s", code, stderr.String())
	}
	const want = `"verdict":{"word":"undecided","leader":null,"second":null,"lead":null,"tie_zone":5,"necessary":null,"possible":["a","b"]}`
	if !strings.Contains(stdout.String(), want) {
		t.Errorf("got %s, want %s in it", stdout.String(), want)
	}
}

// TestDecimal rounds to twelve significant digits and never writes -0.
func TestDecimal(t *testing.T) {
	for x, want := range map[float64]string{100. / 3: "33.3333333333", 1e-20 / 3: "3.33333333333e-21", 0.1 + 0.2: "0.3", -1e-300 * 1e-300: "0", 123456789012345: "123456789012000"} {
		if got, err := json.Marshal(decimal(x)); err != nil || string(got) != want {
			t.Errorf("%v: got %s (%v), want %s", x, got, err, want)
		}
	}
}

// TestVersion names the formats; the rest depends on the machine.
func TestVersion(t *testing.T) {
	var stdout bytes.Buffer
	if code := Run([]string{"version"}, nil, &stdout, &stdout, nil); code != OK {
		t.Fatalf("exit %d", code)
	}
	if !regexp.MustCompile(`^scorecard .+\nreads and writes summit-scorecard/1\nverdicts summit-verdict/1\ngo.+\n$`).MatchString(stdout.String()) {
		t.Errorf("got %q", stdout.String())
	}
}

// TestReadCard_builtIn checks that a card in the compact form is put on the
// summit it names.
func TestReadCard_builtIn(t *testing.T) {
	compact := `{"format":"summit-scorecard/1","summit":{"ref":"anchorage-2025","version":999},"ratings":[{"goal":"ceasefire","side":"ru","level":4}]}`
	card, notes, err := ReadCard(Env{Stdin: strings.NewReader(compact)}, "-")
	if err != nil {
		t.Fatal(err)
	}
	if len(card.Summit.Goals) == 0 || len(card.Ratings) != 1 || card.Ratings[0].Importance < 0 {
		t.Errorf("got %d goals and the ratings %+v", len(card.Summit.Goals), card.Ratings)
	}
	if len(notes) != 1 || !strings.Contains(notes[0], "version 999") {
		t.Errorf("nothing says that the record is another version: %q", notes)
	}
	if _, _, err := ReadCard(Env{Stdin: strings.NewReader(strings.Replace(compact, "ceasefire", "moon", 1))}, "-"); err == nil {
		t.Error("a rating without an aim was accepted")
	}
}
