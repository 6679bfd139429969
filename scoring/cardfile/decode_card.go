package cardfile

import (
	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/sentence"
)

// card reads the whole file.
func (r *reader) card(root *node) scoring.Scorecard {
	f := r.object(root, "", "format", "id", "summit", "scale", "weights", "tie_zone", "rater", "group", "round",
		"as_of", "created", "updated", "ratings", "revisions")
	if f == nil {
		return scoring.Scorecard{}
	}
	f.format()
	f.need("summit")
	c := scoring.Scorecard{
		ID:      f.text("id"),
		Scale:   r.scale(f, "scale"),
		Weights: f.textOr("weights", scoring.Own),
		TieZone: f.number("tie_zone", scoring.DefaultTieZone),
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
	importance := c.UsualImportance()
	rating := func(n *node, path string) (scoring.Rating, bool) { return r.rating(n, path, importance) }
	c.Ratings = each(f, "ratings", rating)
	c.Revisions = each(f, "revisions", func(n *node, path string) (scoring.Revision, bool) {
		v := r.object(n, path, "as_of", "note", "ratings")
		if v == nil {
			return scoring.Revision{}, false
		}
		return scoring.Revision{AsOf: v.text("as_of"), Note: v.text("note"), Ratings: each(v, "ratings", rating)}, true
	})
	return c
}

func (r *reader) rating(n *node, path string, importance func(goal string) float64) (scoring.Rating, bool) {
	f := r.object(n, path, "goal", "side", "status", "level", "low", "high", "importance", "note", "sources", "as_of")
	if f == nil {
		return scoring.Rating{}, false
	}
	f.need("goal", "side")
	level := f.level("level")
	status := scoring.Unknown
	if f.has("level") {
		status = scoring.Scored
	}
	rating := scoring.Rating{
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
		r.Addf(sentence.Under(path, "importance"), "must be a number from 0 to %d, not %s", scoring.MaxImportance, sentence.Number(rating.Importance))
	}
	switch {
	case rating.Status == scoring.Scored && !f.has("level"):
		r.Add(sentence.Under(path, "level"), `is missing though the status is "scored"; add the level or make the status "unknown"`)
	case (rating.Status == scoring.Pending || rating.Status == scoring.Unknown) && f.has("level"):
		r.Addf(sentence.Under(path, "level"), `a rating that is %s has no level; remove the level or make the status "scored"`, rating.Status)
	}
	return rating, true
}
