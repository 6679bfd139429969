package text

import "summitscorecard/scoring"

// WithoutSource says what the verdict would be with one source left out: "Without
// “Transcript” (CNN), on which 2 ratings rest alone, Russia would lead."
func WithoutSource(card scoring.Scorecard, r scoring.SourceResult) Sentence {
	from, _ := card.Summit.Source(r.Source)
	name := from.Title
	if name == "" {
		name = r.Source
	}
	s := Sentence{}.Words("Without “" + Isolated(name) + "”")
	if from.Publisher != "" {
		s = s.Words(" (" + Isolated(from.Publisher) + ")")
	}
	rest := "rest"
	if r.Ratings == 1 {
		rest = "rests"
	}
	s = s.Words(", on which " + Count(r.Ratings, "rating") + " " + rest + " alone, ")
	switch {
	case r.Word == scoring.Undecided:
		return s.Words("there would be no verdict.")
	case r.Leader == "":
		return s.Words("the totals would be equal.")
	}
	side, _ := card.Summit.Side(r.Leader)
	return s.Named(The(side.Name), side.ID).Words(" would lead.")
}

// WithoutSources says whether the lead hangs on one source: a sentence for each
// that it hangs on, or one that there is none. It has nothing to say without a
// leader or a source.
func WithoutSources(card scoring.Scorecard, r scoring.Result, left []scoring.SourceResult) []Sentence {
	if r.Verdict.Leader == "" || len(left) == 0 {
		return nil
	}
	var out []Sentence
	for _, one := range left {
		if one.Flips {
			out = append(out, WithoutSource(card, one))
		}
	}
	if len(out) == 0 {
		return []Sentence{Sentence{}.Words("The lead hangs on no single source: leave out any one and it stays.")}
	}
	return out
}
