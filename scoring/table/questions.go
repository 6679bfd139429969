package table

import (
	"fmt"

	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/sentence"
)

// This file asks about numbers that a scale reads and that are hardly meant: on a scale of
// points every number from 0 to 100 is a level, so shares (0.625) and codes for missing
// values (99) would pass for ratings.

// questions lists what has to be answered before a card is made.
func (r *Reading) questions() (list []scoring.FieldError) {
	if r.options.Sure || r.scale.ID != scoring.Points {
		return nil
	}
	for _, code := range r.far() {
		list = append(list, scoring.FieldError{Path: r.Place(code), Msg: fmt.Sprintf("%s is far from all other numbers, in %d of %d cells; say what it means, or that it is not known, or that it is a rating like the others",
			sentence.Quote(code.Text), code.Count, r.Cells)})
	}
	if first, ok := r.likeShares(); ok && !r.options.Shares {
		list = append(list, scoring.FieldError{Path: r.Place(first), Msg: "all numbers lie between 0 and 1, and points go to 100; say whether they are shares, what each code means, or that they are points"})
	}
	return list
}

// numbers are the codes that a scale reads as their own numbers.
func (r *Reading) numbers() (list []Code) {
	cells := r.interpreter(r.scale)
	for _, code := range r.Codes {
		_, mapped := cells.mapped[code.key]
		if code.IsNumber && !mapped && !cells.missing[code.key] && code.Number >= 0 && code.Number <= 100 {
			list = append(list, code)
		}
	}
	return list
}

// far are the numbers at either end that stand by themselves: further from the others
// than these lie apart, twice over. At the upper end they may be two, such as 98 and 99. None
// and all of it are ends of the scale.
func (r *Reading) far() (list []Code) {
	numbers := r.numbers()
	for size := 1; size <= 2 && size < len(numbers); size++ {
		if cut := len(numbers) - size; alone(numbers[cut:], numbers[:cut], numbers[cut].Number-numbers[cut-1].Number) {
			list, numbers = numbers[cut:], numbers[:cut]
			break
		}
	}
	if len(numbers) > 1 && alone(numbers[:1], numbers[1:], numbers[1].Number-numbers[0].Number) {
		list = append(list[:len(list):len(list)], numbers[0])
	}
	return list
}

// alone says whether a gap sets some numbers apart from the others. The usual codes for
// missing values need not be as far away as other numbers.
func alone(some, others []Code, gap float64) bool {
	least, cells := 20.0, 0
	for _, code := range some {
		switch code.Number {
		case 9, 77, 88, 97, 98, 99:
		case 0, 100:
			return false
		default:
			least = 40
		}
	}
	for _, code := range others {
		cells += code.Count
	}
	return len(others) > 1 && cells >= 3 && gap > least && gap > 2*(others[len(others)-1].Number-others[0].Number)
}

// likeShares says whether all numbers, but for those that are far from the others, lie
// between 0 and 1, and returns the first above 0.
func (r *Reading) likeShares() (first Code, ok bool) {
	far := map[string]bool{}
	for _, code := range r.far() {
		far[code.key] = true
	}
	for _, code := range r.numbers() {
		switch {
		case far[code.key] || code.Number == 0:
		case code.Number > 1:
			return first, false
		case !ok:
			first, ok = code, true
		}
	}
	return first, ok
}

// sharesAsked says whether the numbers as a whole are in question, so that no part of
// the table is good.
func (r *Reading) sharesAsked() bool {
	_, asked := r.likeShares()
	return asked && !r.options.Shares && len(r.Questions) > 0
}

// doubted are the codes that are left out of the good part.
func (r *Reading) doubted() map[string]bool {
	if len(r.Questions) == 0 {
		return nil
	}
	out := map[string]bool{}
	for _, code := range r.far() {
		out[code.key] = true
	}
	return out
}

// findLost notes where another program has lost a letter.
func (r *Reading) findLost() {
	for _, row := range r.table.all {
		for at, cell := range row.cells {
			for _, c := range cell {
				if c != '\uFFFD' {
					continue
				}
				if r.LostCount++; len(r.Lost) < few {
					r.Lost = append(r.Lost, r.table.place(row.number, at))
				}
				break
			}
		}
	}
}
