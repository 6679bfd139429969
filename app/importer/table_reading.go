package importer

import (
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
	"summitscorecard/scoring/table"
)

// tableReading is a table that may become a card, and how it is read: the reader sees that
// first, and puts right what is not. It knows nothing of the page.
type tableReading struct {
	name    string
	data    []byte
	options table.Options     // with what the reader said
	chose   bool              // the reader chose the scale
	said    map[string]string // what codes are taken for, by their texts
	brought []table.Line      // rows set aside that the reader brought in, in their order

	plain *table.Reading // on no scale, codes as they stand: by it the scales are offered
	read  *table.Reading // on the scale chosen, codes as the reader said
	open  []scoring.FieldError
	whole bool // a card can be made, without what is open
	fault []scoring.FieldError
}

// newTableReading begins with a table as it was read with nothing said of it but the title.
func newTableReading(name, title string, data []byte, plain *table.Reading) *tableReading {
	if name == "" {
		name = text.Pasted
	}
	t := &tableReading{name: name, data: data, options: table.Options{Title: title}}
	t.readOn(plain)
	return t
}

// readAgain reads the table by what the reader said.
func (t *tableReading) readAgain() {
	o := &t.options
	o.Map, o.Missing = nil, nil
	for code, means := range t.said {
		if means == message.NotKnown {
			o.Missing = append(o.Missing, code)
		} else {
			o.Map = append(o.Map, table.Mapping{Code: code, Means: means})
		}
	}
	o.KeepRows = nil
	for _, line := range t.brought {
		o.KeepRows = append(o.KeepRows, line.Number)
	}
	options := *o
	options.Scale, options.Map = scoring.Scale{}, nil
	plain, err := table.Read(t.data, options)
	if err != nil {
		t.fault, t.whole = problemsOf(err), false
		return
	}
	t.readOn(plain)
}

// readOn goes on from the table as it is read on no scale. One scale alone that reads every
// cell is chosen by itself; of several the reader chooses.
func (t *tableReading) readOn(plain *table.Reading) {
	t.plain, t.read, t.fault = plain, plain, nil
	if !t.chose {
		t.options.Scale = onlyScale(plain)
	}
	if t.options.Scale.ID == "" {
		t.open, t.whole = t.onNoScale(), false
		return
	}
	t.read, _ = table.Read(t.data, t.options)
	t.open = t.read.Open()
	t.whole = t.open == nil
	if !t.whole {
		_, _, err := t.read.GoodPart()
		t.whole = err == nil
	}
}

// onNoScale lists what is in the way of a card whatever scale is chosen: why the table makes
// none, or codes that no scale reads.
func (t *tableReading) onNoScale() (list []scoring.FieldError) {
	if t.plain.Cells == 0 {
		return t.plain.Open()
	}
	for _, code := range t.plain.Codes {
		if !slices.ContainsFunc(t.plain.Fits, func(fit table.Fit) bool { return t.plain.Meaning(code, fit.Scale).Status != "" }) && len(list) < listedRows {
			list = append(list, scoring.FieldError{Path: t.plain.Place(code), Msg: text.OnNoScale(code.Text)})
		}
	}
	return list
}

// problems are what the reader should know of the table before it is shown.
func (t *tableReading) problems() []scoring.FieldError { return append(t.read.Notes(), t.open...) }

// onlyScale is the one scale that reads every cell; without an id where there are several,
// or none. Points are never chosen by themselves: codes of any kind are numbers that they read.
func onlyScale(r *table.Reading) (only scoring.Scale) {
	for _, fit := range r.Fits {
		switch {
		case !r.All(fit):
		case only.ID != "":
			return scoring.Scale{}
		default:
			only = fit.Scale
		}
	}
	if only.ID == scoring.Points {
		return scoring.Scale{}
	}
	return only
}

// change reads the table in another way.
func (t *tableReading) change(m message.ChangeTable) {
	o, yes := &t.options, m.Value == "yes"
	switch m.Part {
	case message.TableScale:
		t.chose = true
		o.Scale, _ = scoring.ShippedScale(m.Value)
		o.Shares, o.Sure = false, false
		for code, means := range t.said {
			if means != message.NotKnown {
				delete(t.said, code)
			}
		}
	case message.TableHeading:
		o.Header, _ = strconv.Atoi(m.Value)
		o.As, t.brought = nil, nil
	case message.TableTurned:
		o.Turn, o.As, t.brought = yes, nil, nil
	case message.TableColumn:
		t.takeColumn(m.At, table.Role(m.Value))
	case message.TableRow:
		t.bringRow(m.At, yes)
	case message.TableCode:
		if m.At >= 0 && m.At < len(t.read.Codes) {
			t.takeCode(t.read.Codes[m.At], m.Value)
		}
	case message.TableShares:
		o.Shares = yes
	case message.TableSure:
		o.Sure = yes
	}
	t.readAgain()
}

// takeColumn takes a column for a role. Goals and importances stand in one column each.
func (t *tableReading) takeColumn(at int, role table.Role) {
	as := map[int]table.Role{at: role}
	for other, its := range t.options.As {
		if other != at && (its != role || role == table.SideColumn || role == table.LeftOutColumn) {
			as[other] = its
		}
	}
	t.options.As = as
}

// bringRow takes a row that was set aside for a goal, or sets it aside again.
func (t *tableReading) bringRow(number int, yes bool) {
	lines := t.setAside()
	kept := t.options.KeepRows
	t.brought = nil
	for _, line := range lines {
		if line.Number == number && yes || line.Number != number && slices.Contains(kept, line.Number) {
			t.brought = append(t.brought, line)
		}
	}
}

// setAside are the rows that are set aside, or were before the reader brought them in.
func (t *tableReading) setAside() (lines []table.Line) {
	more := t.brought
	for _, line := range t.read.SetAside {
		for len(more) > 0 && more[0].Number < line.Number {
			lines, more = append(lines, more[0]), more[1:]
		}
		lines = append(lines, line)
	}
	return append(lines, more...)
}

// takeCode gives a code its meaning, in place of any it was given before.
func (t *tableReading) takeCode(code table.Code, value string) {
	if t.said == nil {
		t.said = map[string]string{}
	}
	t.chose = t.chose || t.options.Scale.ID != "" // else another scale could come to fit alone
	if t.said[code.Text] = value; value == message.AsRead {
		delete(t.said, code.Text)
	}
}

// taken is what the reader said of a code.
func (t *tableReading) taken(code table.Code) string {
	if means, said := t.said[code.Text]; said {
		return means
	}
	return message.AsRead
}

// takeAsMissing takes every code that is not understood for a rating not known.
func (t *tableReading) takeAsMissing() {
	for _, code := range t.read.Codes {
		if t.read.Meaning(code, t.read.Scale()).Status == "" {
			t.takeCode(code, message.NotKnown)
		}
	}
	t.readAgain()
}

// takeMissing answers the button for takeAsMissing, which goes away by it.
func (im *Importer) takeMissing(ctx app.Context) {
	if im.table == nil {
		return
	}
	im.table.takeAsMissing()
	id := controlID(message.TableCode, 0)
	if im.table.whole {
		id = "table-make"
	}
	browser.Focus(ctx, id)
}

// showTable shows how a table in the list is read, in place of the page.
func (im *Importer) showTable(ctx app.Context, at int) {
	im.table = im.refused[at].table
	browser.ShowFromTop(ctx, "table-title")
}

// changeTable reads the table on screen in another way. A control that was turned down
// shows again what holds.
func (im *Importer) changeTable(ctx app.Context, m message.ChangeTable) {
	t := im.table
	if t == nil {
		return
	}
	t.change(m)
	ctx.Defer(func(app.Context) {
		defer browser.Recovered("table")
		for _, column := range t.read.Columns {
			if m.Part == message.TableColumn && column.At == m.At {
				browser.ByID(controlID(m.Part, m.At)).SetValue(string(column.Role))
			}
		}
	})
}

// place is where the table on screen stands in the list, or -1.
func (im *Importer) place() int {
	return slices.IndexFunc(im.refused, func(r refusal) bool { return r.table != nil && r.table == im.table })
}

// makeCard makes a card of the table on screen. What is left out of it comes with it.
func (im *Importer) makeCard(ctx app.Context) {
	at := im.place()
	if at < 0 || !im.table.whole {
		return
	}
	card, left, err := im.table.read.GoodPart()
	if err != nil {
		im.page.ShowNotice(ui.Problem(ui.LastDone, text.CouldNotRead(err)))
		return
	}
	left = append(im.table.read.Notes(), left...)
	im.table = nil
	im.enterRefused(ctx, at, card, left)
}

// closeTable forgets the table on screen.
func (im *Importer) closeTable(ctx app.Context) {
	if at := im.place(); at >= 0 {
		im.forget(at)
	}
	im.PutAway(ctx)
	if !im.AnyRefused() {
		browser.Focus(ctx, "new-file")
	}
}
