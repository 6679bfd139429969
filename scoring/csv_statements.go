package scoring

import (
	"slices"
	"strconv"
	"strings"
)

// statementHeading are the columns of a table of statements. Source is the id of
// a source of the card; by the two after it a statement brings a source along.
var statementHeading = []string{"id", "speaker", "role", "outlet", "date", "when", "affiliation", "summary", "quote", "favours", "ratings", "source", "source_title", "source_url"}

// EncodeStatements writes the statements of a card as comma separated values, a
// row each: its id, who spoke, in what role and where, the date, "before", "after"
// or "later", the side of the speaker, the summary, the quotation, whom it favours,
// the ratings that it implies on the summit's scale ("ceasefire/ru=1; hearing/us=2"),
// and the id, title and address of its source. DecodeTable puts them back without
// loss. The form and the error are those of EncodeLong; a card in the compact form
// must be resolved first.
func EncodeStatements(card Scorecard) ([]byte, error) {
	if problems := Check(card); len(problems) > 0 {
		return nil, Problems(problems)
	}
	if card.Ref != (Ref{}) {
		return nil, Problems{{Path: "summit", Msg: "the card names its summit without carrying it, so its statements are not known; open it with its summit first"}}
	}
	w := &tableWriter{}
	w.texts(statementHeading...)
	w.end()
	for _, s := range card.Summit.Statements {
		ratings := make([]string, len(s.Ratings))
		for i, r := range s.Ratings {
			ratings[i] = r.Goal + "/" + r.Side + "=" + number(r.Level)
		}
		var source Source
		if i := slices.IndexFunc(card.Summit.Sources, func(other Source) bool { return other.ID == s.Source }); i >= 0 {
			source = card.Summit.Sources[i]
		}
		w.texts(s.ID, s.Speaker, s.Role, s.Outlet, s.Date, s.When, s.Affiliation, s.Summary, s.Quote, s.Favours, strings.Join(ratings, "; "), s.Source, source.Title, source.URL)
		w.end()
	}
	return w.out, nil
}

// IsStatements says whether DecodeTable would read statements from this table.
func IsStatements(data []byte) bool {
	t, fault := parseTable(data)
	return fault == nil && (&tableReader{table: t}).holdsStatements()
}

func (in *tableReader) holdsStatements() bool {
	return in.exactly("speaker") >= 0 && in.exactly("goal") < 0 && in.Goal == "" && in.Sides == nil
}

// statements reads a table with a row a statement. A row with the id of a
// statement of the card takes its place; every other one is added.
func (in *tableReader) statements() error {
	if in.isNew {
		return Problems{{Msg: "a table of statements adds to a card that is there; open the card first, or name it"}}
	}
	at := map[string]int{}
	for _, name := range statementHeading {
		at[name] = in.exactly(name)
	}
	for column, heading := range in.heading {
		if first, known := at[strings.ToLower(heading)]; !known && heading != "" {
			in.aside = append(in.aside, FieldError{Path: in.place(1, column), Msg: "this column is not read; a statement has no place for it"})
		} else if known && first != column {
			return Problems{{Path: in.place(1, column), Msg: "the heading is used twice; keep one of the two"}}
		}
	}
	s := &in.card.Summit
	s.Statements, s.Sources = slices.Clone(s.Statements), slices.Clone(s.Sources)
	taken, place := map[string]bool{}, map[string]int{}
	for i, statement := range s.Statements {
		taken[statement.ID], place[statement.ID] = true, i
	}
	sources := newSources(s.Sources)
	in.row = make([]int, len(s.Statements))
	for _, r := range in.rows {
		if in.beyond(r) {
			continue
		}
		statement, ok := in.statement(r, at, sources)
		if !ok {
			continue
		}
		own := r.cell(at["id"])
		i, known := place[own]
		switch {
		case own != "" && known && in.row[i] != 0:
			in.bad(r, at["id"], "a second row for "+quote(own)+"; keep one of the two, or leave the id of one blank")
			continue
		case own == "" || !known:
			i = len(s.Statements)
			if own == "" {
				own = newID(idOf(statement.Speaker, "statement"), "statement", statement.Speaker, taken)
			}
			taken[own], place[own] = true, i
			s.Statements, in.row = append(s.Statements, Statement{}), append(in.row, 0)
		}
		statement.ID = own
		s.Statements[i], in.row[i] = statement, r.number
	}
	s.Sources = sources.list
	return nil
}

// statement reads one row. It is not ok where something in it is wrong.
func (in *tableReader) statement(r tableRow, at map[string]int, sources *sourceFinder) (s Statement, ok bool) {
	before := len(in.list) + in.more
	cell := func(name string) string { return r.cell(at[name]) }
	raw := func(name string) string { return r.raw(at[name]) }
	s = Statement{Speaker: raw("speaker"), Role: raw("role"), Outlet: raw("outlet"), Date: cell("date"), When: strings.ToLower(cell("when")),
		Affiliation: in.sides.id(cell("affiliation")), Summary: raw("summary"), Quote: raw("quote"), Favours: cell("favours")}
	if cell("speaker") == "" && cell("id") == "" {
		in.bad(r, at["speaker"], "is blank; name who said this")
	}
	if low := strings.ToLower(s.Favours); low == "both" || low == "neither" {
		s.Favours = low
	} else {
		s.Favours = in.sides.id(s.Favours)
	}
	for _, part := range strings.FieldsFunc(raw("ratings"), func(c rune) bool { return c == ';' || c == '|' || c == '\n' }) {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		if implied, why := in.implied(part); why != "" {
			in.bad(r, at["ratings"], why)
		} else {
			s.Ratings = append(s.Ratings, implied)
		}
	}
	if len(in.list)+in.more > before {
		return s, false
	}
	s.Source = sources.find(cell("source"), cell("source_title"), cell("source_url"), s)
	return s, true
}

// implied reads one rating that a statement implies: "ceasefire/ru=1", with ids or
// titles, and a number or a label of the summit's scale.
func (in *tableReader) implied(part string) (r Implied, why string) {
	aim, level, ok := cutLast(part, "=")
	goal, side, both := cutLast(aim, "/")
	if !ok || !both {
		return r, quote(part) + ` is no implied rating; write goal/side=level, such as "` + in.example() + `", and a semicolon between two`
	}
	r = Implied{Goal: in.goals.id(strings.TrimSpace(goal)), Side: in.sides.id(strings.TrimSpace(side))}
	own := in.card.Scale
	in.card.Scale = in.card.SummitScale()
	r.Level, ok = in.level(strings.TrimSpace(level))
	if !ok {
		why = in.noLevel(strings.TrimSpace(level))
	}
	in.card.Scale = own
	return r, why
}

// example is an implied rating as this card could have one.
func (in *tableReader) example() string {
	goal, side := "ceasefire", "ru"
	if s := in.card.Summit; len(s.Goals) > 0 && len(s.Sides) > 0 {
		goal, side = s.Goals[0].ID, s.Sides[0].ID
	}
	level := 1.0
	if levels := in.card.SummitScale().Levels; len(levels) > 0 {
		level = levels[0].Level
	}
	return goal + "/" + side + "=" + number(level)
}

// cutLast cuts at the last place where what parts the two stands.
func cutLast(s, parting string) (before, after string, found bool) {
	i := strings.LastIndex(s, parting)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(parting):], true
}

// sourceFinder finds the sources that rows name, and adds those that are new.
type sourceFinder struct {
	list  []Source
	ids   map[string]bool
	byURL map[string]string
}

func newSources(list []Source) *sourceFinder {
	f := &sourceFinder{list: list, ids: map[string]bool{}, byURL: map[string]string{}}
	for _, s := range list {
		f.ids[s.ID] = true
		if s.URL != "" && f.byURL[s.URL] == "" {
			f.byURL[s.URL] = s.ID
		}
	}
	return f
}

// find returns the id of the source that a row names by id or by address. A row
// with an address or a title that the card does not have brings a new one, with
// the outlet and the date of its statement.
func (f *sourceFinder) find(id, title, url string, s Statement) string {
	if f.ids[id] || id != "" && title == "" && url == "" {
		return id
	}
	if known := f.byURL[url]; id == "" && known != "" {
		return known
	}
	if title == "" && url == "" {
		return ""
	}
	if title == "" {
		title = strings.TrimSpace(s.Outlet + " " + s.Date)
	}
	if title == "" {
		title = url
	}
	if id == "" {
		id = newID(idOf(title, "source"), "source", title, f.ids)
	}
	f.ids[id] = true
	if url != "" {
		f.byURL[url] = id
	}
	f.list = append(f.list, Source{ID: id, Title: title, Publisher: s.Outlet, Date: s.Date, URL: url})
	return id
}

// finishStatements checks the card as a whole, and names the row of a statement
// that Check finds fault with. Such statements are left out with SkipBad.
func (in *tableReader) finishStatements() error {
	if len(in.list) > 0 && !in.SkipBad {
		return in.result()
	}
	drop := map[int]bool{}
	for _, problem := range Check(in.card) {
		rest, ok := strings.CutPrefix(problem.Path, "summit.statements[")
		index, key, closed := strings.Cut(rest, "]")
		i, err := strconv.Atoi(index)
		if !ok || !closed || err != nil || i >= len(in.row) || in.row[i] == 0 {
			return Problems{problem}
		}
		key, _, _ = strings.Cut(strings.TrimPrefix(key, "."), "[")
		in.add(in.place(in.row[i], max(in.exactly(key), 0)), problem.Msg)
		drop[i] = true
	}
	if len(drop) > 0 && !in.SkipBad {
		return in.result()
	}
	var kept []Statement
	for i, statement := range in.card.Summit.Statements {
		if !drop[i] {
			kept = append(kept, statement)
		}
	}
	in.card.Summit.Statements = kept
	if problems := Check(in.card); len(problems) > 0 {
		return Problems(problems)
	}
	return nil
}
