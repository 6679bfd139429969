package edit

import (
	"errors"
	"math"
	"strconv"

	"summitscorecard/scoring"
)

// Command is one change that the reader asked for.
type Command interface {
	// Apply returns the card with the change, or an error with a sentence for
	// the reader. It never changes what the card given points at.
	Apply(card scoring.Scorecard) (scoring.Scorecard, error)
	// Name says what was done, for undo: "level of Ceasefire for Russia".
	Name(card scoring.Scorecard) string
	// Merge is the key under which neighbouring commands of one gesture, a
	// slider being dragged for example, become one undo step; "" never merges.
	Merge() string
}

// SetLevel scores an aim. A range that the new level lies outside of was a
// judgement about another level and is dropped.
type SetLevel struct {
	Goal, Side string
	Level      float64
}

// Apply implements Command.
func (c SetLevel) Apply(card scoring.Scorecard) (scoring.Scorecard, error) {
	if _, ok := card.Scale.Value(c.Level); !ok {
		return card, notLevel(c.Level, card.Scale.ID)
	}
	return change(card, c.Goal, c.Side, func(r *scoring.Rating) error {
		r.Status, r.Level, r.AsOf = scoring.Scored, c.Level, lookedAt(card, r.AsOf)
		if (r.Low.Known && r.Low.Value > c.Level) || (r.High.Known && r.High.Value < c.Level) {
			r.Low, r.High = scoring.Level{}, scoring.Level{}
		}
		return nil
	})
}

// Name implements Command.
func (c SetLevel) Name(card scoring.Scorecard) string {
	return "level of " + aimName(card, c.Goal, c.Side)
}

// Merge implements Command.
func (c SetLevel) Merge() string { return "" }

// SetStatus marks an aim as scored, pending or unknown. The level last chosen
// comes back when the status returns to scored.
type SetStatus struct {
	Goal, Side string
	Status     string
}

// Apply implements Command.
func (c SetStatus) Apply(card scoring.Scorecard) (scoring.Scorecard, error) {
	switch c.Status {
	case scoring.Scored:
		return card, errors.New("choose a level to score this aim")
	case scoring.Pending, scoring.Unknown:
	default:
		return card, errors.New(strconv.Quote(c.Status) + " is not a status; choose pending or unknown")
	}
	return change(card, c.Goal, c.Side, func(r *scoring.Rating) error {
		r.Status, r.Level, r.AsOf = c.Status, 0, lookedAt(card, r.AsOf)
		return nil
	})
}

// Name implements Command.
func (c SetStatus) Name(card scoring.Scorecard) string {
	return "status of " + aimName(card, c.Goal, c.Side)
}

// Merge implements Command.
func (c SetStatus) Merge() string { return "" }

// SetRange says between which levels a rating could reasonably lie. An unknown
// end takes the end back.
type SetRange struct {
	Goal, Side string
	Low, High  scoring.Level
}

// Apply implements Command.
func (c SetRange) Apply(card scoring.Scorecard) (scoring.Scorecard, error) {
	for _, end := range []scoring.Level{c.Low, c.High} {
		if !end.Known {
			continue
		}
		if _, ok := card.Scale.Value(end.Value); !ok {
			return card, notLevel(end.Value, card.Scale.ID)
		}
	}
	if c.Low.Known && c.High.Known && c.Low.Value > c.High.Value {
		return card, errors.New("the range starts above its end; choose a lower start or a higher end")
	}
	return change(card, c.Goal, c.Side, func(r *scoring.Rating) error {
		low, high := c.Low, c.High
		if r.Status == scoring.Scored {
			if low.Known && low.Value > r.Level {
				return errors.New("the range starts above the level chosen; choose a lower start, or change the level first")
			}
			if high.Known && high.Value < r.Level {
				return errors.New("the range ends below the level chosen; choose a higher end, or change the level first")
			}
			// An end on the level itself says nothing: the file leaves it out.
			if (!low.Known || low.Value == r.Level) && (!high.Known || high.Value == r.Level) {
				low, high = scoring.Level{}, scoring.Level{}
			}
		}
		r.Low, r.High, r.AsOf = low, high, lookedAt(card, r.AsOf)
		return nil
	})
}

// Name implements Command.
func (c SetRange) Name(card scoring.Scorecard) string {
	return "range of " + aimName(card, c.Goal, c.Side)
}

// Merge implements Command.
func (c SetRange) Merge() string { return "" }

// SetImportance says how much it would matter to a side to go from none to all
// of a goal, from 0 to 10. With shared weights Side is empty and the goal's own
// importance changes.
type SetImportance struct {
	Goal, Side string
	Importance float64
}

// Apply implements Command.
func (c SetImportance) Apply(card scoring.Scorecard) (scoring.Scorecard, error) {
	if !(c.Importance >= 0 && c.Importance <= 10) || math.IsNaN(c.Importance) {
		return card, errors.New("an importance lies between 0 and 10")
	}
	if c.Side == "" {
		_, at := card.Summit.Goal(c.Goal)
		if at < 0 {
			return card, noGoal(c.Goal)
		}
		goals := append([]scoring.Goal(nil), card.Summit.Goals...)
		goals[at].Importance = c.Importance
		card.Summit.Goals = goals
		return card, nil
	}
	return change(card, c.Goal, c.Side, func(r *scoring.Rating) error {
		r.Importance = c.Importance
		return nil
	})
}

// Name implements Command.
func (c SetImportance) Name(card scoring.Scorecard) string {
	return "importance of " + aimName(card, c.Goal, c.Side)
}

// Merge implements Command: the positions a slider passes are one step.
func (c SetImportance) Merge() string { return "importance " + c.Goal + " " + c.Side }

// SetNote writes the reader's reason for a rating.
type SetNote struct {
	Goal, Side string
	Note       string
}

// MaxNote is the longest note that a card file may hold, in runes.
const MaxNote = 10000

// Apply implements Command.
func (c SetNote) Apply(card scoring.Scorecard) (scoring.Scorecard, error) {
	if err := noteFits(c.Note); err != nil {
		return card, err
	}
	return change(card, c.Goal, c.Side, func(r *scoring.Rating) error {
		r.Note = c.Note
		return nil
	})
}

// Name implements Command.
func (c SetNote) Name(card scoring.Scorecard) string {
	return "note on " + aimName(card, c.Goal, c.Side)
}

// Merge implements Command.
func (c SetNote) Merge() string { return "note " + c.Goal + " " + c.Side }

// SetWeights chooses whether each side has its own importances or all share one
// list.
type SetWeights struct{ Weights string }

// Apply implements Command.
func (c SetWeights) Apply(card scoring.Scorecard) (scoring.Scorecard, error) {
	if c.Weights != scoring.Own && c.Weights != scoring.Shared {
		return card, errors.New(strconv.Quote(c.Weights) + " is not a way to weigh; choose own or shared")
	}
	card.Weights = c.Weights
	return card, nil
}

// Name implements Command.
func (c SetWeights) Name(scoring.Scorecard) string { return "whose importance counts" }

// Merge implements Command.
func (c SetWeights) Merge() string { return "" }

// TakeJudgement replaces every judgement on the card (ratings, importances,
// whose importance counts), of every dated state, by those of another card on the
// same summit. Reset, trying out a tipping point, the end of "Score it yourself"
// and what another tab saved are this. Where
// the record of this card was edited, ratings of aims it does not have stay out.
type TakeJudgement struct {
	What string // for undo: "reset", "your own scoring"
	From scoring.Scorecard
}

// Apply implements Command.
func (c TakeJudgement) Apply(card scoring.Scorecard) (scoring.Scorecard, error) {
	if c.From.Summit.ID != card.Summit.ID {
		return card, errors.New("these ratings are about another summit, " + strconv.Quote(c.From.Summit.ID))
	}
	if card.Scale.ID != c.From.Scale.ID {
		card = withScale(card, c.From.Scale)
	}
	card.Scale, card.Weights, card.TieZone, card.AsOf = c.From.Scale, c.From.Weights, c.From.TieZone, c.From.AsOf
	card.Ratings = fitting(card.Summit, c.From.Ratings)
	card.Revisions = mapped(c.From.Revisions, func(r *scoring.Revision) { r.Ratings = fitting(card.Summit, r.Ratings) })
	goals := append([]scoring.Goal(nil), card.Summit.Goals...)
	for i := range goals {
		if goal, at := c.From.Summit.Goal(goals[i].ID); at >= 0 {
			goals[i].Importance = goal.Importance
		}
	}
	before := card
	card.Summit.Goals = goals
	return checked(before, card)
}

// Name implements Command.
func (c TakeJudgement) Name(scoring.Scorecard) string { return c.What }

// Merge implements Command.
func (c TakeJudgement) Merge() string { return "" }

// change returns the card with one rating replaced by a changed copy. A rating
// that the file did not hold yet is put in its place: goals in file order, then
// sides.
func change(card scoring.Scorecard, goal, side string, set func(*scoring.Rating) error) (scoring.Scorecard, error) {
	g, at := card.Summit.Goal(goal)
	if at < 0 {
		return card, noGoal(goal)
	}
	if _, has := g.Aim(side); has < 0 {
		return card, errors.New("the side " + strconv.Quote(side) + " has no aim under " + strconv.Quote(g.Title))
	}
	rating, i := card.Rating(goal, side)
	if err := set(&rating); err != nil {
		return card, err
	}
	ratings := make([]scoring.Rating, 0, len(card.Ratings)+1)
	if i >= 0 {
		ratings = append(ratings, card.Ratings...)
		ratings[i] = rating
	} else {
		place := 0
		for place < len(card.Ratings) && before(card.Summit, card.Ratings[place], rating) {
			place++
		}
		ratings = append(ratings, card.Ratings[:place]...)
		ratings = append(ratings, rating)
		ratings = append(ratings, card.Ratings[place:]...)
	}
	card.Ratings = ratings
	return card, nil
}

func before(summit scoring.Summit, a, b scoring.Rating) bool {
	_, ga := summit.Goal(a.Goal)
	_, gb := summit.Goal(b.Goal)
	if ga != gb {
		return ga < gb
	}
	_, sa := summit.Side(a.Side)
	_, sb := summit.Side(b.Side)
	return sa < sb
}

func aimName(card scoring.Scorecard, goal, side string) string {
	g, _ := card.Summit.Goal(goal)
	if side == "" {
		return g.Title
	}
	s, _ := card.Summit.Side(side)
	return g.Title + " for " + s.Name
}

// The two refusals that several commands share. They are put together without
// package fmt, which the browser program does not need for anything else.

func notLevel(value float64, scale string) error {
	if scale == scoring.Points {
		return errors.New(Number(value) + " is not between 0 and 100; write a number such as 62.5")
	}
	return errors.New(strconv.FormatFloat(value, 'g', -1, 64) + " is not a level of the scale " + strconv.Quote(scale) + "; choose one of the levels shown")
}

func noGoal(id string) error {
	return errors.New("there is no goal " + strconv.Quote(id) + " on this card")
}
