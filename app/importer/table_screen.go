package importer

import (
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
	"summitscorecard/scoring/table"
)

// How much of a table is listed: what an eye can take in.
const (
	headingLines = 12
	firstRows    = 4
	firstColumns = 12
	legendCodes  = 8
	listedCodes  = 100
	listedRows   = 50
)

// holds says what the table holds.
func (t *tableReading) holds() string { return text.TableHow(t.read.Goals, t.read.Sides) }

// screen shows how the table is read. Every control says by two data attributes which part
// it changes.
func (t *tableReading) screen() []app.UI {
	r := t.read
	return []app.UI{app.Section().ID("table").Class("Figure TableReading").Aria("labelledby", "table-title").OnChange(ui.Handler("table", onTable)).Body(
		app.P().Class("Eyebrow").Dir("auto").Text(t.name),
		app.H1().ID("table-title").TabIndex(-1).Text(text.ReadingTitle),
		app.P().Text(t.holds()),
		app.P().Class("Small").Text(text.TableBytes(string(r.Encoding), r.Separator)),
		ui.Problems(r.Notes()),
		t.headings(),
		t.rows(),
		t.columns(),
		t.aside(),
		t.scales(),
		t.codes(),
		t.questions(),
		t.outcome(),
		ui.DialogButtons(
			ui.Button{ID: "table-close", Message: message.CloseTable{}, Words: text.Cancel},
			ui.Button{ID: "table-make", Message: message.MakeCard{}, Words: text.MakeCard, Kind: "main", Off: !t.whole}),
	)}
}

// onTable tells the page which control was used.
func onTable(ctx app.Context, e app.Event) {
	used := browser.Target(e)
	at, _ := strconv.Atoi(used.Data("at"))
	m := message.ChangeTable{Part: message.TablePart(used.Data("part")), At: at, Value: used.Value()}
	if used.Type() == "checkbox" {
		m.Value = ui.Yes(used.Checked())
	}
	ui.Post(ctx, m)
}

func controlID(part message.TablePart, at int) string {
	return "table-" + string(part) + "-" + strconv.Itoa(at)
}

type option struct{ value, words string }

// choose is a choice of what a part is taken for.
func choose(part message.TablePart, at int, label string, options []option, chosen string) app.UI {
	list := make([]app.UI, len(options))
	for i, o := range options {
		list[i] = ui.Selected(app.Option().Value(o.value), o.value == chosen).Text(o.words)
	}
	return app.Label().Class("Stack").Body(app.Span().Dir("auto").Text(label),
		app.Select().ID(controlID(part, at)).Class("Field").Attr("autocomplete", "off").DataSet("part", string(part)).DataSet("at", at).Body(list...))
}

// tick is a box, or with a value one of several scales.
func tick(part message.TablePart, at int, value string, on bool, words ...app.UI) app.UI {
	box := app.Input().ID(controlID(part, at)).Type("checkbox").AutoComplete(false).DataSet("part", string(part)).DataSet("at", at)
	if value != "" {
		box = box.Type("radio").Name("table-scale").Value(value)
	}
	return app.Label().Class("TableReading-tick").Body(ui.Checked(box, on), app.Span().Body(words...))
}

// headings says which row holds the headings, and whether the table is turned.
func (t *tableReading) headings() app.UI {
	r := t.read
	if r.Kind == table.Statements {
		return ui.Nothing()
	}
	options := []option{{strconv.Itoa(table.NoHeading), text.NoHeadings}}
	chosen := options[0].value
	lines := r.Lines(headingLines)
	if !slices.ContainsFunc(lines, func(l table.Line) bool { return l.Number == t.headingRow() }) && t.headingRow() > 0 {
		lines = append(lines, r.Heading)
	}
	for _, line := range lines {
		value := strconv.Itoa(line.Number)
		options = append(options, option{value, text.TableLine(line.Number, line.Text)})
		if line.Number == t.headingRow() {
			chosen = value
		}
	}
	turn := app.UI(ui.Nothing())
	if r.Kind == table.Wide {
		turn = tick(message.TableTurned, 0, "", r.Turned, app.Text(text.TableTurned))
	}
	return app.Div().Class("TableReading-list").Body(choose(message.TableHeading, 0, text.TableHeading, options, chosen), turn)
}

// headingRow is the row of the headings that the reader asked for, or that was found.
func (t *tableReading) headingRow() int {
	if t.options.Header != 0 {
		return t.options.Header
	}
	return t.read.Heading.Number
}

// rows are the first rows as they stand under the headings.
func (t *tableReading) rows() app.UI {
	first := t.read.First(firstRows)
	if len(first) == 0 || len(t.read.Columns) == 0 {
		return ui.Nothing()
	}
	columns := t.read.Columns[:min(firstColumns, len(t.read.Columns))]
	heading := func(c table.Column) app.UI { return app.Th().Scope("col").Dir("auto").Text(c.Heading) }
	rows := []app.UI{tableRow(columns, heading)}
	for _, cells := range first {
		rows = append(rows, tableRow(columns, func(c table.Column) app.UI { return app.Td().Dir("auto").Text(cells[c.At]) }))
	}
	words := text.TableRows
	if n := len(t.read.Columns) - len(columns); n > 0 {
		words = text.Join(", ", words, text.AndMore(n))
	}
	return app.Div().Class("TableReading-rows").TabIndex(0).Role("group").Aria("label", words).Body(app.H2().Text(words), app.Table().Body(rows...))
}

func tableRow(columns []table.Column, cell func(table.Column) app.UI) app.UI {
	cells := make([]app.UI, len(columns))
	for i, c := range columns {
		cells[i] = cell(c)
	}
	return app.Tr().Body(cells...)
}

// columns says of each column what it is taken for, and takes it for something else.
func (t *tableReading) columns() app.UI {
	if t.read.Kind != table.Wide {
		return ui.Nothing()
	}
	var list []app.UI
	for _, c := range t.read.Columns {
		roles := []table.Role{table.SideColumn, table.GoalColumn, table.ImportanceColumn, table.LeftOutColumn}
		if !slices.Contains(roles, c.Role) {
			roles = append(roles, c.Role)
		}
		options := make([]option, len(roles))
		for i, role := range roles {
			options[i] = option{string(role), text.TableRole(string(role))}
		}
		list = append(list, choose(message.TableColumn, c.At, text.TableColumn(c.Letters, c.Heading, c.Why), options, string(c.Role)))
	}
	return part(text.TableColumns, list)
}

func part(title string, list []app.UI) app.UI {
	return app.Div().Class("TableReading-part").Body(app.H2().Text(title), app.Div().Class("TableReading-list").Body(list...))
}

// aside are the rows that are no goals, and those that the reader brought in.
func (t *tableReading) aside() app.UI {
	lines := t.setAside()
	if len(lines) == 0 {
		return ui.Nothing()
	}
	var list []app.UI
	for _, line := range lines[:min(listedRows, len(lines))] {
		list = append(list, tick(message.TableRow, line.Number, "", slices.Contains(t.options.KeepRows, line.Number),
			app.Text(text.AsideLine(line.Place, line.Text, line.Why))))
	}
	return part(text.TableAside, list)
}

// scales offers every scale, those first that read the most, with what each code would mean.
func (t *tableReading) scales() app.UI {
	fits := slices.Clone(t.plain.Fits)
	slices.SortStableFunc(fits, func(a, b table.Fit) int { return b.Cells - a.Cells })
	var list []app.UI
	for i, fit := range fits {
		levels, lowest, highest := fit.Scale.Levels, "", ""
		if n := len(levels); n > 0 {
			lowest, highest = levels[0].Label, levels[n-1].Label
		}
		list = append(list, tick(message.TableScale, i, fit.Scale.ID, fit.Scale.ID == t.options.Scale.ID,
			app.Strong().Text(text.ScaleName(fit.Scale.ID, lowest, highest)),
			app.Small().Dir("auto").Text(text.ScaleReads(fit.Cells, t.plain.Cells, t.legend(fit.Scale)))))
	}
	return app.FieldSet().Class("TableReading-part").Body(app.Legend().Text(text.TableScales), app.Div().Class("TableReading-list").Body(list...))
}

// legend says what the codes mean on a scale, as they stand, and how often they occur.
func (t *tableReading) legend(scale scoring.Scale) string {
	var parts []string
	more := 0
	for _, code := range t.plain.Codes {
		m := t.plain.Meaning(code, scale)
		switch {
		case scale.ID == scoring.Points && m.Status == scoring.Scored:
			if !slices.Contains(parts, text.PointsAsRead) {
				parts = append(parts, text.PointsAsRead)
			}
		case len(parts) < legendCodes:
			parts = append(parts, text.CodeMeans(code.Text, meaning(m), code.Count))
		default:
			more++
		}
	}
	if more > 0 {
		parts = append(parts, text.AndMore(more))
	}
	return strings.Join(parts, ", ")
}

// meaning words what a code says.
func meaning(m table.Meaning) string {
	switch {
	case m.Status == "":
		return text.NotUnderstood
	case m.Label == "":
		return text.Level(m.Level)
	}
	return m.Label
}

// codes says what each code means on the scale chosen, and gives it another meaning.
func (t *tableReading) codes() app.UI {
	scale := t.options.Scale
	if scale.ID == "" || len(t.read.Codes) == 0 {
		return ui.Nothing()
	}
	options := []option{{message.AsRead, ""}, {message.NotKnown, text.TakenNotKnown}, {scoring.Pending, text.TakenPending}}
	for _, l := range scale.Levels {
		options = append(options, option{text.Attribute(l.Level), text.LevelMeans(l.Level, l.Label)})
	}
	for x := 0.; scale.ID == scoring.Points && x <= 100; x += 5 {
		options = append(options, option{text.Attribute(x), text.Level(x)})
	}
	var list []app.UI
	unread, between := false, t.plainPoints()
	for i, code := range t.read.Codes {
		unread = unread || t.read.Meaning(code, scale).Status == ""
		if len(list) == listedCodes {
			continue
		}
		stands := t.read.AsItStands(code, scale)
		if between(i) && stands.Status != "" {
			continue
		}
		own := slices.Clone(options)
		own[0].words = text.AsReadMeans(meaning(stands))
		list = append(list, choose(message.TableCode, i, text.CodeCells(code.Text, code.Count, t.read.Place(code)), own, t.taken(code)))
	}
	missing := app.UI(ui.Nothing())
	if unread {
		missing = app.P().Body(ui.Button{ID: "table-missing", Message: message.TakeAsMissing{}, Words: text.TakeAsMissing}.Render())
	}
	return app.Div().Class("TableReading-part").Body(part(text.TableCodes, list), missing)
}

// plainPoints says of which codes, by their places, nobody has to say what they mean: on a
// scale of points, of many numbers those that are at neither end.
func (t *tableReading) plainPoints() func(at int) bool {
	codes := t.read.Codes
	last := len(codes) - 1
	for last > 0 && !codes[last].IsNumber {
		last--
	}
	many := t.options.Scale.ID == scoring.Points && len(codes) > firstColumns
	return func(at int) bool { return many && at > 0 && at < last-1 }
}

// questions lets the reader say that numbers which are asked about are meant.
func (t *tableReading) questions() app.UI {
	o := t.options
	if len(t.read.Questions) == 0 && !o.Shares && !o.Sure {
		return ui.Nothing()
	}
	return app.Div().Class("TableReading-list").Body(
		tick(message.TableShares, 0, "", o.Shares, app.Text(text.TableShares)),
		tick(message.TableSure, 0, "", o.Sure, app.Text(text.TableSure)))
}

// outcome says what stands in the way of a card, or is left out of it.
func (t *tableReading) outcome() app.UI {
	problems, words := t.fault, text.NoCardYet
	switch {
	case problems != nil:
	case t.open == nil && t.whole:
		words = text.AllUnderstood
	case t.options.Scale.ID == "" && t.plain.Cells > 0:
		words, problems = text.ChooseScale, t.open
	default:
		if problems = t.open; t.whole {
			words = text.LeftOutOfCard
		}
	}
	return app.Div().Role("status").Body(app.P().Class("Lead").Text(words), ui.Problems(problems))
}
