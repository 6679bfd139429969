package text

import (
	"strconv"
	"strings"

	"summitscorecard/scoring"
)

// Markdown writes a card as a report in CommonMark with tables: the verdict, a
// line a side, every aim with what came of it and its rating, the statements, the
// sources with numbers. It lives here and not beside the method because nearly
// all of it is words. more are further sentences for the head, such as how solid
// the verdict is, which take longer to work out; address is where the card can be
// opened, or "". Nothing in a card can become markup or a script of the report.
func Markdown(card scoring.Scorecard, r scoring.Result, more []string, address string) string {
	m := &markdown{card: card, numbers: map[string]int{}}
	for i, s := range card.Summit.Sources {
		m.numbers[s.ID] = i + 1
	}
	m.head(r, more)
	m.sides(r)
	m.goals()
	m.states()
	m.statements()
	m.sources()
	m.foot(address)
	return m.out.String()
}

// markdown gathers the lines of a report.
type markdown struct {
	out     strings.Builder
	card    scoring.Scorecard
	numbers map[string]int // of the sources, from 1
}

func (m *markdown) line(parts ...string) {
	for _, part := range parts {
		m.out.WriteString(part)
	}
	m.out.WriteByte('\n')
}

// plain makes a text one line in which nothing is markup.
func plain(s string) string {
	var b strings.Builder
	s = Isolated(strings.Join(strings.Fields(s), " "))
	for i := 0; i < len(s); i++ {
		c := s[i]
		start := i == 0 || strings.Trim(s[:i], "0123456789") == "" && (c == '.' || c == ')')
		if strings.IndexByte("\\`*_[]<>|~&", c) >= 0 || start && strings.IndexByte("#+-=.)!:", c) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(c)
	}
	return b.String()
}

func (m *markdown) head(r scoring.Result, more []string) {
	s := m.card.Summit
	m.line("# ", plain(s.Title))
	m.line()
	about := []string{Date(s.Date), s.Place}
	if m.card.AsOf != "" {
		about = append(about, "as of "+Date(m.card.AsOf))
	}
	if m.card.Rater != "" {
		about = append(about, "scored by "+Isolated(m.card.Rater))
	}
	if line := Join("; ", about...); line != "" {
		m.line(plain(line), ".")
		m.line()
	}
	m.line("**", plain(Verdict(m.card, r).String()), "**")
	for _, sentence := range append([]string{Pair(m.card, r), Moved(m.card, r).String()}, more...) {
		if sentence != "" {
			m.line(plain(sentence))
		}
	}
	if s.Summary != "" {
		m.line()
		m.line(plain(s.Summary))
	}
}

func (m *markdown) sides(r scoring.Result) {
	decimals := scoring.Decimals(r)
	m.line()
	m.line("| Side | ", TotalOf100, " | Range | Scored |")
	m.line("|---|---:|---|---|")
	for _, s := range r.Sides {
		side, _ := m.card.Summit.Side(s.Side)
		name := plain(side.Name)
		if s.Absent {
			name += " (" + strings.ToLower(NotAtTableTitle) + ")"
		}
		m.line("| ", name, " | ", Total(s.Total, decimals), " | ", plain(Interval(s)), " | ", Coverage(s), " |")
	}
}

func (m *markdown) goals() {
	m.line()
	m.line("## ", GoalsTitle)
	for _, goal := range m.card.Summit.Goals {
		m.line()
		m.line("### ", plain(goal.Title))
		m.line()
		kind := Kind(goal.Kind)
		if goal.Opposed {
			kind += ", " + Opposed
		}
		if m.card.Weights == scoring.Shared {
			kind += ", importance " + Level(goal.Importance)
		}
		m.line(upperFirst(kind), ".")
		m.line()
		for _, aim := range goal.Aims {
			m.aim(goal, aim)
		}
		if goal.Note != "" {
			m.line("- ", plain(goal.Note))
		}
	}
}

func (m *markdown) aim(goal scoring.Goal, aim scoring.Aim) {
	side, _ := m.card.Summit.Side(aim.Side)
	rating, _ := m.card.Rating(goal.ID, aim.Side)
	head := "**" + plain(side.Name) + "**: " + m.judgement(rating)
	if m.card.Weights == scoring.Own {
		head += ", importance " + Level(rating.Importance)
	}
	if rating.AsOf != "" && rating.AsOf != m.card.AsOf {
		head += ", as of " + Date(rating.AsOf)
	}
	m.line("- ", head, ".")
	for _, part := range []struct{ label, text string }{{Wanted, aim.Wanted}, {Got, aim.Got}, {"Reason", rating.Note}} {
		if part.text != "" {
			m.line("  - ", part.label, ": ", plain(part.text))
		}
	}
	for _, later := range aim.Later {
		m.line("  - ", Since, " (", plain(Date(later.Date)), "): ", plain(later.Text), m.marks(later.Sources))
	}
	for _, dispute := range aim.Disputes {
		m.line("  - ", Disputed, ": ", plain(dispute.Text), m.marks(dispute.Sources))
	}
	if marks := m.marks(append(append([]string(nil), aim.Sources...), rating.Sources...)); marks != "" {
		m.line("  - ", SourcesTitle, ":", marks)
	}
	if words := NoOwnSourceOf(m.card.Summit, aim); words != "" {
		m.line("  - ", words, ".")
	}
}

// judgement words a rating: 3 (“most”), range 2 to 4.
func (m *markdown) judgement(r scoring.Rating) string {
	name := func(level float64) string {
		if words := label(m.card.Scale, level); len(m.card.Scale.Levels) > 0 {
			return Level(level) + " (" + plain(words) + ")"
		}
		return Level(level) + " " + OfHundred
	}
	words := strings.ToLower(Status(r.Status))
	if r.Status == scoring.Scored {
		words = name(r.Level)
	}
	switch {
	case r.Low.Known && r.High.Known:
		words += ", range " + Level(r.Low.Value) + " to " + Level(r.High.Value)
	case r.Low.Known:
		words += ", range from " + Level(r.Low.Value)
	case r.High.Known:
		words += ", range up to " + Level(r.High.Value)
	}
	return words
}

// marks are the numbers of sources, each once: [1] [4].
func (m *markdown) marks(ids []string) string {
	var b strings.Builder
	seen := map[string]bool{}
	for _, id := range ids {
		if n := m.numbers[id]; n > 0 && !seen[id] {
			seen[id] = true
			b.WriteString(" \\[" + strconv.Itoa(n) + "\\]")
		}
	}
	return b.String()
}

func (m *markdown) statements() {
	if len(m.card.Summit.Statements) == 0 {
		return
	}
	m.line()
	m.line("## ", SaidTitle)
	m.line()
	for _, s := range m.card.Summit.Statements {
		who := Join(", ", s.Speaker, s.Role, s.Outlet, Date(s.Date))
		if s.Affiliation != "" {
			side, _ := m.card.Summit.Side(s.Affiliation)
			who += "; " + SpokenBy(side.Name)
		}
		if side, at := m.card.Summit.Side(s.Favours); at >= 0 {
			who += "; " + FavoursSide(side.Name)
		} else if s.Favours != "" {
			who += "; " + FavoursSide(s.Favours)
		}
		words := s.Summary
		if s.Quote != "" {
			words = Join(" ", words, "“"+Isolated(s.Quote)+"”")
		}
		m.line("- ", Join(": ", plain(who), plain(words)), m.marks([]string{s.Source}))
	}
}

func (m *markdown) sources() {
	if len(m.card.Summit.Sources) == 0 {
		return
	}
	m.line()
	m.line("## ", SourcesTitle)
	m.line()
	for i, s := range m.card.Summit.Sources {
		title := plain(s.Title)
		if title == "" {
			title = plain(s.ID)
		}
		if s.URL != "" {
			title = "[" + title + "](<" + s.URL + ">)"
		}
		m.line(strconv.Itoa(i+1), ". ", Join(". ", title, plain(strings.TrimPrefix(SourceLine(s), "; "))))
	}
}

func (m *markdown) foot(address string) {
	m.line()
	m.line("---")
	m.line()
	m.line("Each total is the share of a side’s own stated wishes that it got, of 100: the sum of importance times value over the sum of importances. It does not say whose gains were larger or whose wishes were just.")
	if address != "" && !strings.ContainsAny(address, "<> \n") {
		m.line("[", Product, "](<", address, ">)")
	} else {
		m.line(Product)
	}
}
