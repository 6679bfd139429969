package cardfile

import (
	"strconv"

	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/sentence"
)

// summit checks the record of the meeting and notes where its ids stand.
func (c *checker) summit(card *scoring.Scorecard) {
	s := &card.Summit
	const path = "summit"
	if !scoring.ValidID(s.ID) {
		c.Add("summit.id", "the id "+sentence.Quote(s.ID)+" is not allowed; "+scoring.IDRule)
	}
	if s.Version < 1 || s.Version > maxWhole {
		c.Add("summit.version", "must be a whole number from 1, not "+strconv.Itoa(s.Version))
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
		c.Add(sentence.Under(path, key), "has "+strconv.Itoa(n)+" entries; the most is "+strconv.Itoa(most))
	}
}

// id checks the form of an id and that no earlier entry of its list has it.
func (c *checker) id(path, what, id string, i int, first map[string]int) {
	if !scoring.ValidID(id) {
		c.Add(path+".id", "the id "+sentence.Quote(id)+" is not allowed; "+scoring.IDRule)
	} else if first[id] != i {
		c.Add(path+".id", "the "+what+" "+sentence.Quote(id)+" is there already; give one of the two another id")
	}
}

func (c *checker) side(path string, i int, s *scoring.Side) {
	c.id(path, "side", s.ID, i, c.sides)
	if scoring.ReservedID(s.ID) {
		c.Add(path+".id", "the id "+sentence.Quote(s.ID)+" names an outcome and cannot name a side; use another")
	}
	c.required(path, "name", s.Name)
	c.text(path, "leader", s.Leader)
	if s.Colour != "" && !scoring.ValidID(s.Colour) {
		c.Add(path+".colour", "the colour "+sentence.Quote(s.Colour)+" is not allowed; use one of blue, vermilion, green, purple, amber, teal")
	}
}

func (c *checker) goalOf(path string, i int, g *scoring.Goal, scale scoring.Scale) {
	c.id(path, "goal", g.ID, i, c.goals)
	c.required(path, "title", g.Title)
	if g.Kind != scoring.Substance && g.Kind != scoring.Symbol {
		c.Add(path+".kind", "unknown kind "+sentence.Quote(g.Kind)+`; write "substance" or "symbol"`)
	}
	c.between(path, "importance", g.Importance, 0, 10)
	c.items += len(g.Aims)
	for k := range g.Aims {
		aim := &g.Aims[k]
		place := sentence.Under(path+".aims", aim.Side)
		if _, ok := c.sides[aim.Side]; !ok {
			c.Add(place, "no side "+sentence.Quote(aim.Side)+"; add it to the sides or remove the aim")
		} else if _, first := g.Aim(aim.Side); first != k {
			c.Add(place, "a second aim of "+sentence.Quote(aim.Side)+" under one goal; make it a goal of its own")
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
		c.Add(path+".basis", "unknown basis "+sentence.Quote(a.Basis)+`; write "declared", "reported", "inferred" or "general"`)
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
	c.text(path, "url", s.URL)
	if s.URL != "" && !validURL(s.URL) {
		c.Add(path+".url", "the address "+sentence.Quote(s.URL)+" cannot be opened; it must begin with http:// or https:// and name a host")
	}
	c.sideOrNone(path, "camp", s.Camp)
	c.text(path, "note", s.Note)
}

// sideOrNone checks a side id where "" stands for outsiders.
func (c *checker) sideOrNone(path, key, side string) {
	if _, ok := c.sides[side]; side != "" && !ok {
		c.Add(sentence.Under(path, key), "no side "+sentence.Quote(side)+"; name a side of the summit or leave it out for outsiders")
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
		c.Add(path+".when", "unknown time "+sentence.Quote(s.When)+`; write "before", "after" or "later"`)
	}
	c.sideOrNone(path, "affiliation", s.Affiliation)
	c.text(path, "summary", s.Summary)
	c.text(path, "quote", s.Quote)
	if s.Favours != "both" && s.Favours != "neither" {
		if _, ok := c.sides[s.Favours]; s.Favours != "" && !ok {
			c.Add(path+".favours", "no side "+sentence.Quote(s.Favours)+`; name a side, "both" or "neither", or leave it out`)
		}
	}
	if _, ok := c.sources[s.Source]; s.Source != "" && !ok {
		c.Add(path+".source", "no source "+sentence.Quote(s.Source)+"; add it or remove the reference")
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
			c.Add(sentence.At(path+".ratings", i), "a second rating of "+sentence.Quote(r.Goal)+" for "+sentence.Quote(r.Side)+" in one statement; keep one of the two")
		}
		seen[pair] = true
	}
}
