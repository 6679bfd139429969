package ui

import "strconv"

// Featured is the id of the summit that the start page shows, too.
const Featured = "anchorage-2025"

// Places of the site's pages below its base.
const (
	FeaturedPath    = "/summits/" + Featured + "/"
	LibraryPath     = "/library/"
	CardPath        = "/card/" // of the reader's own cards
	MethodPath      = "/method/"
	ReliabilityPath = "/reliability/"
	CorrectionsPath = "/corrections/"
)

// Address is where a page lies on a site with the base, which ends with a slash.
func Address(base, path string) string { return base + path[1:] }

// EarlierRecord is where an earlier version of a built-in card lies.
func EarlierRecord(base, summit string, version int) string {
	return Address(base, CorrectionsPath) + summit + "." + strconv.Itoa(version) + ".json"
}

// CorrectionsOf is the place on the page of corrections that speaks of a card.
func CorrectionsOf(base, summit string) string { return Address(base, CorrectionsPath) + "#" + summit }

// SummitAddress is where the page of a built-in summit lies.
func SummitAddress(base, summit string) string { return base + "summits/" + summit + "/" }

// CardAddress is where one of the reader's own cards lies.
func CardAddress(base, id string) string { return Address(base, CardPath) + "#" + id }

// RescueAddress is where the page lies that lists all cards without the program.
func RescueAddress(base string) string { return base + "rescue.html" }
