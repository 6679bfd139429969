package link

import (
	"bytes"
	"compress/flate"
	"io"
	"math/rand/v2"
	"testing"

	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/internal/cardtest"
)

// texts are what deflate must deal with: cards, nothing, noise, long repeats,
// repeats at the edge of the window, more than one block.
func texts(t testing.TB) map[string][]byte {
	noise := rand.New(rand.NewPCG(7, 7))
	random := func(n, letters int) []byte {
		out := make([]byte, n)
		for i := range out {
			out[i] = byte(noise.IntN(letters))
		}
		return out
	}
	edge := random(window+300, 256)
	all := map[string][]byte{
		"nothing": nil, "a byte": {0}, "two": {1, 1}, "three": {2, 2, 2}, "longest": bytes.Repeat([]byte{3}, 259), "zeros": make([]byte, 1<<20),
		"noise": random(100000, 256), "four letters": random(200000, 4), "pairs": bytes.Repeat([]byte("ab"), 5000), "edge": append(edge, edge...),
		"edge of a distance": append(append([]byte("abcdefgh"), random(window-8, 200)...), "abcdefgh"...),
	}
	// Fibonacci numbers of each letter make the longest codes there are.
	var deep []byte
	for i, a, b := 0, 1, 1; i < 24; i, a, b = i+1, b, a+b {
		deep = append(deep, bytes.Repeat([]byte{byte(i)}, a)...)
	}
	noise.Shuffle(len(deep), func(i, j int) { deep[i], deep[j] = deep[j], deep[i] })
	all["deep codes"] = deep
	return all
}

// TestDeflate compares with compress/flate, both ways.
func TestDeflate(t *testing.T) {
	all := texts(t)
	for seed := range uint64(300) {
		data, err := cardfile.Encode(cardtest.Generate(seed))
		if err != nil {
			t.Fatal(err)
		}
		all["card "+string(rune('0'+seed))] = tight(data)
	}
	ours, theirs := 0, 0
	for name, data := range all {
		packed, reference := deflate(data), deflated(t, data)
		if got, err := io.ReadAll(flate.NewReader(bytes.NewReader(packed))); err != nil || !bytes.Equal(got, data) {
			t.Errorf("%s: compress/flate reads %d bytes of %d (%v)", name, len(got), len(data), err)
		}
		for writer, packed := range map[string][]byte{"ours": packed, "compress/flate": reference} {
			if got, over, ok := inflate(packed, len(data)); !ok || over || !bytes.Equal(got, data) {
				t.Errorf("%s by %s: %d bytes of %d came back (over %v, ok %v)", name, writer, len(got), len(data), over, ok)
			}
			if _, over, _ := inflate(packed, len(data)-1); !over && len(data) > 0 {
				t.Errorf("%s by %s: one byte too much was let through", name, writer)
			}
		}
		ours, theirs = ours+len(packed), theirs+len(reference)
	}
	t.Logf("%d bytes, compress/flate %d", ours, theirs)
	if ours > theirs*102/100 {
		t.Errorf("%d bytes are more than the %d of compress/flate", ours, theirs)
	}
}

// TestInflate_cut refuses every part of a packed text.
func TestInflate_cut(t *testing.T) {
	for _, data := range [][]byte{[]byte(cardtest.Good), make([]byte, 1000), []byte("x")} {
		for _, packed := range [][]byte{deflate(data), deflated(t, data)} {
			for n := range packed {
				if got, _, ok := inflate(packed[:n], maxUnpacked); ok || got != nil {
					t.Fatalf("%d of %d bytes were read as %q", n, len(packed), got)
				}
			}
			if _, _, ok := inflate(append(packed, 0), maxUnpacked); ok {
				t.Fatal("more after the end was let through")
			}
		}
	}
}

// FuzzInflate feeds the reader any bytes and compares what it makes of them with
// compress/flate: it may refuse more, never read something else.
func FuzzInflate(f *testing.F) {
	for _, data := range texts(f) {
		if len(data) < 5000 {
			f.Add(deflate(data))
			f.Add(deflated(f, data))
		}
	}
	for seed := range uint64(100) {
		data, err := cardfile.Encode(cardtest.Generate(seed))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(deflate(data))
		f.Add(deflated(f, data))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		got, over, ok := inflate(data, 1<<16)
		in := bytes.NewReader(data)
		want, err := io.ReadAll(io.LimitReader(flate.NewReader(in), 1<<16+1))
		switch {
		case ok && (err != nil || !bytes.Equal(got, want) || in.Len() > 0):
			t.Fatalf("read %d bytes, compress/flate %d (%v)", len(got), len(want), err)
		case !ok && !over && err == nil && len(want) <= 1<<16 && in.Len() == 0:
			t.Fatalf("refused what compress/flate reads as %d bytes", len(want))
		}
		if back, _, ok := inflate(deflate(data), len(data)); !ok || !bytes.Equal(back, data) {
			t.Fatal("other bytes came back")
		}
	})
}

func BenchmarkLink(b *testing.B) {
	card := cardtest.Generate(7)
	for b.Loop() {
		link, err := Encode(card, Options{})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := Decode(link); err != nil {
			b.Fatal(err)
		}
	}
}
