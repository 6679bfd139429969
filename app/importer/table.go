package importer

import (
	"reflect"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
	"summitscorecard/scoring"
	"summitscorecard/scoring/table"
)

// maxTable is how large a table may be, in bytes: it is read in one go, and the largest on
// record has 4 kB.
const maxTable = 1 << 20

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
	im.refuse(ctx, refusal{table: newTableReading(im.queue[0].Name, title, data, reading)})
	if im.alone {
		im.showTable(ctx, len(im.refused)-1)
	}
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
