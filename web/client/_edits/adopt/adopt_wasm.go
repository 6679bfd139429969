package app

import (
	"strings"
	"syscall/js"
)

const htmlNamespace = "http://www.w3.org/1999/xhtml"

// Node types of the DOM.
const (
	domElement = 1
	domText    = 3
)

// offered is the node of the page that the next element, text or raw node to be
// mounted may take over; 0 for none. Whatever is mounted next uses the offer up,
// so the children of a newly made element are never offered anything.
var offered int

func takeOffer() int {
	at := offered
	offered = 0
	return at
}

// adoptPage mounts the first root component over the first element of the body:
// it keeps every node that fits and ends with the page that a mount from
// nothing would have built. The focus goes back to where the reader had it if a
// node had to be moved or made anew.
func (e *engineX) adoptPage(v Composer) error {
	document := js.Global().Get("document")
	body := document.Get("body")
	first := body.Get("firstElementChild")
	if !first.IsNull() && first.Get("localName").String() == "script" {
		first = js.Null() // a page without the program's place: keep its scripts
	}
	active := document.Get("activeElement")

	if copyPage(first) {
		offered = 1
	}
	root, err := e.nodes.Mount(e.nodes.context(e.baseContext(), e.body), e.body.depth()+1, v)
	offered, page = 0, nil
	if err != nil {
		return err
	}

	if node := syscalJSValueOf(root.JSValue()); !node.Equal(first) {
		if first.IsNull() {
			body.Call("prepend", node)
		} else {
			body.Call("replaceChild", node, first)
		}
	}
	e.body = e.body.setBody([]UI{root.setParent(e.body)}).(HTMLBody)
	radios.settle()
	restoreFocus(document, active)
	return nil
}

func restoreFocus(document, active js.Value) {
	if active.IsNull() || document.Get("activeElement").Equal(active) {
		return
	}
	if !active.Get("isConnected").Bool() {
		id := active.Get("id")
		if id.Type() != js.TypeString || id.String() == "" {
			return
		}
		if active = document.Call("getElementById", id); active.IsNull() {
			return
		}
	}
	if active.Get("focus").Type() == js.TypeFunction {
		active.Call("focus", map[string]any{"preventScroll": true})
	}
}

// takeElement returns the node of the page that v takes over, as it is, or 0.
// That is the next element of the page if it has v's name, namespace and id; or
// else, for a v with an id, the later sibling that has all three.
func takeElement(v HTML) int {
	from := takeOffer()
	at := nextElement(from)
	if at == 0 || page[at].fits(v) {
		return at
	}
	if v.attrs().value("id") == "" {
		return 0
	}
	for at = after(at); at != 0 && !page[at].fits(v); at = after(at) {
	}
	return at
}

// takeText returns the text node of the page that a text takes over, corrected,
// or 0. An empty text leaves a filled one to the next text.
func takeText(value string) int {
	at := takeOffer()
	for at != 0 && page[at].kind != domText {
		if page[at].kind == domElement {
			return 0
		}
		at = after(at)
	}
	if at == 0 || page[at].data == value {
		return at
	}
	if value == "" && !blank(page[at].data) {
		return 0
	}
	pageNodeValue(at).Set("data", value)
	return at
}

// takeRaw returns the node of the page that is equal to the given one, or 0.
func takeRaw(node Value) int {
	at := nextElement(takeOffer())
	if at != 0 && pageNodeValue(at).Call("isEqualNode", syscalJSValueOf(node)).Bool() {
		return at
	}
	return 0
}

// takenOver returns the node of the page that v took over, or 0.
func takenOver(v UI) int {
	switch v := v.(type) {
	case *text:
		return v.page
	case *htmlElement:
		return v.page
	case *raw:
		return v.page
	case Composer:
		return takenOver(v.root())
	}
	return 0
}

// blank reports whether a text is only white space, as between two elements. A
// no-break space is not.
func blank(data string) bool {
	return strings.Trim(data, " \t\n\f\r") == ""
}
