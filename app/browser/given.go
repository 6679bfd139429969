package browser

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Given is a file, or text, that the reader gave to the page: chosen, dropped,
// pasted, opened with the program or shared with it.
type Given struct {
	Name   string // "" for text
	Size   int    // in bytes
	Media  string // the media type, as the system says
	Folder bool
	text   app.Value // of what is no file
	file   app.Value
}

// TakeGiven returns what was given to the page since it was asked last. Nothing is
// read yet.
func TakeGiven() []Given {
	if !holds(boot(), "given") {
		return nil
	}
	var all []Given
	for _, g := range each(boot().Get("given").Call("splice", 0)) {
		one := Given{Name: words(g, "name"), Size: number(g, "size"), Media: words(g, "type"), Folder: holds(g, "folder"), text: g.Get("text")}
		if file := g.Get("file"); file.Truthy() {
			one.file = file
		}
		all = append(all, one)
	}
	return all
}

// Text is what was given where it is no file.
func (g Given) Text() string {
	if g.text == nil || !g.text.Truthy() {
		return ""
	}
	return g.text.String()
}

// IsFile reports whether it is a file, which has to be read.
func (g Given) IsFile() bool { return g.file != nil }

// Read reads the file; ok is false where the browser could not.
func (g Given) Read(ctx app.Context, then func(ctx app.Context, data []byte, ok bool)) {
	await(ctx, g.file.Call("arrayBuffer"), func(ctx app.Context, buffer app.Value, ok bool) {
		if !ok {
			then(ctx, nil, false)
			return
		}
		bytes := app.Window().Get("Uint8Array").New(buffer)
		data := make([]byte, bytes.Get("length").Int())
		app.CopyBytesToGo(data, bytes)
		then(ctx, data, true)
	})
}
