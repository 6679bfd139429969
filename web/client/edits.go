package client

import _ "embed"

// The files that are added to the copy, as Go source of their own. The folder
// starts with an underscore, so the go command leaves it alone here.
var (
	//go:embed _added/app_wasm.go
	startFile string
	//go:embed _added/engine_wasm.go
	engineFile string
	//go:embed _added/context_wasm.go
	contextFile string
	//go:embed _added/strings_wasm.go
	stringsFile string
	//go:embed _added/errors.go
	errorsFile string
	//go:embed _added/adopt_wasm.go
	adoptFile string
	//go:embed _added/walk_wasm.go
	walkFile string
	//go:embed _added/pagecopy_wasm.go
	pageCopyFile string
	//go:embed _added/adoptattributes_wasm.go
	adoptAttributesFile string
	//go:embed _added/attributes_wasm.go
	attributesFile string
	//go:embed _added/putback_wasm.go
	putBackFile string
)

// allEdits returns every edit in the order in which they are made.
func allEdits() []edit {
	var all []edit
	for _, group := range [][]edit{smallerEdits, foldEdits, adoptEdits, trapEdits} {
		all = append(all, group...)
	}
	return all
}

// adoptEdits make the first mount take over the page's own nodes, so that the
// reader's focus, scroll, open details and early choices stay and nothing moves.
var adoptEdits = []edit{
	{
		Name: "adopt", File: "pkg/app/client_adopt_wasm.go", New: adoptFile,
		Why: "which node takes over which: same nodes kept, layout shift 0 instead of 0.85 where the page was another",
	},
	{
		Name: "adopt, walk", File: "pkg/app/client_walk_wasm.go", New: walkFile,
		Why: "the walk over the children of an adopted element: what is missing is added, what is left over removed",
	},
	{
		Name: "adopt, read", File: "pkg/app/client_pagecopy_wasm.go", New: pageCopyFile,
		Why: "reads the whole page in one call into JavaScript: one by one was half of what taking it over cost",
	},
	{
		Name: "adopt attributes", File: "pkg/app/client_adoptattributes_wasm.go", New: adoptAttributesFile,
		Why: "only attributes that differ are written, and never over the reader's choice",
	},
	{
		Name: "adopt text", File: "pkg/app/node.go",
		Why: "a text takes over the page's text node",
		Old: `	v.jsvalue = Window().createTextNode(v.value)
	return v, nil
`,
		New: `	if v.page = takeText(v.value); v.page != 0 {
		return v, nil
	}
	v.jsvalue = Window().createTextNode(v.value)
	return v, nil
`,
	},
	{
		Name: "adopt element", File: "pkg/app/node.go",
		Why: "an element takes over the page's element",
		Old: `	jsElement, _ := Window().createElement(v.Tag(), v.XMLNamespace())
	v = v.setJSElement(jsElement)
	m.mountHTMLAttributes(ctx, v)
	m.mountHTMLEventHandlers(ctx, v)

	v = v.setDepth(depth).(HTML)
	children := v.body()
	for i, child := range children {
		var err error
`,
		New: `	adopted := takeElement(v)
	if adopted != 0 {
		v.(*htmlElement).page = adopted
		m.adoptHTMLAttributes(ctx, v, &page[adopted])
	} else {
		jsElement, _ := Window().createElement(v.Tag(), v.XMLNamespace())
		v = v.setJSElement(jsElement)
		m.mountHTMLAttributes(ctx, v)
	}
	m.mountHTMLEventHandlers(ctx, v)

	v = v.setDepth(depth).(HTML)
	children := v.body()
	walk := walkChildren(v, adopted)
	defer walk.finish()
	for i, child := range children {
		var err error
		walk.offer()
`,
	},
	{
		Name: "adopt children", File: "pkg/app/node.go",
		Why: "a child that was taken over already is in its place",
		Old: `		child = child.setParent(v)
		children[i] = child
		v.JSValue().appendChild(child)
`,
		New: `		child = child.setParent(v)
		children[i] = child
		walk.place(child)
`,
	},
	{
		Name: "adopt raw", File: "pkg/app/node.go",
		Why: "raw markup takes over the page's node when the two are equal",
		Old: `	v.jsElement = wrapper.firstChild()
	wrapper.removeChild(v.jsElement)
`,
		New: `	v.jsElement = wrapper.firstChild()
	if v.page = takeRaw(v.jsElement); v.page != 0 {
		v.jsElement = ValueOf(pageNodeValue(v.page))
		return v, nil
	}
	wrapper.removeChild(v.jsElement)
`,
	},
	{
		Name: "adopted element, field", File: "pkg/app/html.go",
		Why: "the number of the node that it took over; the node is fetched when it is first needed",
		Old: `	named         bool
`,
		New: `	named         bool
	page          int
`,
	},
	{
		Name: "adopted element, node", File: "pkg/app/html.go",
		Why: "see adopted element, field",
		Old: `func (e *htmlElement) JSValue() Value {
	return e.jsElement
}

func (e *htmlElement) Mounted() bool {
	return e.jsElement != nil
}
`,
		New: `func (e *htmlElement) JSValue() Value {
	if e.jsElement == nil && e.page != 0 {
		e.jsElement = ValueOf(pageNodeValue(e.page))
	}
	return e.jsElement
}

func (e *htmlElement) Mounted() bool {
	return e.jsElement != nil || e.page != 0
}
`,
	},
	{
		Name: "adopted element, dismounted", File: "pkg/app/node.go",
		Why: "see adopted element, field",
		Old: `	v.setJSElement(nil)
`,
		New: `	v.setJSElement(nil).(*htmlElement).page = 0
`,
	},
	{
		Name: "adopted raw, field", File: "pkg/app/raw.go",
		Why: "the number of the node that it took over",
		Old: `	treeDepth     uint
	tag           string
`,
		New: `	treeDepth     uint
	page          int
	tag           string
`,
	},
	{
		Name: "adopted text, node", File: "pkg/app/text.go",
		Why: "as for an element",
		Old: `	value         string
}

func (t *text) JSValue() Value {
	return t.jsvalue
}

func (t *text) Mounted() bool {
	return t.jsvalue != nil
}
`,
		New: `	value         string
	page          int
}

func (t *text) JSValue() Value {
	if t.jsvalue == nil && t.page != 0 {
		t.jsvalue = ValueOf(pageNodeValue(t.page))
	}
	return t.jsvalue
}

func (t *text) Mounted() bool {
	return t.jsvalue != nil || t.page != 0
}
`,
	},
}
