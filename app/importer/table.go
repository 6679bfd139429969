package importer

import (
	"reflect"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
	"summitscorecard/scoring/table"
)

// maxTable is how large a table may be, in bytes: it is read in one go for each
// scale that fits, and the largest on record has 4 kB. A table below smallTable is read
// on all of them in one go.
const (
	maxTable   = 1 << 20
	smallTable = 4000
)

// tableOffer is a table that could become a card, once the reader has said which
// scale its cells speak in.
type tableOffer struct {
	data   []byte
	title  string
	scales []string // that every cell fits
	goals  int
	sides  []string
}

// card is the card of the table on a scale.
func (t *tableOffer) card(scale string) (scoring.Scorecard, error) {
	shipped, _ := scoring.ShippedScale(scale)
	card, _, err := table.Decode(t.data, table.Options{Scale: shipped, Title: t.title})
	return card, err
}

// readTable takes in a table. On a card its ratings go on that card where they fit;
// else a new card is made of it.
func (im *Importer) readTable(ctx app.Context, data []byte) {
	if len(data) > maxTable {
		im.refuseFor(ctx, text.LargeTable(maxTable))
		return
	}
	title := tableTitle(im.queue[0].Name)
	reading, err := table.Read(data, table.Options{Title: title})
	if err != nil {
		im.refuse(ctx, refusal{problems: problemsOf(err)})
		return
	}
	statements := reading.Kind == table.Statements
	if onto, ok := im.page.CardForTable(); ok && (im.alone || statements) {
		if card, left, err := table.Decode(data, table.Options{Onto: onto}); err == nil {
			arrived := Arrival{Name: im.queue[0].Name, Card: card, Left: append(reading.Notes(), left...)}
			if came := statementsCame(onto.Summit, card.Summit); came != "" {
				arrived.Notes = []string{came}
			}
			im.page.Enter(ctx, arrived, im.next)
			return
		}
	}
	if statements {
		im.refuseStatements(ctx, data)
		return
	}
	trial := tableTrial{offer: tableOffer{data: data, title: title}, notes: reading.Notes()}
	im.tryScales(ctx, &trial, likelyScales(reading))
}

// likelyScales are the scales that read every cell; where there are none, those that read
// the most.
func likelyScales(reading *table.Reading) (list []scoring.Scale) {
	most := 0
	for _, fit := range reading.Fits {
		most = max(most, fit.Cells)
	}
	for _, fit := range reading.Fits {
		if fit.Cells == most {
			list = append(list, fit.Scale)
		}
	}
	if len(list) == 0 {
		list = scoring.ShippedScales()[:1] // it says what is wrong with the table itself
	}
	return list
}

// tableTitle is the title of a card made of a table: its file's name without the
// ending.
func tableTitle(name string) string {
	if dot := strings.LastIndexByte(name, '.'); dot > 0 {
		name = name[:dot]
	}
	if name == "" {
		return text.BlankTitle
	}
	return name
}

// refuseStatements says why statements did not go on the card, and offers a new
// card with those that are good.
func (im *Importer) refuseStatements(ctx app.Context, data []byte) {
	onto, ok := im.page.CardForTable()
	if !ok {
		im.refuseFor(ctx, text.StatementsElsewhere)
		return
	}
	card, left, err := table.Decode(data, table.Options{Onto: onto, SkipBad: true})
	switch {
	case err != nil:
		im.refuse(ctx, refusal{problems: problemsOf(err)})
	case statementsCame(onto.Summit, card.Summit) == "":
		im.refuse(ctx, refusal{problems: left})
	default:
		im.refuse(ctx, refusal{problems: left, part: &card})
	}
}

// statementsCame says what statements and sources a table brought onto a summit;
// "" for none.
func statementsCame(before, after scoring.Summit) string {
	changed, had := 0, map[string]scoring.Statement{}
	for _, s := range before.Statements {
		had[s.ID] = s
	}
	for _, s := range after.Statements {
		if was, ok := had[s.ID]; ok && !reflect.DeepEqual(s, was) {
			changed++
		}
	}
	return text.StatementsCame(len(after.Statements)-len(before.Statements), changed, len(after.Sources)-len(before.Sources))
}

// tableTrial finds the scales that a table fits, and the card that most of it
// makes where it fits none.
type tableTrial struct {
	offer tableOffer
	notes []scoring.FieldError // what the reader should know of how the table was read
	err   error
	part  *scoring.Scorecard
	left  []scoring.FieldError
}

// tryScales reads the table on one scale after the other; the page answers in
// between. Then it offers what came of it.
func (im *Importer) tryScales(ctx app.Context, t *tableTrial, scales []scoring.Scale) {
	if len(scales) == 0 {
		im.refuse(ctx, t.refusal())
		return
	}
	t.try(scales[0])
	if len(t.offer.data) < smallTable {
		im.tryScales(ctx, t, scales[1:])
		return
	}
	browser.After(ctx, 1, func(ctx app.Context) {
		defer browser.Recovered("table")
		im.tryScales(ctx, t, scales[1:])
	})
}

// try reads the table on one scale.
func (t *tableTrial) try(scale scoring.Scale) {
	options := table.Options{Scale: scale, Title: t.offer.title}
	card, left, err := table.Decode(t.offer.data, options)
	first := len(t.offer.scales) == 0
	if err == nil {
		if first {
			t.offer.goals, t.left = len(card.Summit.Goals), left
			for _, side := range card.Summit.Sides {
				t.offer.sides = append(t.offer.sides, side.Name)
			}
		}
		t.offer.scales = append(t.offer.scales, scale.ID)
		return
	}
	if !first {
		return // it fits another scale, and what is left out here does not matter
	}
	if t.err == nil {
		t.err = err
	}
	options.SkipBad = true
	if part, left, err := table.Decode(t.offer.data, options); err == nil && (t.part == nil || len(left) < len(t.left)) {
		t.part, t.left = &part, left
	}
}

// refusal is what came of the trial.
func (t *tableTrial) refusal() refusal {
	switch {
	case len(t.offer.scales) > 0:
		return refusal{problems: append(t.notes, t.left...), table: &t.offer}
	case t.part != nil:
		return refusal{problems: append(t.notes, t.left...), part: t.part}
	}
	return refusal{problems: append(t.notes, problemsOf(t.err)...)}
}
