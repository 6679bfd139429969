package table

import (
	"fmt"
	"slices"
	"strings"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/internal/sentence"
)

// statementHeading are the columns of a table of statements. Source is the id of
// a source of the card; by the two after it a statement brings a source along.
var statementHeading = []string{"id", "speaker", "role", "outlet", "date", "when", "affiliation", "summary", "quote", "favours", "ratings", "source", "source_title", "source_url"}

// EncodeStatements writes the statements of a card as comma separated values, a
// row each: its id, who spoke, in what role and where, the date, "before", "after"
// or "later", the side of the speaker, the summary, the quotation, whom it favours,
// the ratings that it implies on the summit's scale ("ceasefire/ru=1; hearing/us=2"),
// and the id, title and address of its source. Decode puts them back without
// loss. The form and the error are those of EncodeLong; a card in the compact form
// must be resolved first.
func EncodeStatements(card scoring.Scorecard) ([]byte, error) {
	if err := carries(card, "statements"); err != nil {
		return nil, err
	}
	w := &writer{}
	w.texts(statementHeading...)
	w.end()
	sources := card.Summit.SourcePlaces()
	for _, s := range card.Summit.Statements {
		ratings := make([]string, len(s.Ratings))
		for i, r := range s.Ratings {
			ratings[i] = r.Goal + "/" + r.Side + "=" + sentence.Number(r.Level)
		}
		var source scoring.Source
		if i, named := sources[s.Source]; named {
			source = card.Summit.Sources[i]
		}
		w.texts(s.ID, s.Speaker, s.Role, s.Outlet, s.Date, s.When, s.Affiliation, s.Summary, s.Quote, s.Favours, strings.Join(ratings, "; "), s.Source, source.Title, source.URL)
		w.end()
	}
	return w.out, nil
}

// IsStatements says whether Decode would read statements from this table.
func IsStatements(data []byte) bool {
	reading, err := Read(data, Options{})
	return err == nil && reading.Kind == Statements
}

// holdsStatements says so of a table with a column for who spoke and one for
// what: a side may be called "Speaker", too.
func (in *reader) holdsStatements() bool {
	if in.exactly("speaker") < 0 || in.exactly("goal") >= 0 || in.exactly("title") >= 0 || in.Goal != "" || in.Sides != nil {
		return false
	}
	return slices.ContainsFunc(statementHeading, func(name string) bool { return name != "speaker" && in.exactly(name) >= 0 })
}

// statementReader puts the rows of a table of statements on a card.
type statementReader struct {
	*reader
	column  map[string]int // by heading, -1 where there is none
	check   *cardfile.StatementCheck
	scale   scoring.Scale  // of the summit
	at      map[string]int // of a statement of the card or the table, by its id
	row     []int          // of each statement, 0 for one that the table has not named
	ids     scoring.IDMaker
	sources sourceFinder
}

// statements reads a table with a row a statement. A row with the id of a
// statement of the card changes what the table has columns for; every other one
// is added.
func (in *reader) statements() error {
	if in.isNew {
		return scoring.Problems{{Msg: "a table of statements adds to a card that is there; open the card first, or name it"}}
	}
	s := &in.card.Summit
	s.Statements, s.Sources = slices.Clone(s.Statements), slices.Clone(s.Sources)
	column, err := in.headed(statementHeading)
	if err != nil {
		return err
	}
	r := &statementReader{reader: in, column: column, scale: in.card.SummitScale(), row: make([]int, len(s.Statements)),
		at: s.StatementPlaces(), ids: scoring.NewIDMaker(), sources: newSourceFinder(s.Sources)}
	r.check = cardfile.NewStatementCheck(in.card)
	for id := range r.at {
		r.ids.Reserve(id)
	}
	for _, row := range in.rows {
		r.ids.Reserve(row.cell(r.column["id"])) // before ids are made up
	}
	for _, row := range in.rows {
		if len(s.Statements) > cardfile.MaxItems {
			break // refused with the card
		}
		if !in.beyond(row) {
			r.read(row)
		}
	}
	s.Sources = r.sources.list
	if in.Count() > 0 && !in.SkipBad {
		return in.All()
	}
	if problems := cardfile.Check(in.card); len(problems) > 0 {
		return scoring.Problems(problems)
	}
	return nil
}

// read puts one row on the card, or notes what is wrong with it.
func (r *statementReader) read(row tableRow) {
	before := r.Count()
	list := &r.card.Summit.Statements
	id := row.cell(r.column["id"])
	at, known := r.at[id]
	var s scoring.Statement
	switch {
	case id == "":
		known = false
	case known && r.row[at] != 0:
		r.badf(row, r.column["id"], "a second row for %s; keep one of the two, or leave the id of one blank", sentence.Quote(id))
		return
	case known:
		s = (*list)[at]
	}
	if row.cell(r.column["speaker"]) == "" && id == "" {
		r.bad(row, r.column["speaker"], "is blank; name who said this")
	}
	s.ID = id
	r.texts(row, &s)
	r.implies(row, &s)
	source := r.source(row, &s)
	if source != nil {
		r.wrong(row, r.check.Source(*source), true) // its publisher and date are the statement's, which is checked below
	}
	r.wrong(row, r.check.Statement(s), false)
	if id != "" && !scoring.ValidID(id) {
		r.badf(row, r.column["id"], "the id %s is not allowed; %s", sentence.Quote(id), scoring.IDRule)
	}
	if r.Count() > before {
		return
	}
	if source != nil {
		r.sources.add(*source)
	}
	if !known {
		if s.ID == "" {
			s.ID = r.ids.Take(s.Speaker, "statement")
		}
		at = len(*list)
		*list, r.row = append(*list, s), append(r.row, 0)
		r.at[s.ID] = at
	}
	(*list)[at], r.row[at] = s, row.number
}

// wrong notes what the check found wrong with a row, or with the source that it
// brings, each at the column of its field.
func (r *statementReader) wrong(row tableRow, problems []scoring.FieldError, source bool) {
	for _, problem := range problems {
		field, _, _ := strings.Cut(strings.TrimPrefix(problem.Path, "."), "[")
		switch {
		case !source:
		case field == "id":
			field = "source"
		case field == "title", field == "url":
			field = "source_" + field
		default:
			continue // the statement's own
		}
		if at := r.column[field]; at >= 0 {
			r.bad(row, at, problem.Msg)
		} else {
			r.bad(row, max(r.column["id"], 0), problem.Msg) // of what stood there before
		}
	}
}

// texts takes the words of a row, as far as the table has columns for them.
func (r *statementReader) texts(row tableRow, s *scoring.Statement) {
	fields := [...]*string{nil, &s.Speaker, &s.Role, &s.Outlet, &s.Date, &s.When, &s.Affiliation, &s.Summary, &s.Quote, &s.Favours} // as statementHeading has them
	for i, field := range fields {
		at := r.column[statementHeading[i]]
		if field == nil || at < 0 {
			continue
		}
		if field == &s.Date {
			s.Date = r.date(row, at)
			continue
		}
		if *field = row.raw(at); field == &s.When || field == &s.Affiliation || field == &s.Favours {
			*field = row.cell(at)
		}
	}
	s.When = strings.ToLower(s.When)
	s.Affiliation = r.sides.id(s.Affiliation)
	if low := strings.ToLower(s.Favours); low == "both" || low == "neither" {
		s.Favours = low
	} else {
		s.Favours = r.sides.id(s.Favours)
	}
}

// implies takes the ratings that a row says its statement implies.
func (r *statementReader) implies(row tableRow, s *scoring.Statement) {
	at := r.column["ratings"]
	if at < 0 {
		return
	}
	s.Ratings = nil
	for _, part := range strings.FieldsFunc(row.raw(at), func(c rune) bool { return c == ';' || c == '|' || c == '\n' }) {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		if implied, why := r.implied(part); why != "" {
			r.bad(row, at, why)
		} else {
			s.Ratings = append(s.Ratings, implied)
		}
	}
}

// implied reads one rating that a statement implies: "ceasefire/ru=1", with ids or
// titles, and a number or a label of the summit's scale.
func (in *statementReader) implied(part string) (r scoring.Implied, why string) {
	aim, level, ok := cutLast(part, "=")
	goal, side, both := cutLast(aim, "/")
	if !ok || !both {
		return r, fmt.Sprintf(`%s is no implied rating; write goal/side=level, such as "%s", and a semicolon between two`, sentence.Quote(part), in.example())
	}
	r = scoring.Implied{Goal: in.goals.id(strings.TrimSpace(goal)), Side: in.sides.id(strings.TrimSpace(side))}
	level = strings.TrimSpace(level)
	m := newInterpreter(in.scale, &Options{}, true).plain(level, false)
	if r.Level = m.Level; m.Status != scoring.Scored {
		why = noLevel(level, in.scale)
	}
	return r, why
}

// example is an implied rating as this card could have one.
func (in *statementReader) example() string {
	goal, side := "ceasefire", "ru"
	if s := in.card.Summit; len(s.Goals) > 0 && len(s.Sides) > 0 {
		goal, side = s.Goals[0].ID, s.Sides[0].ID
	}
	level := 1.0
	if levels := in.scale.Levels; len(levels) > 0 {
		level = levels[0].Level
	}
	return goal + "/" + side + "=" + sentence.Number(level)
}

// cutLast cuts at the last place where what parts the two stands.
func cutLast(s, parting string) (before, after string, found bool) {
	i := strings.LastIndex(s, parting)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(parting):], true
}
