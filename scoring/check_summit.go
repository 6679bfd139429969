package scoring

import "strconv"

// summit checks the record of the meeting and notes where its ids stand.
func (c *checker) summit(card *Scorecard) {
	s := &card.Summit
	const path = "summit"
	if !validID(s.ID) {
		c.add("summit.id", "the id "+quote(s.ID)+" is not allowed; "+idRule)
	}
	if s.Version < 1 || s.Version > maxWhole {
		c.add("summit.version", "must be a whole number from 1, not "+strconv.Itoa(s.Version))
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
	c.sides = positions(s.Sides, func(s Side) string { return s.ID })
	c.goals = positions(s.Goals, func(g Goal) string { return g.ID })
	c.sources = positions(s.Sources, func(s Source) string { return s.ID })
	for i := range s.Sides {
		c.side(at("summit.sides", i), i, &s.Sides[i])
	}
	for i := range s.Goals {
		if !c.pause.ok() {
			return
		}
		c.goalOf(at("summit.goals", i), i, &s.Goals[i], scale)
	}
	for i := range s.Sources {
		if !c.pause.ok() {
			return
		}
		c.source(at("summit.sources", i), i, &s.Sources[i])
	}
	c.items += len(s.Sources) + len(s.Statements)
	statements := positions(s.Statements, func(s Statement) string { return s.ID })
	for i := range s.Statements {
		if !c.pause.ok() {
			return
		}
		c.id(at("summit.statements", i), "statement", s.Statements[i].ID, i, statements)
		c.statement(at("summit.statements", i), &s.Statements[i], scale)
	}
}

func (c *checker) count(path, key string, n, most int) {
	if n == 0 {
		c.add(under(path, key), "is empty; a card needs at least one")
	}
	if n > most {
		c.add(under(path, key), "has "+strconv.Itoa(n)+" entries; the most is "+strconv.Itoa(most))
	}
}

// id checks the form of an id and that no earlier entry of its list has it.
func (c *checker) id(path, what, id string, i int, first map[string]int) {
	if !validID(id) {
		c.add(path+".id", "the id "+quote(id)+" is not allowed; "+idRule)
	} else if first[id] != i {
		c.add(path+".id", "the "+what+" "+quote(id)+" is there already; give one of the two another id")
	}
}

func (c *checker) side(path string, i int, s *Side) {
	c.id(path, "side", s.ID, i, c.sides)
	if reservedSide(s.ID) {
		c.add(path+".id", "the id "+quote(s.ID)+" names an outcome and cannot name a side; use another")
	}
	c.required(path, "name", s.Name)
	c.text(path, "leader", s.Leader)
	if s.Colour != "" && !validID(s.Colour) {
		c.add(path+".colour", "the colour "+quote(s.Colour)+" is not allowed; use one of blue, vermilion, green, purple, amber, teal")
	}
}

func (c *checker) goalOf(path string, i int, g *Goal, scale Scale) {
	c.id(path, "goal", g.ID, i, c.goals)
	c.required(path, "title", g.Title)
	if g.Kind != Substance && g.Kind != Symbol {
		c.add(path+".kind", "unknown kind "+quote(g.Kind)+`; write "substance" or "symbol"`)
	}
	c.between(path, "importance", g.Importance, 0, 10)
	c.items += len(g.Aims)
	for k := range g.Aims {
		aim := &g.Aims[k]
		place := under(path+".aims", aim.Side)
		if _, ok := c.sides[aim.Side]; !ok {
			c.add(place, "no side "+quote(aim.Side)+"; add it to the sides or remove the aim")
		} else if _, first := g.Aim(aim.Side); first != k {
			c.add(place, "a second aim of "+quote(aim.Side)+" under one goal; make it a goal of its own")
		}
		c.aim(place, aim, scale)
	}
}

func (c *checker) aim(path string, a *Aim, scale Scale) {
	c.text(path, "wanted", a.Wanted)
	c.text(path, "got", a.Got)
	if a.Before.Known {
		c.onScale(path, "before", a.Before.Value, scale)
	}
	switch a.Basis {
	case "", "declared", "reported", "inferred", "general":
	default:
		c.add(path+".basis", "unknown basis "+quote(a.Basis)+`; write "declared", "reported", "inferred" or "general"`)
	}
	c.refs(path, a.Sources)
	for i := range a.Later {
		if i%100 == 99 && !c.pause.ok() {
			break
		}
		place := at(path+".later", i)
		c.date(place, "date", a.Later[i].Date)
		c.text(place, "text", a.Later[i].Text)
		c.refs(place, a.Later[i].Sources)
	}
	for i := range a.Disputes {
		if i%100 == 99 && !c.pause.ok() {
			break
		}
		place := at(path+".disputes", i)
		c.text(place, "text", a.Disputes[i].Text)
		c.refs(place, a.Disputes[i].Sources)
	}
}

func (c *checker) source(path string, i int, s *Source) {
	c.id(path, "source", s.ID, i, c.sources)
	c.text(path, "title", s.Title)
	c.text(path, "publisher", s.Publisher)
	c.text(path, "author", s.Author)
	c.date(path, "date", s.Date)
	c.text(path, "url", s.URL)
	if s.URL != "" && !validURL(s.URL) {
		c.add(path+".url", "the address "+quote(s.URL)+" cannot be opened; it must begin with http:// or https:// and name a host")
	}
	c.sideOrNone(path, "camp", s.Camp)
	c.text(path, "note", s.Note)
}

// sideOrNone checks a side id where "" stands for outsiders.
func (c *checker) sideOrNone(path, key, side string) {
	if _, ok := c.sides[side]; side != "" && !ok {
		c.add(under(path, key), "no side "+quote(side)+"; name a side of the summit or leave it out for outsiders")
	}
}

func (c *checker) statement(path string, s *Statement, scale Scale) {
	c.text(path, "speaker", s.Speaker)
	c.text(path, "role", s.Role)
	c.text(path, "outlet", s.Outlet)
	c.date(path, "date", s.Date)
	switch s.When {
	case "", "before", "after", "later":
	default:
		c.add(path+".when", "unknown time "+quote(s.When)+`; write "before", "after" or "later"`)
	}
	c.sideOrNone(path, "affiliation", s.Affiliation)
	c.text(path, "summary", s.Summary)
	c.text(path, "quote", s.Quote)
	if s.Favours != "both" && s.Favours != "neither" {
		if _, ok := c.sides[s.Favours]; s.Favours != "" && !ok {
			c.add(path+".favours", "no side "+quote(s.Favours)+`; name a side, "both" or "neither", or leave it out`)
		}
	}
	if _, ok := c.sources[s.Source]; s.Source != "" && !ok {
		c.add(path+".source", "no source "+quote(s.Source)+"; add it or remove the reference")
	}
	c.items += len(s.Ratings)
	for i := range s.Ratings {
		place := at(path+".ratings", i)
		implied := &s.Ratings[i]
		c.aimOf(place, implied.Goal, implied.Side)
		c.onScale(place, "level", implied.Level, scale)
	}
	c.twice(path, s.Ratings)
}

// twice notes an aim that one statement rates more than once.
func (c *checker) twice(path string, ratings []Implied) {
	if len(ratings) < 2 {
		return
	}
	seen := make(map[[2]string]bool, len(ratings))
	for i, r := range ratings {
		pair := [2]string{r.Goal, r.Side}
		if seen[pair] {
			c.add(at(path+".ratings", i), "a second rating of "+quote(r.Goal)+" for "+quote(r.Side)+" in one statement; keep one of the two")
		}
		seen[pair] = true
	}
}
