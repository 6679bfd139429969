//go:build !js

package table

import (
	"strconv"
	"strings"
	"testing"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/internal/cardtest"
)

// lines repeats a line with its number until there are 64 KiB.
func lines(heading string, line func(i int) string) string {
	var b strings.Builder
	b.WriteString(heading)
	for i := 0; b.Len() < 64<<10-100; i++ {
		b.WriteString(line(i))
	}
	return b.String()
}

func TestDecodeTable_hostile(t *testing.T) {
	g7, _ := scoring.ShippedScale("g7")
	many := scoring.Scorecard{}
	if data, err := cardfile.Encode(cardtest.Generate(1)); err != nil {
		t.Fatal(err)
	} else if many, err = cardfile.Decode(data); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"commas":        strings.Repeat(",", 64<<10),
		"quotes":        strings.Repeat(`"`, 64<<10),
		"lines":         "goal,a\n" + strings.Repeat("\n", 64<<10-7),
		"goals":         lines("goal,a\n", func(i int) string { return "g" + strconv.Itoa(i) + "\n" }),
		"the same goal": lines("goal,a\n", func(int) string { return "g,1\n" }),
		"sides":         lines("goal", func(i int) string { return ",s" + strconv.Itoa(i) }) + "\nx\n",
		"importances":   lines("goal", func(i int) string { return ",a,importance a" }) + "\nx\n",
		"bad cells":     lines("goal,a\n", func(i int) string { return "g" + strconv.Itoa(i) + ",=1\n" }),
		"long goals":    lines("goal,side\n", func(i int) string { return "g" + strconv.Itoa(i) + ",a\n" }),
		"long sides":    lines("goal,side\n", func(i int) string { return "g,s" + strconv.Itoa(i) + "\n" }),
		"long pairs":    lines("goal,side\n", func(i int) string { return strconv.Itoa(i/30) + "," + strconv.Itoa(i%30) + "\n" }),
		"sources":       lines("goal,side,sources\ng,a,", func(i int) string { return " " + strconv.Itoa(i) }),
		"formulas":      lines("goal,side,note\n", func(i int) string { return "g,a,''''=\n" }),
		"one cell":      "goal,a\n" + strings.Repeat("x", 60<<10),
		"odd names":     lines("goal,side\n", func(i int) string { return "É" + strconv.Itoa(i) + ",É\n" }),
	} {
		for kind, options := range map[string]Options{"new": {Scale: g7, Title: "T", SkipBad: true}, "onto": {Onto: many}} {
			t.Run(name+", "+kind, func(t *testing.T) {
				cardtest.Bounded(t, 1, func() { _, _, _ = Decode([]byte(text), options) })
			})
		}
	}
}
