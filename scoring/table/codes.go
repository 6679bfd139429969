package table

import (
	"fmt"
	"slices"
	"strings"

	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/sentence"
)

// maxWords is how many different texts are listed as codes. A table with more of them
// holds something else than ratings.
const maxWords = 500

// countCodes counts what stands in the cells of some columns, in the rows that are kept.
func (r *Reading) countCodes(in *reader, columns []int) {
	for _, row := range in.rows {
		for _, at := range columns {
			r.decimal = r.decimal || hasDecimalComma(row.cell(at))
		}
	}
	in.cells.decimalComma = r.decimal
	place := map[string]int{}    // by code
	seen := make(map[string]int) // by cell
	words := 0
	for _, row := range in.rows {
		if in.aside[row.number] {
			continue
		}
		if r.Kind == Wide && row.cell(r.wide.title) != "" {
			r.Goals++
		}
		for _, at := range columns {
			cell := row.cell(at)
			if cell == "" {
				r.Blank++
				continue
			}
			r.Cells++
			i, known := seen[cell]
			if !known {
				key := codeOf(cell, r.decimal)
				if i, known = place[key]; !known {
					x, isNumber := readNumber(key, false)
					if !isNumber {
						words++
					}
					if i = len(r.Codes); words > maxWords && !isNumber {
						i = -1
					} else {
						r.Codes = append(r.Codes, Code{Text: cell, Number: x, IsNumber: isNumber, key: key, row: row.number, at: at})
					}
					place[key] = i
				}
				seen[cell] = i
			}
			if i < 0 {
				r.more++
			} else {
				r.Codes[i].Count++
			}
		}
	}
	r.sortCodes()
}

// sortCodes puts numbers in their order before words as they come.
func (r *Reading) sortCodes() {
	at := map[float64]int{}
	var numbers []float64
	var words []Code
	for i, code := range r.Codes {
		if code.IsNumber {
			at[code.Number] = i
			numbers = append(numbers, code.Number)
		} else {
			words = append(words, code)
		}
	}
	slices.Sort(numbers)
	codes := make([]Code, 0, len(r.Codes))
	for _, x := range numbers {
		codes = append(codes, r.Codes[at[x]])
	}
	r.Codes = append(codes, words...)
}

// Place names the first cell in which a code stands.
func (r *Reading) Place(c Code) string { return r.table.place(c.row, c.at) }

// Meaning is what a code says on a scale, with the Options of the reading.
func (r *Reading) Meaning(c Code, scale scoring.Scale) Meaning {
	return r.interpreter(scale).read(c.Text)
}

// AsItStands is what a code says on a scale by itself, whatever Map and Missing say of it.
func (r *Reading) AsItStands(c Code, scale scoring.Scale) Meaning {
	return r.plain.on(scale, &Options{Shares: r.options.Shares}, r.decimal).read(c.Text)
}

// interpreter reads cells on a scale, with the Options of the reading.
func (r *Reading) interpreter(scale scoring.Scale) *interpreter {
	return r.said.on(scale, &r.options, r.decimal)
}

// interpreters are those of the scales that were asked about: a table may have as many
// codes as cells, and what each means is asked of every scale.
type interpreters []*interpreter

func (list *interpreters) on(scale scoring.Scale, options *Options, decimalComma bool) *interpreter {
	for _, in := range *list {
		if in.scale.ID == scale.ID && slices.Equal(in.scale.Levels, scale.Levels) {
			return in
		}
	}
	in := newInterpreter(scale, options, decimalComma)
	*list = append(*list, in)
	return in
}

// Scale is the scale of the cells: that of the Options or of the card; without an id
// where none was chosen.
func (r *Reading) Scale() scoring.Scale { return r.scale }

// judge counts what each scale reads, and asks about numbers that are hardly meant.
func (r *Reading) judge(in *reader) {
	if in.isNew {
		for _, scale := range scoring.ShippedScales() {
			fit := Fit{Scale: scale}
			for _, code := range r.Codes {
				if r.Meaning(code, scale).Status != "" {
					fit.Cells += code.Count
				}
			}
			r.Fits = append(r.Fits, fit)
		}
		if !in.isOwnExport() {
			r.Questions = r.questions()
		}
	}
	for _, said := range in.cells.said(&r.options) {
		if !slices.ContainsFunc(r.Codes, func(c Code) bool { return c.key == said }) {
			r.Unused = append(r.Unused, said)
		}
	}
}

// All says whether a scale reads every cell.
func (r *Reading) All(f Fit) bool { return f.Cells == r.Cells }

// FitsInWords says how many cells each scale reads, those that read all first.
func (r *Reading) FitsInWords() string {
	var words []string
	for _, all := range []bool{true, false} {
		for _, fit := range r.Fits {
			if r.All(fit) == all {
				words = append(words, fmt.Sprintf("%s reads %d of %d cells", fit.Scale.ID, fit.Cells, r.Cells))
			}
		}
	}
	return strings.Join(words, ", ")
}

// said are the codes that somebody gave a meaning.
func (in *interpreter) said(options *Options) []string {
	var out []string
	for _, m := range options.Map {
		out = append(out, codeOf(m.Code, in.decimalComma))
	}
	for _, s := range options.Missing {
		out = append(out, codeOf(s, in.decimalComma))
	}
	return out
}

// wrong lists what cannot be meant by Map and Missing.
func (in *interpreter) wrong(options *Options) (list scoring.Problems) {
	seen := map[string]bool{}
	for _, code := range in.said(options) {
		if seen[code] {
			list = append(list, scoring.FieldError{Msg: fmt.Sprintf("two meanings are given for %s; give one", sentence.Quote(code))})
		}
		seen[code] = true
	}
	for _, m := range options.Map {
		if in.plain(strings.TrimSpace(m.Means), false).Status == "" {
			list = append(list, scoring.FieldError{Msg: fmt.Sprintf("%s cannot mean %s: %s", sentence.Quote(m.Code), sentence.Quote(m.Means), noLevel(m.Means, in.scale))})
		}
	}
	return list
}
