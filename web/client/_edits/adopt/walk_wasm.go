package app

import (
	"strings"
	"syscall/js"
)

// pageChildren walks the children of an element of the page while the children
// of the element that took it over are mounted. The zero walk, for an element
// that was made anew, appends.
type pageChildren struct {
	parent HTML
	next   int  // the first child of the page that nobody took yet, or 0
	text   bool // a text stands right before it
	adopts bool
}

func walkChildren(v HTML, at int) pageChildren {
	// A text area's content is its default value, which the attributes settle.
	if at == 0 || len(v.body()) == 0 && isTextArea(v) {
		return pageChildren{parent: v}
	}
	return pageChildren{parent: v, next: page[at].first, adopts: true}
}

func (p *pageChildren) offer() {
	offered = p.next
}

// place puts a mounted child where it belongs. White space between the elements
// of the page is passed over and stays; other text and comments go.
func (p *pageChildren) place(child UI) {
	takeOffer()
	if !p.adopts {
		p.call("appendChild", syscalJSValueOf(child.JSValue()))
		return
	}

	if at := takenOver(child); at != 0 {
		stop := p.next
		for stop != at && stop != 0 && page[stop].kind != domElement {
			stop = after(stop)
		}
		if stop != at { // found further on by its id
			p.call("insertBefore", pageNodeValue(at), pageNodeValue(p.next))
			page[at].moved = true
		} else {
			p.dropUntil(at)
			p.next = after(at)
		}
		p.text = page[at].kind == domText
		return
	}

	// Where neither has an id the new element stands in for the page's one;
	// else the page's one may still be wanted by a later child.
	node := syscalJSValueOf(child.JSValue())
	if old := nextElement(p.next); old != 0 && page[old].attrs.value("id") == "" && withoutID(node) {
		p.dropUntil(old)
		p.call("replaceChild", node, pageNodeValue(old))
		p.next, p.text = after(old), false
		return
	}
	p.call("insertBefore", node, pageNodeValue(p.next))
	p.text = node.Get("nodeType").Int() == domText
}

func (p *pageChildren) call(method string, nodes ...any) {
	syscalJSValueOf(p.parent.JSValue()).Call(method, nodes...)
}

// withoutID reports whether a node is an element that has no id.
func withoutID(node js.Value) bool {
	return node.Get("nodeType").Int() == domElement && !node.Call("hasAttribute", "id").Bool()
}

// finish removes what nobody took.
func (p *pageChildren) finish() {
	if p.adopts {
		p.dropUntil(0)
	}
}

// dropUntil removes what stands before a node of the page, but white space that
// does not lengthen a text before it.
func (p *pageChildren) dropUntil(end int) {
	for at := p.next; at != 0 && at != end; at = after(at) {
		if page[at].kind == domText && blank(page[at].data) && !p.text {
			p.text = true
			continue
		}
		p.call("removeChild", pageNodeValue(at))
	}
}

func isTextArea(v HTML) bool {
	return strings.EqualFold(v.Tag(), "textarea")
}
