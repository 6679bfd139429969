package link

import (
	"bytes"
	"encoding/base64"
	"math/rand/v2"
	"testing"

	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/internal/cardtest"
)

// texts are what packing must deal with: nothing, noise, long repeats, repeats at
// the edge of the window that deflate looks back over, more than one block.
func texts() map[string][]byte {
	const window = 32 << 10
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
		"nothing": {}, "a byte": {0}, "two": {1, 1}, "three": {2, 2, 2}, "longest": bytes.Repeat([]byte{3}, 259), "zeros": make([]byte, maxUnpacked),
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

func packed(t testing.TB, data []byte) string {
	t.Helper()
	payload, err := pack(data)
	if err != nil {
		t.Fatal(err)
	}
	return payload
}

// TestPack_roundTrip unpacks what was packed, and nothing of more than the limit.
func TestPack_roundTrip(t *testing.T) {
	all := texts()
	for seed := range uint64(300) {
		data, err := cardfile.Encode(cardtest.Generate(seed))
		if err != nil {
			t.Fatal(err)
		}
		all["card "+string(rune('0'+seed))] = tight(data)
	}
	for name, data := range all {
		if got, err := unpack(packed(t, data)); err != nil || !bytes.Equal(got, data) {
			t.Errorf("%s: %d bytes of %d came back (%v)", name, len(got), len(data), err)
		}
	}
	if got, err := unpack(packed(t, make([]byte, maxUnpacked+1))); err == nil || got != nil {
		t.Errorf("one byte too much was let through: %d bytes", len(got))
	}
}

// TestUnpack_cut refuses every part of a packed text, and more after its end.
func TestUnpack_cut(t *testing.T) {
	for _, data := range [][]byte{[]byte(cardtest.Good), make([]byte, 1000), []byte("x")} {
		whole, err := base64.RawURLEncoding.DecodeString(packed(t, data))
		if err != nil {
			t.Fatal(err)
		}
		for n := range whole {
			if got, err := unpack(base64.RawURLEncoding.EncodeToString(whole[:n])); err == nil || got != nil {
				t.Fatalf("%d of %d bytes were read as %q", n, len(whole), got)
			}
		}
		if _, err := unpack(base64.RawURLEncoding.EncodeToString(append(whole, 0))); err == nil {
			t.Fatal("more after the end was let through")
		}
	}
}

// TestUnpack_letters refuses what base64url without padding never writes.
func TestUnpack_letters(t *testing.T) {
	whole := packed(t, []byte("x"))
	for _, payload := range []string{"A", "AB", "AA==", "A A", whole + "=", whole[:2] + "+" + whole[3:], whole[:2] + "/" + whole[3:]} {
		if got, err := unpack(payload); err == nil || got != nil {
			t.Errorf("%q was read as %q", payload, got)
		}
	}
}

// FuzzUnpack feeds any bytes: they are unpacked to a text within the limit that
// goes through again, or refused.
func FuzzUnpack(f *testing.F) {
	for _, data := range texts() {
		if len(data) < 5000 {
			f.Add(deflated(f, data))
		}
	}
	for seed := range uint64(100) {
		data, err := cardfile.Encode(cardtest.Generate(seed))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(deflated(f, data))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := unpack(base64.RawURLEncoding.EncodeToString(data))
		if err != nil {
			if got != nil || err.Error() == "" {
				t.Fatalf("%d bytes beside the error %v", len(got), err)
			}
			return
		}
		if len(got) > maxUnpacked {
			t.Fatalf("%d bytes are over the limit", len(got))
		}
		if back, err := unpack(packed(t, got)); err != nil || !bytes.Equal(back, got) {
			t.Fatalf("other bytes came back (%v)", err)
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
