package client

// smallerEdits leave out what this program never runs in a browser. Sizes are
// after brotli.
var smallerEdits = []edit{
	{
		Name: "no handler", File: "pkg/app/http.go", Drop: true,
		Why: "app.Handler is a server; it alone brings in net/http and crypto/tls: with the resource resolvers 1.40 to 1.06 MB",
	},
	{
		Name: "no resource resolvers", File: "pkg/app/resource.go", Drop: true,
		Why: "the other file that needs net/http",
	},
	{
		Name: "no site generator", File: "pkg/app/wasm.go", Drop: true,
		Why: "a stub that names the Handler",
	},
	{
		Name: "no encryption", File: "pkg/app/crypto.go", Drop: true,
		Why: "for encrypted states, with AES and UUIDs 67 kB",
	},
	{
		Name: "no states", File: "pkg/app/state.go", Drop: true,
		Why: "states are values in localStorage shared between tabs, as JSON; the program keeps its own in IndexedDB",
	},
	{
		Name: "no storage", File: "pkg/app/storage.go", Drop: true,
		Why: "localStorage and sessionStorage, which states need; at start every value of localStorage with an expiresAt in the past was deleted, whoever wrote it, and where site data is blocked the program ended",
	},
	{
		Name: "no notifications", File: "pkg/app/notification.go", Drop: true,
		Why: "push notifications",
	},
	{
		Name: "no window events", File: "pkg/app/browser.go", Drop: true,
		Why: "clicks on anchors, the history, install and update: the page's own scripts do all that, and the browser loads every page",
	},
	{
		Name: "no page", File: "pkg/app/page.go", Drop: true,
		Why: "title and meta tags are written on the host",
	},
	{
		Name: "no social cards", File: "pkg/app/social.go", Drop: true,
		Why: "part of the page",
	},
	{
		Name: "no not-found component", File: "pkg/app/notfound.go", Drop: true,
		Why: "there is one route and it fits every address",
	},
	{
		Name: "no test engine", File: "pkg/app/testing.go", Drop: true,
		Why: "uses the request page",
	},
	{
		Name: "no routes", File: "pkg/app/route.go", Drop: true,
		Sum: "3252c7f2876c",
		Why: "the one route of the program is .*; package regexp alone costs 90 kB",
	},
	{
		Name: "no log", File: "pkg/app/log.go", Drop: true,
		Why: "nothing logs any more, and it needs package fmt",
	},
	{
		Name: "own start", File: "pkg/app/app.go", Drop: true,
		Sum: "77bd60c6d302",
		Why: "starts with a URL, an environment and a router, which need os, fmt and net/url",
	},
	{
		Name: "own start, file", File: "pkg/app/client_app_wasm.go", New: startFile,
		Why: "mounts the one component over the page",
	},
	{
		Name: "own engine", File: "pkg/app/engine.go", Drop: true,
		Sum: "8400019d85d0",
		Why: "navigation, states and storage reach every corner of it",
	},
	{
		Name: "own engine, file", File: "pkg/app/client_engine_wasm.go", New: engineFile,
		Why: "the loop alone; and a change waited for the next tick of a 120 Hz ticker: click to change with 60 goals and 3 sides median 11 to 1.4 ms, with a CPU 4 times slower 20-26 to 7 ms",
	},
	{
		Name: "own context", File: "pkg/app/context.go", Drop: true,
		Sum: "1165dc862aad",
		Why: "carries a context.Context, which drags in the formats of package time, and everything that the engine no longer has",
	},
	{
		Name: "own context, file", File: "pkg/app/client_context_wasm.go", New: contextFile,
		Why: "what the program calls",
	},
	{
		Name: "own strings", File: "pkg/app/strings.go", Drop: true,
		Sum: "8cc693cc67c7",
		Why: "needs package fmt and encoding/json",
	},
	{
		Name: "own strings, file", File: "pkg/app/client_strings_wasm.go", New: stringsFile,
		Why: "the same for the types that occur",
	},
	{
		Name: "own errors", File: "pkg/errors/errors.go", Drop: true,
		Sum: "7db7046e211a",
		Why: "writes errors as JSON by reflection",
	},
	{
		Name: "own errors, file", File: "pkg/errors/client_errors.go", New: errorsFile,
		Why: "writes them as sentences",
	},
	{
		Name: "no Textf", File: "pkg/app/text.go",
		Why: "is among the strings",
		Old: `
// Textf returns a UI element representing formatted text. The format and values
// follow the conventions of fmt.Sprintf.
func Textf(format string, v ...any) UI {
	return &text{value: fmt.Sprintf(format, v...)}
}
`,
	},
	{
		Name: "no Textf, import", File: "pkg/app/text.go",
		Why: "see no Textf",
		Old: `
import (
	"fmt"
)
`,
	},
	{
		Name: "no ValueTo", File: "pkg/app/component.go",
		Why: "converts by reflection and logs",
		Old: `
// ValueTo captures the value of the DOM element (if it exists) that triggered
// an event, and assigns it to the provided receiver. The receiver must be a
// pointer pointing to either a string, integer, unsigned integer, or a float.
// This method panics if the provided value isn't a pointer.
func (c *Compo) ValueTo(v any) EventHandler {
	return func(ctx Context, e Event) {
		value := ctx.JSSrc().Get("value")
		if err := stringTo(value.String(), v); err != nil {
			Log(errors.New("storing dom element value failed").Wrap(err))
			return
		}
	}
}
`,
	},
	{
		Name: "no ValueTo, import", File: "pkg/app/component.go",
		Why: "see no ValueTo",
		Old: `	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/errors"
)
`,
		New: `	"strings"
)
`,
	},
	{
		Name: "keys of actions", File: "pkg/app/action.go",
		Why: "were printed with package fmt",
		Old: `func actionHandlerKey(source UI, handler ActionHandler) string {
	return fmt.Sprintf("/%T/%p/%p", source, source, handler)
}
`,
		New: `type actionKey struct {
	source  UI
	handler uintptr
}

func actionHandlerKey(source UI, handler ActionHandler) actionKey {
	return actionKey{source, reflect.ValueOf(handler).Pointer()}
}
`,
	},
	{
		Name: "keys of actions, import", File: "pkg/app/action.go",
		Why: "see keys of actions",
		Old: `	"fmt"
	"sync"
`,
		New: `	"reflect"
	"sync"
`,
	},
	{
		Name: "keys of actions, field", File: "pkg/app/action.go",
		Why: "see keys of actions",
		Old: `	handlers map[string]map[string]actionHandler
`,
		New: `	handlers map[string]map[actionKey]actionHandler
`,
	},
	{
		Name: "keys of actions, map", File: "pkg/app/action.go",
		Why: "see keys of actions",
		Old: `		m.handlers = make(map[string]map[string]actionHandler)
`,
		New: `		m.handlers = make(map[string]map[actionKey]actionHandler)
`,
	},
	{
		Name: "keys of actions, inner map", File: "pkg/app/action.go",
		Why: "see keys of actions",
		Old: `		handlers = make(map[string]actionHandler)
`,
		New: `		handlers = make(map[actionKey]actionHandler)
`,
	},
	{
		Name: "no component events", File: "pkg/app/node.go",
		Why: "navigation, update, installation and resizing are not handed to components",
		Old: `	ctx.notifyComponentEvent = m.NotifyComponentEvent
`,
	},
	{
		Name: "no HTMLString", File: "pkg/app/node.go",
		Why: "needs the test engine; pages are printed on the host",
		Old: `// HTMLString returns a string that represents the HTML markup for the provided
// UI element.
func HTMLString(ui UI) string {
	engine := NewTestEngine().(*engineX)
	var b bytes.Buffer
	engine.nodes.Encode(engine.baseContext(), &b, ui)
	return b.String()
}

// PrintHTML writes the HTML representation of the given UI element into the
// specified writer.
func PrintHTML(w io.Writer, ui UI) {
	w.Write([]byte(HTMLString(ui)))
}

`,
	},
	{
		Name: "no HTMLString, import", File: "pkg/app/node.go",
		Why: "see no HTMLString",
		Old: `	"io"
`,
	},
	{
		Name: "no addresses, import", File: "pkg/app/js.go",
		Why: "see no addresses",
		Old: `
import (
	"net/url"
)
`,
	},
	{
		Name: "no addresses", File: "pkg/app/js.go",
		Why: "package net/url serves navigation alone; and Window().URL() was nil for an address such as /#%zz, and the program ended",
		Old: `	// The window current url (window.location.href).
	URL() *url.URL

`,
	},
	{
		Name: "no history", File: "pkg/app/js.go",
		Why: "see no addresses",
		Old: `	addHistory(u *url.URL)
	replaceHistory(u *url.URL)
`,
	},
	{
		Name: "no addresses in the window", File: "pkg/app/js_wasm.go",
		Why: "see no addresses",
		Old: `func (w *browserWindow) URL() *url.URL {
	rawurl := w.
		Get("location").
		Get("href").
		String()

	u, _ := url.Parse(rawurl)
	return u
}

`,
	},
	{
		Name: "no history in the window", File: "pkg/app/js_wasm.go",
		Why: "see no addresses",
		Old: `func (w *browserWindow) addHistory(u *url.URL) {
	u.Scheme = w.URL().Scheme
	u.Host = w.URL().Host
	w.Get("history").Call("pushState", nil, "", u.String())
}

func (w *browserWindow) replaceHistory(u *url.URL) {
	u.Scheme = w.URL().Scheme
	u.Host = w.URL().Host
	w.Get("history").Call("replaceState", nil, "", u.String())
}

`,
	},
	{
		Name: "no addresses in the window, import", File: "pkg/app/js_wasm.go",
		Why: "see no addresses",
		Old: `	"net/url"
`,
	},
	{
		Name: "no times as properties", File: "pkg/app/node.go",
		Why: "no component has a time.Time; naming the type brings in its formats",
		Old: `		switch v.Interface().(type) {
		case time.Time:
			return !v.Equal(new)

		default:
			return !reflect.DeepEqual(v.Interface(), new.Interface())
		}
`,
		New: `		return !reflect.DeepEqual(v.Interface(), new.Interface())
`,
	},
	{
		Name: "no times as properties, import", File: "pkg/app/node.go",
		Why: "see no times as properties",
		Old: `	"time"
`,
	},
}
