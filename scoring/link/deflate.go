package link

import "sort"

// piece is a literal byte, or a copy of what stands earlier: its length in the
// high half and its distance in the low one, both less one for the distance.
type piece uint32

const (
	window    = 32 << 10
	longest   = 258
	blockSize = 12000 // pieces of a block; more would share one code
	tries     = 1024  // earlier places looked at for one copy
)

// deflate packs data so that every reader of RFC 1951 unpacks it, with the same
// bytes for the same data for ever.
func deflate(data []byte) []byte {
	w := &deflater{}
	pieces := copies(data)
	for {
		n := min(len(pieces), blockSize)
		w.block(pieces[:n], n == len(pieces))
		if pieces = pieces[n:]; len(pieces) == 0 {
			return w.done()
		}
	}
}

// copies finds what is repeated. A copy is put off by a byte where the next
// byte starts a longer one.
func copies(data []byte) []piece {
	heads := make([]int32, 1<<15) // last place with this hash, plus 1
	before := make([]int32, len(data))
	hash := func(i int) uint32 {
		return (uint32(data[i])<<16 | uint32(data[i+1])<<8 | uint32(data[i+2])) * 2654435761 >> 17
	}
	seen := 0 // places before this are in the chains
	find := func(i int) (length, distance int) {
		for ; seen < i && seen+3 <= len(data); seen++ {
			h := hash(seen)
			before[seen], heads[h] = heads[h], int32(seen+1)
		}
		if i+3 > len(data) {
			return 0, 0
		}
		most := min(longest, len(data)-i)
		at := heads[hash(i)]
		for n := 0; n < tries && at > 0 && i-int(at-1) <= window && length < most; n++ {
			place := int(at - 1)
			if data[place+length] == data[i+length] {
				same := 0
				for same < most && data[place+same] == data[i+same] {
					same++
				}
				if same > length {
					length, distance = same, i-place
				}
			}
			at = before[place]
		}
		if length < 3 || length == 3 && distance > 4096 {
			return 0, 0
		}
		return length, distance
	}
	var out []piece
	for i := 0; i < len(data); {
		length, distance := find(i)
		for length > 0 && length < longest && i+1 < len(data) {
			next, further := find(i + 1)
			if next <= length {
				break
			}
			out = append(out, piece(data[i]))
			i, length, distance = i+1, next, further
		}
		if length == 0 {
			out = append(out, piece(data[i]))
			i++
			continue
		}
		out = append(out, piece(length<<16|(distance-1)))
		i += length
	}
	return out
}

// codeOf returns the code of a length or distance, and what its bits say.
func codeOf(base []uint16, value int) (code, rest int) {
	code = sort.Search(len(base), func(i int) bool { return int(base[i]) > value }) - 1
	return code, value - int(base[code])
}

// each calls symbol for every symbol of a piece: literals, then for a copy its
// distance, with the bits that follow.
func (t piece) each(symbol func(distance bool, code int, rest int, bits uint8)) {
	if t < 1<<16 {
		symbol(false, int(t), 0, 0)
		return
	}
	code, rest := codeOf(lengthBase[:], int(t>>16))
	symbol(false, endOfBlock+1+code, rest, lengthBits[code])
	code, rest = codeOf(distanceBase[:], int(t&0xffff)+1)
	symbol(true, code, rest, distanceBits[code])
}

// deflater writes bits, the lowest of each byte first.
type deflater struct {
	out  []byte
	bits uint64
	have uint
}

func (w *deflater) put(value, n int) {
	w.bits |= uint64(value) << w.have
	for w.have += uint(n); w.have >= 8; w.have -= 8 {
		w.out = append(w.out, byte(w.bits))
		w.bits >>= 8
	}
}

func (w *deflater) done() []byte {
	if w.have > 0 {
		w.put(0, int(8-w.have))
	}
	return w.out
}

// block writes pieces in codes made for them or in the fixed ones, whichever is
// shorter.
func (w *deflater) block(pieces []piece, last bool) {
	var often [2][]int
	often[0], often[1] = make([]int, 286), make([]int, 30)
	often[0][endOfBlock] = 1
	following := 0
	for _, t := range pieces {
		t.each(func(distance bool, code, _ int, bits uint8) {
			if distance {
				often[1][code]++
			} else {
				often[0][code]++
			}
			following += int(bits)
		})
	}
	own := [2][]uint8{codeLengths(often[0], longestBit), codeLengths(often[1], longestBit)}
	fixed, fixedDistances := fixedLengths()
	head := &deflater{}
	head.codes(own[0], own[1])
	size := func(literals, distances []uint8) int {
		n := following
		for i, times := range often[0] {
			n += times * int(literals[i])
		}
		for i, times := range often[1] {
			n += times * int(distances[i])
		}
		return n
	}
	w.put(map[bool]int{true: 1}[last], 1)
	if size(fixed, fixedDistances) <= size(own[0], own[1])+8*len(head.out)+int(head.have) {
		w.put(1, 2)
		own = [2][]uint8{fixed, fixedDistances}
	} else {
		w.put(2, 2)
		w.codes(own[0], own[1])
	}
	literals, distances := words(own[0]), words(own[1])
	for _, t := range pieces {
		t.each(func(distance bool, code, rest int, bits uint8) {
			if distance {
				w.put(distances[code], int(own[1][code]))
			} else {
				w.put(literals[code], int(own[0][code]))
			}
			w.put(rest, int(bits))
		})
	}
	w.put(literals[endOfBlock], int(own[0][endOfBlock]))
}

// codes writes the lengths of two codes, runs of equal ones in short.
func (w *deflater) codes(literals, distances []uint8) {
	literals, distances = trimmed(literals, 257), trimmed(distances, 1)
	all := append(append([]uint8(nil), literals...), distances...)
	type run struct{ symbol, rest, bits int }
	var runs []run
	often := make([]int, 19)
	add := func(symbol, rest, bits int) {
		runs = append(runs, run{symbol, rest, bits})
		often[symbol]++
	}
	for i := 0; i < len(all); {
		n := 1
		for i+n < len(all) && all[i+n] == all[i] {
			n++
		}
		i += n
		what := int(all[i-1])
		if what != 0 {
			add(what, 0, 0)
			n--
		}
		for n > 0 {
			switch {
			case what == 0 && n >= 11:
				times := min(n, 138)
				add(18, times-11, 7)
				n -= times
			case what == 0 && n >= 3:
				add(17, n-3, 3)
				n = 0
			case n >= 3:
				times := min(n, 6)
				add(16, times-3, 2)
				n -= times
			default:
				add(what, 0, 0)
				n--
			}
		}
	}
	lengths := codeLengths(often, 7)
	named := len(lengthOrder)
	for named > 4 && lengths[lengthOrder[named-1]] == 0 {
		named--
	}
	w.put(len(literals)-257, 5)
	w.put(len(distances)-1, 5)
	w.put(named-4, 4)
	for _, symbol := range lengthOrder[:named] {
		w.put(int(lengths[symbol]), 3)
	}
	code := words(lengths)
	for _, r := range runs {
		w.put(code[r.symbol], int(lengths[r.symbol]))
		w.put(r.rest, r.bits)
	}
}

// trimmed leaves the zeros at the end out, down to so many.
func trimmed(lengths []uint8, least int) []uint8 {
	n := len(lengths)
	for n > least && lengths[n-1] == 0 {
		n--
	}
	return lengths[:n]
}
