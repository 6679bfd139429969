package text

import (
	"strconv"
	"strings"

	"summitscorecard/scoring"
)

// Words of the section that shows how a verdict moved with time.
const (
	TimeTitle     = "How the verdict moved"
	TimeLead      = "A card can hold its ratings as of several dates. The page shows one of them; any other can be opened, and the two change places. Every step can be undone."
	TimeNote      = "Total of each side at each date, of 100. The dates stand at equal distances; circles (statements) and squares (what came since) stand by their own date between them."
	TimeSaid      = "said"
	TimeSince     = "since"
	TimeWhat      = "What"
	TimeVerdict   = "Verdict"
	TimeListLabel = "Dated states and what happened between them"
	Rescore       = "Re-score now"
	RescoreHow    = "Keeps the ratings as they are under their date and starts a new state as of today."
	OnThePage     = "on the page"
	OpenState     = "Open this state"
	DropState     = "Remove"
	StateNote     = "Note on this state"
	AsOfLabel     = "Ratings as of"
	AsOfHint      = "2025, 2025-08 or 2025-08-15"
	AsOfField     = "As of"
	ToStatements  = "all statements"
	Undated       = "no date"
	UndatedState  = "Without a date"
)

// TimeHow says how the chart of states is to be read.
func TimeHow(shown, left int) []string {
	how := []string{
		"Each state has its own ratings, reasons and sources; goals, sides and importance shared by all sides are the card’s. The verdict of each is worked out as if the card had opened with it.",
		"A rating that was not judged anew keeps its older date. What came after a state’s date does not count in it.",
	}
	if left > 0 {
		how = append(how, "Shown are the first and the last of "+strconv.Itoa(shown+left)+" states; the file holds them all.")
	}
	return how
}

// AsOfState heads a state: "As of 18 August 2025".
func AsOfState(date string) string {
	if date == "" {
		return UndatedState
	}
	return "As of " + Date(date)
}

// RatedAsOf is the short note on a rating whose date is not the card's.
func RatedAsOf(date string) string { return "as of " + Date(date) }

// AsOfOf names the control of a rating's date.
func AsOfOf(goal, side string) string { return "Date of " + CellOf(goal, side) }

// StateNoteOf names the control of a state's note.
func StateNoteOf(date string) string { return "Note on the state “" + AsOfState(date) + "”" }

// OpenStateOf and DropStateOf name the buttons of a state.
func OpenStateOf(date string) string { return OpenState + ": " + AsOfState(date) }

// DropStateOf names the button that removes a state.
func DropStateOf(date string) string { return DropState + ": " + AsOfState(date) }

// BriefDate writes a date as short as a chart needs: "18 Aug 2025".
func BriefDate(date string) string {
	if _, to, ranged := strings.Cut(date, "/"); ranged {
		date = to
	}
	parts := strings.Split(Date(date), " ")
	for i, p := range parts {
		if len(p) > 4 && p[0] > '9' {
			parts[i] = p[:3]
		}
	}
	if date == "" || date == "n.d." {
		return Undated
	}
	return strings.Join(parts, " ")
}

// lead words a verdict inside a sentence: "a narrow lead of Russia".
func lead(card scoring.Scorecard, v scoring.Verdict) string {
	words := strings.ToLower(VerdictWord(v.Word))
	if side, at := card.Summit.Side(v.Leader); at >= 0 && v.Word != scoring.Draw && v.Word != scoring.Undecided {
		words += " of " + The(side.Name)
	}
	return words
}

// TimeFinding says how the verdict moved from the first state to the last.
func TimeFinding(card scoring.Scorecard, first, last scoring.State, from, to scoring.Result, states int) string {
	a, b := lead(card, from.Verdict), lead(card, to.Verdict)
	dated := func(s scoring.State) string {
		if s.AsOf == "" {
			return Undated
		}
		return Date(s.AsOf)
	}
	switch {
	case states == 1 && first.AsOf == "":
		return "One state so far: " + a
	case states == 1:
		return "One date so far, " + dated(first) + ": " + a
	case a == b:
		return "Then and now " + a + ": " + pair(from) + dated(first) + ", " + pair(to) + dated(last)
	}
	return "From " + a + " (" + dated(first) + ") to " + b + " (" + dated(last) + ")"
}

// pair writes the two totals that a verdict compares, "50 to 30 on ", and nothing
// where there are none.
func pair(r scoring.Result) string {
	v := r.Verdict
	if v.Leader == "" || v.Second == "" {
		return ""
	}
	decimals := scoring.Decimals(r)
	return Total(sideOf(r, v.Leader).Total, decimals) + " to " + Total(sideOf(r, v.Second).Total, decimals) + " as of "
}

// StateLine is one state in a sentence: "Russia 54, United States 39: a narrow
// lead." A side that was not at the table follows.
func StateLine(card scoring.Scorecard, r scoring.Result) Sentence {
	s := Short(card, r.Sides, r.Verdict)
	for _, side := range r.Sides {
		if meta, _ := card.Summit.Side(side.Side); side.Absent {
			s = s.Words(" ").Named(meta.Name, meta.ID).Words(", not at the table: " + Total(side.Total, 0) + ".")
		}
	}
	return s
}

// ChangedCount heads what changed since the state before.
func ChangedCount(n int, since string) string {
	words := Count(n, "rating") + " changed"
	if since == "" {
		return words
	}
	return words + " since " + Date(since)
}

// StateChange words a rating that changed: "a little → most", with the range
// where only that did, and the importance.
func StateChange(scale scoring.Scale, c scoring.Change) string {
	level := func(r scoring.Rating) string {
		if r.Status != scoring.Scored {
			return strings.ToLower(Status(r.Status))
		}
		return label(scale, r.Level)
	}
	ends := func(r scoring.Rating) string {
		end := func(l scoring.Level) string {
			if !l.Known {
				l.Value = r.Level
			}
			return Level(l.Value)
		}
		if !r.Low.Known && !r.High.Known {
			return "none"
		}
		return end(r.Low) + " to " + end(r.High)
	}
	var parts []string
	if from, to := level(c.From), level(c.To); from != to {
		parts = append(parts, from+" → "+to)
	} else {
		if from, to := ends(c.From), ends(c.To); from != to {
			parts = append(parts, level(c.To)+" as before, range "+from+" → "+to)
		}
	}
	if c.From.Importance != c.To.Importance {
		parts = append(parts, "importance "+Level(c.From.Importance)+" → "+Level(c.To.Importance))
	}
	return Join("; ", parts...)
}

// SaidBetween counts the statements that stand between two states: how many, and
// whom they favour.
func SaidBetween(summit scoring.Summit, list []scoring.Statement) string {
	count := func(favours string) int {
		n := 0
		for _, s := range list {
			if s.Favours == favours {
				n++
			}
		}
		return n
	}
	var parts []string
	add := func(n int, words string) {
		if n == 1 {
			words = strings.Replace(words, "favour ", "favours ", 1)
		}
		if n > 0 {
			parts = append(parts, strconv.Itoa(n)+" "+words)
		}
	}
	for _, side := range summit.Sides {
		add(count(side.ID), "favour "+The(side.Name))
	}
	add(count("both"), "favour both")
	add(count("neither"), "favour neither")
	if len(parts) > 0 && count("") > 0 {
		parts = append(parts, strconv.Itoa(count(""))+" without a word on it")
	}
	words := Count(len(list), "statement")
	if len(parts) > 0 {
		words += ": " + strings.Join(parts, ", ")
	}
	return words + "."
}

// SaidOn lists who spoke on a day, for the table.
func SaidOn(list []scoring.Statement) string {
	names := make([]string, len(list))
	for i, s := range list {
		names[i] = s.Speaker
	}
	return "Said by " + List(unique(names))
}

// StateBegun tells that a new state began.
func StateBegun(date string) string {
	return "A new state as of " + Date(date) + ". The ratings as they were are kept; change what has changed since."
}

// StateOpened tells which state is on the page now.
func StateOpened(date string) string {
	return AsOfState(date) + ": this state is on the page now. The other one is kept."
}

// StateDropped tells that a state was removed.
func StateDropped(date string) string { return AsOfState(date) + ": this state was removed." }

// DateWord and StateWord head a column and a row of the table.
const (
	DateWord  = "Date"
	StateWord = "State of the card"
)

// StateDate writes the date of a state, or that it has none.
func StateDate(date string) string {
	if date == "" {
		return Undated
	}
	return Date(date)
}

// StateLabel is a state under the chart, in lines: date, verdict, leader.
func StateLabel(card scoring.Scorecard, s scoring.State, v scoring.Verdict) []string {
	lines := []string{BriefDate(s.AsOf), strings.ToLower(strings.TrimPrefix(VerdictWord(v.Word), "A "))}
	if side, at := card.Summit.Side(v.Leader); at >= 0 && (v.Word == scoring.Clear || v.Word == scoring.Narrow) {
		lines = append(lines, Isolated(side.Name))
	}
	return lines
}
