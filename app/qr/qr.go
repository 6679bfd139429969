package qr

import "strconv"

// MostBytes is the longest text that a code can hold.
const MostBytes = 2953

// Code is a square of dark and light modules, without the quiet zone of four
// light modules that belongs around it.
type Code struct {
	Size    int // modules a side: 21, 25, ... 177
	Version int // 1 to 40
	dark    []bool
	fixed   []bool // belongs to a pattern, not to the data
}

// Dark tells whether a module is dark; those outside the code are light.
func (c Code) Dark(x, y int) bool {
	return x >= 0 && y >= 0 && x < c.Size && y < c.Size && c.dark[y*c.Size+x]
}

// Encode draws the smallest code that holds the text, with a quarter of the
// modules to spare for damage where the same size allows it and a seventh where
// not (levels M and L). ok is false for a text of more than MostBytes bytes.
func Encode(text string) (code Code, ok bool) {
	for version := 1; version <= 40; version++ {
		if len(text) > room(version, 0) {
			continue
		}
		level := 0
		if len(text) <= room(version, 1) {
			level = 1
		}
		return best(text, version, level), true
	}
	return Code{}, false
}

// Path writes the dark modules as the path of an SVG, a unit a module, with the
// quiet zone around them: the picture is Size + 8 units wide and high.
func (c Code) Path() string {
	var out []byte
	for y := range c.Size {
		for x := 0; x < c.Size; x++ {
			if !c.Dark(x, y) {
				continue
			}
			from := x
			for c.Dark(x, y) {
				x++
			}
			out = append(out, 'M')
			out = strconv.AppendInt(out, int64(from+quiet), 10)
			out = append(out, ' ')
			out = strconv.AppendInt(out, int64(y+quiet), 10)
			out = append(out, 'h')
			out = strconv.AppendInt(out, int64(x-from), 10)
			out = append(out, "v1h-"...)
			out = strconv.AppendInt(out, int64(x-from), 10)
			out = append(out, 'z')
		}
	}
	return string(out)
}

const quiet = 4

// Width is the side of the picture that Path draws.
func (c Code) Width() int { return c.Size + 2*quiet }

// checks and blocks are, for levels L and M and versions 1 to 40, the bytes of
// correction in a block and the number of blocks (table 9 of the standard).
var (
	checks = [2]string{
		"\x07\x0a\x0f\x14\x1a\x12\x14\x18\x1e\x12\x14\x18\x1a\x1e\x16\x18\x1c\x1e\x1c\x1c\x1c\x1c\x1e\x1e\x1a\x1c\x1e\x1e\x1e\x1e\x1e\x1e\x1e\x1e\x1e\x1e\x1e\x1e\x1e\x1e",
		"\x0a\x10\x1a\x12\x18\x10\x12\x16\x16\x1a\x1e\x16\x16\x18\x18\x1c\x1c\x1a\x1a\x1a\x1a\x1c\x1c\x1c\x1c\x1c\x1c\x1c\x1c\x1c\x1c\x1c\x1c\x1c\x1c\x1c\x1c\x1c\x1c\x1c",
	}
	blocks = [2]string{
		"\x01\x01\x01\x01\x01\x02\x02\x02\x02\x04\x04\x04\x04\x04\x06\x06\x06\x06\x07\x08\x08\x09\x09\x0a\x0c\x0c\x0c\x0d\x0e\x0f\x10\x11\x12\x13\x13\x14\x15\x16\x18\x19",
		"\x01\x01\x01\x02\x02\x04\x04\x04\x05\x05\x05\x08\x09\x09\x0a\x0a\x0b\x0d\x0e\x10\x11\x11\x12\x14\x15\x17\x19\x1a\x1c\x1d\x1f\x21\x23\x25\x26\x28\x2b\x2d\x2f\x31",
	}
)

// modules is how many modules of a version are left for data and correction.
func modules(version int) int {
	n := (16*version+128)*version + 64
	if version >= 2 {
		marks := version/7 + 2
		n -= (25*marks-10)*marks - 55
		if version >= 7 {
			n -= 36
		}
	}
	return n
}

// capacity is how many bytes of a version are data.
func capacity(version, level int) int {
	return modules(version)/8 - int(checks[level][version-1])*int(blocks[level][version-1])
}

// room is how long a text a version holds: the mode takes half a byte, its length
// one byte or two.
func room(version, level int) int {
	return capacity(version, level) - 1 - lengthBytes(version)
}

func lengthBytes(version int) int {
	if version < 10 {
		return 1
	}
	return 2
}

// data writes the text as the bytes of a code: mode, length, text, an end, and
// two bytes in turn up to the end.
func data(text string, version, level int) []byte {
	out := make([]byte, 0, capacity(version, level))
	half := byte(0x4)
	put := func(b byte) { // everything lies half a byte off
		out = append(out, half<<4|b>>4)
		half = b & 15
	}
	if lengthBytes(version) == 2 {
		put(byte(len(text) >> 8))
	}
	put(byte(len(text)))
	for i := 0; i < len(text); i++ {
		put(text[i])
	}
	out = append(out, half<<4)
	for pad := byte(0xec); len(out) < capacity(version, level); pad ^= 0xec ^ 0x11 {
		out = append(out, pad)
	}
	return out
}
