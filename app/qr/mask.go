package qr

// best draws the text under each of the eight masks and takes the one that
// confuses a camera least, by the standard's penalties.
func best(text string, version, level int) Code {
	empty := blank(version)
	empty.fill(corrected(data(text, version, level), version, level))
	var chosen Code
	lowest := -1
	for mask := range 8 {
		c := empty.masked(level, mask)
		if p := c.penalty(); lowest < 0 || p < lowest {
			lowest, chosen = p, c
		}
	}
	return chosen
}

// masked returns the code under a mask, which its format names.
func (c Code) masked(level, mask int) Code {
	c.dark = append([]bool(nil), c.dark...)
	for y := range c.Size {
		for x := range c.Size {
			if at := y*c.Size + x; !c.fixed[at] && masks(mask, x, y) {
				c.dark[at] = !c.dark[at]
			}
		}
	}
	c.format(level, mask)
	return c
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

// penalty counts what makes a code hard to read: long runs, blocks of one colour,
// what looks like a finder, and too much of one colour.
func (c Code) penalty() int {
	sum, dark := 0, 0
	for i := range c.Size {
		for _, across := range []bool{true, false} {
			at := func(k int) bool {
				if across {
					return c.dark[i*c.Size+k]
				}
				return c.dark[k*c.Size+i]
			}
			run, last := 0, 0
			for k := range c.Size {
				if k > 0 && at(k) == at(k-1) {
					run++
				} else {
					run = 1
				}
				switch {
				case run == 5:
					sum += 3
				case run > 5:
					sum++
				}
				last = last << 1 & 0x7ff
				if at(k) {
					last |= 1
				}
				if k >= 10 && (last == 0x05d || last == 0x5d0) { // 1:1:3:1:1 beside four light ones
					sum += 40
				}
			}
		}
		for k := range c.Size {
			on := c.dark[i*c.Size+k]
			if on {
				dark++
			}
			if i > 0 && k > 0 && on == c.dark[(i-1)*c.Size+k] && on == c.dark[i*c.Size+k-1] && on == c.dark[(i-1)*c.Size+k-1] {
				sum += 3
			}
		}
	}
	part := 20*dark - 10*c.Size*c.Size
	return sum + max(part, -part)/(c.Size*c.Size)*10
}
