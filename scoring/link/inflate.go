package link

// This file and deflate.go are RFC 1951 for short texts. compress/flate would
// add 26 kB to the browser program, takes 1.2 MB of memory and most of a
// millisecond for each link, and may write other bytes with another release of
// Go; links are compared and pinned by their bytes.

// Base lengths and distances of the codes, and how many bits follow each.
var (
	lengthBase   = [...]uint16{3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258}
	lengthBits   = [...]uint8{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0}
	distanceBase = [...]uint16{1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577}
	distanceBits = [...]uint8{0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13}
	// lengthOrder is the order in which a block names the lengths of the code
	// that its other lengths are written in.
	lengthOrder = [...]uint8{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}
)

const (
	endOfBlock = 256
	longestBit = 15 // of a code
)

// inflater reads bits, the lowest of each byte first.
type inflater struct {
	in   []byte
	pos  int
	bits uint32
	have uint
	bad  bool // the data is not deflate or ends in the middle
	out  []byte
	most int
}

// inflate undoes deflate. It stops as soon as there is more than most, with
// over. ok is false when the data is cut off, not deflate, or followed by more.
func inflate(packed []byte, most int) (data []byte, over, ok bool) {
	f := &inflater{in: packed, most: most}
	literals, distances := fixedCodes()
	for last := false; !last && !f.bad && len(f.out) <= most; {
		last = f.take(1) == 1
		switch f.take(2) {
		case 0:
			f.stored()
		case 1:
			f.block(&literals, &distances)
		case 2:
			own, others := f.codes()
			f.block(&own, &others)
		default:
			f.bad = true
		}
	}
	if len(f.out) > most {
		return nil, true, false
	}
	if f.bad || f.pos < len(f.in) {
		return nil, false, false
	}
	return f.out, false, true
}

// take returns the next n bits, up to 13.
func (f *inflater) take(n uint) int {
	for f.have < n {
		if f.pos >= len(f.in) {
			f.bad = true
			return 0
		}
		f.bits |= uint32(f.in[f.pos]) << f.have
		f.pos++
		f.have += 8
	}
	v := f.bits & (1<<n - 1)
	f.bits >>= n
	f.have -= n
	return int(v)
}

// stored copies a block that is not compressed.
func (f *inflater) stored() {
	f.bits, f.have = 0, 0
	if len(f.in)-f.pos < 4 {
		f.bad = true
		return
	}
	h := f.in[f.pos:]
	n := int(h[0]) | int(h[1])<<8
	if n != (int(h[2])|int(h[3])<<8)^0xffff || len(h)-4 < n {
		f.bad = true
		return
	}
	f.out = append(f.out, h[4:4+n]...)
	f.pos += 4 + n
}

// prefix is a code by the number of its symbols of each length, and its symbols
// in the order of their codes.
type prefix struct {
	count   [longestBit + 1]uint16
	symbols []uint16
}

// prefixOf makes a code of the length of each symbol's; ok is false when the
// lengths fit no code. A code may leave words unused only where it has one symbol
// at most.
func prefixOf(lengths []uint8) (p prefix, ok bool) {
	for _, n := range lengths {
		p.count[n]++
	}
	left, used := 1, 0
	var next [longestBit + 2]uint16
	for n := 1; n <= longestBit; n++ {
		left = left<<1 - int(p.count[n])
		if left < 0 {
			return p, false
		}
		used += int(p.count[n])
		next[n+1] = next[n] + p.count[n]
	}
	p.symbols = make([]uint16, used)
	for symbol, n := range lengths {
		if n > 0 {
			p.symbols[next[n]] = uint16(symbol)
			next[n]++
		}
	}
	return p, left == 0 || used == 0 || used == 1 && p.count[1] == 1
}

// symbol reads one symbol.
func (f *inflater) symbol(p *prefix) int {
	code, first, at := 0, 0, 0
	for n := 1; n <= longestBit; n++ {
		code |= f.take(1)
		if f.bad {
			return endOfBlock
		}
		count := int(p.count[n])
		if code < first+count {
			return int(p.symbols[at+code-first])
		}
		at += count
		first = (first + count) << 1
		code <<= 1
	}
	f.bad = true
	return endOfBlock
}

// codes reads the two codes at the head of a block.
func (f *inflater) codes() (literals, distances prefix) {
	n, d, c := f.take(5)+257, f.take(5)+1, f.take(4)+4
	var lengths [19]uint8
	for i := range c {
		lengths[lengthOrder[i]] = uint8(f.take(3))
	}
	p, ok := prefixOf(lengths[:])
	if !ok || n > 286 || d > 30 {
		f.bad = true
	}
	all := make([]uint8, 0, 286+30)
	for len(all) < n+d && !f.bad {
		what, times := uint8(0), 1
		switch s := f.symbol(&p); s {
		case 16:
			if len(all) == 0 {
				f.bad = true
				return
			}
			what, times = all[len(all)-1], 3+f.take(2)
		case 17:
			times = 3 + f.take(3)
		case 18:
			times = 11 + f.take(7)
		default:
			what = uint8(s)
		}
		if len(all)+times > n+d {
			f.bad = true
		}
		for range times {
			all = append(all, what)
		}
	}
	if f.bad || all[endOfBlock] == 0 {
		f.bad = true
		return
	}
	literals, ok = prefixOf(all[:n])
	f.bad = !ok
	distances, ok = prefixOf(all[n : n+d])
	f.bad = f.bad || !ok
	return literals, distances
}

// block copies a block in these codes, and stops once there is too much.
func (f *inflater) block(literals, distances *prefix) {
	for !f.bad && len(f.out) <= f.most {
		s := f.symbol(literals)
		if s < endOfBlock {
			f.out = append(f.out, byte(s))
			continue
		}
		if s == endOfBlock {
			return
		}
		if s -= endOfBlock + 1; s >= len(lengthBase) {
			f.bad = true
			return
		}
		n := int(lengthBase[s]) + f.take(uint(lengthBits[s]))
		d := f.symbol(distances)
		if f.bad || d >= len(distanceBase) {
			f.bad = true
			return
		}
		back := int(distanceBase[d]) + f.take(uint(distanceBits[d]))
		if f.bad || back > len(f.out) {
			f.bad = true
			return
		}
		for range n {
			f.out = append(f.out, f.out[len(f.out)-back])
		}
	}
}

// fixedLengths are the lengths of the codes that a block may use without naming
// them.
func fixedLengths() (literals, distances []uint8) {
	literals, distances = make([]uint8, 288), make([]uint8, 32)
	for i := range literals {
		switch {
		case i < 144:
			literals[i] = 8
		case i < 256:
			literals[i] = 9
		case i < 280:
			literals[i] = 7
		default:
			literals[i] = 8
		}
	}
	for i := range distances {
		distances[i] = 5
	}
	return literals, distances
}

func fixedCodes() (literals, distances prefix) {
	l, d := fixedLengths()
	literals, _ = prefixOf(l)
	distances, _ = prefixOf(d)
	return literals, distances
}
