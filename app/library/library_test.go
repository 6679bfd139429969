package library

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"summitscorecard/app/importer"
	"summitscorecard/app/storage"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/web/summits/testcard"
)

func entries() []storage.Entry {
	sides := func(names ...string) (list []storage.EntrySide) {
		for _, name := range names {
			list = append(list, storage.EntrySide{Name: name, Colour: "blue", Shown: "50", Total: 50})
		}
		return list
	}
	list := []storage.Entry{
		{Summit: "s1", Title: "Bush and Gorbachev meet off Malta", Place: "Marsaxlokk Bay, Malta", Date: "1989-12-02/1989-12-03", Word: scoring.Draw, Sides: sides("United States", "Soviet Union")},
		{Summit: "s2", Title: "Trump and Kim meet in Hanoi", Date: "2019-02-27/2019-02-28", Word: scoring.Narrow, Leader: "United States", Sides: sides("United States", "North Korea")},
		{ID: "b", Summit: "s2", Title: "Trump and Kim meet in Hanoi", Rater: "Ann Able", Date: "2019-02-27/2019-02-28", Updated: "2026-01-02T00:00:00Z", Word: scoring.Clear, Leader: "North Korea", Sides: sides("United States", "North Korea")},
		{ID: "a", Summit: "own-1", Title: "a small summit", Date: "1999-12/2000-01", Updated: "2026-03-02T00:00:00Z", Word: scoring.Undecided, Sides: sides("Norland", "Südland"), Goals: "Border · Droits de pêche"},
		{ID: "c", Summit: "own-2", Title: "Undated", Date: "n.d.", Updated: "2026-02-02T00:00:00Z"},
	}
	for i := range list {
		list[i] = list[i].Indexed()
	}
	return list
}

func keys(list []storage.Entry) string {
	var names []string
	for _, e := range list {
		names = append(names, strings.TrimPrefix(strings.TrimPrefix(e.Key(), "summit-"), "card-"))
	}
	return strings.Join(names, " ")
}

func TestFilter_pick(t *testing.T) {
	for _, test := range []struct {
		name   string
		filter filter
		want   string
	}{
		{"nothing asked: all, the latest summit first, undated last, changed later first", filter{}, "b s2 a s1 c"},
		{"title, without regard to case", filter{Order: byTitle}, "a s1 b s2 c"},
		{"last changed first, then by date", filter{Order: byChange}, "a c b s2 s1"},
		{"one word, in any case", filter{Words: "HANOI"}, "b s2"},
		{"all words, in any order and any field", filter{Words: "  kim  able "}, "b"},
		{"a place", filter{Words: "marsax"}, "s1"},
		{"a date in words", filter{Words: "december 1989"}, "s1"},
		{"an outcome in words", filter{Words: "clear lead"}, "b"},
		{"letters beyond ASCII", filter{Words: "SÜDLAND"}, "a"},
		{"without their marks", filter{Words: "sudland"}, "a"},
		{"with marks that are not there", filter{Words: "Norländ"}, "a"},
		{"a goal", filter{Words: "peche"}, "a"},
		{"words that no field holds together", filter{Words: "hanoi malta"}, ""},
		{"a year", filter{Year: "2019"}, "b s2"},
		{"either year of a range", filter{Year: "2000"}, "a"},
		{"a side by its whole name", filter{Side: "Soviet Union"}, "s1"},
		{"not a part of a side's name", filter{Side: "United"}, ""},
		{"an outcome", filter{Outcome: scoring.Narrow}, "s2"},
		{"all at once", filter{Words: "trump", Year: "2019", Side: "North Korea", Outcome: scoring.Clear, Order: byTitle}, "b"},
	} {
		given := entries()
		if got := keys(test.filter.pick(given)); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
		slices.Reverse(given)
		if got := keys(test.filter.pick(given)); got != test.want {
			t.Errorf("%s, from another order: %q, want %q", test.name, got, test.want)
		}
		if !reflect.DeepEqual(given[len(given)-1], entries()[0]) {
			t.Errorf("%s: pick changed its input", test.name)
		}
	}
}

func TestChoices(t *testing.T) {
	given := entries()
	yearList, sideList := choices(given[:2], given[2:])
	if want := []string{"2019", "2000", "1999", "1989"}; !slices.Equal(yearList, want) {
		t.Errorf("years %q, want %q", yearList, want)
	}
	if want := []string{"Norland", "North Korea", "Soviet Union", "Südland", "United States"}; !slices.Equal(sideList, want) {
		t.Errorf("sides %q, want %q", sideList, want)
	}
}

func TestMany_asksTwiceAboveHalfOrTen(t *testing.T) {
	for _, test := range []struct {
		gone, all int
		want      bool
	}{{1, 1, false}, {1, 2, false}, {2, 4, false}, {2, 3, true}, {3, 5, true}, {10, 20, false}, {10, 500, false}, {11, 500, true}, {2, 2, true}} {
		if got := many(test.gone, test.all); got != test.want {
			t.Errorf("%d of %d: %v", test.gone, test.all, got)
		}
	}
}

func TestBlankCard_isAValidFile(t *testing.T) {
	card := Blank("k3v9k3v9k3v9k3v9", "own-k3v9")
	data, err := cardfile.Encode(card)
	if err != nil {
		t.Fatal(err)
	}
	read, err := cardfile.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := cardfile.Encode(read); err != nil || string(again) != string(data) {
		t.Errorf("read back as\n%s\nwant\n%s", again, data)
	}
	if len(read.Summit.Sides) != 2 || len(read.Summit.Goals) != 1 || len(read.Summit.Goals[0].Aims) != 2 {
		t.Errorf("a blank card has two sides and one goal with an aim each: %+v", read.Summit)
	}
	if e := storage.NewEntry(read); e.Word != scoring.Undecided || e.Title != text.BlankTitle {
		t.Errorf("in the library: %+v", e)
	}
}

func TestSetName_leavesTheTitleOfABuiltInSummit(t *testing.T) {
	c := New(importer.Site{BuiltIn: []string{"anchorage-2025"}}, nil)
	card := testcard.Anchorage(t)
	title := card.Summit.Title
	c.setName(&card, "  Ann ")
	if card.Rater != "Ann" || card.Summit.Title != title || c.nameOf(card) != "Ann" {
		t.Errorf("rater %q, title %q", card.Rater, card.Summit.Title)
	}
	own := Blank("k3v9", "own-k3v9")
	c.setName(&own, "Our summit")
	if own.Summit.Title != "Our summit" || own.Rater != "" || c.nameOf(own) != "Our summit" {
		t.Errorf("rater %q, title %q", own.Rater, own.Summit.Title)
	}
}
