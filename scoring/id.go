package scoring

import (
	"strconv"
	"strings"
)

// idOf makes an id of a name: small letters without accents, digits, hyphens;
// otherwise where nothing is left.
func idOf(name, otherwise string) string {
	const accented, bare = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿšžčćğışłőűěřňů", "aaaaaaceeeeiiiinoooooouuuuyyszccgislouernu"
	var out []byte
	for _, r := range strings.ToLower(name) {
		if i := strings.IndexRune(accented, r); i >= 0 {
			r = rune(bare[len([]rune(accented[:i]))])
		}
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			out = append(out, byte(r))
		case len(out) > 0 && out[len(out)-1] != '-':
			out = append(out, '-')
		}
	}
	id := strings.Trim(string(out[:min(len(out), 60)]), "-")
	if id == "" {
		return otherwise
	}
	return id
}

// idMaker makes ids of names, each once.
type idMaker struct {
	taken map[string]bool
	next  map[string]int // by stem: the number to try next
}

func newIDMaker() idMaker { return idMaker{taken: map[string]bool{}, next: map[string]int{}} }

// free returns an id for a name that is not taken yet: the name itself where it is
// one, one made of it, otherwise where it has no letters, and of base with a
// number where that is not free.
func (m idMaker) free(name, otherwise, base string) string {
	id := name
	if !validID(id) {
		id = idOf(name, otherwise)
	}
	stem := idOf(name, base)
	for n := max(m.next[stem], 2); m.taken[id] || reservedSide(id); n++ {
		suffix := "-" + strconv.Itoa(n)
		id = stem[:min(len(stem), maxID-len(suffix))] + suffix
		m.next[stem] = n
	}
	return id
}

// take is free, and takes the id.
func (m idMaker) take(name, otherwise, base string) string {
	id := m.free(name, otherwise, base)
	m.taken[id] = true
	return id
}
