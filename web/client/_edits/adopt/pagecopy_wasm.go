package app

import (
	"strconv"
	"strings"
	"syscall/js"
)

// pageNode is one node of the page as the program found it. Nodes are known by
// their numbers, in the order of the document; 0 is no node.
type pageNode struct {
	kind      int    // a node type of the DOM
	namespace string // of an element; "" for HTML
	tag       string
	attrs     attributes
	data      string // of a text
	first     int    // child
	next      int    // sibling
	moved     bool
}

// The page that is being taken over: what its nodes are, which is only needed
// meanwhile, and the nodes themselves, which elements and texts that took one
// over fetch when they first need it: most never do.
var (
	page      []pageNode
	pageNodes js.Value
)

// copyPage reads the page from the given node down, in one call of a function
// that the page's own script brings. Without it there is nothing to take over.
func copyPage(root js.Value) bool {
	tell := js.Global().Get("goappPage")
	if root.IsNull() || tell.Type() != js.TypeFunction {
		return false
	}
	told := tell.Invoke(root)
	pageNodes = told.Get("nodes")
	page = readPage(told.Get("text").String())
	return true
}

const (
	pageRecord = "\x02"
	pageField  = "\x01"
)

// readPage reads the text that goappPage gives.
func readPage(text string) []pageNode {
	nodes := make([]pageNode, 1, strings.Count(text, pageRecord)+1)
	attrs := make(attributes, 0, strings.Count(text, pageField)/2)
	var latest []int // node of each depth
	for text = strings.TrimPrefix(text, pageRecord); text != ""; {
		var record, head string
		record, text, _ = strings.Cut(text, pageRecord)
		head, record, _ = strings.Cut(record, pageField)
		at, kind := len(nodes), head[len(head)-1]
		depth, _ := strconv.Atoi(head[:len(head)-1])

		var n pageNode
		switch kind {
		case 'e':
			n.kind = domElement
			n.namespace, record, _ = strings.Cut(record, pageField)
			n.tag, record, _ = strings.Cut(record, pageField)
			from := len(attrs)
			for record != "" {
				var a attribute
				a.name, record, _ = strings.Cut(record, pageField)
				a.value, record, _ = strings.Cut(record, pageField)
				attrs = append(attrs, a)
			}
			n.attrs = attrs[from:len(attrs):len(attrs)]
		case 't':
			n.kind, n.data = domText, record
		}

		if depth < len(latest) {
			nodes[latest[depth]].next = at
			latest = latest[:depth]
		} else if depth > 0 {
			nodes[latest[depth-1]].first = at
		}
		latest = append(latest, at)
		nodes = append(nodes, n)
	}
	return nodes
}

// pageNodeValue is the node itself.
func pageNodeValue(at int) js.Value {
	if at == 0 {
		return js.Null()
	}
	return pageNodes.Index(at)
}

// after returns the next sibling of a node that still stands where the page had it.
func after(at int) int {
	for at = page[at].next; at != 0 && page[at].moved; at = page[at].next {
	}
	return at
}

// nextElement returns the first element from a node on, or 0.
func nextElement(at int) int {
	for at != 0 && page[at].kind != domElement {
		at = after(at)
	}
	return at
}

// fits reports whether v may take the element over.
func (n *pageNode) fits(v HTML) bool {
	if n.kind != domElement || n.attrs.value("id") != v.attrs().value("id") {
		return false
	}
	if isHTML(v) {
		return n.namespace == "" && n.tag == strings.ToLower(v.Tag())
	}
	return n.namespace == v.XMLNamespace() && n.tag == v.Tag()
}

func isHTML(v HTML) bool {
	return v.XMLNamespace() == "" || v.XMLNamespace() == htmlNamespace
}
