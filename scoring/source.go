package scoring

import "slices"

// SourceResult is the verdict with one source left out.
type SourceResult struct {
	Source     string
	Ratings    int    // that rest on it alone and become unknown
	Statements int    // of it, which no lens takes any more
	Lead       Total  // of the card's leader over its best rival, in points; negative when it falls behind
	Leader     string // "" when totals are equal or undecided
	Word       string
	Flips      bool // another leader than the card has, or none
}

// WithoutSource leaves out each source that a statement or a rating rests on,
// in the summit's order (docs/method.md, section 4).
func WithoutSource(card Scorecard) []SourceResult {
	whole := Score(card).Verdict
	var out []SourceResult
	for _, source := range card.Summit.Sources {
		rest, ratings, statements := leaveOutSource(card, source.ID)
		if ratings+statements == 0 {
			continue
		}
		r := SourceResult{Source: source.ID, Ratings: ratings, Statements: statements}
		k := newContest(rest)
		r.Word, r.Leader, r.Lead = k.outcome(whole.Leader)
		r.Flips = r.Leader != whole.Leader
		out = append(out, r)
	}
	return out
}

// leaveOutSource returns the card without the statements of a source and with
// every rating unknown that rests on it alone: on its own sources or, where it
// names none, on its aim's. It says how many there were of each.
func leaveOutSource(card Scorecard, source string) (rest Scorecard, ratings, statements int) {
	rest = card
	rest.Ratings = slices.Clone(card.Ratings)
	for i := range rest.Ratings {
		r := &rest.Ratings[i]
		if r.Status == Scored && onlyFrom(card, r, source) {
			r.Status, r.Level, r.Low, r.High = Unknown, 0, Level{}, Level{}
			ratings++
		}
	}
	rest.Summit.Statements = nil
	for _, s := range card.Summit.Statements {
		if s.Source == source {
			statements++
		} else {
			rest.Summit.Statements = append(rest.Summit.Statements, s)
		}
	}
	return rest, ratings, statements
}

func onlyFrom(card Scorecard, r *Rating, source string) bool {
	sources := r.Sources
	if len(sources) == 0 {
		goal, _ := card.Summit.Goal(r.Goal)
		aim, _ := goal.Aim(r.Side)
		sources = aim.Sources
	}
	for _, s := range sources {
		if s != source {
			return false
		}
	}
	return len(sources) > 0
}
