package scoring

// Weights says whose importance counts.
const (
	Own    = "own"    // each side has its own importances (default)
	Shared = "shared" // one importance a goal, for all sides
)

// Status of a rating.
const (
	Scored  = "scored"
	Pending = "pending" // too early to tell
	Unknown = "unknown" // no judgement; an aim without a rating is unknown
)

// Scorecard is one rater's judgement of one summit, with the summit itself.
// The zero value is not useful; cardfile.Decode and the summits shipped fill every default.
type Scorecard struct {
	ID        string // of the card, not of the summit
	Summit    Summit
	Ref       Ref        // set, with Summit.ID alone, in the compact form for links and panels
	Scale     Scale      // the scale of Ratings; see ShippedScale
	Weights   string     // Own or Shared
	TieZone   float64    // points of lead that still count as a draw; default 5
	Rater     string     // who rated; "" when not said
	Group     string     // the rater's group in a panel
	Round     int        // of a panel, from 1
	AsOf      string     // the date the ratings speak of
	Created   string     // RFC 3339 or date, set by the program that wrote it
	Updated   string     // likewise
	Ratings   []Rating   // at most one per goal and side; goals in file order, then sides
	Revisions []Revision // other dated states of the ratings, earlier or later, oldest first; see States
}

// Ref names a built-in summit instead of carrying it.
type Ref struct {
	ID      string
	Version int
	Hash    string
}

// Rating is the judgement on one aim.
type Rating struct {
	Goal       string
	Side       string
	Status     string  // Scored, Pending or Unknown
	Level      float64 // meaningful only when Status is Scored
	Low        Level   // range around the level, or the range of an open rating; a missing end is the level, or the scale's end
	High       Level
	Importance float64 // 0 to 10; counts with own weights; in the compact form ImportanceOfGoal when the card names none
	Note       string
	Sources    []string // beyond the aim's own
	AsOf       string   // when it differs from its state's: last looked at then
}

// Revision is another dated state of the ratings. One of the card's own date
// with a note and no ratings is the note on the state that the card opens with.
type Revision struct {
	AsOf    string
	Note    string
	Ratings []Rating
}

// Rating returns the rating of this aim and its position. Where the card has
// none it returns an unknown one with the goal's importance and -1.
func (c Scorecard) Rating(goal, side string) (Rating, int) {
	for i, rating := range c.Ratings {
		if rating.Goal == goal && rating.Side == side {
			return rating, i
		}
	}
	importance := float64(DefaultImportance)
	if g, at := c.Summit.Goal(goal); at >= 0 {
		importance = g.Importance
	}
	return Rating{Goal: goal, Side: side, Status: Unknown, Importance: importance}, -1
}

// UsualImportance returns the importance that a rating has when it names none:
// its goal's, or "the goal's, whatever it is" in the compact form.
func (c Scorecard) UsualImportance() func(goal string) float64 {
	if c.Ref != (Ref{}) {
		return func(string) float64 { return ImportanceOfGoal }
	}
	goals := c.Summit.GoalPlaces()
	return func(goal string) float64 {
		if i, ok := goals[goal]; ok {
			return c.Summit.Goals[i].Importance
		}
		return DefaultImportance
	}
}

// Defaults of the file format.
const (
	DefaultImportance = 5
	DefaultTieZone    = 5
	DefaultScale      = "attainment"
)

// MaxImportance is the most that a goal can matter to a side; the least is 0.
const MaxImportance = 10

// ImportanceOfGoal is the importance of a rating in the compact form that takes
// its goal's, which only the summit knows. cardfile.Resolve replaces it.
const ImportanceOfGoal = -1
