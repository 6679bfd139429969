package qr

import "errors"

// This file reads codes as a camera's program does once it has found the modules,
// written from ISO/IEC 18004 without a look at the library that draws them. It
// knows what links need: byte mode, levels L and M. It does not correct errors, but
// a code that is drawn wrongly anywhere in its data reads as another text.

// checkBytes and blockCounts are, for levels L and M and versions 1 to 40, the bytes
// of correction in a block and the number of blocks (table 9 of the standard).
var (
	checkBytes = [2]string{
		"\x07\x0a\x0f\x14\x1a\x12\x14\x18\x1e\x12\x14\x18\x1a\x1e\x16\x18\x1c\x1e\x1c\x1c\x1c\x1c\x1e\x1e\x1a\x1c\x1e\x1e\x1e\x1e\x1e\x1e\x1e\x1e\x1e\x1e\x1e\x1e\x1e\x1e",
		"\x0a\x10\x1a\x12\x18\x10\x12\x16\x16\x1a\x1e\x16\x16\x18\x18\x1c\x1c\x1a\x1a\x1a\x1a\x1c\x1c\x1c\x1c\x1c\x1c\x1c\x1c\x1c\x1c\x1c\x1c\x1c\x1c\x1c\x1c\x1c\x1c\x1c",
	}
	blockCounts = [2]string{
		"\x01\x01\x01\x01\x01\x02\x02\x02\x02\x04\x04\x04\x04\x04\x06\x06\x06\x06\x07\x08\x08\x09\x09\x0a\x0c\x0c\x0c\x0d\x0e\x0f\x10\x11\x12\x13\x13\x14\x15\x16\x18\x19",
		"\x01\x01\x01\x02\x02\x04\x04\x04\x05\x05\x05\x08\x09\x09\x0a\x0a\x0b\x0d\x0e\x10\x11\x11\x12\x14\x15\x17\x19\x1a\x1c\x1d\x1f\x21\x23\x25\x26\x28\x2b\x2d\x2f\x31",
	}
)

// decode returns the text of a code, its version and its level (0 for L, 1 for M).
func decode(c Code) (text string, version, level int, err error) {
	version = (c.size - 17) / 4
	level, mask, ok := format(c)
	if !ok {
		return "", version, 0, errors.New("no format, or a level other than L and M")
	}
	data := deinterleaved(codewords(c, version, mask), version, level)
	bits := func(from, n int) (value int) {
		for i := from; i < from+n; i++ {
			value = value<<1 | int(data[i/8]>>(7-i%8)&1)
		}
		return value
	}
	if bits(0, 4) != 0b0100 {
		return "", version, level, errors.New("not in byte mode")
	}
	lengthBits := 8
	if version >= 10 {
		lengthBits = 16
	}
	out := make([]byte, bits(4, lengthBits))
	for i := range out {
		out[i] = byte(bits(4+lengthBits+8*i, 8))
	}
	return string(out), version, level, nil
}

// format reads the level and the mask from both places that name them.
func format(c Code) (level, mask int, ok bool) {
	first, second := 0, 0
	for i := range 15 {
		x, y := 8, i // down beside the upper left finder, then left below it
		switch {
		case i == 6 || i == 7:
			y = i + 1
		case i == 8:
			x, y = 7, 8
		case i > 8:
			x, y = 14-i, 8
		}
		if c.dark(x, y) {
			first |= 1 << i
		}
		x, y = c.size-1-i, 8 // below the right finder, then beside the lower one
		if i >= 8 {
			x, y = 8, c.size-15+i
		}
		if c.dark(x, y) {
			second |= 1 << i
		}
	}
	bits := first ^ 0x5412
	rest := bits >> 10
	for range 10 {
		rest = rest<<1 ^ (rest>>9)*0x537
	}
	level = map[int]int{0b01: 0, 0b00: 1, 0b11: 2, 0b10: 3}[bits>>13]
	return level, bits >> 10 & 7, first == second && rest == bits&0x3ff && level < 2
}

// codewords reads the bytes off the modules that carry data: two columns at a time
// from the right, up and down in turn.
func codewords(c Code, version, mask int) []byte {
	taken := patterns(version)
	var out []byte
	bits, value := 0, byte(0)
	for right, up := c.size-1, true; right >= 1; right, up = right-2, !up {
		if right == 6 {
			right = 5 // the column of the timing pattern
		}
		for i := range c.size {
			y := i
			if up {
				y = c.size - 1 - i
			}
			for _, x := range []int{right, right - 1} {
				if taken[y*c.size+x] {
					continue
				}
				value = value << 1
				if c.dark(x, y) != masks(mask, x, y) {
					value |= 1
				}
				if bits++; bits%8 == 0 {
					out = append(out, value)
				}
			}
		}
	}
	return out
}

// patterns marks the modules that belong to finders, timing, alignment, format and
// version.
func patterns(version int) []bool {
	size := 17 + 4*version
	taken := make([]bool, size*size)
	mark := func(x, y, width, height int) {
		for dy := range height {
			for dx := range width {
				taken[(y+dy)*size+x+dx] = true
			}
		}
	}
	mark(0, 0, 9, 9)
	mark(size-8, 0, 8, 9)
	mark(0, size-8, 9, 8)
	mark(6, 0, 1, size)
	mark(0, 6, size, 1)
	middles := alignment(version)
	last := len(middles) - 1
	for i, x := range middles {
		for j, y := range middles {
			if i == 0 && j == 0 || i == 0 && j == last || i == last && j == 0 {
				continue // a finder is there
			}
			mark(x-2, y-2, 5, 5)
		}
	}
	if version >= 7 {
		mark(size-11, 0, 3, 6)
		mark(0, size-11, 6, 3)
	}
	return taken
}

// alignment are the middles of the alignment patterns, in both directions.
func alignment(version int) []int {
	if version == 1 {
		return nil
	}
	n := version/7 + 2
	step := (version*4 + n*2 + 1) / (n*2 - 2) * 2
	if version == 32 {
		step = 26
	}
	middles := make([]int, n)
	middles[0] = 6
	for i, at := n-1, version*4+10; i > 0; i, at = i-1, at-step {
		middles[i] = at
	}
	return middles
}

func masks(mask, x, y int) bool {
	switch mask {
	case 0:
		return (x+y)%2 == 0
	case 1:
		return y%2 == 0
	case 2:
		return x%3 == 0
	case 3:
		return (x+y)%3 == 0
	case 4:
		return (x/3+y/2)%2 == 0
	case 5:
		return x*y%2+x*y%3 == 0
	case 6:
		return (x*y%2+x*y%3)%2 == 0
	}
	return ((x+y)%2+x*y%3)%2 == 0
}

// deinterleaved puts the data of the blocks, which lie byte by byte in turn, one
// after the other. The bytes of correction behind them are left out.
func deinterleaved(all []byte, version, level int) []byte {
	n, check := int(blockCounts[level][version-1]), int(checkBytes[level][version-1])
	short := len(all)/n - check
	long := len(all) % n // the last blocks have a byte more
	blocks := make([][]byte, n)
	at := 0
	for i := 0; i <= short; i++ {
		for b := range blocks {
			if i == short && b < n-long {
				continue
			}
			blocks[b] = append(blocks[b], all[at])
			at++
		}
	}
	var out []byte
	for _, block := range blocks {
		out = append(out, block...)
	}
	return out
}

// room is how long a text a version holds in byte mode.
func room(version, level int) int {
	modules := 0
	for _, taken := range patterns(version) {
		if !taken {
			modules++
		}
	}
	data := modules/8 - int(checkBytes[level][version-1])*int(blockCounts[level][version-1])
	if version < 10 {
		return data - 2 // mode and length take a byte and a half
	}
	return data - 3
}
