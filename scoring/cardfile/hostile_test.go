//go:build !js

package cardfile

import (
	"strings"
	"testing"

	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/cardtest"
	"summitscorecard/scoring/internal/sentence"
	"summitscorecard/scoring/trials"
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
			b.WriteString(left + sentence.Number(float64(i)) + right)
		}
		return b.String() + after
	}
	in := func(key, list string) string {
		return strings.Replace(cardtest.Good, `"`+key+`": [`, `"`+key+`": [`+list+`,`, 1)
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
		"many aims":         strings.Replace(cardtest.Good, `"aims": {"us": {}}`, numbered(`"aims": {`, `"s`, `":{}`, "}"), 1),
		"many sides":        in("sides", numbered("", `{"id":"s`, `","name":"n"}`, "")),
		"many goals":        in("goals", numbered("", `{"id":"g`, `","title":"t","aims":{"us":{},"ru":{}}}`, "")),
		"sources no ids":    in("sources", fill("", `{},`, "")),
		"statements no ids": in("statements", fill("", `{},`, "")),
		"same rating":       in("ratings", fill("", `{"goal":"peace","side":"us"},`, "")),
		"references":        strings.Replace(cardtest.Good, `["s1"]`, fill("[", `"s1",`, "]"), 1),
		"levels":            strings.Replace(cardtest.Good, `"id": "k3v9"`, `"id": "k3v9", "scale": `+numbered(`{"id":"x","levels":[`, `{"level":1,"label":"l`, `","value":0}`, "]}"), 1),
		"long key":          `{"` + strings.Repeat("x", size) + `":1}`,
		"long text":         strings.Replace(cardtest.Good, "A meeting", strings.Repeat("é", size/2), 1),
	}
}

// TestDecode_hostile bounds what a bad input of 64 KiB can cost.
func TestDecode_hostile(t *testing.T) {
	for name, text := range hostile() {
		t.Run(name, func(t *testing.T) {
			data := []byte(text)
			cardtest.Bounded(t, 1, func() {
				if card, err := Decode(data); err == nil {
					scoring.Score(card)
				}
			})
		})
	}
	trials.Injected(t, "mF1", len(hostile()))
}

// TestSalvage_hostile allows twice as much: it reads what Decode has refused, and
// only when somebody asks for it.
func TestSalvage_hostile(t *testing.T) {
	texts := hostile()
	texts["broken numbers"] = "{" + strings.Repeat(`"a":NaN,`, 8000) + "}"
	texts["broken items"] = strings.Replace(cardtest.Good, `"ratings": [`, `"ratings": [`+strings.Repeat(`{"goal":NaN},`, 4500), 1)
	texts["quotes and brackets"] = "{" + strings.Repeat(`"[{`, 21000)
	texts["ratings of nothing"] = strings.Replace(cardtest.Good, `"ratings": [`, `"ratings": [`+strings.Repeat(`{"goal":"x","side":"y"},`, 2600), 1)
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			cardtest.Bounded(t, 2, func() { _, _, _ = Salvage([]byte(text)) })
		})
	}
	trials.Injected(t, "mF1", len(texts))
}
