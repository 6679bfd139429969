package table

import (
	"fmt"
	"strings"

	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/sentence"
)

// Mapping says what a code of a table means: a level of the scale by number or label,
// "pending", or "" for not known.
type Mapping struct {
	Code  string // as it stands in the cells
	Means string
}

// Meaning is what a cell says on a scale.
type Meaning struct {
	Status string  // scoring.Scored, Pending or Unknown; "" where the cell is not understood
	Level  float64 // with Scored
	Label  string  // of the level, or the words for what is open
}

// interpreter reads cells on one scale.
type interpreter struct {
	scale        scoring.Scale
	mapped       map[string]string // by code
	missing      map[string]bool   // codes
	shares       bool              // numbers from 0 to 1 are shares, to be made points
	decimalComma bool
	known        map[string]Meaning // of cells that were read already
}

func newInterpreter(scale scoring.Scale, options *Options, decimalComma bool) *interpreter {
	in := &interpreter{scale: scale, shares: options.Shares && scale.ID == scoring.Points, decimalComma: decimalComma,
		mapped: map[string]string{}, missing: map[string]bool{}, known: map[string]Meaning{}}
	for _, m := range options.Map {
		in.mapped[codeOf(m.Code, decimalComma)] = m.Means
	}
	for _, s := range options.Missing {
		in.missing[codeOf(s, decimalComma)] = true
	}
	return in
}

// codeOf is what equal cells have in common: a number in its plain form without marks, or
// a text in small letters.
func codeOf(cell string, decimalComma bool) string {
	cell = strings.TrimSpace(cell)
	if x, ok := readNumber(cell, decimalComma); ok {
		return sentence.Number(x)
	}
	if x, ok := readNumber(withoutMarks(cell), decimalComma); ok {
		return sentence.Number(x)
	}
	return strings.ToLower(strings.Join(strings.Fields(cell), " "))
}

// read says what a cell means.
func (in *interpreter) read(cell string) Meaning {
	cell = strings.TrimSpace(cell)
	if cell == "" {
		return Meaning{Status: scoring.Unknown}
	}
	if m, known := in.known[cell]; known {
		return m
	}
	m := in.meaning(cell)
	in.known[cell] = m
	return m
}

func (in *interpreter) meaning(cell string) Meaning {
	code := codeOf(cell, in.decimalComma)
	if means, ok := in.mapped[code]; ok {
		return in.plain(strings.TrimSpace(means), false)
	}
	if in.missing[code] {
		return Meaning{Status: scoring.Unknown, Label: notKnown}
	}
	return in.plain(cell, true)
}

const notKnown = "not known"

// plain reads what stands for itself: a number, a label, both, a word for what is open.
// Shares are numbers of the table and not of what somebody says that a code means.
func (in *interpreter) plain(cell string, ofTable bool) Meaning {
	if m, ok := in.number(cell, ofTable); ok {
		return m
	}
	for _, l := range in.scale.Levels {
		if strings.EqualFold(l.Label, cell) {
			return level(l)
		}
	}
	switch low := strings.ToLower(cell); {
	case cell == "" || low == scoring.Unknown:
		return Meaning{Status: scoring.Unknown, Label: notKnown}
	case low == scoring.Pending || in.scale.ID == "promise" && isOpenWord(cell):
		return Meaning{Status: scoring.Pending, Label: "pending"}
	case isMissingWord(cell):
		return Meaning{Status: scoring.Unknown, Label: notKnown}
	}
	if m, ok := in.number(withoutMarks(cell), ofTable); ok {
		return m
	}
	return in.numberAndLabel(cell)
}

func level(l scoring.ScaleLevel) Meaning {
	return Meaning{Status: scoring.Scored, Level: l.Level, Label: l.Label}
}

// number reads a number that is on the scale.
func (in *interpreter) number(cell string, ofTable bool) (Meaning, bool) {
	shares := in.shares && ofTable
	if percent, ok := strings.CutSuffix(cell, "%"); ok && in.scale.ID == scoring.Points {
		cell, shares = strings.TrimSpace(percent), false
	}
	x, ok := readNumber(cell, in.decimalComma)
	if ok && shares {
		if x > 1 {
			return Meaning{}, false
		}
		x *= 100
	}
	if ok {
		_, ok = in.scale.Value(x)
	}
	m := Meaning{Status: scoring.Scored, Level: x}
	for _, l := range in.scale.Levels {
		if l.Level == x {
			m.Label = l.Label
		}
	}
	return m, ok
}

// numberAndLabel reads a number with the label that the scale has for it: "1 = full",
// "full (1)", "+1: full compliance". Where label and number disagree, nothing is read.
func (in *interpreter) numberAndLabel(cell string) Meaning {
	behind := func(l scoring.ScaleLevel) bool {
		at := strings.LastIndexByte(cell, '(')
		if at <= 0 || !strings.HasSuffix(cell, ")") {
			return false
		}
		x, ok := plainNumber(cell[at+1 : len(cell)-1])
		return ok && x == l.Level && in.names(l, cell[:at])
	}
	before := func(l scoring.ScaleLevel) bool {
		at := strings.IndexAny(cell[1:], " =:(") + 1
		if at == 0 {
			return false
		}
		x, ok := plainNumber(strings.TrimSpace(cell[:at]))
		return ok && x == l.Level && in.names(l, strings.Trim(cell[at:], " =:()-–—"))
	}
	for _, l := range in.scale.Levels {
		if behind(l) || before(l) {
			return level(l)
		}
	}
	return Meaning{}
}

// names says whether words are the label of a level or begin it, and no other's.
func (in *interpreter) names(l scoring.ScaleLevel, words string) bool {
	words = strings.ToLower(strings.TrimSpace(words))
	fits := func(label string) bool {
		label = strings.ToLower(label)
		return words == label || words != "" && (strings.HasPrefix(label, words+" ") || strings.HasPrefix(words, label+" "))
	}
	if !fits(l.Label) {
		return false
	}
	for _, other := range in.scale.Levels {
		if other.Level != l.Level && fits(other.Label) {
			return false
		}
	}
	return true
}

// isOpenWord says so of words for a promise that is not decided yet.
func isOpenWord(s string) bool {
	low := strings.ToLower(s)
	return low == "stalled" || low == "in the works" || low == "not yet rated"
}

// isMissingWord says so of what tables write where a rating is not known.
func isMissingWord(s string) bool {
	switch strings.ToLower(s) {
	case ".", "..", "...", "…", "n/a", "n.a.", "n.a", "na", "#n/a", "#na", "n/d", "n.d.", "nd", "nan", "null", "missing", "unknown",
		"not available", "not applicable", "not rated", "no data", "k.a.", "k. a.", "keine angabe", "s.d.", "s/d", "sin datos", "н/д", "нет данных":
		return true
	}
	return false
}

// noLevel is the sentence for a cell that is no level of a scale: it lists what would be
// one.
func noLevel(s string, scale scoring.Scale) string {
	return fmt.Sprintf("%s is no level of the scale %s; write %s, or leave it blank", sentence.Quote(s), scale.ID, levelNames(scale))
}

// levelNames lists the levels of a scale with their labels.
func levelNames(scale scoring.Scale) string {
	if len(scale.Levels) == 0 {
		return "a number from 0 to 100"
	}
	const labelled = 12
	names := ""
	for i, l := range scale.Levels {
		if i > 0 {
			names += ", "
		}
		names += sentence.Number(l.Level)
		if len(scale.Levels) <= labelled {
			names += " (" + shortened(l.Label) + ")"
		}
	}
	return names
}
