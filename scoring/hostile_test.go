//go:build !js

package scoring

import (
	"os"
	"strings"
	"testing"
	"time"

	"summitscorecard/web/reliability"
)

// hostile are the worst inputs of 64 KiB that we could think of.
func hostile() map[string]string {
	const size = 64 << 10
	fill := func(before, piece, after string) string {
		n := (size - len(before) - len(after)) / len(piece)
		return before + strings.TrimSuffix(strings.Repeat(piece, n), ",") + after
	}
	numbered := func(before, left, right, after string) string {
		var b strings.Builder
		b.WriteString(before)
		for i := 0; b.Len() < size-len(after)-len(left)-len(right)-8; i++ {
			if i > 0 {
				b.WriteByte(',')
			}
			b.WriteString(left + number(float64(i)) + right)
		}
		return b.String() + after
	}
	in := func(key, list string) string {
		return strings.Replace(good, `"`+key+`": [`, `"`+key+`": [`+list+`,`, 1)
	}
	return map[string]string{
		"brackets":          strings.Repeat("[", size),
		"braces":            strings.Repeat(`{"a":`, size/5),
		"numbers":           fill("[", "0,", "]"),
		"empty objects":     fill("[", "{},", "]"),
		"escapes":           fill(`"`, `\u0041`, `"`),
		"quotes":            strings.Repeat(`"`, size),
		"minus":             fill("[", "-1e-9,", "]"),
		"unknown keys":      numbered("{", `"k`, `":0`, "}"),
		"one key again":     fill(`{"format":"summit-scorecard/1",`, `"id":"a",`, "}"),
		"many aims":         strings.Replace(good, `"aims": {"us": {}}`, numbered(`"aims": {`, `"s`, `":{}`, "}"), 1),
		"many sides":        in("sides", numbered("", `{"id":"s`, `","name":"n"}`, "")),
		"many goals":        in("goals", numbered("", `{"id":"g`, `","title":"t","aims":{"us":{},"ru":{}}}`, "")),
		"sources no ids":    in("sources", fill("", `{},`, "")),
		"statements no ids": in("statements", fill("", `{},`, "")),
		"same rating":       in("ratings", fill("", `{"goal":"peace","side":"us"},`, "")),
		"references":        strings.Replace(good, `["s1"]`, fill("[", `"s1",`, "]"), 1),
		"levels":            strings.Replace(good, `"id": "k3v9"`, `"id": "k3v9", "scale": `+numbered(`{"id":"x","levels":[`, `{"level":1,"label":"l`, `","value":0}`, "]}"), 1),
		"long key":          `{"` + strings.Repeat("x", size) + `":1}`,
		"long text":         strings.Replace(good, "A meeting", strings.Repeat("é", size/2), 1),
	}
}

// patience is how long one bad input of 64 KiB may take. The goal is 50 ms, and
// each takes a few milliseconds; a submission, on a machine that does other things
// as well, is held to a second.
func patience() time.Duration {
	if os.Getenv("SOAK") != "" {
		return 50 * time.Millisecond
	}
	return time.Second
}

// TestDecode_hostile bounds what a bad input of 64 KiB can cost.
func TestDecode_hostile(t *testing.T) {
	for name, text := range hostile() {
		t.Run(name, func(t *testing.T) {
			data := []byte(text)
			bounded(t, 1, func() {
				if card, err := Decode(data); err == nil {
					Score(card)
				}
			})
		})
	}
	reliability.Injected(t, "mF1", len(hostile()))
}
