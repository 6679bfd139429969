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
func (m nodeManager) adoptHTMLAttributes(ctx Context, v HTML, from *pageNode) {
	attrs := v.attrs()
	if !m.agree(ctx, v, from) {
		html := isHTML(v)
		var kept []string
		for _, a := range attrs.inOrder() {
			name, value := a.name, resolveAttributeURLValue(a.name, a.value, ctx.ResolveStaticResource)
			if html {
				name = strings.ToLower(name)
			}
			if adoptAttribute(from, v, name, value) {
				kept = append(kept, name)
			}
		}
		for _, attr := range from.attrs {
			if !slices.Contains(kept, attr.name) {
				dropAttribute(from, v, attr.name)
			}
		}
	}
	if from.tag == "textarea" {
		if _, hasValue := attrs.lookup("value"); !hasValue && len(v.body()) == 0 {
			adoptDefaultText(syscalJSValueOf(v.JSValue()), "")
		}
	}
}

// agree reports whether the page has the very attributes of v, as it mostly has,
// and none that needs a closer look.
func (m nodeManager) agree(ctx Context, v HTML, from *pageNode) bool {
	attrs := v.attrs()
	if len(attrs) != len(from.attrs) || from.tag == "input" || from.tag == "textarea" || from.tag == "select" || from.tag == "option" {
		return false
	}
	for _, have := range from.attrs {
		value, exists := attrs.lookup(have.name)
		if !exists || resolveAttributeURLValue(have.name, value, ctx.ResolveStaticResource) != have.value {
			return false
		}
	}
	return true
}

// adoptAttribute sets one attribute where it differs and reports whether the
// element has the attribute afterwards.
func adoptAttribute(from *pageNode, v HTML, name, value string) bool {
	have, exists := from.attrs.lookup(name)
	switch name {
	case "value":
		return adoptValue(from, v, value)

	case "checked", "selected", "muted":
		// The attribute is the default; the property may be the reader's.
		want, _ := strconv.ParseBool(value)
		adoptState(from, v, name, want)
		return want

	case "ismap", "readonly", "async", "autofocus", "autoplay", "default", "defer",
		"disabled", "hidden", "loop", "multiple", "open", "required", "reversed":
		want, _ := strconv.ParseBool(value)
		if exists != want {
			setJSAttribute(v.JSValue(), name, value)
		}
		return want
	}

	if !exists || have != value {
		setJSAttribute(v.JSValue(), name, value)
	}
	return true
}

// adoptState settles checked, selected or muted and its default.
func adoptState(from *pageNode, v HTML, name string, want bool) {
	radio := name == "checked" && from.attrs.value("type") == "radio"
	if _, exists := from.attrs.lookup(name); exists == want {
		if radio && want {
			radios.wanted = append(radios.wanted, v)
		}
		return
	}
	node := syscalJSValueOf(v.JSValue())
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
	wanted  []HTML
	emptied []string
}

// settle checks the radio that the program wants where its group was emptied.
func (r *adoptedRadios) settle() {
	if len(r.emptied) > 0 {
		for _, radio := range r.wanted {
			node := syscalJSValueOf(radio.JSValue())
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
func adoptValue(from *pageNode, v HTML, value string) bool {
	have, exists := from.attrs.lookup("value")
	switch from.tag {
	case "textarea":
		adoptDefaultText(syscalJSValueOf(v.JSValue()), value)
		return false

	case "select":
		// go-app sets it before there are options, so it never has an effect.
		return true

	case "input":
		if have != value {
			node := syscalJSValueOf(v.JSValue())
			node.Call("setAttribute", "value", value)
			node.Set("value", value)
			return true
		}
		return exists

	default:
		if !exists || have != value {
			v.JSValue().Set("value", value)
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

func dropAttribute(from *pageNode, v HTML, name string) {
	switch name {
	case "open":
		if from.tag == "details" || from.tag == "dialog" {
			return
		}
	case "checked", "selected", "muted":
		adoptState(from, v, name, false)
		return
	}
	syscalJSValueOf(v.JSValue()).Call("removeAttribute", name)
}
