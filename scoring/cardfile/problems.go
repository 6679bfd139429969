package cardfile

import (
	"fmt"

	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/sentence"
)

// NewerFormatError is returned by Decode for a file that a later program
// wrote. Such a file may be shown but must not be written; whoever read the
// bytes keeps them as they are.
type NewerFormatError struct {
	Format string // as the file says, for example "summit-scorecard/2"
}

// Error says which format the file has and what to do about it.
func (e NewerFormatError) Error() string {
	return fmt.Sprintf("format: this file is %s and was made by a newer program; this one reads %s; update it, or open the file read-only", sentence.Quote(e.Format), sentence.Quote(Format))
}

// ProblemList gathers problems up to MaxProblems, or as many as are wanted, and
// counts the rest. The zero value is ready for use.
type ProblemList struct {
	list  scoring.Problems
	more  int
	most  int // 0 for MaxProblems
	pause pause
}

func (s *ProblemList) full() bool { return len(s.list) >= max(s.most, MaxProblems) }

// Add notes a problem at a place.
func (s *ProblemList) Add(path, msg string) {
	if s.full() {
		s.more++
		return
	}
	s.list = append(s.list, scoring.FieldError{Path: path, Msg: msg})
}

// Addf is Add with a sentence put together as fmt.Sprintf does, unless the list is
// full and nobody would read it.
func (s *ProblemList) Addf(path, format string, args ...any) {
	if s.full() {
		s.more++
		return
	}
	s.Add(path, fmt.Sprintf(format, args...))
}

// Count is how many problems were noted, listed or not.
func (s *ProblemList) Count() int { return len(s.list) + s.more }

// All returns what was gathered. What did not fit is counted in a last
// line, so that the list never looks complete when it is not.
func (s *ProblemList) All() scoring.Problems {
	if s.more > 0 {
		return append(s.list, scoring.FieldError{Msg: fmt.Sprintf("and %d more problems; correct these first", s.more)})
	}
	return s.list
}

// merge adds the problems that Check found, except where reading already found
// one at the same place: a missing title is not blank as well.
func (s *ProblemList) merge(other ProblemList) {
	known := make(map[string]bool, len(s.list))
	for _, problem := range s.list {
		known[problem.Path] = true
	}
	for _, problem := range other.list {
		if !known[problem.Path] {
			s.Add(problem.Path, problem.Msg)
		}
	}
	s.more += other.more
}
