package qr

// blank draws what every code of a version has: finders, timing, alignment and
// the version.
func blank(version int) Code {
	size := 17 + 4*version
	c := Code{Size: size, Version: version, dark: make([]bool, size*size), fixed: make([]bool, size*size)}
	for i := range size {
		c.set(6, i, i%2 == 0)
		c.set(i, 6, i%2 == 0)
	}
	for _, at := range [][2]int{{3, 3}, {size - 4, 3}, {3, size - 4}} {
		for dy := -4; dy <= 4; dy++ {
			for dx := -4; dx <= 4; dx++ {
				if ring := max(dx, -dx, dy, -dy); c.inside(at[0]+dx, at[1]+dy) {
					c.set(at[0]+dx, at[1]+dy, ring != 2 && ring != 4)
				}
			}
		}
	}
	places := alignment(version)
	last := len(places) - 1
	for i, x := range places {
		for j, y := range places {
			if i == 0 && j == 0 || i == 0 && j == last || i == last && j == 0 {
				continue // a finder is there
			}
			for dy := -2; dy <= 2; dy++ {
				for dx := -2; dx <= 2; dx++ {
					c.set(x+dx, y+dy, max(dx, -dx, dy, -dy) != 1)
				}
			}
		}
	}
	c.format(0, 0) // keeps the place
	if version >= 7 {
		bits := version
		for range 12 {
			bits = bits<<1 ^ (bits>>11)*0x1f25
		}
		bits |= version << 12
		for i := range 18 {
			a, b, on := size-11+i%3, i/3, bits>>i&1 == 1
			c.set(a, b, on)
			c.set(b, a, on)
		}
	}
	return c
}

func (c Code) inside(x, y int) bool { return x >= 0 && y >= 0 && x < c.Size && y < c.Size }

func (c Code) set(x, y int, dark bool) {
	c.dark[y*c.Size+x], c.fixed[y*c.Size+x] = dark, true
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
	places := make([]int, n)
	places[0] = 6
	for i, at := n-1, version*4+10; i > 0; i, at = i-1, at-step {
		places[i] = at
	}
	return places
}

// format draws the level and the mask, twice, and the module that is always dark.
func (c Code) format(level, mask int) {
	bits := (1-level)<<3 | mask // L is written as 1, M as 0
	rest := bits
	for range 10 {
		rest = rest<<1 ^ (rest>>9)*0x537
	}
	bits = (bits<<10 | rest) ^ 0x5412
	for i := range 15 {
		on := bits>>i&1 == 1
		switch {
		case i < 6:
			c.set(8, i, on)
		case i < 8:
			c.set(8, i+1, on)
		case i == 8:
			c.set(7, 8, on)
		default:
			c.set(14-i, 8, on)
		}
		if i < 8 {
			c.set(c.Size-1-i, 8, on)
		} else {
			c.set(8, c.Size-15+i, on)
		}
	}
	c.set(8, c.Size-8, true)
}

// fill lays the bytes on the free modules: two columns at a time from the right,
// up and down in turn.
func (c Code) fill(bytes []byte) {
	at := 0
	for right := c.Size - 1; right >= 1; right -= 2 {
		if right == 6 {
			right = 5
		}
		for i := range c.Size {
			y := i
			if (right+1)&2 == 0 {
				y = c.Size - 1 - i
			}
			for x := right; x > right-2; x-- {
				if !c.fixed[y*c.Size+x] && at < 8*len(bytes) {
					c.dark[y*c.Size+x] = bytes[at/8]>>(7-at%8)&1 == 1
					at++
				}
			}
		}
	}
}
