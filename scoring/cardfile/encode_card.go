package cardfile

import (
	"summitscorecard/scoring"
)

// This file names the keys of the format in their canonical order.

func (w *writer) card(c *scoring.Scorecard) {
	w.open('{')
	w.must("format", Format)
	w.text("id", c.ID)
	w.key("summit")
	w.open('{')
	if c.Ref != (scoring.Ref{}) {
		w.must("ref", c.Ref.ID)
		w.numberUnless("version", float64(c.Ref.Version), 1)
		w.text("hash", c.Ref.Hash)
	} else {
		w.summit(&c.Summit)
	}
	w.close('}')
	w.scale(c.Scale)
	w.textUnless("weights", c.Weights, scoring.Own)
	w.numberUnless("tie_zone", c.TieZone, scoring.DefaultTieZone)
	w.text("rater", c.Rater)
	w.text("group", c.Group)
	w.numberUnless("round", float64(c.Round), 1)
	w.text("as_of", c.AsOf)
	w.text("created", c.Created)
	w.text("updated", c.Updated)
	importance := c.UsualImportance()
	rating := func(r *scoring.Rating) { w.rating(r, importance(r.Goal)) }
	objects(w, "ratings", c.Ratings, rating)
	objects(w, "revisions", c.Revisions, func(v *scoring.Revision) {
		w.text("as_of", v.AsOf)
		w.text("note", v.Note)
		objects(w, "ratings", v.Ratings, rating)
	})
	w.close('}')
}

// scale writes the id of a shipped scale, or the whole of another.
func (w *writer) scale(s scoring.Scale) {
	levels := s.OwnLevels()
	if len(levels) == 0 {
		w.textUnless("scale", s.ID, scoring.DefaultScale)
		return
	}
	w.key("scale")
	w.open('{')
	w.must("id", s.ID)
	objects(w, "levels", levels, func(l *scoring.ScaleLevel) {
		w.number("level", l.Level)
		w.must("label", l.Label)
		w.number("value", l.Value)
	})
	w.close('}')
}

func (w *writer) rating(r *scoring.Rating, importance float64) {
	w.must("goal", r.Goal)
	w.must("side", r.Side)
	switch r.Status {
	case scoring.Scored: // said by the level
		w.number("level", r.Level)
	case scoring.Pending:
		w.must("status", scoring.Pending)
	}
	w.level("low", r.Low)
	w.level("high", r.High)
	w.numberUnless("importance", r.Importance, importance)
	w.text("note", r.Note)
	w.texts("sources", r.Sources)
	w.text("as_of", r.AsOf)
}

func (w *writer) summit(s *scoring.Summit) {
	w.must("id", s.ID)
	w.numberUnless("version", float64(s.Version), 1)
	w.must("title", s.Title)
	w.text("date", s.Date)
	w.text("place", s.Place)
	w.text("summary", s.Summary)
	w.scale(scoring.Scale{ID: s.Scale, Levels: s.ScaleLevels})
	objects(w, "sides", s.Sides, func(side *scoring.Side) {
		w.must("id", side.ID)
		w.must("name", side.Name)
		w.text("leader", side.Leader)
		w.text("colour", side.Colour)
		w.flag("absent", side.Absent)
	})
	objects(w, "goals", s.Goals, func(g *scoring.Goal) {
		w.must("id", g.ID)
		w.must("title", g.Title)
		w.textUnless("kind", g.Kind, scoring.Substance)
		w.flag("opposed", g.Opposed)
		w.numberUnless("importance", g.Importance, scoring.DefaultImportance)
		w.key("aims")
		w.open('{')
		for i := range g.Aims {
			w.key(g.Aims[i].Side)
			w.aim(&g.Aims[i])
		}
		w.close('}')
		w.text("note", g.Note)
	})
	objects(w, "sources", s.Sources, w.source)
	objects(w, "statements", s.Statements, w.statement)
}

func (w *writer) aim(a *scoring.Aim) {
	w.open('{')
	w.text("wanted", a.Wanted)
	w.text("got", a.Got)
	w.level("before", a.Before)
	w.text("basis", a.Basis)
	w.texts("sources", a.Sources)
	objects(w, "later", a.Later, func(l *scoring.Later) {
		w.text("date", l.Date)
		w.text("text", l.Text)
		w.texts("sources", l.Sources)
	})
	objects(w, "disputes", a.Disputes, func(d *scoring.Dispute) {
		w.text("text", d.Text)
		w.texts("sources", d.Sources)
	})
	w.close('}')
}

func (w *writer) source(s *scoring.Source) {
	w.must("id", s.ID)
	w.text("title", s.Title)
	w.text("publisher", s.Publisher)
	w.text("author", s.Author)
	w.text("date", s.Date)
	w.text("said", s.Said)
	w.text("url", s.URL)
	w.text("camp", s.Camp)
	w.flag("verified", s.Verified)
	w.text("note", s.Note)
}

func (w *writer) statement(s *scoring.Statement) {
	w.must("id", s.ID)
	w.text("speaker", s.Speaker)
	w.text("role", s.Role)
	w.text("outlet", s.Outlet)
	w.text("date", s.Date)
	w.text("when", s.When)
	w.text("affiliation", s.Affiliation)
	w.text("summary", s.Summary)
	w.text("quote", s.Quote)
	w.text("favours", s.Favours)
	w.text("source", s.Source)
	objects(w, "ratings", s.Ratings, func(i *scoring.Implied) {
		w.must("goal", i.Goal)
		w.must("side", i.Side)
		w.number("level", i.Level)
	})
}
