package app

import (
	"strings"
	"syscall/js"
)

// pageElement is an element of the page with its name and attributes as Go
// strings. The zero value stands for no element.
type pageElement struct {
	node  js.Value
	tag   string
	attrs []pageAttribute
}

type pageAttribute struct{ name, value string }

// attr returns the value of an attribute, or "" if there is none.
func (p pageElement) attr(name string) string {
	value, _ := p.lookup(name)
	return value
}

func (p pageElement) lookup(name string) (string, bool) {
	for _, a := range p.attrs {
		if a.name == name {
			return a.value, true
		}
	}
	return "", false
}

// nextElement reads the first element from node on.
func nextElement(node js.Value) pageElement {
	for !node.IsNull() {
		if page, ok := readElement(node); ok {
			return page
		}
		node = node.Get("nextSibling")
	}
	return pageElement{}
}

// startTag is a function of the page's own script that gives an element's markup
// without its children; a page may be without it.
var startTag = js.Global().Get("goappStartTag")

// readElement reads name and attributes from the markup of a clone without
// children, which takes two calls into JavaScript instead of three for every
// attribute; the calls, and the values that they leave to the collector, are
// what adopting costs. It returns false for a node that is not an element.
func readElement(node js.Value) (pageElement, bool) {
	var markup js.Value
	if startTag.Type() == js.TypeFunction {
		markup = startTag.Invoke(node)
	} else {
		markup = node.Call("cloneNode", false).Get("outerHTML")
	}
	if markup.Type() != js.TypeString {
		return pageElement{}, false
	}
	tag, attrs := readStartTag(markup.String())
	return pageElement{node: node, tag: tag, attrs: attrs}, true
}

// readStartTag reads a start tag as browsers write it: every value in double
// quotes, with those signs escaped that markupSigns knows.
func readStartTag(s string) (tag string, attrs []pageAttribute) {
	s = strings.TrimPrefix(s, "<")
	end := strings.IndexAny(s, " >")
	if end < 0 {
		return s, nil
	}
	tag, s = s[:end], s[end:]
	for strings.HasPrefix(s, " ") {
		name, rest, _ := strings.Cut(s[1:], `="`)
		value, rest, _ := strings.Cut(rest, `"`)
		if strings.Contains(value, "&") {
			value = markupSigns.Replace(value)
		}
		attrs = append(attrs, pageAttribute{name, value})
		s = rest
	}
	return tag, attrs
}

var markupSigns = strings.NewReplacer("&amp;", "&", "&quot;", `"`, "&nbsp;", "\u00a0", "&lt;", "<", "&gt;", ">")

// fits reports whether v may take the element over.
func (p pageElement) fits(v HTML) bool {
	tag := v.Tag()
	html := isHTML(v)
	if html {
		tag = strings.ToLower(tag)
	}
	if p.tag == "" || p.tag != tag || p.attr("id") != v.attrs()["id"] {
		return false
	}
	if html && knownHTML(v) {
		return true
	}
	namespace := p.node.Get("namespaceURI").String()
	if html {
		return namespace == htmlNamespace
	}
	return namespace == v.XMLNamespace()
}

func isHTML(v HTML) bool {
	return v.XMLNamespace() == "" || v.XMLNamespace() == htmlNamespace
}

// knownHTML reports whether v was made by a function of its own, not by Elem,
// and has a name that neither SVG nor MathML uses, so that the namespace need
// not be asked for.
func knownHTML(v HTML) bool {
	element, ok := v.(*htmlElement)
	if !ok || !element.named {
		return false
	}
	switch element.tag {
	case "a", "script", "style", "title":
		return false
	}
	return true
}
