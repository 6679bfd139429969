package qr

// corrected splits the data into blocks, adds each block's correction and lays
// the blocks' bytes in turn.
func corrected(data []byte, version, level int) []byte {
	n, check := int(blocks[level][version-1]), int(checks[level][version-1])
	whole := modules(version) / 8
	short := whole/n - check // data bytes of a shorter block; the last ones have one more
	long := whole % n
	divisor := generator(check)
	var parts, ends [][]byte
	for i, at := 0, 0; i < n; i++ {
		size := short
		if i >= n-long {
			size++
		}
		part := data[at : at+size]
		at += size
		parts = append(parts, part)
		ends = append(ends, remainder(part, divisor))
	}
	out := make([]byte, 0, whole)
	for i := 0; i <= short; i++ {
		for _, part := range parts {
			if i < len(part) {
				out = append(out, part[i])
			}
		}
	}
	for i := range check {
		for _, end := range ends {
			out = append(out, end[i])
		}
	}
	return out
}

// multiply is the product in the field of 256 elements of x^8+x^4+x^3+x^2+1.
func multiply(a, b byte) byte {
	product := 0
	for i := 7; i >= 0; i-- {
		product = product<<1 ^ (product>>7)*0x11d
		product ^= int(b>>i&1) * int(a)
	}
	return byte(product)
}

// generator is the Reed-Solomon divisor of a degree, without its leading 1.
func generator(degree int) []byte {
	g := make([]byte, degree)
	g[degree-1] = 1
	root := byte(1)
	for range degree {
		for j := range g {
			g[j] = multiply(g[j], root)
			if j+1 < degree {
				g[j] ^= g[j+1]
			}
		}
		root = multiply(root, 2)
	}
	return g
}

func remainder(data, divisor []byte) []byte {
	rest := make([]byte, len(divisor))
	for _, b := range data {
		factor := b ^ rest[0]
		copy(rest, rest[1:])
		rest[len(rest)-1] = 0
		for i, d := range divisor {
			rest[i] ^= multiply(d, factor)
		}
	}
	return rest
}
