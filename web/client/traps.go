package client

// trapEdits remove faults of go-app that a reader would meet and that cannot be
// avoided, or only with care in every place, from outside.
var trapEdits = []edit{
	{
		Name: "attributes", File: "pkg/app/client_attributes_wasm.go", New: attributesFile,
		Why: "a list in the place of a map; and they were set in the map's random order: a range with max 200 and value 150.5 showed 100 in 27 of 100 mounts",
	},
	{
		Name: "attributes, type", File: "pkg/app/attribute.go",
		Why: "see attributes",
		Old: `type attributes map[string]string

func (a attributes) Set(name string, value any) {
`,
		New: `func (a *attributes) Set(name string, value any) {
`,
	},
	{
		Name: "attributes, joined", File: "pkg/app/attribute.go",
		Why: "see attributes",
		Old: `		v = strings.TrimLeft(a[name]+";"+toAttributeValue(value), ";")

	case "class":
		v = strings.TrimSpace(a[name] + " " + toAttributeValue(value))

	case "srcset":
		v = strings.TrimLeft(a[name]+", "+toAttributeValue(value), ", ")
`,
		New: `		v = strings.TrimLeft(a.value(name)+";"+toAttributeValue(value), ";")

	case "class":
		v = strings.TrimSpace(a.value(name) + " " + toAttributeValue(value))

	case "srcset":
		v = strings.TrimLeft(a.value(name)+", "+toAttributeValue(value), ", ")
`,
	},
	{
		Name: "attributes, set", File: "pkg/app/html.go",
		Why: "see attributes",
		Old: `	if e.attributes == nil {
		e.attributes = make(attributes)
	}
	e.attributes.Set(name, value)
`,
		New: `	e.attributes.Set(name, value)
`,
	},
	{
		Name: "attributes, markup", File: "pkg/app/node.go",
		Why: "see attributes",
		Old: `	for name, value := range v.attrs() {
		m.encodeHTMLAttribute(ctx, w, name, value)
	}
`,
		New: `	for _, a := range v.attrs() {
		m.encodeHTMLAttribute(ctx, w, a.name, a.value)
	}
`,
	},
	{
		Name: "attributes, on mount", File: "pkg/app/node.go",
		Why: "see attributes",
		Old: `	for name, value := range v.attrs() {
		setJSAttribute(v.JSValue(), name, resolveAttributeURLValue(
			name,
			value,
`,
		New: `	for _, a := range v.attrs().inOrder() {
		setJSAttribute(v.JSValue(), a.name, resolveAttributeURLValue(
			a.name,
			a.value,
`,
	},
	{
		Name: "attributes, on update", File: "pkg/app/node.go",
		Why: "see attributes; what differs alone is touched",
		Old: `	for name := range attrs {
		if _, remains := newAttrs[name]; !remains {
			deleteJSAttribute(v.JSValue(), name)
			delete(attrs, name)
		}
	}

	for name, value := range newAttrs {
		if attrs[name] == value {
			continue
		}

		attrs[name] = value
		setJSAttribute(v.JSValue(), name, resolveAttributeURLValue(
			name,
			value,
`,
		New: `	for _, a := range attrs.without(newAttrs) {
		if _, remains := newAttrs.lookup(a.name); !remains {
			deleteJSAttribute(v.JSValue(), a.name)
		}
	}

	changed := newAttrs.without(attrs)
	v.setAttrs(newAttrs)
	for _, a := range changed.inOrder() {
		setJSAttribute(v.JSValue(), a.name, resolveAttributeURLValue(
			a.name,
			a.value,
`,
	},
	{
		Name: "empty value", File: "pkg/app/attribute.go",
		Why: "Value(\"\") was dropped, because the switch tests the value instead of the name, so a field could not be cleared; only value and download mean something when empty and are let through",
		Old: `	switch v {
	case "cite",
		"data",
		"download",
		"href",
		"src",
		"value":
		a[name] = v

	default:
		if v != "" {
			a[name] = v
		}
	}
`,
		New: `	if v != "" || name == "download" || name == "value" {
		a.put(name, v)
	}
`,
	},
	{
		Name: "put back", File: "pkg/app/client_putback_wasm.go", New: putBackFile,
		Why: "a translated page showed half of a new verdict: texts that a translator had put aside were written to where nobody sees them",
	},
	{
		Name: "put back, changed text", File: "pkg/app/node.go",
		Why: "uses it",
		Old: `	v.JSValue().setNodeValue(v.value)
	return v, nil
`,
		New: `	v.JSValue().setNodeValue(v.value)
	putBack(v.parentElement, v)
	return v, nil
`,
	},
	{
		Name: "put back, replaced child", File: "pkg/app/node.go",
		Why: "uses it",
		Old: `		v.JSValue().replaceChild(newChild, child)
`,
		New: `		putBack(v, child)
		v.JSValue().replaceChild(newChild, child)
`,
	},
	{
		Name: "put back, removed child", File: "pkg/app/node.go",
		Why: "uses it",
		Old: `		v.JSValue().removeChild(child)
`,
		New: `		putBack(v, child)
		v.JSValue().removeChild(child)
`,
	},
	{
		Name: "uncheck", File: "pkg/app/attribute.go",
		Why: "taking away checked or selected removed the attribute only, so a box that had been ticked stayed ticked",
		Old: `func deleteJSAttribute(jsElement Value, name string) {
`,
		New: `func deleteJSAttribute(jsElement Value, name string) {
	switch name {
	case "checked", "selected", "muted":
		jsElement.Set(name, false)
	}
`,
	},
	{
		Name: "newest handler, field", File: "pkg/app/event.go",
		Why: "see newest handler",
		Old: `	close     func()
}
`,
		New: `	close     func()
	newest    *EventHandler
}
`,
	},
	{
		Name: "newest handler, on mount", File: "pkg/app/node.go",
		Why: "see newest handler; the handler is chosen when the event happens, for what the reader then saw",
		Old: `	jsHandler := FuncOf(func(this Value, args []Value) any {
		if len(args) != 0 {
			ctx.Dispatch(func(ctx Context) {
				event := Event{Value: args[0]}
				trackMousePosition(event)
				handler.goHandler(ctx, event)
			})
		}
		return nil
	})
`,
		New: `	newest := new(EventHandler)
	*newest = handler.goHandler
	jsHandler := FuncOf(func(this Value, args []Value) any {
		if len(args) != 0 {
			call := *newest
			ctx.Dispatch(func(ctx Context) {
				event := Event{Value: args[0]}
				trackMousePosition(event)
				call(ctx, event)
			})
		}
		return nil
	})
`,
	},
	{
		Name: "newest handler, kept", File: "pkg/app/node.go",
		Why: "see newest handler; passive was forgotten, so passive listeners were attached anew at each render",
		Old: `		scope:     handler.scope,
		goHandler: handler.goHandler,
		jsHandler: jsHandler,
`,
		New: `		scope:     handler.scope,
		passive:   handler.passive,
		goHandler: handler.goHandler,
		newest:    newest,
		jsHandler: jsHandler,
`,
	},
	{
		Name: "newest handler", File: "pkg/app/node.go",
		Why: "handlers were compared by code pointer, so two closures of one function counted as the same and the first one with its old captures kept answering (a click in a list removed the wrong row); now the newest is always the one that is called, and the listener stays attached",
		Old: `		if handler.Equal(newHandler) {
			continue
		}
`,
		New: `		if handler.newest != nil && handler.passive == newHandler.passive {
			*handler.newest = newHandler.goHandler
			handler.goHandler = newHandler.goHandler
			handler.scope = newHandler.scope
			events[event] = handler
			continue
		}
`,
	},
}
