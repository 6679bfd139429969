package summits

import (
	"regexp"
	"strings"
	"testing"

	"summitscorecard/scoring"
	"summitscorecard/scoring/fairness"
)

// This file holds the cards to one yardstick for all sides. What a rule lets
// stand is listed beside it with the reason; an entry that is no longer needed
// fails the test as well.

// eachAim visits the aims of a card, each with its place in words.
func eachAim(card scoring.Scorecard, f func(goal scoring.Goal, aim scoring.Aim, place string)) {
	for _, goal := range card.Summit.Goals {
		for _, aim := range goal.Aims {
			f(goal, aim, card.Summit.ID+" "+goal.ID+" "+aim.Side)
		}
	}
}

// unneeded reports exceptions of a list that nothing needs.
func unneeded(t *testing.T, list map[string]string, used map[string]bool) {
	t.Helper()
	for place, reason := range list {
		if !used[place] {
			t.Errorf("the exception %q (%s) is not needed; remove it", place, reason)
		}
	}
}

// prestige are goals of standing: what changes nothing that a side does or holds.
var prestige = regexp.MustCompile(`(?i)\b(standing|prestige|status|upper.hand|recognition|credit)\b`)

// ascribed says of an aim that others name it, not the side.
var ascribed = regexp.MustCompile(`(?i)\b(ascribe[sd]?|analysts?|commentators?|historians?|observers?|accounts?)\b`)

// Rule 1: a stake on one side is a stake on the other.
func TestEveryGoalHasAnAimOfEachSideAtTheTableOrSaysWhyNot(t *testing.T) {
	each(t, func(t *testing.T, card scoring.Scorecard) {
		for _, goal := range card.Summit.Goals {
			var without []string
			for _, side := range card.Summit.Sides {
				if _, at := goal.Aim(side.ID); at < 0 && !side.Absent {
					without = append(without, side.ID)
				}
			}
			switch {
			case len(without) > 0 && goal.Note == "":
				t.Errorf("%s: no aim of %v; add it, or say in the goal's note why none is on record", goal.ID, without)
			case len(without) == 0 && goal.Note != "":
				t.Errorf("%s: every side has an aim, and yet a note says why not: %q", goal.ID, goal.Note)
			case len(without) > 0 && prestige.MatchString(goal.ID+" "+goal.Title):
				t.Errorf("%s: standing is a goal of both sides or of none", goal.ID)
			case goal.Note != "" && (!strings.HasSuffix(goal.Note, ".") || strings.Contains(goal.Note, ". ")):
				t.Errorf("%s: the note is not one sentence: %q", goal.ID, goal.Note)
			}
			if word := loaded.FindString(goal.Note); word != "" {
				t.Errorf("%s: the note uses the loaded word %q", goal.ID, word)
			}
		}
		eachAim(card, func(_ scoring.Goal, aim scoring.Aim, place string) {
			if aim.Basis == "inferred" && !ascribed.MatchString(aim.Wanted) {
				t.Errorf("%s: inferred, and yet its words do not say that others ascribe it: %q", place, aim.Wanted)
			}
		})
	})
}

// noOwnSource are the aims for which no source of the side itself was found.
var noOwnSource = map[string]string{
	"anchorage-2025 ties us":            "what Trump said of business on the way was found in press reports alone",
	"yalta-1945 france uk":              "the British wish stands in agreed minutes that the American side published",
	"yalta-1945 mediterranean uk":       "one historian's account is all there is",
	"camp-david-1978 settlements egypt": "the delegation's words were found in American records alone",
	"camp-david-1978 resolution egypt":  "Egypt's opening paper was found in American summaries alone",
	"camp-david-1978 resolution israel": "what Begin wanted struck out stands in Carter's memoirs alone",
	"vienna-1961 testban ussr":          "the Soviet memorandum on tests was found only as American records give it",
	"vienna-1961 disarmament ussr":      "likewise",
}

// Rule 2: each aim cites a source of the side whose aim it is.
func TestEveryAimCitesASourceOfItsSide(t *testing.T) {
	used := map[string]bool{}
	each(t, func(t *testing.T, card scoring.Scorecard) {
		for _, aim := range fairness.WithoutOwnSource(card.Summit) {
			place := card.Summit.ID + " " + aim[0] + " " + aim[1]
			if used[place] = true; noOwnSource[place] == "" {
				t.Errorf("%s: no source of this side; cite one, or list the aim with the reason", place)
			}
		}
	})
	unneeded(t, noOwnSource, used)
}

// Rule 3: declared means said by the side, before or at the meeting.
func TestDeclaredAimsCiteWordsFromBeforeOrAtTheMeeting(t *testing.T) {
	each(t, func(t *testing.T, card scoring.Scorecard) {
		for _, source := range card.Summit.Sources {
			if source.Said != "" && scoring.LastDay(source.Date) != "" && scoring.LastDay(source.Said) > scoring.LastDay(source.Date) {
				t.Errorf("source %q of %s gives words of the later %s", source.ID, source.Date, source.Said)
			}
		}
		for _, finding := range fairness.Check(card).Findings {
			t.Error(finding)
		}
	})
}

// insulting are hosts whose pages about a side's leader used the word dictator or
// the like, with the side. They may report the words of others, never carry the
// aims or the statements of that side.
var insulting = map[string]string{
	"//unn.ua": "ru", "//tsn.ua": "ru", "liga.net": "ru", "fakty.com.ua": "ru", "thedailybeast.com": "ru",
}

// copied are hosts of blogs and of pages that retell others.
var copied = regexp.MustCompile(`blogspot|wordpress\.com|substack\.com|joemygod|medium\.com`)

// Rule 4: no page that insults its subject carries an official's statement, no
// blog stands where an original can be cited, and what unnamed people told is
// worded so.
func TestStatementsComeFromPagesThatDoNotInsultTheirSpeaker(t *testing.T) {
	each(t, func(t *testing.T, card scoring.Scorecard) {
		check := func(place, side string, ids ...string) {
			for _, id := range ids {
				source, _ := card.Summit.Source(id)
				for host, insulted := range insulting {
					if insulted == side && strings.Contains(source.URL, host) {
						t.Errorf("%s rests on %q, whose pages insult that side's leader", place, id)
					}
				}
			}
		}
		for _, source := range card.Summit.Sources {
			if copied.MatchString(source.URL) {
				t.Errorf("source %q is a blog; cite the original", source.ID)
			}
		}
		for _, s := range card.Summit.Statements {
			check(s.ID, s.Affiliation, s.Source)
		}
		eachAim(card, func(_ scoring.Goal, aim scoring.Aim, place string) {
			check(place, aim.Side, aim.Sources...)
			words := aim.Wanted + aim.Got
			for _, dispute := range aim.Disputes {
				words += dispute.Text
			}
			for _, id := range aim.Sources {
				if source, _ := card.Summit.Source(id); strings.Contains(source.Note, "unnamed") && !strings.Contains(words, "unnamed") {
					t.Errorf("%s rests on %q, which cites unnamed people, and does not say so", place, id)
				}
			}
		})
	})
}

// sameFact finds in a note the side whose fact is the same.
var sameFact = regexp.MustCompile(`[Tt]he same (?:kind of )?fact as for (?:the )?([A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*)*)(, from the other side)?`)

// Rule 5: same fact, same level and same range, on the day and in later states;
// from the other side, the level and the range are turned round.
func TestTheSameFactHasTheSameLevelAndRange(t *testing.T) {
	found := 0
	each(t, func(t *testing.T, card scoring.Scorecard) {
		for _, state := range scoring.States(card) {
			in := card.In(state)
			for _, r := range in.Ratings {
				note, eve, _ := strings.Cut(r.Note, " On the eve: ")
				for part, words := range []string{note, eve} {
					match := sameFact.FindStringSubmatch(words)
					if match == nil {
						continue
					}
					found++
					other := ""
					for _, side := range card.Summit.Sides {
						if side.Name == match[1] {
							other = side.ID
						}
					}
					twin, at := in.Rating(r.Goal, other)
					if at < 0 {
						t.Errorf("%s for %s names the fact of %q, which has no rating there", r.Goal, r.Side, match[1])
						continue
					}
					turn := func(x float64) float64 {
						if match[2] != "" {
							return 4 - x
						}
						return x
					}
					if part == 1 {
						goal, _ := card.Summit.Goal(r.Goal)
						a, _ := goal.Aim(r.Side)
						b, _ := goal.Aim(other)
						if a.Before.Value != turn(b.Before.Value) {
							t.Errorf("%s for %s: eve %v, for %s %v: the same fact", r.Goal, r.Side, a.Before.Value, other, b.Before.Value)
						}
						continue
					}
					low, high := ends(twin)
					if match[2] != "" {
						low, high = high, low
					}
					if a, b := ends(r); r.Level != turn(twin.Level) || a != turn(low) || b != turn(high) {
						t.Errorf("%s for %s in %s: %v (%v to %v), for %s %v (%v to %v): the same fact", r.Goal, r.Side, state.AsOf, r.Level, a, b, other, twin.Level, low, high)
					}
				}
			}
		}
	})
	if found == 0 {
		t.Error("no card names a fact that is the same for two sides")
	}
}

// ends are the ends of a rating's range; a missing one is the level.
func ends(r scoring.Rating) (low, high float64) {
	low, high = r.Level, r.Level
	if r.Low.Known {
		low = r.Low.Value
	}
	if r.High.Known {
		high = r.High.Value
	}
	return low, high
}

// nobodyAbsent opens the sentence of a summary that says why no absent side is scored.
const nobodyAbsent = "Nobody absent is scored: "

// Rule 6: who was not invited is scored, never ranked; or the card says why nobody is.
func TestAbsentPeoplesAreScoredOrTheCardSaysWhyNot(t *testing.T) {
	each(t, func(t *testing.T, card scoring.Scorecard) {
		absent := 0
		for _, side := range card.Summit.Sides {
			if !side.Absent {
				continue
			}
			absent++
			aims := 0
			for _, goal := range card.Summit.Goals {
				if _, at := goal.Aim(side.ID); at >= 0 {
					aims++
				}
			}
			if aims < 2 {
				t.Errorf("%s has %d aims; one alone makes no total", side.ID, aims)
			}
		}
		said := strings.Contains(card.Summit.Summary, nobodyAbsent)
		if absent == 0 && !said {
			t.Errorf("no absent side is scored, and the summary does not say why: %q", card.Summit.Summary)
		}
		if absent > 0 && said {
			t.Error("absent sides are scored, and yet the summary says that nobody is")
		}
		for _, state := range scoring.States(card) {
			verdict := scoring.Score(card.In(state)).Verdict
			for _, id := range []string{verdict.Leader, verdict.Second} {
				if side, at := card.Summit.Side(id); at >= 0 && side.Absent {
					t.Errorf("%s was absent and is ranked", id)
				}
			}
		}
	})
}
