package cardfile

import (
	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/sentence"
)

// summit checks the record of the meeting and notes where its ids stand.
func (c *checker) summit(card *scoring.Scorecard) {
	s := &card.Summit
	const path = "summit"
	if !scoring.ValidID(s.ID) {
		c.badID("summit.id", s.ID)
	}
	if s.Version < 1 || s.Version > maxWhole {
		c.Addf("summit.version", "must be a whole number from 1, not %d", s.Version)
	}
	c.required(path, "title", s.Title)
	c.date(path, "date", s.Date)
	c.text(path, "place", s.Place)
	c.text(path, "summary", s.Summary)
	scale := card.SummitScale()
	c.scale("summit.scale", scale)
	c.count(path, "sides", len(s.Sides), MaxSides)
	c.count(path, "goals", len(s.Goals), MaxGoals)
	c.goal = s.Goals
	c.sides = s.SidePlaces()
	c.goals = s.GoalPlaces()
	c.sources = s.SourcePlaces()
	for i := range s.Sides {
		c.side(sentence.At("summit.sides", i), i, &s.Sides[i])
	}
	for i := range s.Goals {
		if !c.pause.ok() {
			return
		}
		c.goalOf(sentence.At("summit.goals", i), i, &s.Goals[i], scale)
	}
	for i := range s.Sources {
		if !c.pause.ok() {
			return
		}
		c.source(sentence.At("summit.sources", i), i, &s.Sources[i])
	}
	c.items += len(s.Sources) + len(s.Statements)
	statements := s.StatementPlaces()
	for i := range s.Statements {
		if !c.pause.ok() {
			return
		}
		c.id(sentence.At("summit.statements", i), "statement", s.Statements[i].ID, i, statements)
		c.statement(sentence.At("summit.statements", i), &s.Statements[i], scale)
	}
}

func (c *checker) count(path, key string, n, most int) {
	if n == 0 {
		c.Add(sentence.Under(path, key), "is empty; a card needs at least one")
	}
	if n > most {
		c.Addf(sentence.Under(path, key), "has %d entries; the most is %d", n, most)
	}
}

// id checks the form of an id and that no earlier entry of its list has it.
func (c *checker) id(path, what, id string, i int, first map[string]int) {
	if !scoring.ValidID(id) {
		c.badID(path+".id", id)
	} else if first[id] != i {
		c.Addf(path+".id", "the %s %s is there already; give one of the two another id", what, sentence.Quote(id))
	}
}

func (c *checker) side(path string, i int, s *scoring.Side) {
	c.id(path, "side", s.ID, i, c.sides)
	if scoring.ReservedID(s.ID) {
		c.Addf(path+".id", "the id %s names an outcome and cannot name a side; use another", sentence.Quote(s.ID))
	}
	c.required(path, "name", s.Name)
	c.text(path, "leader", s.Leader)
	if s.Colour != "" && !scoring.ValidID(s.Colour) {
		c.Addf(path+".colour", "the colour %s is not allowed; use one of blue, vermilion, green, purple, amber, teal", sentence.Quote(s.Colour))
	}
}

func (c *checker) goalOf(path string, i int, g *scoring.Goal, scale scoring.Scale) {
	c.id(path, "goal", g.ID, i, c.goals)
	c.required(path, "title", g.Title)
	if g.Kind != scoring.Substance && g.Kind != scoring.Symbol {
		c.Addf(path+".kind", `unknown kind %s; write "substance" or "symbol"`, sentence.Quote(g.Kind))
	}
	c.between(path, "importance", g.Importance, 0, scoring.MaxImportance)
	c.text(path, "note", g.Note)
	c.items += len(g.Aims)
	for k := range g.Aims {
		aim := &g.Aims[k]
		place := sentence.Under(path+".aims", aim.Side)
		if _, ok := c.sides[aim.Side]; !ok {
			c.Addf(place, "no side %s; add it to the sides or remove the aim", sentence.Quote(aim.Side))
		} else if _, first := g.Aim(aim.Side); first != k {
			c.Addf(place, "a second aim of %s under one goal; make it a goal of its own", sentence.Quote(aim.Side))
		}
		c.aim(place, aim, scale)
	}
}

func (c *checker) aim(path string, a *scoring.Aim, scale scoring.Scale) {
	c.text(path, "wanted", a.Wanted)
	c.text(path, "got", a.Got)
	if a.Before.Known {
		c.onScale(path, "before", a.Before.Value, scale)
	}
	switch a.Basis {
	case "", "declared", "reported", "inferred", "general":
	default:
		c.Addf(path+".basis", `unknown basis %s; write "declared", "reported", "inferred" or "general"`, sentence.Quote(a.Basis))
	}
	c.refs(path, a.Sources)
	for i := range a.Later {
		if i%100 == 99 && !c.pause.ok() {
			break
		}
		place := sentence.At(path+".later", i)
		c.date(place, "date", a.Later[i].Date)
		c.text(place, "text", a.Later[i].Text)
		c.refs(place, a.Later[i].Sources)
	}
	for i := range a.Disputes {
		if i%100 == 99 && !c.pause.ok() {
			break
		}
		place := sentence.At(path+".disputes", i)
		c.text(place, "text", a.Disputes[i].Text)
		c.refs(place, a.Disputes[i].Sources)
	}
}

func (c *checker) source(path string, i int, s *scoring.Source) {
	c.id(path, "source", s.ID, i, c.sources)
	c.text(path, "title", s.Title)
	c.text(path, "publisher", s.Publisher)
	c.text(path, "author", s.Author)
	c.date(path, "date", s.Date)
	c.date(path, "said", s.Said)
	c.text(path, "url", s.URL)
	if s.URL != "" && !validURL(s.URL) {
		c.Addf(path+".url", "the address %s cannot be opened; it must begin with http:// or https:// and name a host", sentence.Quote(s.URL))
	}
	c.sideOrNone(path, "camp", s.Camp)
	c.text(path, "note", s.Note)
}

// sideOrNone checks a side id where "" stands for outsiders.
func (c *checker) sideOrNone(path, key, side string) {
	if _, ok := c.sides[side]; side != "" && !ok {
		c.Addf(sentence.Under(path, key), "no side %s; name a side of the summit or leave it out for outsiders", sentence.Quote(side))
	}
}

func (c *checker) statement(path string, s *scoring.Statement, scale scoring.Scale) {
	c.text(path, "speaker", s.Speaker)
	c.text(path, "role", s.Role)
	c.text(path, "outlet", s.Outlet)
	c.date(path, "date", s.Date)
	switch s.When {
	case "", "before", "after", "later":
	default:
		c.Addf(path+".when", `unknown time %s; write "before", "after" or "later"`, sentence.Quote(s.When))
	}
	c.sideOrNone(path, "affiliation", s.Affiliation)
	c.text(path, "summary", s.Summary)
	c.text(path, "quote", s.Quote)
	if s.Favours != "both" && s.Favours != "neither" {
		if _, ok := c.sides[s.Favours]; s.Favours != "" && !ok {
			c.Addf(path+".favours", `no side %s; name a side, "both" or "neither", or leave it out`, sentence.Quote(s.Favours))
		}
	}
	if _, ok := c.sources[s.Source]; s.Source != "" && !ok {
		c.Addf(path+".source", "no source %s; add it or remove the reference", sentence.Quote(s.Source))
	}
	c.items += len(s.Ratings)
	for i := range s.Ratings {
		place := sentence.At(path+".ratings", i)
		implied := &s.Ratings[i]
		c.aimOf(place, implied.Goal, implied.Side)
		c.onScale(place, "level", implied.Level, scale)
	}
	c.twice(path, s.Ratings)
}

// twice notes an aim that one statement rates more than once.
func (c *checker) twice(path string, ratings []scoring.Implied) {
	if len(ratings) < 2 {
		return
	}
	seen := make(map[[2]string]bool, len(ratings))
	for i, r := range ratings {
		pair := [2]string{r.Goal, r.Side}
		if seen[pair] {
			c.Addf(sentence.At(path+".ratings", i), "a second rating of %s for %s in one statement; keep one of the two", sentence.Quote(r.Goal), sentence.Quote(r.Side))
		}
		seen[pair] = true
	}
}
