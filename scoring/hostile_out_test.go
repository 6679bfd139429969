//go:build !js

package scoring

import (
	"encoding/base64"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"summitscorecard/web/reliability"
)

// bounded fails when work on one hostile input of 64 KiB takes longer than patience or
// takes more than 32 MiB, times so many. The best of some tries is compared.
func bounded(t *testing.T, times int, work func()) {
	t.Helper()
	best, memory := time.Hour, uint64(0)
	for try := 0; try < 5 && best > time.Duration(times)*patience(); try++ { // one quick try shows that it can be
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		start := time.Now()
		work()
		best = min(best, time.Since(start))
		runtime.ReadMemStats(&after)
		memory = after.TotalAlloc - before.TotalAlloc
	}
	if best > time.Duration(times)*patience() || memory > uint64(times)*32<<20 {
		t.Errorf("took %v and %d MiB", best, memory>>20)
	}
	t.Logf("%v, %d KiB", best, memory>>10)
}

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
	g7, _ := ShippedScale("g7")
	many := Scorecard{}
	if data, err := Encode(generate(1)); err != nil {
		t.Fatal(err)
	} else if many, err = Decode(data); err != nil {
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
		for kind, options := range map[string]TableOptions{"new": {Scale: g7, Title: "T", SkipBad: true}, "onto": {Onto: many}} {
			t.Run(name+", "+kind, func(t *testing.T) {
				bounded(t, 1, func() { _, _, _ = DecodeTable([]byte(text), options) })
			})
		}
	}
}

func TestDecodeLink_hostile(t *testing.T) {
	most := MaxLink/4*3 - 20
	pad := func(packed []byte) []byte { return packed[:min(len(packed), most)] }
	zeros := make([]byte, 64<<20)
	inflated := map[string][]byte{
		"zeros":        pad(deflated(t, zeros)),
		"numbers":      deflated(t, []byte("["+strings.Repeat("0,", 1<<19-2)+"0]")),
		"brackets":     deflated(t, []byte(strings.Repeat("[", 1<<20))),
		"objects":      deflated(t, []byte("["+strings.Repeat(`{"a":0},`, 1<<17-2)+"0]")),
		"statements":   deflated(t, []byte(strings.Replace(good, `"statements": [`, `"statements": [`+strings.Repeat("{},", maxLinkValues-100), 1))),
		"ratings":      deflated(t, []byte(strings.Replace(good, `"ratings": [`, `"ratings": [`+strings.Repeat(`{"goal":"peace","side":"us"},`, maxLinkValues/3-100), 1))),
		"long texts":   deflated(t, []byte(strings.Replace(good, `["s1"]`, `["`+strings.Repeat(strings.Repeat("x", 10000)+`","`, 100)+`s1"]`, 1))),
		"escapes":      deflated(t, []byte(`"`+strings.Repeat(`\u0041`, 1<<20/6-2)+`"`)),
		"empty blocks": []byte(strings.Repeat("\x00\x00\x00\xff\xff", most/5)),
		"fixed blocks": []byte(strings.Repeat("\x02\x08\x20\x80\x00", most/5)),
	}
	for name, packed := range inflated {
		t.Run(name, func(t *testing.T) {
			link := wrap(packed)
			if len(link) > MaxLink {
				t.Fatalf("the case has %d characters", len(link))
			}
			bounded(t, 1, func() { _, _ = DecodeLink(link) })
		})
	}
	// Blocks that each name their own codes cost most for their size.
	block := deflate([]byte(strings.Repeat("a quick brown fox jumps over a lazy dog 0123456789", 3)))
	t.Run("codes", func(t *testing.T) {
		body := "1." + base64.RawURLEncoding.EncodeToString([]byte(strings.Repeat(string(block), most/len(block))))
		bounded(t, 1, func() { _, _ = DecodeLink("#c=" + body + "." + linkCheck(body)) })
	})
	reliability.Injected(t, "mF3", len(inflated)+1)
}

// TestSalvage_hostile allows twice as much: it reads what Decode has refused, and
// only when somebody asks for it.
func TestSalvage_hostile(t *testing.T) {
	texts := hostile()
	texts["broken numbers"] = "{" + strings.Repeat(`"a":NaN,`, 8000) + "}"
	texts["broken items"] = strings.Replace(good, `"ratings": [`, `"ratings": [`+strings.Repeat(`{"goal":NaN},`, 4500), 1)
	texts["quotes and brackets"] = "{" + strings.Repeat(`"[{`, 21000)
	texts["ratings of nothing"] = strings.Replace(good, `"ratings": [`, `"ratings": [`+strings.Repeat(`{"goal":"x","side":"y"},`, 2600), 1)
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			bounded(t, 2, func() { _, _, _ = Salvage([]byte(text)) })
		})
	}
	reliability.Injected(t, "mF1", len(texts))
}
