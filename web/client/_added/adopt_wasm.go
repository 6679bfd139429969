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
// mounted may take over. Whatever is mounted next uses the offer up, so the
// children of a newly made element are never offered anything.
var offered = js.Null()

func takeOffer() js.Value {
	node := offered
	offered = js.Null()
	return node
}

// adoptPage mounts the first root component over the first element of the body:
// it keeps every node that fits and ends with the page that a mount from
// nothing would have built. The focus goes back to where the reader had it if a
// node had to be moved or made anew.
func (e *engineX) adoptPage(v Composer) error {
	document := js.Global().Get("document")
	body := document.Get("body")
	page := body.Get("firstElementChild")
	if !page.IsNull() && page.Get("localName").String() == "script" {
		page = js.Null() // a page without the program's place: keep its scripts
	}
	active := document.Get("activeElement")

	offered = page
	root, err := e.nodes.Mount(e.nodes.context(e.baseContext(), e.body), e.body.depth()+1, v)
	offered = js.Null()
	if err != nil {
		return err
	}

	if node := syscalJSValueOf(root.JSValue()); !node.Equal(page) {
		if page.IsNull() {
			body.Call("prepend", node)
		} else {
			body.Call("replaceChild", node, page)
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

// takeElement returns the node of the page that v takes over, as it is. That is
// the next element of the page if it has v's name, namespace and id; or else,
// for a v with an id, the later sibling that has all three.
func takeElement(v HTML) (pageElement, bool) {
	from := takeOffer()
	page := nextElement(from)
	if page.fits(v) {
		return page, true
	}
	id := v.attrs()["id"]
	if from.IsNull() || id == "" {
		return pageElement{}, false
	}
	// Only siblings from the offered node on are still free.
	node := js.Global().Get("document").Call("getElementById", id)
	if node.IsNull() || !node.Get("parentNode").Equal(from.Get("parentNode")) {
		return pageElement{}, false
	}
	const following = 4 // Node.DOCUMENT_POSITION_FOLLOWING
	if from.Call("compareDocumentPosition", node).Int()&following == 0 {
		return pageElement{}, false
	}
	page, _ = readElement(node)
	return page, page.fits(v)
}

// takeText returns the text node of the page that v takes over, corrected. An
// empty text leaves a filled one to the next text.
func takeText(value string) (js.Value, bool) {
	node := takeOffer()
	for {
		if node.IsNull() {
			return node, false
		}
		kind := node.Get("nodeType").Int()
		if kind == domText {
			break
		}
		if kind == domElement {
			return js.Null(), false
		}
		node = node.Get("nextSibling")
	}
	data := node.Get("data").String()
	if data == value {
		return node, true
	}
	if value == "" && !blank(data) {
		return js.Null(), false
	}
	node.Set("data", value)
	return node, true
}

// takeRaw returns the node of the page that is equal to the given one.
func takeRaw(node Value) (js.Value, bool) {
	from := takeOffer()
	if from.IsNull() {
		return from, false
	}
	if page := nextElement(from); page.tag != "" && page.node.Call("isEqualNode", syscalJSValueOf(node)).Bool() {
		return page.node, true
	}
	return js.Null(), false
}

// blank reports whether a text is only white space, as between two elements. A
// no-break space is not.
func blank(data string) bool {
	return strings.Trim(data, " \t\n\f\r") == ""
}
