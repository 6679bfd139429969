package cardfile

import (
	"bytes"
	"testing"
)

// TestWriting writes in steps what Encode writes at once, gives way at least once for
// each 64 KiB, and gives nothing of a writing that was stopped.
func TestWriting(t *testing.T) {
	card, err := Decode(large(t))
	if err != nil {
		t.Fatal(err)
	}
	want, err := Encode(card)
	if err != nil {
		t.Fatal(err)
	}
	writing, steps := NewWriting(card), 0
	for !writing.Step(func() bool { return false }) {
		steps++
	}
	if got, err := writing.Bytes(); err != nil || !bytes.Equal(got, want) {
		t.Errorf("%d bytes, %v; want the %d of Encode", len(got), err, len(want))
	}
	if steps < len(want)>>16 {
		t.Errorf("%d bytes were written in %d steps", len(want), steps)
	}

	card.Summit.Title = ""
	_, wantErr := Encode(card)
	writing = NewWriting(card)
	for !writing.Step(func() bool { return true }) {
	}
	if _, err := writing.Bytes(); err == nil || err.Error() != wantErr.Error() {
		t.Errorf("a card that cannot be written: %v, want %v", err, wantErr)
	}

	writing = NewWriting(card)
	writing.Step(func() bool { return false })
	writing.Stop()
	if data, err := writing.Bytes(); data != nil || err == nil {
		t.Errorf("%d bytes of a writing that was stopped, %v", len(data), err)
	}
}
