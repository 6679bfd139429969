package edit

import (
	"reflect"
	"testing"

	"summitscorecard/scoring"
)

// TestWay_anyField changes each field of a card and of a rating alone: the way
// back must bring the card back whole, whatever fields there come to be.
func TestWay_anyField(t *testing.T) {
	card := scoring.Scorecard{ID: "a", Ratings: []scoring.Rating{{Goal: "g", Side: "x", Status: scoring.Scored, Level: 1}, {Goal: "g", Side: "y"}}}
	check := func(name string, changed scoring.Scorecard) {
		t.Helper()
		if reflect.DeepEqual(card, changed) {
			t.Fatalf("%s was not changed, so nothing is tested", name)
		}
		if got := wayTo(card, changed).from(changed); !reflect.DeepEqual(got, card) {
			t.Errorf("back from a change of %s: %+v, want %+v", name, got, card)
		}
		if got := wayTo(changed, card).from(card); !reflect.DeepEqual(got, changed) {
			t.Errorf("on to a change of %s: %+v, want %+v", name, got, changed)
		}
	}
	for i := range reflect.TypeFor[scoring.Scorecard]().NumField() {
		changed := card
		other(t, reflect.ValueOf(&changed).Elem().Field(i))
		check(reflect.TypeFor[scoring.Scorecard]().Field(i).Name, changed)
	}
	for i := range reflect.TypeFor[scoring.Rating]().NumField() {
		changed := card
		changed.Ratings = append([]scoring.Rating(nil), card.Ratings...)
		other(t, reflect.ValueOf(&changed.Ratings[1]).Elem().Field(i))
		check("ratings[1]."+reflect.TypeFor[scoring.Rating]().Field(i).Name, changed)
		if w := wayTo(card, changed); w.card != nil || len(w.ratings) != 1 {
			t.Errorf("a change of one rating keeps %d ratings and the whole card: %v", len(w.ratings), w.card != nil)
		}
	}
	many := card
	many.Ratings = make([]scoring.Rating, len(card.Ratings))
	check("ratings", many)
}

// other gives a value another value of its type.
func other(t *testing.T, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.String:
		v.SetString(v.String() + "other")
	case reflect.Float64:
		v.SetFloat(v.Float() + 1)
	case reflect.Int:
		v.SetInt(v.Int() + 1)
	case reflect.Bool:
		v.SetBool(!v.Bool())
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 3, 3))
	case reflect.Map:
		m := reflect.MakeMap(v.Type())
		m.SetMapIndex(reflect.Zero(v.Type().Key()), reflect.Zero(v.Type().Elem()))
		v.Set(m)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
	case reflect.Struct:
		other(t, v.Field(0))
	default:
		t.Fatalf("a field of kind %s: say here how to change it", v.Kind())
	}
}
