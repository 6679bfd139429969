package app

import (
	"strings"
	"syscall/js"
)

// pageChildren walks the children of an element of the page while the children
// of the node that took it over are mounted. The zero walk, for an element that
// was made anew, appends.
type pageChildren struct {
	parent js.Value
	next   js.Value // the first child of the page that nobody took yet, or null
	adopts bool
}

func walkChildren(v HTML, adopted bool) pageChildren {
	parent := syscalJSValueOf(v.JSValue())
	if !adopted {
		return pageChildren{parent: parent, next: js.Null()}
	}
	// A text area's content is its default value, which the attributes settle.
	if len(v.body()) == 0 && isTextArea(v) {
		return pageChildren{parent: parent, next: js.Null()}
	}
	return pageChildren{parent: parent, next: parent.Get("firstChild"), adopts: true}
}

func (p *pageChildren) offer() {
	offered = p.next
}

// place puts a mounted child where it belongs. White space between the elements
// of the page is passed over and stays; other text and comments go.
func (p *pageChildren) place(child UI) {
	takeOffer()
	node := syscalJSValueOf(child.JSValue())
	if !p.adopts {
		p.parent.Call("appendChild", node)
		return
	}

	if !p.next.IsNull() && node.Equal(p.next) {
		p.next = node.Get("nextSibling")
		return
	}
	if node.Get("parentNode").Equal(p.parent) {
		stop := p.next
		for !stop.IsNull() && !stop.Equal(node) && stop.Get("nodeType").Int() != domElement {
			stop = stop.Get("nextSibling")
		}
		if !stop.Equal(node) {
			p.parent.Call("insertBefore", node, p.next) // found further on by its id
			return
		}
		p.dropUntil(node)
		p.next = node.Get("nextSibling")
		return
	}

	// Where neither has an id the new element stands in for the page's one;
	// else the page's one may still be wanted by a later child.
	if mine, ok := readElement(node); ok && mine.attr("id") == "" {
		if old := nextElement(p.next); old.tag != "" && old.attr("id") == "" {
			p.dropUntil(old.node)
			p.parent.Call("replaceChild", node, old.node)
			p.next = node.Get("nextSibling")
			return
		}
	}
	p.parent.Call("insertBefore", node, p.next)
}

// finish removes what nobody took.
func (p *pageChildren) finish() {
	if p.adopts {
		p.dropUntil(js.Null())
	}
}

func (p *pageChildren) dropUntil(end js.Value) {
	for node := p.next; !node.IsNull() && !node.Equal(end); {
		after := node.Get("nextSibling")
		if !betweenElements(node) {
			p.parent.Call("removeChild", node)
		}
		node = after
	}
}

// betweenElements reports whether node is white space that does not lengthen a
// text before it.
func betweenElements(node js.Value) bool {
	if node.Get("nodeType").Int() != domText || !blank(node.Get("data").String()) {
		return false
	}
	before := node.Get("previousSibling")
	return before.IsNull() || before.Get("nodeType").Int() != domText
}

func isTextArea(v HTML) bool {
	return strings.EqualFold(v.Tag(), "textarea")
}
