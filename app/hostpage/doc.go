//go:build !js

// Package hostpage has the pages that are made on the host and are in no program:
// the method in words (Manual), what can go wrong (Faults), and the page of a summit
// that other sites frame (Frame).
package hostpage
