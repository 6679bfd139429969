package cardfile

import (
	"strconv"

	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/sentence"
)

// summit reads the record of the meeting, whole or as a reference to one that
// the reader of the card holds.
func (r *reader) summit(n *node) (scoring.Summit, scoring.Ref) {
	const path = "summit"
	if n.kind == objectKind {
		for _, kid := range n.kids {
			if kid.key == "ref" {
				return r.ref(n, path)
			}
		}
	}
	f := r.object(n, path, "id", "version", "title", "date", "place", "summary", "scale", "sides", "goals", "sources", "statements")
	if f == nil {
		return scoring.Summit{}, scoring.Ref{}
	}
	f.need("id", "title", "sides", "goals")
	r.lost = r.lost || !f.has("sides") || !f.has("goals")
	s := scoring.Summit{
		ID:      f.text("id"),
		Version: f.whole("version"),
		Title:   f.text("title"),
		Date:    f.text("date"),
		Place:   f.text("place"),
		Summary: f.text("summary"),
	}
	scale := r.scale(f, "scale")
	s.Scale, s.ScaleLevels = scale.ID, scale.OwnLevels()
	s.Sides = each(f, "sides", r.side)
	s.Goals = each(f, "goals", r.goal)
	s.Sources = each(f, "sources", r.source)
	s.Statements = each(f, "statements", r.statement)
	name("source-", len(s.Sources), func(i int) *string { return &s.Sources[i].ID })
	name("statement-", len(s.Statements), func(i int) *string { return &s.Statements[i].ID })
	return s, scoring.Ref{}
}

// name gives the entries of a list that came without an id one after their
// place, counted from 1.
func name(prefix string, n int, id func(i int) *string) {
	taken := make(map[string]bool, n)
	for i := range n {
		taken[*id(i)] = true
	}
	if !taken[""] {
		return
	}
	next := 0
	for i := range n {
		next = max(next, i)
		for *id(i) == "" {
			next++
			if free := prefix + strconv.Itoa(next); !taken[free] {
				*id(i) = free
			}
		}
	}
}

// ref reads the compact form.
func (r *reader) ref(n *node, path string) (scoring.Summit, scoring.Ref) {
	f := r.object(n, path, "ref", "version", "hash")
	ref := scoring.Ref{ID: f.text("ref"), Version: f.whole("version"), Hash: f.text("hash")}
	if ref.ID == "" {
		r.Add("summit.ref", "is empty; name the summit or carry it whole")
		r.lost = true
	}
	return scoring.Summit{ID: ref.ID}, ref
}

// scale reads a scale by id or written out; missing is attainment.
func (r *reader) scale(f *fields, key string) scoring.Scale {
	attainment, _ := scoring.ShippedScale(scoring.DefaultScale)
	n := f.get(key)
	if n == nil {
		return attainment
	}
	path := sentence.Under(f.path, key)
	if n.kind == textKind {
		if scale, ok := scoring.ShippedScale(n.text); ok {
			return scale
		}
		return scoring.Scale{ID: n.text} // the card's own, or unknown: Check knows which
	}
	if n.kind != objectKind {
		f.wrong(key, `the id of a scale, or an object with "id" and "levels"`, n)
		return attainment
	}
	o := r.object(n, path, "id", "levels")
	o.need("id", "levels")
	if !o.has("id") || !o.has("levels") {
		r.lost = true
	}
	return scoring.Scale{ID: o.text("id"), Levels: each(o, "levels", func(n *node, path string) (scoring.ScaleLevel, bool) {
		l := r.object(n, path, "level", "label", "value")
		if l == nil {
			return scoring.ScaleLevel{}, false
		}
		l.need("level", "label", "value")
		if !l.has("level") || !l.has("value") {
			r.lost = true
		}
		return scoring.ScaleLevel{Level: l.number("level", 0), Label: l.text("label"), Value: l.number("value", 0)}, true
	})}
}

func (r *reader) side(n *node, path string) (scoring.Side, bool) {
	f := r.object(n, path, "id", "name", "leader", "colour", "absent")
	if f == nil {
		return scoring.Side{}, false
	}
	f.need("id", "name")
	return scoring.Side{ID: f.text("id"), Name: f.text("name"), Leader: f.text("leader"), Colour: f.text("colour"), Absent: f.flag("absent")}, true
}

func (r *reader) goal(n *node, path string) (scoring.Goal, bool) {
	f := r.object(n, path, "id", "title", "kind", "opposed", "importance", "aims", "note")
	if f == nil {
		return scoring.Goal{}, false
	}
	f.need("id", "title", "aims")
	return scoring.Goal{
		ID:         f.text("id"),
		Title:      f.text("title"),
		Kind:       f.textOr("kind", scoring.Substance),
		Opposed:    f.flag("opposed"),
		Importance: f.number("importance", scoring.DefaultImportance),
		Aims:       r.aims(f),
		Note:       f.text("note"),
	}, true
}

// aims reads an object with one key a side; two equal keys are noticed here
// because an object of the file proper never gets this far with them.
func (r *reader) aims(f *fields) []scoring.Aim {
	n := f.get("aims")
	if n == nil {
		r.lost = true
		return nil
	}
	path := sentence.Under(f.path, "aims")
	if n.kind != objectKind {
		f.wrong("aims", "an object with one key a side", n)
		r.lost = true
		return nil
	}
	if len(n.kids) == 0 {
		return nil
	}
	seen := make(map[string]bool, len(n.kids))
	out := make([]scoring.Aim, 0, len(n.kids))
	for i := range n.kids {
		kid := &n.kids[i]
		if seen[kid.key] {
			r.Add(sentence.Under(path, kid.key), "this side is written twice; keep one of the two")
			continue
		}
		seen[kid.key] = true
		if aim, ok := r.aim(kid, sentence.Under(path, kid.key)); ok {
			out = append(out, aim)
		}
	}
	return out
}

func (r *reader) aim(n *node, path string) (scoring.Aim, bool) {
	f := r.object(n, path, "wanted", "got", "before", "basis", "sources", "later", "disputes")
	if f == nil {
		return scoring.Aim{}, false
	}
	return scoring.Aim{
		Side:    n.key,
		Wanted:  f.text("wanted"),
		Got:     f.text("got"),
		Before:  f.level("before"),
		Basis:   f.text("basis"),
		Sources: f.texts("sources"),
		Later: each(f, "later", func(n *node, path string) (scoring.Later, bool) {
			l := r.object(n, path, "date", "text", "sources")
			if l == nil {
				return scoring.Later{}, false
			}
			return scoring.Later{Date: l.text("date"), Text: l.text("text"), Sources: l.texts("sources")}, true
		}),
		Disputes: each(f, "disputes", func(n *node, path string) (scoring.Dispute, bool) {
			d := r.object(n, path, "text", "sources")
			if d == nil {
				return scoring.Dispute{}, false
			}
			return scoring.Dispute{Text: d.text("text"), Sources: d.texts("sources")}, true
		}),
	}, true
}

func (r *reader) source(n *node, path string) (scoring.Source, bool) {
	f := r.object(n, path, "id", "title", "publisher", "author", "date", "said", "url", "camp", "verified", "note")
	if f == nil {
		return scoring.Source{}, false
	}
	return scoring.Source{
		ID: f.text("id"), Title: f.text("title"), Publisher: f.text("publisher"), Author: f.text("author"), Date: f.text("date"),
		Said: f.text("said"), URL: f.text("url"), Camp: f.text("camp"), Verified: f.flag("verified"), Note: f.text("note"),
	}, true
}

func (r *reader) statement(n *node, path string) (scoring.Statement, bool) {
	f := r.object(n, path, "id", "speaker", "role", "outlet", "date", "when", "affiliation", "summary", "quote", "favours", "source", "ratings")
	if f == nil {
		return scoring.Statement{}, false
	}
	return scoring.Statement{
		ID: f.text("id"), Speaker: f.text("speaker"), Role: f.text("role"), Outlet: f.text("outlet"), Date: f.text("date"),
		When: f.text("when"), Affiliation: f.text("affiliation"), Summary: f.text("summary"), Quote: f.text("quote"),
		Favours: f.text("favours"), Source: f.text("source"),
		Ratings: each(f, "ratings", func(n *node, path string) (scoring.Implied, bool) {
			i := r.object(n, path, "goal", "side", "level")
			if i == nil {
				return scoring.Implied{}, false
			}
			i.need("goal", "side", "level")
			return scoring.Implied{Goal: i.text("goal"), Side: i.text("side"), Level: i.number("level", 0)}, true
		}),
	}, true
}
