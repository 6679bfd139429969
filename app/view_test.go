package app

import (
	"os"
	"os/exec"
	"reflect"
	"strings"
	"testing"

	"summitscorecard/app/edit"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// anchorage is the summit that the program ships.
func anchorage(t testing.TB) scoring.Scorecard {
	t.Helper()
	data, err := os.ReadFile("../web/summits/anchorage-2025.json")
	if err != nil {
		t.Fatal(err)
	}
	card, err := cardfile.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	return card
}

func TestGoalViews_ShowWhatTheCardSays(t *testing.T) {
	card := anchorage(t)
	views := goalViews(card, impliedMarks(card), false)
	if len(views) != len(card.Summit.Goals) {
		t.Fatalf("%d goals shown, the card has %d", len(views), len(card.Summit.Goals))
	}
	for i, view := range views {
		g := card.Summit.Goals[i]
		if len(view.Cells) != 2 || len(view.Absent) != 1 {
			t.Errorf("%s: %d sides at the table and %d absent, want 2 and 1", g.ID, len(view.Cells), len(view.Absent))
		}
		for _, cell := range append(view.Cells, view.Absent...) {
			aim, at := g.Aim(cell.Side.ID)
			rating, _ := card.Rating(g.ID, cell.Side.ID)
			if cell.HasAim != (at >= 0) || !reflect.DeepEqual(cell.Rating, rating) || cell.Aim.Got != aim.Got {
				t.Errorf("%s for %s does not show the card", g.ID, cell.Side.ID)
			}
			if cell.HasAim && len(cell.Sources) < len(aim.Sources) {
				t.Errorf("%s for %s shows %d sources, its aim names %d", g.ID, cell.Side.ID, len(cell.Sources), len(aim.Sources))
			}
		}
	}
}

func TestImpliedMarks_OnlyAfterTheMeetingAndOncePerSpeaker(t *testing.T) {
	card := anchorage(t)
	card.Summit.Statements = []scoring.Statement{
		{ID: "a1", Speaker: "Ann Able", When: "after", Ratings: []scoring.Implied{{Goal: "ceasefire", Side: "us", Level: 1}}},
		{ID: "b1", Speaker: "Bo Baker", When: "after", Ratings: []scoring.Implied{{Goal: "ceasefire", Side: "us", Level: 1}}},
		{ID: "c1", Speaker: "Cy Cole", When: "after", Ratings: []scoring.Implied{{Goal: "ceasefire", Side: "us", Level: 3}}},
		{ID: "d1", Speaker: "Di Dean", When: "before", Ratings: []scoring.Implied{{Goal: "ceasefire", Side: "us", Level: 4}}},
	}
	got := impliedMarks(card)["ceasefire/us"]
	if len(got) != 2 || got[0].Words != "Able +1" || got[0].Statement != "a1" || got[1].Words != "Cole" || got[1].Level != 3 {
		t.Errorf("marks %+v", got)
	}
}

func TestImpliedMarks_ConvertByLabel(t *testing.T) {
	card := anchorage(t)
	card.Scale, _ = scoring.ShippedScale("expectation")
	card.Summit.Statements = []scoring.Statement{{ID: "a1", Speaker: "Ann Able", When: "after",
		Ratings: []scoring.Implied{{Goal: "ceasefire", Side: "us", Level: 0}}}}
	if got := impliedMarks(card)["ceasefire/us"]; len(got) != 0 {
		t.Errorf("%q has no match on the expectation scale, yet stands there as %+v", "none of it", got)
	}
}

func TestOneCamp(t *testing.T) {
	camp := func(camps ...string) []scoring.Source {
		var list []scoring.Source
		for _, c := range camps {
			list = append(list, scoring.Source{Camp: c})
		}
		return list
	}
	for want, lists := range map[bool][][]scoring.Source{
		true:  {camp("ru"), camp("ru", "ru")},
		false: {camp(), camp(""), camp("", ""), camp("ru", "us"), camp("ru", "")},
	} {
		for _, list := range lists {
			if got := oneCamp(list); got != want {
				t.Errorf("oneCamp(%+v) = %v", list, got)
			}
		}
	}
}

func TestCommandOf_EveryControl(t *testing.T) {
	card := anchorage(t)
	for field, want := range map[string][2]any{
		"level":      {"3", edit.SetLevel{Goal: "ceasefire", Side: "us", Level: 3}},
		"importance": {"7", edit.SetImportance{Goal: "ceasefire", Side: "us", Importance: 7}},
		"note":       {"why", edit.SetNote{Goal: "ceasefire", Side: "us", Note: "why"}},
		"status":     {"pending", edit.SetStatus{Goal: "ceasefire", Side: "us", Status: "pending"}},
		"high":       {"1", edit.SetRange{Goal: "ceasefire", Side: "us", High: scoring.At(1)}},
		"unheard":    {"1", nil},
	} {
		if got := commandOf(card, "ceasefire", "us", field, want[0].(string)); !reflect.DeepEqual(got, want[1]) {
			t.Errorf("%s: %+v, want %+v", field, got, want[1])
		}
	}
	if got := commandOf(card, "ceasefire", "us", "level", "much"); got != nil {
		t.Errorf("a level that is no number became %+v", got)
	}
}

func TestSameJudgement(t *testing.T) {
	card := anchorage(t)
	for name, c := range map[string]edit.Command{
		"level":      edit.SetLevel{Goal: "ceasefire", Side: "us", Level: 3},
		"importance": edit.SetImportance{Goal: "ceasefire", Side: "us", Importance: 7},
		"shared":     edit.SetImportance{Goal: "ceasefire", Importance: 7},
		"weights":    edit.SetWeights{Weights: scoring.Shared},
		"note":       edit.SetNote{Goal: "ceasefire", Side: "us", Note: "mine"},
	} {
		changed, err := c.Apply(card)
		if err != nil {
			t.Fatal(err)
		}
		if sameJudgement(card, changed) {
			t.Errorf("a changed %s counts as the same judgement", name)
		}
		back, err := edit.TakeJudgement{From: card}.Apply(changed)
		if err != nil || !sameJudgement(card, back) {
			t.Errorf("reset does not take a changed %s back (%v)", name, err)
		}
	}
}

func TestIsWeb_OnlyWebAddressesBecomeLinks(t *testing.T) {
	for _, url := range []string{"javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "\tjava\nscript:x", "//evil.example", "", "https//x", "HTTPS://x"} {
		if isWeb(url) {
			t.Errorf("%q would become a link", url)
		}
	}
	if !isWeb("https://example.org/") || !isWeb("http://example.org/") {
		t.Error("a web address would not become a link")
	}
}

// The layers: edit, chart and text know neither go-app nor the browser.
func TestLayers(t *testing.T) {
	for _, layer := range []string{"edit", "chart", "text"} {
		out, err := exec.Command("go", "list", "-deps", "summitscorecard/app/"+layer).Output()
		if err != nil {
			t.Fatal(err)
		}
		for _, dep := range strings.Fields(string(out)) {
			if strings.Contains(dep, "go-app") || dep == "syscall/js" || strings.HasPrefix(dep, "summitscorecard/web") {
				t.Errorf("app/%s depends on %s", layer, dep)
			}
		}
	}
}

// What the rules of the layer forbid, by name: raw markup, inline style, and
// go-app's own storage, which loses data in silence.
func TestForbiddenCalls(t *testing.T) {
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if !strings.HasSuffix(entry.Name(), ".go") || strings.HasSuffix(entry.Name(), "_test.go") {
			continue
		}
		source, err := os.ReadFile(entry.Name())
		if err != nil {
			t.Fatal(err)
		}
		for _, call := range []string{"app.Raw(", ".Style(", ".Styles(", "LocalStorage(", ".Persist(", ".Broadcast(", "innerHTML", "eval("} {
			if strings.Contains(string(source), call) {
				t.Errorf("%s calls %s", entry.Name(), call)
			}
		}
	}
}
