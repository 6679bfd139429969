//go:build !js

// Package headers says what goes with each published file over HTTP, whatever
// sends it: media type, security policy, cache rule, and the names of compressed
// twins. Package server sends these headers itself; package site writes the same
// ones to the file _headers, which some static hosts read.
package headers
