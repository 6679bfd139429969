package qr

import (
	"fmt"
	"strings"
	"testing"
)

// letters is a text like a link, of n bytes.
func letters(n int) string {
	const some = "https://example.org/card/#c=1.pVZbj9s2Fn7vr2B8kiWQDNFOMbU7-_"
	return strings.Repeat(some, n/len(some)+1)[:n]
}

// What a camera reads is the text, in the smallest version that holds it and with
// the better level where that fits, for the longest text of every version and level.
func TestEncode_readsBack(t *testing.T) {
	for longest := 1; longest <= 40; longest++ {
		for _, n := range []int{room(longest, 0), room(longest, 1)} {
			version, level := 1, 0
			for n > room(version, 0) {
				version++
			}
			if n <= room(version, 1) {
				level = 1
			}
			text := letters(n)
			code, ok := Encode(text)
			if !ok {
				t.Fatalf("%d bytes fit no code", n)
			}
			got, v, l, err := decode(code)
			if err != nil || got != text || v != version || l != level {
				t.Errorf("%d bytes: read %.40q in version %d, level %d (%v); want version %d, level %d", n, got, v, l, err, version, level)
			}
		}
	}
}

func TestEncode_takesTheSmallestVersionAndTheBetterLevel(t *testing.T) {
	for _, c := range []struct{ n, version int }{{0, 1}, {17, 1}, {18, 2}, {230, 9}, {231, 10}, {2953, 40}} {
		code, ok := Encode(letters(c.n))
		if size := 17 + 4*c.version; !ok || code.size != size || code.Width() != size+8 {
			t.Errorf("%d bytes: %d modules a side, ok %v; want version %d", c.n, code.size, ok, c.version)
		}
	}
	if _, ok := Encode(letters(2953 + 1)); ok {
		t.Error("a text of 2,954 bytes fits no code")
	}
}

func TestPath_drawsEveryDarkModuleOnce(t *testing.T) {
	code, _ := Encode(letters(90))
	drawn := map[[2]int]bool{}
	for _, part := range strings.SplitAfter(code.Path(), "z") {
		if part == "" {
			continue
		}
		var x, y, run, back int
		if _, err := fmt.Sscanf(part, "M%d %dh%dv1h-%dz", &x, &y, &run, &back); err != nil || run != back {
			t.Fatalf("%q: %v", part, err)
		}
		for i := range run {
			at := [2]int{x + i - quiet, y - quiet}
			if drawn[at] || !code.dark(at[0], at[1]) {
				t.Errorf("module %v is drawn twice, or light", at)
			}
			drawn[at] = true
		}
	}
	dark := 0
	for y := range code.size {
		for x := range code.size {
			if code.dark(x, y) {
				dark++
			}
		}
	}
	if len(drawn) != dark || dark == 0 {
		t.Errorf("the path covers %d modules, the code has %d", len(drawn), dark)
	}
}
