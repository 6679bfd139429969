package scoring

// Summit is the record of one diplomatic meeting: who took part, what each
// side wanted and got, who reported it and who said what about it. It holds no
// judgements of the reader; those are the ratings of a Scorecard.
type Summit struct {
	ID          string       // [a-z0-9-]{1,64}, for example "anchorage-2025"
	Version     int          // counts corrections of a built-in summit; 1 when missing
	Title       string       // required
	Date        string       // see Date forms in doc.go
	Place       string       // city and country, free text
	Summary     string       // two or three neutral sentences
	Scale       string       // id of the scale that Aim.Before and Statement.Ratings speak in
	ScaleLevels []ScaleLevel // of that scale when it is the summit's own; nil for a shipped one and for the card's
	Sides       []Side       // at least one; the order on screen
	Goals       []Goal       // at least one; the order on screen
	Sources     []Source     // every reference elsewhere names one of these
	Statements  []Statement  // what commentators and the sides themselves said
}

// Side is a party to the summit: at the table, or absent but affected.
type Side struct {
	ID     string // unique; "tie", "draw", "both" and "neither" are reserved
	Name   string // required, for example "United States"
	Leader string
	Colour string // a name of the safe set: blue, vermilion, green, purple, amber, teal; "" picks by position
	Absent bool   // scored and shown beside the duel, never ranked
}

// Kinds of goal.
const (
	Substance = "substance" // changes what the sides do or hold
	Symbol    = "symbol"    // changes standing, access or tone
)

// Goal is one thing that a side could get without the others.
type Goal struct {
	ID         string
	Title      string
	Kind       string  // Substance (default) or Symbol
	Opposed    bool    // the sides cannot both have it
	Importance float64 // 0 to 10, default 5; counts for all sides with shared weights
	Aims       []Aim   // at most one a side, in the order of Summit.Sides
	Note       string  // why a side at the table has no aim here, in one sentence
}

// Bases of an aim: how it is known.
const (
	Declared = "declared" // the side said so itself
	Reported = "reported" // the press or documents say so
	Inferred = "inferred" // others conclude it from what the side did
	General  = "general"  // it is common knowledge
)

// Aim is what one side wanted under one goal, and what it got by the close.
type Aim struct {
	Side     string
	Wanted   string
	Got      string
	Before   Level  // where the side stood on the eve, on Summit.Scale; may be missing
	Basis    string // one of the bases above, or ""
	Sources  []string
	Later    []Later   // dated developments after the close; they do not count in the starting ratings
	Disputes []Dispute // where reports disagree
}

// Later is a development after the close of the summit.
type Later struct {
	Date    string
	Text    string
	Sources []string
}

// Dispute is a point on which the sources named disagree.
type Dispute struct {
	Text    string
	Sources []string
}

// Source is one published text.
type Source struct {
	ID        string
	Title     string
	Publisher string
	Author    string
	Date      string
	Said      string // when the words it gives were said or written, where that is earlier than Date
	URL       string // http or https
	Camp      string // a side id, or "" for outsiders
	Verified  bool   // the passage relied on was seen
	Note      string // for example "copy of an agency story"
}

// Statement is what one speaker said about the summit.
type Statement struct {
	ID          string
	Speaker     string
	Role        string
	Outlet      string
	Date        string
	When        string // before, after or later
	Affiliation string // a side id, or "" for outsiders
	Summary     string
	Quote       string // at most 20 words
	Favours     string // a side id, both, neither or ""
	Source      string
	Ratings     []Implied // the ratings that the words imply, where they say so
}

// Implied is a rating that a statement implies, on Summit.Scale.
type Implied struct {
	Goal  string
	Side  string
	Level float64
}

// Level is a level of a scale that may be missing.
type Level struct {
	Value float64 // the level's number; meaningful only when Known
	Known bool
}

// At returns a known level.
func At(level float64) Level { return Level{Value: level, Known: true} }

// Side returns the side with this id and its position, or -1.
func (s Summit) Side(id string) (Side, int) {
	for i, side := range s.Sides {
		if side.ID == id {
			return side, i
		}
	}
	return Side{}, -1
}

// Goal returns the goal with this id and its position, or -1.
func (s Summit) Goal(id string) (Goal, int) {
	for i, goal := range s.Goals {
		if goal.ID == id {
			return goal, i
		}
	}
	return Goal{}, -1
}

// Source returns the source with this id and its position, or -1.
func (s Summit) Source(id string) (Source, int) {
	for i, source := range s.Sources {
		if source.ID == id {
			return source, i
		}
	}
	return Source{}, -1
}

// Statement returns the statement with this id and its position, or -1.
func (s Summit) Statement(id string) (Statement, int) {
	for i, statement := range s.Statements {
		if statement.ID == id {
			return statement, i
		}
	}
	return Statement{}, -1
}

// Aim returns the aim of this side under the goal and its position, or -1.
func (g Goal) Aim(side string) (Aim, int) {
	for i, aim := range g.Aims {
		if aim.Side == side {
			return aim, i
		}
	}
	return Aim{}, -1
}

// GoalTitles are the titles of the goals, in their order.
func (s Summit) GoalTitles() []string {
	list := make([]string, len(s.Goals))
	for i, g := range s.Goals {
		list[i] = g.Title
	}
	return list
}

// GoalPlaces returns the position of each goal by its id, the first where two share one.
func (s Summit) GoalPlaces() map[string]int {
	return positions(s.Goals, func(g Goal) string { return g.ID })
}

// SidePlaces returns the position of each side by its id, the first where two share one.
func (s Summit) SidePlaces() map[string]int {
	return positions(s.Sides, func(s Side) string { return s.ID })
}

// SourcePlaces returns the position of each source by its id, the first where two share one.
func (s Summit) SourcePlaces() map[string]int {
	return positions(s.Sources, func(s Source) string { return s.ID })
}

// StatementPlaces returns the position of each statement by its id, the first where two share one.
func (s Summit) StatementPlaces() map[string]int {
	return positions(s.Statements, func(s Statement) string { return s.ID })
}

// positions maps each id to its first place in a list.
func positions[T any](list []T, id func(T) string) map[string]int {
	out := make(map[string]int, len(list))
	for i, item := range list {
		if _, twice := out[id(item)]; !twice {
			out[id(item)] = i
		}
	}
	return out
}
