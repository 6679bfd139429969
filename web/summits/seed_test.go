package summits

import (
	"strings"
	"testing"

	"summitscorecard/scoring"
)

// The Anchorage card grew out of one article of the days after the meeting. Each of
// its sentences has a place on the card, or a dispute there that shows where the
// record says something else.
//
// A place is "aim goal side", "dispute goal side", "later goal side", "statement id" or
// "summary", and has the words beside it.
var seed = []struct{ sentence, place, words string }{
	{"a three-hour meeting in Anchorage, Alaska, with delegations from both nations", "summary", "about three hours, with two aides each"},
	{"a three-hour meeting: how long it was", "dispute hearing us", "Reports differ on how long they talked"},
	{"the primary topic was a ceasefire in Ukraine, which did not materialize", "aim ceasefire us", "No ceasefire was announced"},
	{"Trump: substantial progress, but no agreement on the war", "statement trump-1", "there was no deal"},
	{"his intention to speak with NATO and Kyiv", "statement trump-6", "will call NATO and Zelensky"},
	{"had boasted of his deal-making skills", "statement trump-5", "he makes deals"},
	{"could bring Zelensky and Putin together", "statement trump-5", "put Putin and Zelensky in a room"},
	{"the meeting fell short of these expectations", "aim meetings us", "No three-way date came out of it"},
	{"Dmitriev: exceptionally positive", "dispute ties ru", "no source found has him call the meeting exceptionally positive"},
	{"Dmitriev: how the meeting went", "statement dmitriev-1", "constructive and businesslike"},
	{"Putin spoke first, suggesting his dominance", "dispute hearing ru", "What it means that Putin spoke first"},
	{"Bolton: Putin was the clear victor", "statement bolton-1", "Putin achieved most of what he wanted"},
	{"Bolton: Trump had not won, but Putin had", "dispute ties ru", "some retellings that Trump had not won"},
	{"Bolton: little beyond the prospect of future meetings", "statement bolton-1", "very little beyond further meetings"},
	{"Putin urged Ukraine and Europe to refrain from interference", "statement putin-1", "not to get in the way"},
	{"Putin hoped that they would approach it constructively", "statement putin-1", "take it constructively"},
	{"Dmitriev beforehand: restoring ties", "aim ties ru", "rebuilding relations with the US"},
	{"the agenda extended beyond Ukraine and economic matters", "aim ties ru", "not just Ukraine or the economy"},
	{"TASS: global strategic security", "statement tass-source-1", "global strategic security"},
	{"both leaders assessed the meeting positively", "summary", "Putin called the talks useful and Trump called them productive"},
	{"suggesting Putin’s success in issues beyond the war", "dispute ties us", "whether Putin reached aims beyond the war"},
	{"Bolton: re-establishing relationships, Putin’s main objective", "statement bolton-1", "taken for his main aim"},
	{"Trump had warned of consequences if a ceasefire was not agreed upon", "aim sanctions us", "very severe consequences"},
	{"contemplating sanctions on Russian oil firms", "dispute sanctions us", "Rosneft and Lukoil"},
	{"the lack of sanctions: perceptions of Putin’s success and limited achievements", "statement collinson-1", "the threat of sanctions set aside"},
	{"the lack of sanctions itself", "aim sanctions ru", "No new sanctions followed"},
	{"another meeting would take place soon", "dispute meetings us", "see Putin again very soon"},
	{"Moscow as the next venue", "aim meetings ru", "Putin proposed Moscow in public"},
	{"Zelensky might not be involved in the next meeting", "dispute meetings ua", "left open whether Zelensky would be there"},
	{"where Russia may further assert its position", "aim hearing ru", "set out his view"},
	{"it held out hope for progress in future discussions", "statement rubio-1", "enough progress to go to a next phase"},
	{"his plan to engage with NATO leaders and Zelensky", "later meetings ua", "received Zelensky and European leaders"},
}

func TestEverySentenceOfTheArticleBehindAnchorageHasItsPlace(t *testing.T) {
	card := cards(t)["anchorage-2025"]
	for _, s := range seed {
		if text := placed(card, s.place); !strings.Contains(text, s.words) {
			t.Errorf("%q: %s does not say %q: %q", s.sentence, s.place, s.words, text)
		}
	}
}

// placed is what a card says at a place.
func placed(card scoring.Scorecard, place string) string {
	kind, rest, _ := strings.Cut(place, " ")
	said := ""
	if kind == "summary" {
		return card.Summit.Summary
	}
	if kind == "statement" {
		for _, s := range card.Summit.Statements {
			if s.ID == rest {
				said = s.Summary
			}
		}
		return said
	}
	goalID, side, _ := strings.Cut(rest, " ")
	goal, _ := card.Summit.Goal(goalID)
	aim, _ := goal.Aim(side)
	switch kind {
	case "aim":
		return aim.Wanted + "\n" + aim.Got
	case "dispute":
		for _, d := range aim.Disputes {
			said += d.Text + "\n"
		}
	case "later":
		for _, l := range aim.Later {
			said += l.Text + "\n"
		}
	}
	return said
}
