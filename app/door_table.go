package app

import (
	"reflect"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
	"summitscorecard/scoring"
	"summitscorecard/scoring/table"
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

// table takes in a table. On a card its ratings go on that card where they fit;
// else a new card is made of it.
func (d *door) table(ctx app.Context, data []byte) {
	if len(data) > mostTable {
		d.refuseFor(ctx, text.LargeTable(mostTable))
		return
	}
	said := table.IsStatements(data)
	if onto, ok := d.at.onto(); ok && (d.alone || said) {
		if card, left, err := table.Decode(data, table.Options{Onto: onto}); err == nil {
			in := arrival{name: d.queue[0].name, card: card, left: left}
			if came := statementsCame(onto.Summit, card.Summit); came != "" {
				in.notes = []string{came}
			}
			d.at.enter(ctx, in, d.next)
			return
		}
	}
	if said {
		d.refuseStatements(ctx, data)
		return
	}
	title := d.queue[0].name
	if dot := strings.LastIndexByte(title, '.'); dot > 0 {
		title = title[:dot]
	}
	if title == "" {
		title = text.BlankTitle
	}
	t := tableTrial{offer: tableOffer{data: data, title: title}}
	d.try(ctx, &t, scoring.ShippedScales())
}

// refuseStatements says why statements did not go on the card, and offers a new
// card with those that are good.
func (d *door) refuseStatements(ctx app.Context, data []byte) {
	onto, ok := d.at.onto()
	if !ok {
		d.refuseFor(ctx, text.StatementsElsewhere)
		return
	}
	card, left, err := table.Decode(data, table.Options{Onto: onto, SkipBad: true})
	switch {
	case err != nil:
		d.refuse(ctx, refusal{problems: problemsOf(err)})
	case statementsCame(onto.Summit, card.Summit) == "":
		d.refuse(ctx, refusal{problems: left})
	default:
		d.refuse(ctx, refusal{problems: left, part: &card})
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

// mostTable is how large a table may be, in bytes: it is read in one go for each
// scale, and the largest on record has 4 kB.
const mostTable = 1 << 20

// tableTrial finds the scales that a table fits, and the card that most of it
// makes where it fits none.
type tableTrial struct {
	offer tableOffer
	err   error
	part  *scoring.Scorecard
	left  []scoring.FieldError
}

// try reads the table on one scale after the other; the page answers in between.
func (d *door) try(ctx app.Context, t *tableTrial, scales []scoring.Scale) {
	if len(scales) == 0 {
		switch {
		case len(t.offer.scales) > 0:
			d.refuse(ctx, refusal{problems: t.left, table: &t.offer})
		case t.part != nil:
			d.refuse(ctx, refusal{problems: t.left, part: t.part})
		default:
			d.refuse(ctx, refusal{problems: problemsOf(t.err)})
		}
		return
	}
	options := table.Options{Scale: scales[0], Title: t.offer.title}
	card, left, err := table.Decode(t.offer.data, options)
	switch {
	case err == nil && len(t.offer.scales) == 0:
		t.offer.goals, t.left = len(card.Summit.Goals), left
		for _, side := range card.Summit.Sides {
			t.offer.sides = append(t.offer.sides, side.Name)
		}
		fallthrough
	case err == nil:
		t.offer.scales = append(t.offer.scales, scales[0].ID)
	case len(t.offer.scales) == 0:
		if t.err == nil {
			t.err = err
		}
		options.SkipBad = true
		if part, left, err := table.Decode(t.offer.data, options); err == nil && (t.part == nil || len(left) < len(t.left)) {
			t.part, t.left = &part, left
		}
	}
	if len(t.offer.data) < 4000 {
		d.try(ctx, t, scales[1:])
		return
	}
	after(ctx, 1, func(ctx app.Context) {
		defer rescue("table")
		d.try(ctx, t, scales[1:])
	})
}

// openTable makes the card of a table on the scale that was chosen.
func (d *door) openTable(ctx app.Context, at int, t *tableOffer) {
	scale, _ := scoring.ShippedScale(property(app.Window().GetElementByID(scaleField(at)), "value"))
	card, _, err := table.Decode(t.data, table.Options{Scale: scale, Title: t.title})
	if err != nil {
		d.at.tell(notice{ID: "say", Text: text.CouldNot(firstLine(err.Error())), Trouble: true})
		return
	}
	d.open(ctx, at, card)
}
