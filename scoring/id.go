package scoring

import (
	"strconv"
	"strings"
)

// IDOf makes an id of a name: of its words, so that it is the same wherever the name
// stands and however it is typed (see FoldName), and what several people wrote down
// of one thing can be joined. Latin letters are spelled without their accents. Where
// letters of another script, symbols or the end of a long name have no place in the
// id, a hash of the words at its end keeps it apart from all others; an id without any
// Latin letter begins with otherwise, which is the whole id of a name without words.
func IDOf(name, otherwise string) string {
	words := FoldName(name)
	id, whole := spell(words)
	switch {
	case words == "":
		return otherwise
	case id == "":
		return hashed(otherwise, words)
	case !whole:
		return hashed(id, words)
	}
	return id
}

// IDsOf makes the ids of all names in a list: the same for the same words, never the
// same for others, whatever the order. Of names that differ only in accents the one
// without any has the plain id, the others a hash behind theirs. None is one that is
// taken or a word for an outcome.
func IDsOf(names []string, otherwise string, taken ...string) []string {
	const nobody, contested, noWords = "\x00", "\x01", "\x02"
	words, ids := make([]string, len(names)), make([]string, len(names))
	owner := map[string]string{} // by id: the words that have it
	for _, id := range taken {
		owner[id] = nobody
	}
	plain := func(id, words string) bool { return strings.ReplaceAll(words, " ", "-") == id }
	for i, name := range names {
		words[i], ids[i] = FoldName(name), IDOf(name, otherwise)
		if words[i] == "" {
			words[i] = noWords
		}
		switch other := owner[ids[i]]; {
		case other == nobody || other == words[i]:
		case other == "" || plain(ids[i], words[i]):
			owner[ids[i]] = words[i]
		case !plain(ids[i], other):
			owner[ids[i]] = contested
		}
	}
	for i, id := range ids {
		if owner[id] == words[i] && !ReservedID(id) {
			continue
		}
		id = hashed(id, words[i])
		ids[i] = id
		for n := 2; owner[ids[i]] != "" && owner[ids[i]] != words[i]; n++ { // another name looks like this hash
			ids[i] = numbered(id, n)
		}
		owner[ids[i]] = words[i]
	}
	return ids
}

// spell writes folded words in the characters of an id; whole is false where they
// say more than the id does, but for accents of Latin letters.
func spell(words string) (id string, whole bool) {
	const latin = "æaeœoeøo łl đd ðd þthħh ŋngəe " // three places each: the letter and what stands for it
	var out strings.Builder
	whole = true
	onLatin, gap := false, false
	for _, r := range words {
		letter := ""
		switch at := strings.IndexRune(latin, r); {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			letter = string(r)
		case r >= 0x300 && r <= 0x36F && onLatin:
			continue
		case r != ' ' && at >= 0:
			letter = strings.TrimSpace(string([]rune(latin[at:])[1:3]))
		}
		onLatin = letter != ""
		if !onLatin {
			gap = true
			whole = whole && r == ' '
			continue
		}
		if gap && out.Len() > 0 {
			out.WriteByte('-')
		}
		gap = false
		out.WriteString(letter)
	}
	return out.String(), whole && out.Len() <= maxID
}

// hashed returns an id with a hash of words behind it: FNV-1a, of which an id has room
// for 50 bits.
func hashed(id, words string) string {
	sum := uint64(14695981039346656037)
	for i := 0; i < len(words); i++ {
		sum = (sum ^ uint64(words[i])) * 1099511628211
	}
	const size = 10
	digits := strconv.FormatUint((sum>>50^sum)&(1<<50-1)|1<<50, 32)
	return ended(id, digits[len(digits)-size:])
}

// numbered returns an id with a number behind it.
func numbered(id string, n int) string { return ended(id, strconv.Itoa(n)) }

// ended returns an id, shortened where it has to be, with something behind it.
func ended(id, end string) string {
	id = strings.TrimRight(id[:min(len(id), maxID-1-len(end))], "-")
	if id == "" {
		return end
	}
	return id + "-" + end
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

// IDMaker makes ids for what is added to a list one by one, each once. A list that is
// there as a whole takes IDsOf.
type IDMaker struct {
	taken map[string]bool
	next  map[string]int // by id: the number to try next
}

// NewIDMaker returns a maker that has made no ids yet.
func NewIDMaker() IDMaker { return IDMaker{taken: map[string]bool{}, next: map[string]int{}} }

// Reserve takes an id that something has already.
func (m IDMaker) Reserve(id string) { m.taken[id] = true }

// Free returns an id for a name that is not taken yet: the name itself where it is
// one, or else one made of it (see IDOf), and with a number where that is not free.
func (m IDMaker) Free(name, otherwise string) string {
	id := name
	if !ValidID(id) {
		id = IDOf(name, otherwise)
	}
	stem := id
	for n := max(m.next[stem], 2); m.taken[id] || ReservedID(id); n++ {
		id = numbered(stem, n)
		m.next[stem] = n
	}
	return id
}

// Take is Free, and takes the id.
func (m IDMaker) Take(name, otherwise string) string {
	id := m.Free(name, otherwise)
	m.taken[id] = true
	return id
}
