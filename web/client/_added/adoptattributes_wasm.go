package app

import (
	"slices"
	"strconv"
	"strings"
	"syscall/js"
)

// adoptHTMLAttributes gives an element of the page the attributes of v, writing
// only those that differ and removing those that v lacks.
//
// What the reader may have changed already, the properties checked, selected
// and value, is left alone where the page's default agrees with v; the same for
// an open details or dialog that v says nothing about.
func (m nodeManager) adoptHTMLAttributes(ctx Context, v HTML) {
	node := syscalJSValueOf(v.JSValue())
	attrs := v.attrs()
	html := v.XMLNamespace() == "" || v.XMLNamespace() == htmlNamespace

	kept := make(map[string]bool, len(attrs))
	for _, name := range attributeOrder(attrs) {
		key := name
		if html {
			key = strings.ToLower(name)
		}
		if adoptAttribute(node, v.JSValue(), name, resolveAttributeURLValue(name, attrs[name], ctx.ResolveStaticResource)) {
			kept[key] = true
		}
	}

	names := node.Call("getAttributeNames")
	if n := names.Length(); n != len(kept) { // the element has all that are kept
		for i := range n {
			if name := names.Index(i).String(); !kept[name] {
				dropAttribute(node, name)
			}
		}
	}
	if _, hasValue := attrs["value"]; !hasValue && len(v.body()) == 0 && isTextArea(v) {
		adoptDefaultText(node, "")
	}
}

// adoptAttribute sets one attribute where it differs and reports whether the
// element has the attribute afterwards.
func adoptAttribute(node js.Value, wrapped Value, name, value string) bool {
	switch name {
	case "value":
		return adoptValue(node, value)

	case "checked", "selected", "muted":
		// The attribute is the default; the property may be the reader's.
		want, _ := strconv.ParseBool(value)
		adoptState(node, name, want)
		return want

	case "ismap", "readonly", "async", "autofocus", "autoplay", "default", "defer",
		"disabled", "hidden", "loop", "multiple", "open", "required", "reversed":
		want, _ := strconv.ParseBool(value)
		if node.Call("hasAttribute", name).Bool() != want {
			setJSAttribute(wrapped, name, value)
		}
		return want
	}

	if have := node.Call("getAttribute", name); have.IsNull() || have.String() != value {
		setJSAttribute(wrapped, name, value)
	}
	return true
}

// adoptState settles checked, selected or muted and its default.
func adoptState(node js.Value, name string, want bool) {
	radio := name == "checked" && node.Get("type").String() == "radio"
	if node.Call("hasAttribute", name).Bool() == want {
		if radio && want {
			radios.wanted = append(radios.wanted, node)
		}
		return
	}
	if want {
		node.Call("setAttribute", name, "")
	} else {
		if radio && node.Get(name).Bool() {
			radios.emptied = append(radios.emptied, node.Get("name").String())
		}
		node.Call("removeAttribute", name)
	}
	node.Set(name, want)
}

// radios remembers, while the page is adopted, the radios that were left alone
// because the page's default agreed, and the groups whose checked radio was
// unchecked because its default did not.
var radios adoptedRadios

type adoptedRadios struct {
	wanted  []js.Value
	emptied []string
}

// settle checks the radio that the program wants where its group was emptied.
func (r *adoptedRadios) settle() {
	for _, node := range r.wanted {
		if slices.Contains(r.emptied, node.Get("name").String()) {
			node.Set("checked", true)
		}
	}
	*r = adoptedRadios{}
}

// adoptValue makes value the element's value unless it already is its default.
// The default is moved too: what differs from its default is the reader's.
func adoptValue(node js.Value, value string) bool {
	switch node.Get("localName").String() {
	case "textarea":
		adoptDefaultText(node, value)
		return false

	case "select":
		// go-app sets it before there are options, so it never has an effect.
		return true

	case "input":
		have := node.Call("getAttribute", "value")
		if have.IsNull() && value == "" {
			return false
		}
		if have.IsNull() || have.String() != value {
			node.Call("setAttribute", "value", value)
			node.Set("value", value)
		}
		return true

	default:
		if have := node.Call("getAttribute", "value"); have.IsNull() || have.String() != value {
			node.Set("value", value)
		}
		return true
	}
}

func adoptDefaultText(node js.Value, value string) {
	if node.Get("defaultValue").String() != value {
		node.Set("defaultValue", value)
		node.Set("value", value)
	}
}

func dropAttribute(node js.Value, name string) {
	switch name {
	case "open":
		if tag := node.Get("localName").String(); tag == "details" || tag == "dialog" {
			return
		}
	case "checked", "selected", "muted":
		adoptState(node, name, false)
		return
	}
	node.Call("removeAttribute", name)
}
