package table

import (
	"fmt"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/internal/sentence"
)

// This file says what should be known of a reading, and makes the card of it.

// Notes says what whoever brought the table should know of how it was read, besides what
// is left out of the card: another encoding, titles above the headings, no headings at all,
// sides that may stand in rows, letters that were lost.
func (r *Reading) Notes() (list []scoring.FieldError) {
	note := func(place, format string, args ...any) {
		list = append(list, scoring.FieldError{Path: place, Msg: fmt.Sprintf(format, args...)})
	}
	if r.Encoding != UTF8 {
		note("", "the file is read as %s text", r.Encoding)
	}
	for _, line := range r.Above {
		note(line.Place, "%s stands above the headings and is left out", line.Text)
	}
	if r.Heading.Number == 0 {
		note("", "the table has no row of headings, so its columns are called by their letters; if its first row holds them, say so")
	}
	if r.MembersInRows {
		note("", "the first column is headed %s; if its rows are sides, turn the table", sentence.Quote(r.table.heading[0]))
	}
	if r.LostCount > 0 {
		note(r.Lost[0], "another program has lost a letter here (U+FFFD), in %d cells in all; export the table anew, or correct it", r.LostCount)
	}
	for _, code := range r.Unused {
		note("", "no cell holds %s, which is given a meaning", sentence.Quote(code))
	}
	return list
}

// HasFault says whether no card can be made of the table, whatever its cells say: it is its
// headings that have to be put right.
func (r *Reading) HasFault() bool { return r.fault != nil }

// Card makes the card, as Decode does.
func (r *Reading) Card() (card scoring.Scorecard, leftOut []scoring.FieldError, err error) {
	return r.card(r.options.SkipBad)
}

// GoodPart makes a card of what is good, whatever the Options say, and lists the rest.
func (r *Reading) GoodPart() (card scoring.Scorecard, leftOut []scoring.FieldError, err error) {
	return r.card(true)
}

// Open lists what is in the way of a card, or would be left out of its good part, with
// its places.
func (r *Reading) Open() []scoring.FieldError {
	_, _, err := r.card(false)
	if err == nil {
		return nil
	}
	return err.(scoring.Problems)
}

func (r *Reading) card(skipBad bool) (card scoring.Scorecard, leftOut []scoring.FieldError, err error) {
	fail := func(problems ...scoring.FieldError) (scoring.Scorecard, []scoring.FieldError, error) {
		return scoring.Scorecard{}, nil, scoring.Problems(problems)
	}
	in := r.reader()
	in.SkipBad = skipBad
	if wrong := in.cells.wrong(&r.options); wrong != nil && in.card.Scale.ID != "" {
		return fail(wrong...)
	}
	switch {
	case r.fault != nil:
		return fail(r.fault...)
	case r.Kind == Statements:
		err = in.statements() // each row is checked as it is read
	case in.isNew && in.card.Scale.ID == "":
		return fail(scoring.FieldError{Msg: "choose the scale that the cells speak in: " + r.FitsInWords()})
	case len(r.Questions) > 0 && (!skipBad || r.sharesAsked()):
		return fail(r.Questions...)
	case r.Kind == Long:
		in.doubted = r.doubted()
		if err = in.long(); err == nil {
			err = in.finish()
		}
	default:
		in.doubted = r.doubted()
		if in.isNew && r.Cells > 0 {
			in.card.Ratings = make([]scoring.Rating, 0, min(r.Cells, cardfile.MaxItems))
		}
		if err = in.goalsAndSides(r.wide); err == nil {
			err = in.finish()
		}
	}
	if err != nil {
		return scoring.Scorecard{}, nil, err
	}
	for _, column := range r.Columns {
		if column.Role == LeftOutColumn && column.Why != "" && r.options.Sides == nil {
			leftOut = append(leftOut, scoring.FieldError{Path: column.place, Msg: "this column is not read; " + column.Why})
		}
	}
	for _, line := range r.SetAside {
		leftOut = append(leftOut, scoring.FieldError{Path: line.Place, Msg: fmt.Sprintf("%s is set aside: it %s", sentence.Quote(line.Text), line.Why)})
	}
	return in.card, append(leftOut, in.All()...), nil
}
