package edit

import (
	"reflect"
	"strconv"
	"strings"
	"testing"

	"summitscorecard/scoring"
)

// record is a card with something of everything.
func record() scoring.Scorecard {
	c := card()
	c.Summit.Version = 1
	c.Summit.Sources = []scoring.Source{{ID: "s1", Title: "Communiqué", Camp: "a"}, {ID: "s2", Title: "Report"}}
	c.Summit.Goals[0].Aims[0] = scoring.Aim{Side: "a", Wanted: "all the fish", Before: scoring.At(1), Sources: []string{"s1", "s2"},
		Later:    []scoring.Later{{Date: "2025", Text: "more", Sources: []string{"s1"}}},
		Disputes: []scoring.Dispute{{Text: "how many", Sources: []string{"s2"}}}}
	c.Summit.Statements = []scoring.Statement{{ID: "x-1", Speaker: "X", When: "after", Affiliation: "a", Favours: "b", Source: "s1",
		Ratings: []scoring.Implied{{Goal: "fish", Side: "a", Level: 3}, {Goal: "flags", Side: "c", Level: 0}}}}
	c.Ratings[0].Sources = []string{"s1"}
	c.Revisions = []scoring.Revision{{AsOf: "2024", Ratings: []scoring.Rating{{Goal: "flags", Side: "a", Status: scoring.Scored, Level: 4, Importance: 5}}}}
	return c
}

func field(part, id, name, value string) SetField {
	return SetField{Place{Part: part, ID: id}, name, value}
}

func TestRecord_apply(t *testing.T) {
	aim := Place{Part: Aims, Goal: "fish", Side: "a"}
	tests := map[string]struct {
		command Command
		show    func(scoring.Scorecard) string
		want    string // what show gives, or
		refused string
	}{
		"title":                        {field(Summit, "", "title", " Sea meeting "), func(c scoring.Scorecard) string { return c.Summit.Title }, "Sea meeting", ""},
		"no title":                     {field(Summit, "", "title", "  "), nil, "", "is empty; fill it in"},
		"a date that is not one":       {field(Summit, "", "date", "last May"), nil, "", "write 2025"},
		"a date that does not exist":   {field(Sources, "s1", "date", "2025-02-30"), nil, "", "not one that exists"},
		"side":                         {field(Sides, "a", "leader", "Queen"), func(c scoring.Scorecard) string { return c.Summit.Sides[0].Leader }, "Queen", ""},
		"absent":                       {field(Sides, "b", "absent", "yes"), func(c scoring.Scorecard) string { return strconv.FormatBool(c.Summit.Sides[1].Absent) }, "true", ""},
		"nobody there":                 {field(Sides, "z", "name", "Zland"), nil, "", "nothing to change at sides z"},
		"no such field":                {field(Sides, "a", "size", "big"), nil, "", "nothing to change"},
		"kind":                         {field(Goals, "fish", "kind", "symbol"), func(c scoring.Scorecard) string { return c.Summit.Goals[0].Kind }, "symbol", ""},
		"no such kind":                 {field(Goals, "fish", "kind", "great"), nil, "", "substance"},
		"opposed":                      {field(Goals, "fish", "opposed", "yes"), func(c scoring.Scorecard) string { return FieldValue(c, Place{Part: Goals, ID: "fish"}, "opposed") }, "yes", ""},
		"why a side has no aim":        {field(Goals, "fish", "note", "None is on record."), func(c scoring.Scorecard) string { return c.Summit.Goals[0].Note }, "None is on record.", ""},
		"words of an earlier day":      {field(Sources, "s1", "said", "2025-02-28"), func(c scoring.Scorecard) string { return c.Summit.Sources[0].Said }, "2025-02-28", ""},
		"words of no day":              {field(Sources, "s1", "said", "in May"), nil, "", "write 2025"},
		"got":                          {SetField{aim, "got", "some fish"}, func(c scoring.Scorecard) string { return c.Summit.Goals[0].Aims[0].Got }, "some fish", ""},
		"eve":                          {SetField{aim, "before", "4"}, func(c scoring.Scorecard) string { return FieldValue(c, aim, "before") }, "4", ""},
		"eve not known":                {SetField{aim, "before", ""}, func(c scoring.Scorecard) string { return FieldValue(c, aim, "before") }, "", ""},
		"eve off the scale":            {SetField{aim, "before", "9"}, nil, "", "not on the scale"},
		"eve in words":                 {SetField{aim, "before", "most"}, nil, "", "not a number"},
		"no such basis":                {SetField{aim, "basis", "guessed"}, nil, "", "inferred"},
		"web address":                  {field(Sources, "s2", "url", "javascript:alert(1)"), nil, "", "http"},
		"verified":                     {field(Sources, "s2", "verified", "yes"), func(c scoring.Scorecard) string { return strconv.FormatBool(c.Summit.Sources[1].Verified) }, "true", ""},
		"camp of nobody":               {field(Sources, "s2", "camp", "z"), nil, "", "no side"},
		"favours both":                 {field(Statements, "x-1", "favours", "both"), func(c scoring.Scorecard) string { return c.Summit.Statements[0].Favours }, "both", ""},
		"statement without its source": {field(Statements, "x-1", "source", ""), func(c scoring.Scorecard) string { return c.Summit.Statements[0].Source }, "", ""},
		"a long quotation":             {field(Statements, "x-1", "quote", strings.Repeat("word ", 21)), nil, "", "21 words"},
		"implied rating":               {SetField{Place{Implied, "x-1", "fish", "a"}, "level", "2"}, func(c scoring.Scorecard) string { return scoreText(c.Summit.Statements[0].Ratings[0].Level) }, "2", ""},
		"implied rating off the scale": {SetField{Place{Implied, "x-1", "fish", "a"}, "level", "7"}, nil, "", "not on the scale"},
		"implied rating of nothing":    {SetField{Place{Implied, "x-1", "fish", "b"}, "level", "2"}, nil, "", "nothing to change"},
		"tie zone with a comma":        {field(Card, "", "tie_zone", "2,5"), func(c scoring.Scorecard) string { return scoreText(c.TieZone) }, "2.5", ""},
		"tie zone too wide":            {field(Card, "", "tie_zone", "101"), nil, "", "from 0 to 100"},
		"whose importance":             {field(Card, "", "weights", "shared"), func(c scoring.Scorecard) string { return c.Weights }, "shared", ""},
		"levels of a shipped scale":    {field(Levels, "0", "label", "nothing"), nil, "", "another id"},

		"later development": {SetField{Place{Later, "0", "fish", "a"}, "text", "much more"}, func(c scoring.Scorecard) string { return c.Summit.Goals[0].Aims[0].Later[0].Text }, "much more", ""},
		"its date":          {SetField{Place{Later, "0", "fish", "a"}, "date", "soon"}, nil, "", "write 2025"},
		"no such one":       {SetField{Place{Later, "1", "fish", "a"}, "text", "x"}, nil, "", "nothing to change"},
		"dispute":           {SetField{Place{Disputes, "0", "fish", "a"}, "text", "how much"}, func(c scoring.Scorecard) string { return c.Summit.Goals[0].Aims[0].Disputes[0].Text }, "how much", ""},
		"new development": {Add{Place{Part: Later, Goal: "fish", Side: "b"}, "a quota"}, func(c scoring.Scorecard) string {
			l := c.Summit.Goals[0].Aims[1].Later[0]
			return l.Date + " " + l.Text
		}, " a quota", ""},
		"new development without words": {Add{Place{Part: Later, Goal: "fish", Side: "b"}, ""}, nil, "", "fill it in"},
		"new dispute":                   {Add{Place{Part: Disputes, Goal: "fish", Side: "a"}, "where"}, func(c scoring.Scorecard) string { return c.Summit.Goals[0].Aims[0].Disputes[1].Text }, "where", ""},
		"source of a dispute": {Add{Place{DisputeRefs, "0/s1", "fish", "a"}, ""}, func(c scoring.Scorecard) string {
			return strings.Join(c.Summit.Goals[0].Aims[0].Disputes[0].Sources, " ")
		}, "s2 s1", ""},
		"no such source":           {Add{Place{LaterRefs, "0/s9", "fish", "a"}, ""}, nil, "", "no source"},
		"remove a development":     {Remove{Place{Later, "0", "fish", "a"}}, func(c scoring.Scorecard) string { return strconv.Itoa(len(c.Summit.Goals[0].Aims[0].Later)) }, "0", ""},
		"remove its source":        {Remove{Place{LaterRefs, "0/s1", "fish", "a"}}, func(c scoring.Scorecard) string { return strconv.Itoa(len(c.Summit.Goals[0].Aims[0].Later[0].Sources)) }, "0", ""},
		"remove what is not there": {Remove{Place{Disputes, "7", "fish", "a"}}, nil, "", "nothing to change"},

		"new side":                   {Add{Place{Part: Sides}, "Élan & Co."}, func(c scoring.Scorecard) string { return c.Summit.Sides[3].ID + "|" + c.Summit.Sides[3].Name }, "elan-co|Élan & Co.", ""},
		"new side of another script": {Add{Place{Part: Sides}, "中国"}, func(c scoring.Scorecard) string { return c.Summit.Sides[3].ID }, "side-9unrj69gdj", ""},
		"new side of a taken name":   {Add{Place{Part: Sides}, "A"}, func(c scoring.Scorecard) string { return c.Summit.Sides[3].ID }, "a-2", ""},
		"new side of a reserved id":  {Add{Place{Part: Sides}, "Both"}, func(c scoring.Scorecard) string { return c.Summit.Sides[3].ID }, "both-2", ""},
		"new side without a name":    {Add{Place{Part: Sides}, " "}, nil, "", "fill it in"},
		"new goal for the table": {Add{Place{Part: Goals}, "The lake's shore"}, func(c scoring.Scorecard) string {
			g := c.Summit.Goals[2]
			return g.ID + " " + g.Kind + " " + g.Aims[0].Side + g.Aims[1].Side + strconv.Itoa(len(g.Aims))
		}, "the-lake-s-shore substance ab2", ""},
		"new goal of a long title": {Add{Place{Part: Goals}, strings.Repeat("long ", 40)}, func(c scoring.Scorecard) string { return strconv.FormatBool(len(c.Summit.Goals[2].ID) <= 64) }, "true", ""},
		"new source":               {Add{Place{Part: Sources}, "Report"}, func(c scoring.Scorecard) string { return c.Summit.Sources[2].ID }, "report", ""},
		"new statement":            {Add{Place{Part: Statements}, "X 1"}, func(c scoring.Scorecard) string { return c.Summit.Statements[1].ID }, "x-1-2", ""},
		"new aim":                  {Add{Place{Part: Aims, Goal: "fish", Side: "c"}, ""}, func(c scoring.Scorecard) string { return strconv.Itoa(len(c.Summit.Goals[0].Aims)) }, "3", ""},
		"second aim":               {Add{Place{Part: Aims, Goal: "fish", Side: "a"}, ""}, nil, "", "second aim"},
		"aim of nobody":            {Add{Place{Part: Aims, Goal: "fish", Side: "z"}, ""}, nil, "", "no side"},
		"source of an aim":         {Add{Place{Refs, "s2", "fish", "b"}, ""}, func(c scoring.Scorecard) string { return c.Summit.Goals[0].Aims[1].Sources[0] }, "s2", ""},
		"a source not there":       {Add{Place{Refs, "s9", "fish", "b"}, ""}, nil, "", "no source"},
		"new implied rating":       {Add{Place{Implied, "x-1", "fish", "b"}, ""}, func(c scoring.Scorecard) string { return scoreText(c.Summit.Statements[0].Ratings[2].Level) }, "2", ""},
		"second implied rating":    {Add{Place{Implied, "x-1", "fish", "a"}, ""}, nil, "", "second rating"},
		"new level of a shipped":   {Add{Place{Part: Levels}, "more than all"}, nil, "", "another id"},

		"move down": {Move{Place{Part: Sides, ID: "a"}, 1}, func(c scoring.Scorecard) string {
			return c.Summit.Sides[0].ID + c.Summit.Sides[1].ID + c.Summit.Sides[2].ID
		}, "bac", ""},
		"move far up": {Move{Place{Part: Sides, ID: "c"}, -2}, func(c scoring.Scorecard) string {
			return c.Summit.Sides[0].ID + c.Summit.Sides[1].ID + c.Summit.Sides[2].ID
		}, "cab", ""},
		"move past the end":  {Move{Place{Part: Goals, ID: "flags"}, 1}, nil, "", "no place"},
		"move what is not":   {Move{Place{Part: Sources, ID: "s9"}, -1}, nil, "", "no place"},
		"move aims":          {Move{aim, 1}, nil, "", "no place"},
		"remove a last goal": {Remove{Place{Part: Goals, ID: "flags"}}, func(c scoring.Scorecard) string { return shape(c) }, "sides 3 goals 1 aims 2 ratings 1+0 implied 1 refs 5", ""},
		"remove a side": {Remove{Place{Part: Sides, ID: "a"}}, func(c scoring.Scorecard) string {
			return shape(c) + c.Summit.Sources[0].Camp + c.Summit.Statements[0].Affiliation + c.Summit.Statements[0].Favours
		}, "sides 2 goals 2 aims 2 ratings 0+0 implied 1 refs 0b", ""},
		"remove a source":     {Remove{Place{Part: Sources, ID: "s1"}}, func(c scoring.Scorecard) string { return shape(c) + c.Summit.Statements[0].Source }, "sides 3 goals 2 aims 4 ratings 2+1 implied 2 refs 2", ""},
		"remove an aim":       {Remove{aim}, func(c scoring.Scorecard) string { return shape(c) }, "sides 3 goals 2 aims 3 ratings 1+1 implied 1 refs 0", ""},
		"remove a reference":  {Remove{Place{Refs, "s1", "fish", "a"}}, func(c scoring.Scorecard) string { return strings.Join(c.Summit.Goals[0].Aims[0].Sources, " ") }, "s2", ""},
		"remove a statement":  {Remove{Place{Part: Statements, ID: "x-1"}}, func(c scoring.Scorecard) string { return strconv.Itoa(len(c.Summit.Statements)) }, "0", ""},
		"remove an implied":   {Remove{Place{Implied, "x-1", "fish", "a"}}, func(c scoring.Scorecard) string { return shape(c) }, "sides 3 goals 2 aims 4 ratings 2+1 implied 1 refs 5", ""},
		"remove a level":      {Remove{Place{Part: Levels, ID: "0"}}, nil, "", "another id"},
		"remove the unheard":  {Remove{Place{Part: Levels, ID: "77"}}, nil, "", "nothing to change"},
		"record of elsewhere": {TakeRecord{"back", scoring.Scorecard{Summit: scoring.Summit{ID: "sea"}}}, nil, "", "another summit"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			before := record()
			got, err := test.command.Apply(before)
			if !reflect.DeepEqual(before, record()) {
				t.Error("the card before was changed")
			}
			if test.command.Name(before) == "" || test.command.Merge() != "" {
				t.Errorf("name %q, merge %q", test.command.Name(before), test.command.Merge())
			}
			if test.refused != "" {
				if err == nil || !strings.Contains(err.Error(), test.refused) || !reflect.DeepEqual(got, before) {
					t.Fatalf("error %v, want one with %q and the card as it was", err, test.refused)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if shown := test.show(got); shown != test.want {
				t.Errorf("got %q, want %q", shown, test.want)
			}
		})
	}
}

func scoreText(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }

func shape(c scoring.Scorecard) string {
	h := tally(c)
	return "sides " + strconv.Itoa(len(c.Summit.Sides)) + " goals " + strconv.Itoa(len(c.Summit.Goals)) + " aims " + strconv.Itoa(h.Aims) +
		" ratings " + strconv.Itoa(len(c.Ratings)) + "+" + strconv.Itoa(len(c.Revisions[0].Ratings)) +
		" implied " + strconv.Itoa(h.Implied) + " refs " + strconv.Itoa(h.References)
}

func TestRecord_theLastGoalAndSideStay(t *testing.T) {
	c := record()
	for _, id := range []string{"fish", "flags"} {
		next, err := Remove{Place{Part: Goals, ID: id}}.Apply(c)
		if id == "flags" && err == nil {
			t.Error("the last goal could be removed")
		}
		c = next
	}
}

func TestRecord_whatHangs(t *testing.T) {
	tests := map[string]struct {
		at   Place
		want Hanging
	}{
		"side":   {Place{Part: Sides, ID: "a"}, Hanging{Aims: 2, Ratings: 2, Implied: 1, References: 5, Camps: 2}},
		"goal":   {Place{Part: Goals, ID: "fish"}, Hanging{Aims: 1 + 1, Ratings: 1, Implied: 1, References: 5}},
		"source": {Place{Part: Sources, ID: "s1"}, Hanging{References: 3, Camps: 1, Statements: 1}},
		"aim":    {Place{Part: Aims, Goal: "flags", Side: "c"}, Hanging{Aims: 1, Implied: 1}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := WhatHangs(record(), test.at)
			if err != nil || got != test.want {
				t.Errorf("got %+v, %v\nwant %+v", got, err, test.want)
			}
		})
	}
}

func TestRecord_scaleConvertsByLabel(t *testing.T) {
	before := record()
	own := OwnScale(before)
	mine, err := SetScale{own}.Apply(before)
	if err != nil {
		t.Fatal(err)
	}
	if lost := Unmatched(before, mine); lost != nil || mine.Summit.Scale != own.ID {
		t.Errorf("the same labels lost %v; the record speaks in %q", lost, mine.Summit.Scale)
	}
	mine, err = field(Levels, "2", "label", "half of it").Apply(mine)
	if err != nil || mine.Ratings[0].Level != 2 {
		t.Fatalf("a new label moved the rating: %v, %v", mine.Ratings[0], err)
	}
	back, err := SetScale{before.Scale}.Apply(mine)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := Unmatched(mine, back), []string{"Fishing for Aland"}; !reflect.DeepEqual(got, want) {
		t.Errorf("without a match: %v, want %v", got, want)
	}
	if r := back.Ratings[0]; r.Status != scoring.Unknown || r.Note != "half" || r.Low.Known || r.Level != 0 {
		t.Errorf("the rating without a match is %+v", r)
	}
	if back.Revisions[0].Ratings[0].Level != 4 || back.Summit.Goals[0].Aims[0].Before != scoring.At(1) {
		t.Error("what has a match did not come along")
	}
}

func TestRecord_keepsItsScaleWhereOneLevelHasNoMatch(t *testing.T) {
	before := record()
	g7, _ := scoring.ShippedScale("g7")
	got, err := SetScale{g7}.Apply(before)
	if err != nil {
		t.Fatal(err)
	}
	if got.Summit.Scale != "attainment" || !reflect.DeepEqual(got.Summit.Goals, before.Summit.Goals) {
		t.Errorf("the record speaks in %q now", got.Summit.Scale)
	}
	own, _ := SetScale{OwnScale(before)}.Apply(before)
	got, err = SetScale{g7}.Apply(own)
	if err != nil || len(got.SummitScale().Levels) != 5 {
		t.Errorf("the record's own scale is lost: %v, %v", got.SummitScale(), err)
	}
}

func TestRecord_ownLevels(t *testing.T) {
	c, err := SetScale{OwnScale(record())}.Apply(record())
	if err != nil {
		t.Fatal(err)
	}
	more, err := Add{Place{Part: Levels}, "more than all"}.Apply(c)
	if err != nil || len(more.Scale.Levels) != 6 || more.Scale.Levels[5].Value != 1 || more.Scale.Levels[1].Value != .2 || Unmatched(c, more) != nil {
		t.Fatalf("a level more: %v, %v", more.Scale, err)
	}
	if _, err := (Add{Place{Part: Levels}, "none of it"}).Apply(c); err == nil {
		t.Error("two levels may have one label")
	}
	less, err := Remove{Place{Part: Levels, ID: "2"}}.Apply(c)
	if err != nil || len(Unmatched(c, less)) != 1 {
		t.Fatalf("a level less: %v, %v", less.Scale, err)
	}
	if _, err := field(Levels, "1", "value", "60").Apply(c); err == nil {
		t.Error("a lower level may be worth more")
	}
	if next, err := field(Levels, "1", "value", "40").Apply(c); err != nil || next.Scale.Levels[1].Value != .4 {
		t.Errorf("value %v, %v", next.Scale.Levels[1], err)
	}
	points, _ := scoring.ShippedScale(scoring.Points)
	if c, err = (SetScale{points}).Apply(c); err != nil || len(Unmatched(record(), c)) != 1 {
		t.Fatal(err)
	}
	if _, err := (Add{Place{Part: Levels}, "much"}).Apply(c); err == nil {
		t.Error("points took a level")
	}
	if len(OwnScale(c).Levels) != 5 {
		t.Error("no levels to start from")
	}
}

func TestRecord_resetAfterTheRecordChanged(t *testing.T) {
	start := record()
	c, _ := Remove{Place{Part: Goals, ID: "fish"}}.Apply(start)
	c, _ = SetScale{OwnScale(c)}.Apply(c)
	c, err := TakeJudgement{"reset", start}.Apply(c)
	if err != nil || len(c.Ratings) != 1 || c.Scale.ID != "attainment" {
		t.Fatalf("%v, %+v", err, c.Ratings)
	}
	c, err = TakeRecord{"back", start}.Apply(c)
	if err != nil || !reflect.DeepEqual(c.Summit, start.Summit) {
		t.Errorf("the record is not back: %v", err)
	}
}
