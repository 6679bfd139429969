package corrections

import (
	"encoding/json"
	"flag"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/web/summits"
)

var update = flag.Bool("update", false, "count the versions of corrected cards up and begin their entries in corrections.json")

// builtIn decodes every card that ships, by id.
func builtIn(t *testing.T) map[string]scoring.Scorecard {
	t.Helper()
	names, err := fs.Glob(summits.Files, "*.json")
	if err != nil || len(names) < 12 {
		t.Fatalf("%d built-in summits: %v", len(names), err)
	}
	cards := map[string]scoring.Scorecard{}
	for _, name := range names {
		data, err := summits.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		card, err := cardfile.Decode(data)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		cards[card.Summit.ID] = card
	}
	return cards
}

// published returns the version of a card that was published last.
func published(t *testing.T, id string) scoring.Scorecard {
	t.Helper()
	card, ok, err := Released(id, Latest(id))
	if err != nil {
		t.Fatal(err)
	}
	if !ok {
		t.Fatalf("%s was never published: put a copy of it into web/corrections/released as %s", id, Name(id, 1))
	}
	return card
}

// reasons returns the goals whose change needs a reason.
func reasons(old, now scoring.Scorecard) []string {
	var goals []string
	for _, change := range Compare(old, now) {
		if change.Bears() {
			goals = append(goals, change.Goal.ID)
		}
	}
	return goals
}

func TestEveryChangedCardHasANewVersionAndItsReasons(t *testing.T) {
	all, err := All()
	if err != nil {
		t.Fatal(err)
	}
	cards := builtIn(t)
	if *update {
		all = begin(t, all, cards)
	}
	for id, card := range cards {
		old := published(t, id)
		if same(old, card) {
			if card.Summit.Version != old.Summit.Version {
				t.Errorf("%s is what was published as version %d and calls itself version %d", id, old.Summit.Version, card.Summit.Version)
			}
			continue
		}
		version := old.Summit.Version + 1
		if card.Summit.Version != version {
			t.Errorf("%s is no longer what was published as version %d: count its version up to %d (go test ./web/corrections -update does)", id, old.Summit.Version, version)
		}
		at := slices.IndexFunc(all, func(c Correction) bool { return c.Card == id && c.Version == version })
		if at < 0 {
			t.Errorf("%s has changed and no entry in corrections.json says when and why (go test ./web/corrections -update begins one)", id)
		}
	}
}

func TestEveryEntrySaysWhenAndWhy(t *testing.T) {
	all, err := All()
	if err != nil {
		t.Fatal(err)
	}
	cards := builtIn(t)
	for i, c := range all {
		now, has := cards[c.Card]
		old, ok, err := Released(c.Card, c.Version-1)
		if !has || !ok || err != nil {
			t.Errorf("%s, version %d: there is no such card, or no version before it: %v", c.Card, c.Version, err)
			continue
		}
		if now.Summit.Version != c.Version {
			if now, ok, err = Released(c.Card, c.Version); !ok || err != nil {
				t.Errorf("%s: version %d was never published: %v", c.Card, c.Version, err)
				continue
			}
		}
		if now.Updated != c.Date {
			t.Errorf("%s, version %d: corrected on %s, and the card says updated %s", c.Card, c.Version, c.Date, now.Updated)
		}
		if cardfile.CheckDate(c.Date) != nil || len(c.Date) != len("2026-12-01") {
			t.Errorf("%s, version %d: the day %q", c.Card, c.Version, c.Date)
		}
		if i > 0 && c.Date > all[i-1].Date {
			t.Errorf("%s, version %d of %s stands below an older entry; the newest comes first", c.Card, c.Version, c.Date)
		}
		if !isSentence(c.Why) {
			t.Errorf("%s, version %d: no reason: %q", c.Card, c.Version, c.Why)
		}
		for _, goal := range reasons(old, now) {
			if !isSentence(c.Goals[goal]) {
				t.Errorf("%s, version %d: the aims or levels under %q changed; write the reason as a sentence", c.Card, c.Version, goal)
			}
		}
		for goal, why := range c.Goals {
			if !slices.ContainsFunc(Compare(old, now), func(g GoalChange) bool { return g.Goal.ID == goal }) {
				t.Errorf("%s, version %d: a reason for %q, under which nothing changed: %q", c.Card, c.Version, goal, why)
			}
		}
		for _, left := range c.Left {
			if !isSentence(left) {
				t.Errorf("%s, version %d: %q is no sentence", c.Card, c.Version, left)
			}
		}
	}
}

func TestWhatWasPublishedIsAsItWas(t *testing.T) {
	names, err := fs.Glob(files, "released/*.json")
	if err != nil || len(names) < 12 {
		t.Fatalf("%d published versions: %v", len(names), err)
	}
	for _, name := range names {
		data, err := files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		card, err := cardfile.Decode(data)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if want := "released/" + Name(card.Summit.ID, card.Summit.Version); name != want {
			t.Errorf("%s holds what should be %s", name, want)
		}
		if again, err := cardfile.Encode(card); err != nil || string(again) != string(data) {
			t.Errorf("%s is not in canonical form: %v", name, err)
		}
	}
}

func TestRead(t *testing.T) {
	for text, want := range map[string]string{
		`[{"card": "lake", "version": 2, "date": "2026-12-01", "why": "A reason.", "goals": {"fish": "More."}}]`: "",
		`[{"card": "lake", "reason": "A reason."}]`:                                                              "unknown field",
		`[] []`: "after the list",
		`{`:     "corrections.json",
	} {
		_, err := read([]byte(text))
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", text, err, want)
		}
	}
}

// begin counts the versions of changed cards up, and gives them entries without
// reasons; of an entry that is there, goals are added and taken out as they changed.
func begin(t *testing.T, all []Correction, cards map[string]scoring.Scorecard) []Correction {
	t.Helper()
	var ids []string
	for id := range cards {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	var fresh []Correction
	for _, id := range ids {
		card, old := cards[id], published(t, id)
		if card.Summit.Version = old.Summit.Version; !same(old, card) {
			card.Summit.Version++
			at := slices.IndexFunc(all, func(c Correction) bool { return c.Card == id && c.Version == card.Summit.Version })
			entry := Correction{Card: id, Version: card.Summit.Version}
			if at >= 0 {
				entry = all[at]
			}
			goals := map[string]string{}
			for _, goal := range reasons(old, card) {
				goals[goal] = entry.Goals[goal]
			}
			for _, change := range Compare(old, card) { // reasons for what was only reworded stay
				if why := entry.Goals[change.Goal.ID]; why != "" {
					goals[change.Goal.ID] = why
				}
			}
			entry.Goals = goals
			if entry.Date == "" {
				entry.Date = card.Updated
			}
			card.Updated = entry.Date
			if at >= 0 {
				all[at] = entry
			} else {
				fresh = append(fresh, entry)
			}
		}
		cards[id] = card
		data, err := cardfile.Encode(card)
		if err != nil {
			t.Fatal(err)
		}
		write(t, "../summits/"+id+".json", data)
	}
	all = append(fresh, all...)
	var out strings.Builder
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(all); err != nil {
		t.Fatal(err)
	}
	write(t, "corrections.json", []byte(out.String()))
	return all
}

func write(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
}
