//go:build !js

package server

import (
	"strconv"
	"strings"
)

// coding returns the best of the offered content codings for an Accept-Encoding
// field: the highest q-value wins, and at equal values the one offered first.
// "" is the plain file, which is always offered last and is also the answer when
// the field allows nothing at all.
func coding(accept string, offered ...string) string {
	weights := map[string]float64{}
	for _, part := range strings.Split(accept, ",") {
		name, params, _ := strings.Cut(part, ";")
		name = strings.ToLower(strings.TrimSpace(name))
		if name == "x-gzip" {
			name = "gzip"
		}
		if name != "" {
			weights[name] = quality(params)
		}
	}
	any, hasAny := weights["*"]
	best, bestWeight := "", 0.0
	for _, name := range offered {
		weight, named := weights[name]
		if !named && hasAny {
			weight = any
		}
		if weight > bestWeight {
			best, bestWeight = name, weight
		}
	}
	if plain, named := weights["identity"]; named && plain > bestWeight {
		return ""
	}
	return best
}

// quality reads the q-value of one coding: 1 where there is none, 0 where it
// makes no sense, so that a client is never sent what it may not understand.
func quality(params string) float64 {
	for _, param := range strings.Split(params, ";") {
		name, value, _ := strings.Cut(strings.TrimSpace(param), "=")
		if !strings.EqualFold(strings.TrimSpace(name), "q") {
			continue
		}
		q, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
		if err != nil || !(q >= 0 && q <= 1) {
			return 0
		}
		return q
	}
	return 1
}
