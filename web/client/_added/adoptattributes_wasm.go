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
func (m nodeManager) adoptHTMLAttributes(ctx Context, v HTML, page pageElement) {
	attrs := v.attrs()
	html := isHTML(v)
	var kept []string
	for _, name := range attributeOrder(attrs) {
		value := resolveAttributeURLValue(name, attrs[name], ctx.ResolveStaticResource)
		if html {
			name = strings.ToLower(name)
		}
		if adoptAttribute(page, v.JSValue(), name, value) {
			kept = append(kept, name)
		}
	}
	for _, attr := range page.attrs {
		if !slices.Contains(kept, attr.name) {
			dropAttribute(page, attr.name)
		}
	}
	if _, hasValue := attrs["value"]; !hasValue && len(v.body()) == 0 && isTextArea(v) {
		adoptDefaultText(page.node, "")
	}
}

// adoptAttribute sets one attribute where it differs and reports whether the
// element has the attribute afterwards.
func adoptAttribute(page pageElement, wrapped Value, name, value string) bool {
	have, exists := page.lookup(name)
	switch name {
	case "value":
		return adoptValue(page, value)

	case "checked", "selected", "muted":
		// The attribute is the default; the property may be the reader's.
		want, _ := strconv.ParseBool(value)
		adoptState(page, name, want)
		return want

	case "ismap", "readonly", "async", "autofocus", "autoplay", "default", "defer",
		"disabled", "hidden", "loop", "multiple", "open", "required", "reversed":
		want, _ := strconv.ParseBool(value)
		if exists != want {
			setJSAttribute(wrapped, name, value)
		}
		return want
	}

	if !exists || have != value {
		setJSAttribute(wrapped, name, value)
	}
	return true
}

// adoptState settles checked, selected or muted and its default.
func adoptState(page pageElement, name string, want bool) {
	node := page.node
	radio := name == "checked" && page.attr("type") == "radio"
	if _, exists := page.lookup(name); exists == want {
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
	if len(r.emptied) > 0 {
		for _, node := range r.wanted {
			if slices.Contains(r.emptied, node.Get("name").String()) {
				node.Set("checked", true)
			}
		}
	}
	*r = adoptedRadios{}
}

// adoptValue makes value the element's value unless it already is its default,
// and reports whether the element has the attribute afterwards. The default is
// moved too: what differs from its default is the reader's.
func adoptValue(page pageElement, value string) bool {
	have, exists := page.lookup("value")
	switch page.tag {
	case "textarea":
		adoptDefaultText(page.node, value)
		return false

	case "select":
		// go-app sets it before there are options, so it never has an effect.
		return true

	case "input":
		if have != value {
			page.node.Call("setAttribute", "value", value)
			page.node.Set("value", value)
			return true
		}
		return exists

	default:
		if !exists || have != value {
			page.node.Set("value", value)
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

func dropAttribute(page pageElement, name string) {
	switch name {
	case "open":
		if page.tag == "details" || page.tag == "dialog" {
			return
		}
	case "checked", "selected", "muted":
		adoptState(page, name, false)
		return
	}
	page.node.Call("removeAttribute", name)
}
