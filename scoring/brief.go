package scoring

import "strconv"

// Brief returns the card without notes and sources, and without what says
// nothing once its source is gone: statements, later developments, disputes,
// other dated states, and the moments of writing. Ratings, ranges, importances,
// goals and aims stay, so that the verdict is the same.
func Brief(card Scorecard) Scorecard {
	card = ordered(card)
	for i := range card.Ratings {
		card.Ratings[i].Note, card.Ratings[i].Sources = "", nil
	}
	card.Revisions, card.Created, card.Updated = nil, "", ""
	s := &card.Summit
	s.Summary, s.Sources, s.Statements = "", nil, nil
	for i := range s.Goals {
		for k := range s.Goals[i].Aims {
			aim := &s.Goals[i].Aims[k]
			aim.Sources, aim.Later, aim.Disputes = nil, nil, nil
		}
	}
	return card
}

// SummitHash returns 16 hexadecimal digits that tell records of a summit apart:
// FNV-1a of the record as the file has it. It guards against mistakes, not
// against somebody who wants two records to have the same.
func SummitHash(summit Summit) string {
	card := ordered(Scorecard{Summit: summit})
	w := &writer{}
	w.summit(&card.Summit)
	sum := uint64(14695981039346656037)
	for _, c := range w.out {
		sum = (sum ^ uint64(c)) * 1099511628211
	}
	digits := strconv.FormatUint(sum, 16)
	return "0000000000000000"[len(digits):] + digits
}
