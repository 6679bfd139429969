//go:build !js

package qr

import (
	"strings"
	"testing"

	"rsc.io/qr/coding"
)

// letters is a text like a link, of n bytes.
func letters(n int) string {
	const some = "https://example.org/card/#c=1.pVZbj9s2Fn7vr2B8kiWQDNFOMbU7-_"
	return strings.Repeat(some, n/len(some)+1)[:n]
}

func TestEncode_IsWhatAnotherEncoderDraws(t *testing.T) {
	for level := range 2 {
		for version := 1; version <= 40; version++ {
			for _, text := range []string{letters(room(version, level)), letters(room(version, level) - 1), "a"} {
				code := blank(version)
				code.fill(corrected(data(text, version, level), version, level))
				for mask := range 8 {
					if version > 12 && mask != version%8 {
						continue
					}
					plan, err := coding.NewPlan(coding.Version(version), coding.Level(level), coding.Mask(mask))
					if err != nil {
						t.Fatal(err)
					}
					want, err := plan.Encode(coding.String(text))
					if err != nil {
						t.Fatal(err)
					}
					got := code.masked(level, mask)
					if got.Size != want.Size {
						t.Fatalf("version %d: %d modules a side, want %d", version, got.Size, want.Size)
					}
					for y := range got.Size {
						for x := range got.Size {
							if got.Dark(x, y) != want.Black(x, y) {
								t.Fatalf("version %d, level %d, mask %d, %d bytes: module %d,%d differs", version, level, mask, len(text), x, y)
							}
						}
					}
				}
			}
		}
	}
}

func TestEncode_TakesTheSmallestVersionAndTheBetterLevel(t *testing.T) {
	for _, c := range []struct{ n, version int }{{0, 1}, {17, 1}, {18, 2}, {230, 9}, {231, 10}, {2953, 40}} {
		code, ok := Encode(letters(c.n))
		if !ok || code.Version != c.version || code.Size != 17+4*c.version {
			t.Errorf("%d bytes: version %d, ok %v; want version %d", c.n, code.Version, ok, c.version)
		}
	}
	if _, ok := Encode(letters(MostBytes + 1)); ok {
		t.Error("a text of 2,954 bytes fits no code")
	}
}

// The code carries one of the eight masks: the one with the lowest penalty.
func TestEncode_TakesTheMaskWithTheLowestPenalty(t *testing.T) {
	text := letters(200)
	code, _ := Encode(text)
	empty := blank(code.Version)
	empty.fill(corrected(data(text, code.Version, 0), code.Version, 0))
	lowest := 1 << 30
	for mask := range 8 {
		lowest = min(lowest, empty.masked(0, mask).penalty())
	}
	if got := code.penalty(); got != lowest {
		t.Errorf("penalty %d, the lowest is %d", got, lowest)
	}
}

func TestPath_DrawsEveryDarkModuleOnce(t *testing.T) {
	code, _ := Encode(letters(90))
	area := 0
	for _, part := range strings.Split(strings.TrimSuffix(code.Path(), "z"), "z") {
		run := part[strings.Index(part, "h")+1 : strings.Index(part, "v")]
		n := 0
		for _, c := range run {
			n = 10*n + int(c-'0')
		}
		area += n
	}
	dark := 0
	for _, on := range code.dark {
		if on {
			dark++
		}
	}
	if area != dark || dark == 0 {
		t.Errorf("the path covers %d modules, the code has %d", area, dark)
	}
}
