package scoring

// card reads the whole file.
func (r *reader) card(root *node) Scorecard {
	f := r.object(root, "", "format", "id", "summit", "scale", "weights", "tie_zone", "rater", "group", "round",
		"as_of", "created", "updated", "ratings", "revisions")
	if f == nil {
		return Scorecard{}
	}
	f.format()
	f.need("summit")
	c := Scorecard{
		ID:      f.text("id"),
		Scale:   r.scale(f, "scale"),
		Weights: f.textOr("weights", Own),
		TieZone: f.number("tie_zone", DefaultTieZone),
		Rater:   f.text("rater"),
		Group:   f.text("group"),
		Round:   f.whole("round"),
		AsOf:    f.text("as_of"),
		Created: f.text("created"),
		Updated: f.text("updated"),
	}
	if !f.has("summit") {
		r.lost = true
		return c
	}
	c.Summit, c.Ref = r.summit(f.get("summit"))
	if c.Scale.ID == c.Summit.Scale && len(c.Scale.Levels) == 0 {
		c.Scale.Levels = c.Summit.ScaleLevels // named where the summit writes it out
	}
	importance := importances(&c)
	rating := func(n *node, path string) (Rating, bool) { return r.rating(n, path, importance) }
	c.Ratings = each(f, "ratings", rating)
	c.Revisions = each(f, "revisions", func(n *node, path string) (Revision, bool) {
		v := r.object(n, path, "as_of", "note", "ratings")
		if v == nil {
			return Revision{}, false
		}
		return Revision{AsOf: v.text("as_of"), Note: v.text("note"), Ratings: each(v, "ratings", rating)}, true
	})
	return c
}

// importances returns the importance that a rating has when it names none: its
// goal's, or "the goal's, whatever it is" in the compact form.
func importances(c *Scorecard) func(goal string) float64 {
	if c.Ref != (Ref{}) {
		return func(string) float64 { return ImportanceOfGoal }
	}
	goals := positions(c.Summit.Goals, func(g Goal) string { return g.ID })
	return func(goal string) float64 {
		if i, ok := goals[goal]; ok {
			return c.Summit.Goals[i].Importance
		}
		return DefaultImportance
	}
}

func (r *reader) rating(n *node, path string, importance func(goal string) float64) (Rating, bool) {
	f := r.object(n, path, "goal", "side", "status", "level", "low", "high", "importance", "note", "sources", "as_of")
	if f == nil {
		return Rating{}, false
	}
	f.need("goal", "side")
	level := f.level("level")
	status := Unknown
	if f.has("level") {
		status = Scored
	}
	rating := Rating{
		Goal:    f.text("goal"),
		Side:    f.text("side"),
		Status:  f.textOr("status", status),
		Level:   level.Value,
		Low:     f.level("low"),
		High:    f.level("high"),
		Note:    f.text("note"),
		Sources: f.texts("sources"),
		AsOf:    f.text("as_of"),
	}
	rating.Importance = f.number("importance", importance(rating.Goal))
	if f.has("importance") && rating.Importance < 0 {
		r.add(under(path, "importance"), "must be a number from 0 to 10, not "+number(rating.Importance))
	}
	switch {
	case rating.Status == Scored && !f.has("level"):
		r.add(under(path, "level"), `is missing though the status is "scored"; add the level or make the status "unknown"`)
	case (rating.Status == Pending || rating.Status == Unknown) && f.has("level"):
		r.add(under(path, "level"), "a rating that is "+rating.Status+` has no level; remove the level or make the status "scored"`)
	}
	return rating, true
}
