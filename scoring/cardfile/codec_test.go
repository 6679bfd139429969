package cardfile

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"testing"

	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/cardtest"
	"summitscorecard/scoring/trials"
)

// manyCards is how many generated cards a test takes, as the register wants it.
var manyCards = trials.Rounds(10000)

// TestCodec_roundTrip sends generated cards through the file: what comes back
// is the card, and its bytes are the same again.
func TestCodec_roundTrip(t *testing.T) {
	for seed := range uint64(manyCards) {
		card := cardtest.Generate(seed)
		data, err := Encode(card)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		back, err := Decode(data)
		if err != nil {
			t.Fatalf("seed %d: %v in\n%s", seed, err, data)
		}
		if !reflect.DeepEqual(card, back) {
			t.Fatalf("seed %d: another card came back\n%+v\n%+v", seed, card, back)
		}
		if twice, err := Encode(back); err != nil || !bytes.Equal(data, twice) {
			t.Fatalf("seed %d: the bytes changed (%v)", seed, err)
		}
	}
	trials.Checked(t, "mF2", manyCards)
}

// TestEncode_canonical compares the layout with that of encoding/json: two
// spaces, an element a line, the order of the format, a final newline.
func TestEncode_canonical(t *testing.T) {
	for seed := range uint64(300) {
		data, err := Encode(cardtest.Generate(seed))
		if err != nil {
			t.Fatal(err)
		}
		var want bytes.Buffer
		if err := json.Indent(&want, bytes.TrimSpace(data), "", "  "); err != nil {
			t.Fatal(err)
		}
		want.WriteByte('\n')
		if !bytes.Equal(data, want.Bytes()) {
			t.Fatalf("seed %d: got\n%s\nwant\n%s", seed, data, want.Bytes())
		}
	}
}

// TestEncode_ownOrder shuffles what the file puts in order: the bytes stay.
func TestEncode_ownOrder(t *testing.T) {
	for seed := range uint64(300) {
		card := cardtest.Generate(seed)
		want, err := Encode(card)
		if err != nil {
			t.Fatal(err)
		}
		shuffled := Ordered(card) // new lists; the old ones stay as they are
		order := rand.New(rand.NewPCG(seed, 2))
		order.Shuffle(len(shuffled.Ratings), func(i, j int) {
			shuffled.Ratings[i], shuffled.Ratings[j] = shuffled.Ratings[j], shuffled.Ratings[i]
		})
		for _, goal := range shuffled.Summit.Goals {
			order.Shuffle(len(goal.Aims), func(i, j int) { goal.Aims[i], goal.Aims[j] = goal.Aims[j], goal.Aims[i] })
		}
		before := append([]scoring.Rating(nil), shuffled.Ratings...)
		got, err := Encode(shuffled)
		if err != nil || !bytes.Equal(got, want) {
			t.Fatalf("seed %d: the order of the lists shows in the file (%v)", seed, err)
		}
		if !reflect.DeepEqual(before, append([]scoring.Rating(nil), shuffled.Ratings...)) {
			t.Fatalf("seed %d: Encode reordered the caller's ratings", seed)
		}
	}
}

// TestCompact sends cards through the compact form and back onto their summit.
func TestCompact(t *testing.T) {
	for seed := range uint64(1000) {
		card := cardtest.Generate(seed)
		if len(card.Summit.ScaleLevels) == 0 && card.Summit.Scale == card.Scale.ID && len(card.Scale.OwnLevels()) > 0 {
			continue // the summit leans on this card's scale, which another card may not carry
		}
		small := Compact(card, "abc")
		if back := reread(t, small); !reflect.DeepEqual(back, small) {
			t.Fatalf("seed %d: the compact card changed in its file\n%+v\n%+v", seed, small, back)
		}
		back, err := Resolve(small, card.Summit)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if !reflect.DeepEqual(back, card) {
			t.Fatalf("seed %d: another card came back\n%+v\n%+v", seed, card, back)
		}
		if full, err := Resolve(card, scoring.Summit{}); err != nil || !reflect.DeepEqual(full, card) {
			t.Fatalf("seed %d: a card with its summit changed (%v)", seed, err)
		}
	}
	small := Compact(cardtest.Generate(1), "")
	if _, err := Resolve(small, scoring.Summit{ID: "another"}); err == nil {
		t.Error("a card was resolved on a summit it is not about")
	}
	if r := scoring.Score(small); r.Verdict.Word != scoring.Undecided || len(r.Notes) == 0 {
		t.Errorf("a compact card has nothing to score, got %+v", r)
	}
}

// TestDecode_defaults reads the shortest card there is.
func TestDecode_defaults(t *testing.T) {
	got, err := Decode([]byte(`{"format":"summit-scorecard/1","summit":{"id":"s","title":"S","sides":[{"id":"a","name":"A"},{"id":"b","name":"B"}],
		"goals":[{"id":"g","title":"G","importance":8,"aims":{"b":{},"a":{}}}],"sources":[{"title":"t"},{"id":"source-1"}],"statements":[{"speaker":"x"}]},
		"ratings":[{"goal":"g","side":"b"},{"goal":"g","side":"a","level":0}]}`))
	if err != nil {
		t.Fatal(err)
	}
	attainment, _ := scoring.ShippedScale("attainment")
	want := scoring.Scorecard{
		Summit: scoring.Summit{ID: "s", Version: 1, Title: "S", Scale: "attainment", Sides: []scoring.Side{{ID: "a", Name: "A"}, {ID: "b", Name: "B"}},
			Goals:   []scoring.Goal{{ID: "g", Title: "G", Kind: scoring.Substance, Importance: 8, Aims: []scoring.Aim{{Side: "a"}, {Side: "b"}}}},
			Sources: []scoring.Source{{ID: "source-2", Title: "t"}, {ID: "source-1"}}, Statements: []scoring.Statement{{ID: "statement-1", Speaker: "x"}}},
		Scale: attainment, Weights: scoring.Own, TieZone: 5, Round: 1,
		Ratings: []scoring.Rating{{Goal: "g", Side: "a", Status: scoring.Scored, Importance: 8}, {Goal: "g", Side: "b", Status: scoring.Unknown, Importance: 8}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
}

func BenchmarkDecode(b *testing.B) {
	data, err := Encode(cardtest.Generate(7))
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Decode(data); err != nil {
			b.Fatal(err)
		}
	}
}

// reread returns the card after a journey through a file.
func reread(t testing.TB, card scoring.Scorecard) scoring.Scorecard {
	t.Helper()
	data, err := Encode(card)
	if err != nil {
		t.Fatal(err)
	}
	card, err = Decode(data)
	if err != nil {
		t.Fatalf("%v in\n%s", err, data)
	}
	return card
}
