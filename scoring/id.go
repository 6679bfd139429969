package scoring

import (
	"slices"
	"strconv"
	"strings"
)

// IDOf makes an id of a name: small letters without accents and digits, with a
// hyphen for what stands between them; otherwise where nothing is left.
func IDOf(name, otherwise string) string {
	accented, bare := []rune("àáâãäåçèéêëìíîïñòóôõöøùúûüýÿšžčćğışłőűěřňů"), "aaaaaaceeeeiiiinoooooouuuuyyszccgislouernu"
	var out []byte
	for _, r := range strings.ToLower(name) {
		if i := slices.Index(accented, r); i >= 0 {
			r = rune(bare[i])
		}
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			out = append(out, byte(r))
		case len(out) > 0 && out[len(out)-1] != '-':
			out = append(out, '-')
		}
	}
	const longest = 60 // leaves room for a number behind it
	id := strings.Trim(string(out[:min(len(out), longest)]), "-")
	if id == "" {
		return otherwise
	}
	return id
}

// maxID is the most characters of an id.
const maxID = 64

// ValidID says whether id matches [a-z0-9-]{1,64}.
func ValidID(id string) bool {
	if id == "" || len(id) > maxID {
		return false
	}
	for i := 0; i < len(id); i++ {
		c := id[i]
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			return false
		}
	}
	return true
}

// IDRule is the way out named wherever an id is refused.
const IDRule = "use 1 to 64 of the letters a to z, digits and hyphens"

// ReservedID says whether a word stands for an outcome and so cannot name a side.
func ReservedID(id string) bool {
	return id == "tie" || id == "draw" || id == "both" || id == "neither"
}

// IDMaker makes ids of names, each once.
type IDMaker struct {
	taken map[string]bool
	next  map[string]int // by stem: the number to try next
}

// NewIDMaker returns a maker that has made no ids yet.
func NewIDMaker() IDMaker { return IDMaker{taken: map[string]bool{}, next: map[string]int{}} }

// Reserve takes an id that something has already.
func (m IDMaker) Reserve(id string) { m.taken[id] = true }

// Free returns an id for a name that is not taken yet: the name itself where it is
// one, one made of it, otherwise where it has no letters, and of base with a
// number where that is not free.
func (m IDMaker) Free(name, otherwise, base string) string {
	id := name
	if !ValidID(id) {
		id = IDOf(name, otherwise)
	}
	stem := IDOf(name, base)
	for n := max(m.next[stem], 2); m.taken[id] || ReservedID(id); n++ {
		suffix := "-" + strconv.Itoa(n)
		id = stem[:min(len(stem), maxID-len(suffix))] + suffix
		m.next[stem] = n
	}
	return id
}

// Take is Free, and takes the id.
func (m IDMaker) Take(name, otherwise, base string) string {
	id := m.Free(name, otherwise, base)
	m.taken[id] = true
	return id
}
