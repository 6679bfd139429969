//go:build !js

package command

import (
	"bytes"
	"encoding/json"

	"summitscorecard/scoring"
)

// methodJSON holds the keys of summit-verdict/1 that follow the verdict.
type methodJSON struct {
	Shares        sharesJSON      `json:"shares"`
	Tipping       *tippingJSON    `json:"tipping"`
	Kinds         kindsJSON       `json:"kinds"`
	Lenses        []lensJSON      `json:"lenses"`
	WithoutSource []sourceJSON    `json:"without_source"`
	Rulers        []rulerJSON     `json:"rulers"`
	FairSplit     *fairSplitJSON  `json:"fair_split"`
	Expectation   *object[figure] `json:"expectation"`
}

// newMethodJSON works out what follows the verdict, with a sentence for each
// key that is null.
func newMethodJSON(card scoring.Scorecard, result scoring.Result) (methodJSON, []string) {
	var n notes
	out := methodJSON{
		Shares:  newSharesJSON(card, &n),
		Tipping: newTippingJSON(card, &n),
		Kinds:   newKindsJSON(card, &n),
		Lenses:  []lensJSON{}, WithoutSource: []sourceJSON{}, Rulers: []rulerJSON{},
		FairSplit: newFairSplitJSON(card, &n),
	}
	for _, lens := range scoring.Lenses(card) {
		n.say("A lens has a name where it is one side's or one speaker's.")
		n.part(lens.Sides, lens.Verdict)
		out.Lenses = append(out.Lenses, lensJSON{
			Lens: lens.Lens, Name: name(lens.Name), Statements: lens.Statements, Ratings: lens.Theirs, Of: lens.Of,
			partJSON: newPartJSON(card, lens.Sides, lens.Verdict), Differs: lens.Differs,
		})
	}
	for _, s := range scoring.WithoutSource(card) {
		if !s.Lead.Known {
			n.say("Without a source too few totals may be left; the lead is then null.")
		} else if s.Leader == "" {
			n.say(equalTotals)
		}
		out.WithoutSource = append(out.WithoutSource, sourceJSON{s.Source, s.Ratings, s.Statements, orNull(s.Lead), name(s.Leader), s.Word, s.Flips})
	}
	for _, ruler := range scoring.Rulers(card) {
		n.part(ruler.Sides, ruler.Verdict)
		out.Rulers = append(out.Rulers, rulerJSON{ruler.Scale, ruler.Matched, ruler.Of, newPartJSON(card, ruler.Sides, ruler.Verdict), ruler.Survives})
	}
	if sides := scoring.Expectation(card); sides == nil {
		n.say("Goal attainment scores are worked out on the expectation scale only.")
	} else {
		out.Expectation = &object[figure]{}
		for _, side := range sides {
			out.Expectation.add(side.Side, figure(side.T))
		}
	}
	n.moved(card, result)
	return out, n
}

// notes gathers sentences, each of them once.
type notes []string

func (n *notes) say(sentences ...string) {
	for _, sentence := range sentences {
		for _, said := range *n {
			if said == sentence {
				sentence = ""
			}
		}
		if sentence != "" {
			*n = append(*n, sentence)
		}
	}
}

const equalTotals = "Where totals come out equal there is no leader."

// part says why a verdict on part of the goals, through a lens or on another
// scale has nulls.
func (n *notes) part(sides []scoring.SideResult, v scoring.Verdict) {
	for _, side := range sides {
		if !side.Total.Known {
			n.say("On some goals, words or scales a side has no total, and with fewer than two totals there is no leader and no lead.")
		}
	}
	if v.Word != scoring.Undecided && v.Leader == "" {
		n.say(equalTotals)
	}
}

// object is a JSON object whose keys keep their order: sides as the summit has
// them, goals likewise.
type object[T any] struct {
	keys   []string
	values []T
}

func (o *object[T]) add(key string, value T) {
	o.keys, o.values = append(o.keys, key), append(o.values, value)
}

// MarshalJSON writes the keys in the order in which they were added.
func (o object[T]) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, key := range o.keys {
		if i > 0 {
			b.WriteByte(',')
		}
		k, err := json.Marshal(key)
		if err != nil {
			return nil, err
		}
		v, err := json.Marshal(o.values[i])
		if err != nil {
			return nil, err
		}
		b.Write(k)
		b.WriteByte(':')
		b.Write(v)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// figure is a number of points that may be null.
type figure scoring.Total

// MarshalJSON writes null for what is not known.
func (f figure) MarshalJSON() ([]byte, error) {
	return json.Marshal(orNull(scoring.Total(f)))
}

// partJSON is a verdict in short: of one kind of goal, through a lens, on
// another scale.
type partJSON struct {
	Word   string          `json:"word"`
	Leader *string         `json:"leader"`
	Second *string         `json:"second"`
	Lead   *decimal        `json:"lead"`
	Totals *object[figure] `json:"totals"`
}

func newPartJSON(card scoring.Scorecard, sides []scoring.SideResult, v scoring.Verdict) partJSON {
	out := partJSON{Word: v.Word, Leader: name(v.Leader), Second: name(v.Second), Totals: &object[figure]{}}
	if v.Word != scoring.Undecided {
		out.Lead = some(v.Lead)
	}
	for _, side := range sides {
		out.Totals.add(side.Side, figure(side.Total))
	}
	return out
}

type kindsJSON struct {
	Substance *kindJSON `json:"substance"`
	Symbol    *kindJSON `json:"symbol"`
}

type kindJSON struct {
	Goals int `json:"goals"`
	partJSON
}

func newKindsJSON(card scoring.Scorecard, n *notes) kindsJSON {
	var out kindsJSON
	for _, kind := range scoring.Kinds(card) {
		if kind.Goals == 0 {
			n.say("No goal is a " + kind.Kind + " goal.")
			continue
		}
		n.part(kind.Sides, kind.Verdict)
		one := &kindJSON{Goals: kind.Goals, partJSON: newPartJSON(card, kind.Sides, kind.Verdict)}
		if kind.Kind == scoring.Symbol {
			out.Symbol = one
		} else {
			out.Substance = one
		}
	}
	return out
}

type lensJSON struct {
	Lens       string  `json:"lens"` // side, outsiders, all or speaker
	Name       *string `json:"name"` // of the side (its id) or the speaker
	Statements int     `json:"statements"`
	Ratings    int     `json:"ratings"` // that are theirs
	Of         int     `json:"of"`
	partJSON
	Differs bool `json:"differs"`
}

type sourceJSON struct {
	Source     string   `json:"source"`
	Ratings    int      `json:"ratings"`
	Statements int      `json:"statements"`
	Lead       *decimal `json:"lead"`
	Leader     *string  `json:"leader"`
	Word       string   `json:"word"`
	Flips      bool     `json:"flips"`
}

type rulerJSON struct {
	Scale   string `json:"scale"`
	Matched int    `json:"matched"`
	Of      int    `json:"of"`
	partJSON
	Survives bool `json:"survives"`
}

type fairSplitJSON struct {
	Goals  []fairGoalJSON   `json:"goals"`
	Points *object[decimal] `json:"points"`
	Apart  []string         `json:"apart"`
}

type fairGoalJSON struct {
	Goal  string           `json:"goal"`
	Bids  *object[decimal] `json:"bids"`
	Parts *object[decimal] `json:"parts"`
}

func newFairSplitJSON(card scoring.Scorecard, n *notes) *fairSplitJSON {
	split := scoring.FairSplit(card)
	n.say(split.Notes...)
	if !split.Known {
		return nil
	}
	both := func(x [2]float64) *object[decimal] {
		var o object[decimal]
		for i, side := range split.Sides {
			o.add(side, decimal(x[i]))
		}
		return &o
	}
	out := &fairSplitJSON{Points: both(split.Points), Apart: append([]string{}, split.Apart...)}
	for _, goal := range split.Goals {
		out.Goals = append(out.Goals, fairGoalJSON{goal.Goal, both(goal.Bids), both(goal.Parts)})
	}
	return out
}
