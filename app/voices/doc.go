// Package voices is what others say about a summit: the cited statements with
// their filters (Statements), the verdicts that those who spoke imply (Lenses), and
// the list of sources with the method (Sources).
package voices
