package card

import (
	"reflect"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
	"summitscorecard/scoring"
	"summitscorecard/web/summits/testcard"
)

func TestGoalViews_showWhatTheCardSays(t *testing.T) {
	card := testcard.Anchorage(t)
	views := newGoals(card, impliedMarks(card), false)
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

func TestImpliedMarks_onlyAfterTheMeetingAndOncePerSpeaker(t *testing.T) {
	card := testcard.Anchorage(t)
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

func TestImpliedMarks_convertByLabel(t *testing.T) {
	card := testcard.Anchorage(t)
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

func TestGoal_saysWhyASideHasNoAim(t *testing.T) {
	for note, want := range map[string]string{"": text.NoAim, "No words of either on it are on record.": "No words of either on it are on record."} {
		html := app.HTMLString(&Goal{ID: "g", Note: note, Cells: []cellView{{Side: scoring.Side{ID: "us", Name: "United States"}}}})
		if !strings.Contains(html, want) {
			t.Errorf("a goal with the note %q does not say %q", note, want)
		}
	}
}
