//go:build !js

// Package server answers requests from a built site held in memory.
//
// NewHandler makes the handler, which knows every path beforehand; Serve runs it
// with limits on time, header size and connections. Any static host can take its
// place: the site's file _headers carries the same headers.
package server
