// Package errors makes errors with tags, as the package that it replaces does,
// but writes them as plain sentences, which needs neither reflection nor
// encoding/json.
package errors

import "strconv"

// Error is a message with what it is about and the error behind it.
type Error struct {
	message string
	tags    string
	wrapped error
}

// New returns an error with the given message.
func New(message string) Error { return Error{message: message} }

// WithTag adds a name and its value: a text, a number or something with a
// String method. Of any other value the name alone is kept.
func (e Error) WithTag(name string, value any) Error {
	switch v := value.(type) {
	case string:
		name += " " + v
	case int:
		name += " " + strconv.Itoa(v)
	case uint:
		name += " " + strconv.FormatUint(uint64(v), 10)
	case interface{ String() string }:
		name += " " + v.String()
	}
	if e.tags != "" {
		name = e.tags + ", " + name
	}
	e.tags = name
	return e
}

// Wrap says which error is behind this one.
func (e Error) Wrap(err error) Error {
	e.wrapped = err
	return e
}

// Unwrap returns the error behind this one, or nil.
func (e Error) Unwrap() error { return e.wrapped }

// Error returns the message with the tags in brackets, then the same of the
// error behind it.
func (e Error) Error() string {
	s := e.message
	if e.tags != "" {
		s += " (" + e.tags + ")"
	}
	if e.wrapped != nil {
		s += ": " + e.wrapped.Error()
	}
	return s
}
