package cardfile

import (
	"strconv"
	"strings"

	"summitscorecard/scoring/internal/sentence"
)

// find follows a path. It returns the nodes on it from the root, as far as there
// are any, and the path as the file has it, where earlier elements of a list may
// be gone from the tree.
func (s *salvager) find(names []string) (chain []*node, path string, found bool) {
	chain = append(make([]*node, 0, len(names)+1), &s.root)
	for i, name := range names {
		n := chain[len(chain)-1]
		var kid *node
		if index, err := strconv.Atoi(strings.Trim(name, "[]")); n.kind == listKind && err == nil && index < len(n.kids) {
			kid = &n.kids[index]
			path = sentence.At(path, int(kid.place))
		} else {
			for k := range n.kids { // the last, since it is the second of two equal keys that is refused
				if key := n.kids[k].key; n.kind == objectKind && (key == name || name[0] == '[' && sentence.Under("", key) == name) {
					kid = &n.kids[k]
				}
			}
			if name[0] != '[' && path != "" {
				path += "."
			}
			path += name
		}
		if kid == nil {
			for _, name := range names[i+1:] {
				path += "." + name
			}
			return chain, path, false
		}
		chain = append(chain, kid)
	}
	return chain, path, true
}

// steps parts a path such as summit.goals[2].aims["a b"].
func steps(path string) []string {
	out := make([]string, 0, 4)
	for i := 0; i < len(path); {
		end := i
		switch {
		case path[i] == '.':
			i++
			continue
		case strings.HasPrefix(path[i:], `["`):
			for end = i + 2; end < len(path) && path[end] != '"'; end++ {
				if path[end] == '\\' {
					end++
				}
			}
			end = min(end+2, len(path))
		case path[i] == '[':
			end = i + strings.IndexByte(path[i:], ']') + 1
		default:
			for end < len(path) && path[end] != '.' && path[end] != '[' {
				end++
			}
		}
		if end <= i {
			return out
		}
		out = append(out, path[i:end])
		i = end
	}
	return out
}

// sweep takes out of the tree what is gone.
func sweep(n *node) {
	kept := n.kids[:0]
	for i := range n.kids {
		if !n.kids[i].gone {
			sweep(&n.kids[i])
			kept = append(kept, n.kids[i])
		}
	}
	n.kids = kept
}

// member returns the value of a key, nil where there is none.
func (n *node) member(key string) *node {
	for i := range n.elements() {
		if n.kids[i].key == key {
			return &n.kids[i]
		}
	}
	return nil
}

func (n *node) elements() []node {
	if n == nil {
		return nil
	}
	return n.kids
}

// textOf returns the text of a key, "" where there is none.
func (n *node) textOf(key string) string {
	if kid := n.member(key); kid != nil && kid.kind == textKind {
		return kid.text
	}
	return ""
}

// set gives a key a text.
func (n *node) set(key, text string) {
	if kid := n.member(key); kid != nil {
		kid.kind, kid.text, kid.kids = textKind, text, nil
		return
	}
	n.kids = append(n.kids, node{kind: textKind, key: key, text: text})
}
