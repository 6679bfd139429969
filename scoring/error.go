package scoring

import (
	"strconv"
	"strings"
)

// FieldError is one problem with a card, in a sentence for the person who
// wrote the file. Path is the place, such as summit.goals[2].aims.ru (counted
// from 0), or "line 3, column 5" where the text is not JSON at all. Msg says
// what is wrong there and a way out.
type FieldError struct {
	Path string
	Msg  string
}

// Error returns "path: message", or the message alone where there is no path.
func (e FieldError) Error() string {
	if e.Path == "" {
		return e.Msg
	}
	return e.Path + ": " + e.Msg
}

// Problems is everything found wrong with a card, in the order of the file.
// Decode and Encode return it as their error; it is never empty there. No more
// than MaxProblems are listed.
type Problems []FieldError

// Error returns one problem a line.
func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i, problem := range p {
		lines[i] = problem.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap gives the problems to errors.As and errors.Is one by one.
func (p Problems) Unwrap() []error {
	errs := make([]error, len(p))
	for i, problem := range p {
		errs[i] = problem
	}
	return errs
}

// NewerFormatError is returned by Decode for a file that a later program
// wrote. Such a file may be shown but must not be written; whoever read the
// bytes keeps them as they are.
type NewerFormatError struct {
	Format string // as the file says, for example "summit-scorecard/2"
}

// Error says which format the file has and what to do about it.
func (e NewerFormatError) Error() string {
	return "format: this file is " + quote(e.Format) + " and was made by a newer program; this one reads " +
		quote(Format) + "; update it, or open the file read-only"
}

// sink gathers problems up to MaxProblems, or as many as are wanted, and counts
// the rest.
type sink struct {
	list  Problems
	more  int
	most  int // 0 for MaxProblems
	pause pause
}

func (s *sink) full() bool { return len(s.list) >= max(s.most, MaxProblems) }

func (s *sink) add(path, msg string) {
	if s.full() {
		s.more++
		return
	}
	s.list = append(s.list, FieldError{Path: path, Msg: msg})
}

// result returns what was gathered. What did not fit is counted in a last
// line, so that the list never looks complete when it is not.
func (s *sink) result() Problems {
	if s.more > 0 {
		return append(s.list, FieldError{Msg: "and " + strconv.Itoa(s.more) + " more problems; correct these first"})
	}
	return s.list
}

// quote puts a name from the file between quotation marks, shortened so that a
// hostile file cannot fill the screen and escaped so that it cannot break the
// line.
func quote(s string) string {
	const longest = 60
	short := s
	if len(short) > longest {
		cut := longest
		for cut > 0 && short[cut]&0xC0 == 0x80 {
			cut--
		}
		short = short[:cut] + "…"
	}
	return strconv.Quote(short)
}

// number writes a number the way the file does.
func number(x float64) string {
	if x == 0 {
		return "0" // never "-0"
	}
	format := byte('f')
	if x < 1e-6 && x > -1e-6 || x >= 1e21 || x <= -1e21 {
		format = 'e'
	}
	return strconv.FormatFloat(x, format, -1, 64)
}
