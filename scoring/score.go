package scoring

import "strings"

// Score works out each side's total, interval and coverage and the verdict
// between the sides that took part (docs/method.md, section 1). It is pure, takes time
// in proportion to goals times sides, and is safe on a card that cardfile.Check refuses:
// what makes no sense there counts as open. A card in the compact form has no
// goals to score; Resolve it first.
func Score(card Scorecard) Result {
	s := newSheet(&card)
	var result Result
	if card.Ref != (Ref{}) {
		result.Notes = append(result.Notes, "This card names its summit ("+card.Ref.ID+") without carrying it, so there is nothing to score yet.")
		result.Verdict = Verdict{Word: Undecided, TieZone: card.TieZone}
		return result
	}
	result.Notes = s.leaveOut()
	for i := range card.Summit.Sides {
		result.Sides = append(result.Sides, s.side(i))
	}
	result.Notes = append(result.Notes, s.notes(result.Sides)...)
	result.Verdict = verdict(result.Sides, card.TieZone)
	result.Notes = append(result.Notes, verdictNotes(&card, result)...)
	return result
}

// cell is one aim with what the card says about it, in values in [0,1].
type cell struct {
	aim        bool // this side wants something under this goal
	scored     bool
	counts     bool // towards the total; false for an open rating and for a goal left out
	value      float64
	low, high  float64
	importance float64
	before     Total // times 100
}

// sheet is the card as a table of goals by sides.
type sheet struct {
	card                   *Scorecard
	cells                  []cell // goal by goal, in each the sides
	sides                  int
	goalPlaces, sidePlaces map[string]int // by id
	equal                  []bool         // per side: all importances are 0, every goal counts the same
	lost                   []string       // goals with a level on the eve that the card's scale does not know
}

func (s *sheet) at(goal, side int) *cell { return &s.cells[goal*s.sides+side] }

func newSheet(card *Scorecard) *sheet {
	sum := &card.Summit
	s := &sheet{card: card, sides: len(sum.Sides), equal: make([]bool, len(sum.Sides))}
	s.cells = make([]cell, len(sum.Goals)*s.sides)
	sides, goals := sum.SidePlaces(), sum.GoalPlaces()
	s.sidePlaces, s.goalPlaces = sides, goals
	from := card.SummitScale()
	lowest, highest := card.Scale.Ends()
	for g := range sum.Goals {
		for a := range sum.Goals[g].Aims {
			aim := &sum.Goals[g].Aims[a]
			i, ok := sides[aim.Side]
			if !ok {
				continue
			}
			before, known := s.before(aim, from)
			if !known {
				s.lost = append(s.lost, sum.Goals[g].Title)
			}
			*s.at(g, i) = cell{aim: true, low: lowest, high: highest, importance: sum.Goals[g].Importance, before: before}
		}
	}
	for r := range card.Ratings {
		rating := &card.Ratings[r]
		g, goal := goals[rating.Goal]
		i, side := sides[rating.Side]
		if goal && side && s.at(g, i).aim {
			s.rate(s.at(g, i), rating)
		}
	}
	s.equalise()
	return s
}

// before converts a level on the eve to the card's scale; known is false when
// there is one that does not convert.
func (s *sheet) before(aim *Aim, from Scale) (before Total, known bool) {
	if !aim.Before.Known {
		return Total{}, true
	}
	level, ok := Convert(aim.Before.Value, from, s.card.Scale)
	value, on := s.card.Scale.Value(level)
	if !ok || !on {
		return Total{}, false
	}
	return Total{Points: 100 * value, Known: true}, true
}

// rate puts a rating into its cell.
func (s *sheet) rate(c *cell, r *Rating) {
	scale := s.card.Scale
	value, on := scale.Value(r.Level)
	if r.Status == Scored && on {
		c.scored, c.value, c.low, c.high = true, value, value, value
	}
	if v, on := scale.Value(r.Low.Value); r.Low.Known && on {
		c.low = v
	}
	if v, on := scale.Value(r.High.Value); r.High.Known && on {
		c.high = v
	}
	if s.card.Weights != Shared {
		c.importance = r.Importance
	}
}

// equalise gives every goal the same weight for a side that gave all of its
// goals importance 0, and marks what counts towards the totals.
func (s *sheet) equalise() {
	for i := range s.sides {
		wants, sum := false, 0.
		for g := range s.card.Summit.Goals {
			if c := s.at(g, i); c.aim {
				wants = true
				sum += c.importance
			}
		}
		s.equal[i] = wants && !(sum > 0)
		for g := range s.card.Summit.Goals {
			c := s.at(g, i)
			if s.equal[i] && c.aim {
				c.importance = 1
			}
			c.counts = c.aim && c.scored && c.importance > 0
		}
	}
}

// leaveOut applies the rule for shared weights: a goal that is open for one
// ranked side, or that one ranked side has no aim under, cannot be compared and
// leaves every ranked side's total. The notes name such goals.
func (s *sheet) leaveOut() []string {
	if s.card.Weights != Shared {
		return nil
	}
	var open, missing []string
	for g := range s.card.Summit.Goals {
		anyOpen, anyMissing, counted := false, false, false
		for i, side := range s.card.Summit.Sides {
			if side.Absent {
				continue
			}
			c := s.at(g, i)
			anyMissing = anyMissing || !c.aim
			anyOpen = anyOpen || c.aim && !c.scored && c.importance > 0
			counted = counted || c.aim && c.importance > 0
		}
		if !counted || !anyOpen && !anyMissing {
			continue
		}
		for i, side := range s.card.Summit.Sides {
			if !side.Absent {
				s.at(g, i).counts = false
			}
		}
		if title := s.card.Summit.Goals[g].Title; anyMissing {
			missing = append(missing, title)
		} else {
			open = append(open, title)
		}
	}
	var notes []string
	if len(open) > 0 {
		notes = append(notes, "With shared weights a goal that is still open for one side counts for none; left out: "+strings.Join(open, ", ")+".")
	}
	if len(missing) > 0 {
		notes = append(notes, "With shared weights every goal needs an aim of every side that took part; left out: "+strings.Join(missing, ", ")+".")
	}
	return notes
}

// notes says what was assumed about single sides.
func (s *sheet) notes(sides []SideResult) []string {
	var notes []string
	for i, side := range sides {
		if side.Equal {
			notes = append(notes, "All importances of "+s.card.Summit.Sides[i].Name+" are 0, so every goal counts the same for it.")
		}
	}
	if len(s.lost) > 0 {
		notes = append(notes, "The level on the eve has no counterpart on this card's scale and is left out of what moved: "+strings.Join(unique(s.lost), ", ")+".")
	}
	return notes
}

func unique(list []string) []string {
	out := list[:0]
	for _, s := range list {
		if len(out) == 0 || out[len(out)-1] != s {
			out = append(out, s)
		}
	}
	return out
}

// SharedGaps names the goals (by id, in order) that shared weights cannot use
// because a side that took part has no aim under them. It is nil with own
// weights. Where it is not, shares and tipping points do not apply.
func SharedGaps(card Scorecard) []string {
	if card.Weights != Shared {
		return nil
	}
	var gaps []string
	for _, goal := range card.Summit.Goals {
		for _, side := range card.Summit.Sides {
			if _, at := goal.Aim(side.ID); at < 0 && !side.Absent {
				gaps = append(gaps, goal.ID)
				break
			}
		}
	}
	return gaps
}
