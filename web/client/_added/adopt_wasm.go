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

// takeElement returns the node of the page that v takes over. That is the next
// element of the page if it has v's name, namespace and id; or else, for a v
// with an id, the later sibling that has all three.
func takeElement(v HTML) (js.Value, bool) {
	from := takeOffer()
	if from.IsNull() {
		return from, false
	}
	parent := from.Get("parentNode")
	if node := nextElement(from); !node.IsNull() && fits(node, v) {
		return node, true
	}
	id := v.attrs()["id"]
	if id == "" {
		return js.Null(), false
	}
	// Only siblings from the offered node on are still free.
	node := js.Global().Get("document").Call("getElementById", id)
	if node.IsNull() || !node.Get("parentNode").Equal(parent) || !fits(node, v) {
		return js.Null(), false
	}
	const following = 4 // Node.DOCUMENT_POSITION_FOLLOWING
	if from.Call("compareDocumentPosition", node).Int()&following == 0 {
		return js.Null(), false
	}
	return node, true
}

func nextElement(node js.Value) js.Value {
	for !node.IsNull() && node.Get("nodeType").Int() != domElement {
		node = node.Get("nextSibling")
	}
	return node
}

func fits(node js.Value, v HTML) bool {
	tag, namespace := v.Tag(), v.XMLNamespace()
	if namespace == "" || namespace == htmlNamespace {
		tag, namespace = strings.ToLower(tag), htmlNamespace
	}
	return node.Get("localName").String() == tag &&
		node.Get("namespaceURI").String() == namespace &&
		elementID(node) == v.attrs()["id"]
}

func elementID(node js.Value) string {
	id := node.Call("getAttribute", "id")
	if id.IsNull() {
		return ""
	}
	return id.String()
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
	if page := nextElement(from); !page.IsNull() && page.Call("isEqualNode", syscalJSValueOf(node)).Bool() {
		return page, true
	}
	return js.Null(), false
}

// blank reports whether a text is only white space, as between two elements. A
// no-break space is not.
func blank(data string) bool {
	return strings.Trim(data, " \t\n\f\r") == ""
}

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
	if node.Get("nodeType").Int() == domElement && elementID(node) == "" {
		if old := nextElement(p.next); !old.IsNull() && elementID(old) == "" {
			p.dropUntil(old)
			p.parent.Call("replaceChild", node, old)
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
