package picture

import (
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"summitscorecard/app/chart"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// sizes of words by what they mean; all others have 12.
var sizes = map[string]float64{"name": 14, "total": 28, "percent": 18, "goal": 13}

type box struct{ left, right, top, bottom float64 }

func (a box) meets(b box) bool {
	const hair = 0.5
	return a.left+hair < b.right && b.left+hair < a.right && a.top+hair < b.bottom && b.top+hair < a.bottom
}

// boxOf is the room that words take.
func boxOf(m chart.Mark) box {
	size := sizes[m.Meaning]
	if size == 0 {
		size = 12
	}
	wide, from := chart.Advance(m.Text, size), 0.0
	switch m.Anchor {
	case "middle":
		from = -wide / 2
	case "end":
		from = -wide
	}
	if m.Upwards() {
		return box{m.X - 0.72*size, m.X + 0.22*size, m.Y - from - wide, m.Y - from}
	}
	return box{m.X + from, m.X + from + wide, m.Y - 0.72*size, m.Y + 0.22*size}
}

// checkApart holds that words lie on no other words, on no dot of the map, and
// within the picture.
func checkApart(t *testing.T, what string, d chart.Drawing, dots bool) {
	t.Helper()
	var boxes []box
	var texts []string
	for _, m := range d.Marks {
		if dots && m.Shape == chart.Circle {
			boxes, texts = append(boxes, box{m.X - m.R, m.X + m.R, m.Y - m.R, m.Y + m.R}), append(texts, "")
		}
		if m.Shape != chart.Words || m.Text == "" {
			continue
		}
		b := boxOf(m)
		if b.left < -1 || b.right > d.Width+1 || b.top < -1 || b.bottom > d.Height+3 {
			t.Errorf("%s: %q stands outside of the picture: %.0f to %.0f, %.0f to %.0f of %.0f x %.0f", what, m.Text, b.left, b.right, b.top, b.bottom, d.Width, d.Height)
		}
		boxes, texts = append(boxes, b), append(texts, m.Text)
	}
	for i, a := range boxes {
		for k, b := range boxes[:i] {
			if a.meets(b) && texts[i]+texts[k] != "" {
				t.Errorf("%s: %q lies on %q", what, texts[i], texts[k])
			}
		}
	}
}

// renamed is a card whose sides have other names, and so many of them.
func renamed(card scoring.Scorecard, names ...string) scoring.Scorecard {
	sides := append([]scoring.Side(nil), card.Summit.Sides...)
	for i := range sides {
		sides[i].Name = names[i%len(names)]
	}
	card.Summit.Sides = sides
	return card
}

// crowd is a card of many sides that were all at the table.
func crowd(card scoring.Scorecard, n int) scoring.Scorecard {
	card.Revisions, card.Ratings, card.Summit.Sides = nil, nil, nil
	for i := range n {
		card.Summit.Sides = append(card.Summit.Sides, scoring.Side{ID: "s" + strconv.Itoa(i), Name: "Member number " + strconv.Itoa(i)})
	}
	goals := append([]scoring.Goal(nil), card.Summit.Goals...)
	for k := range goals {
		goals[k].Aims = nil
		for i, side := range card.Summit.Sides {
			goals[k].Aims = append(goals[k].Aims, scoring.Aim{Side: side.ID})
			card.Ratings = append(card.Ratings, scoring.Rating{Goal: goals[k].ID, Side: side.ID, Status: scoring.Scored, Level: float64((i + k) % 5), Importance: 5})
		}
	}
	card.Summit.Goals, card.Summit.Statements = goals, nil
	return card
}

func TestDrawings_noWordsLieOnOthers(t *testing.T) {
	names, _ := filepath.Glob("../../web/summits/*.json")
	for _, name := range names {
		shipped := read(t, strings.TrimSuffix(filepath.Base(name), ".json"))
		many := shipped
		for i := range 7 { // dated states
			many.Revisions = append(many.Revisions[:i:i], scoring.Revision{AsOf: strconv.Itoa(1900 + i), Ratings: shipped.Ratings})
		}
		for what, card := range map[string]scoring.Scorecard{
			"shipped":       shipped,
			"many dates":    many,
			"long names":    renamed(shipped, "The United Federation of Northern Provinces", "People’s Democratic Republic of the Southern Islands", "A third"),
			"long, dated":   renamed(many, "The United Federation of Northern Provinces", "People’s Democratic Republic of the Southern Islands", "A third"),
			"no spaces":     renamed(many, strings.Repeat("Donaudampfschiff", 4), "日本国政府代表団及び関係諸機関一同", "🇺🇦🇷🇺🇨🇳"),
			"Hebrew":        renamed(shipped, "ישראל", "לבנון", "مصر"),
			"seven sides":   crowd(shipped, 7),
			"twenty sides":  crowd(shipped, 20),
			"thirty sides":  crowd(shipped, 30),
			"six, long":     renamed(crowd(shipped, 6), "The United Federation of Northern Provinces"),
			"twenty, long":  renamed(crowd(shipped, 20), "The United Federation of Northern Provinces"),
			"twenty, Asian": renamed(crowd(shipped, 20), "日本国政府代表団及び関係諸機関一同"),
		} {
			for _, c := range charts(card) {
				checkApart(t, name+", "+what+", "+c.ID, c.Drawing, c.ID == "gains")
			}
		}
		result := scoring.Score(shipped)
		lenses := scoring.Lenses(shipped)
		d, ok := Gains(shipped, result, lenses)
		if !ok {
			continue
		}
		said := ""
		for _, m := range d.Marks {
			if m.Meaning == "label" {
				said += " " + m.Text
			}
		}
		a, b, _ := Duel(result)
		for _, lens := range lenses {
			if _, _, shown := OfLens(lens, a.Side, b.Side); shown && !strings.Contains(said, text.LensShort(shipped, lens)) {
				t.Errorf("%s: the map does not name %q: %s", name, text.LensShort(shipped, lens), said)
			}
		}
		if !strings.Contains(said, text.ThisCard) {
			t.Errorf("%s: the map does not name the card: %s", name, said)
		}
	}
}
