package scoring

import (
	"fmt"
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
	return fmt.Sprintf("%s: %s", e.Path, e.Msg)
}

// Problems is everything found wrong with a card, in the order of the file.
// Reading and writing a card file return it as their error; it is never empty there.
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
