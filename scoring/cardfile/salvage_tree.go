package cardfile

import (
	"strconv"
	"strings"

	"summitscorecard/scoring/internal/sentence"
)

// place is where a path leads in the tree.
type place struct {
	chain []*node // from the root as far as there are nodes
	found bool    // to the end
	path  string  // as the file has it: earlier elements of a list may be gone from the tree
}

// find follows a path.
func (s *salvager) find(names []string) place {
	p := place{chain: append(make([]*node, 0, len(names)+1), &s.root)}
	for i, name := range names {
		kid, next := p.node().step(name, p.path)
		p.path = next
		if kid == nil {
			for _, rest := range names[i+1:] {
				p.path += "." + rest
			}
			return p
		}
		p.chain = append(p.chain, kid)
	}
	p.found = true
	return p
}

// step returns the node that a step of a path leads to, nil where there is none, and
// the path with that step.
func (n *node) step(name, path string) (kid *node, next string) {
	if index, err := strconv.Atoi(strings.Trim(name, "[]")); n.kind == listKind && err == nil && index < len(n.kids) {
		kid = &n.kids[index]
		return kid, sentence.At(path, int(kid.place))
	}
	for k := range n.kids { // the last, since it is the second of two equal keys that is refused
		if key := n.kids[k].key; n.kind == objectKind && (key == name || name[0] == '[' && sentence.Under("", key) == name) {
			kid = &n.kids[k]
		}
	}
	if name[0] != '[' && path != "" {
		path += "."
	}
	return kid, path + name
}

// node is the last node there is on the path.
func (p place) node() *node { return p.chain[len(p.chain)-1] }

// owner is the object that the last key of the path belongs to.
func (p place) owner() *node {
	if p.found {
		return p.chain[len(p.chain)-2]
	}
	return p.node()
}

// rename gives the node the key that was meant, unless its object has that one, too.
func (p place) rename(meant string) bool {
	if meant == "" || !p.found || p.owner().member(meant) != nil {
		return false
	}
	p.node().key = meant
	return true
}

// titleByID gives an object without a good title or name its id for one.
func (p place) titleByID(key string) bool {
	if key != "title" && key != "name" || p.found && p.node().couldBeTitle() {
		return false
	}
	owner := p.owner()
	id := owner.textOf("id")
	if id == "" || owner.textOf(key) == id {
		return false
	}
	owner.set(key, id)
	return true
}

// couldBeTitle says whether a node is a text that a title or name may be.
func (n *node) couldBeTitle() bool {
	c := &checker{}
	c.required("", "title", n.text)
	return n.kind == textKind && c.Count() == 0
}

// takeOut marks the last node on the path as gone, unless nothing stands in for it.
func (p place) takeOut() bool {
	if !p.found && len(p.chain) < 3 || p.found && len(p.chain) < 2 {
		return false // the card or its summit lacks something
	}
	if p.path == "summit" || p.path == "summit.sides" || p.path == "summit.goals" {
		return false
	}
	p.node().gone = true
	return true
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
