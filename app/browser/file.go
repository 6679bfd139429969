package browser

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Blob is a file's content, ready to be handed over.
type Blob struct{ value app.Value }

// NewBlob makes a file's content of a text. It goes over as bytes: a text on its way
// to the page loses the mark of byte order that it begins with.
func NewBlob(media, content string) Blob { return NewBlobBytes(media, []byte(content)) }

// NewBlobBytes makes a file's content of bytes.
func NewBlobBytes(media string, data []byte) Blob {
	bytes := app.Window().Get("Uint8Array").New(len(data))
	app.CopyBytesToJS(bytes, data)
	return Blob{app.Window().Get("Blob").New(list(bytes), object("type", media))}
}

// addressTime is how long the address of a file that was handed over is kept, in
// milliseconds: taken back at once, some browsers break the download off.
const addressTime = 120_000

// Download hands a file to the reader.
func Download(name string, blob Blob) {
	window := app.Window()
	url := window.Get("URL").Call("createObjectURL", blob.value)
	a := document().Call("createElement", "a")
	a.Set("href", url)
	a.Set("download", name)
	document().Get("body").Call("appendChild", a)
	a.Call("click")
	a.Call("remove")
	window.Call("setTimeout", window.Get("URL").Get("revokeObjectURL").Call("bind", window.Get("URL"), url), addressTime)
}

// HandOver gives a file to the reader, and reports whether the browser took it: it
// may have no room for it, or forbid it. On an iPhone an installed program cannot
// download: there the system's share sheet saves.
func HandOver(name string, blob Blob) (ok bool) {
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	navigator := app.Window().Get("navigator")
	if navigator.Get("standalone").Truthy() && navigator.Get("canShare").Truthy() {
		file := app.Window().Get("File").New(list(blob.value), name, object("type", blob.value.Get("type")))
		files := object("files", list(file))
		if navigator.Call("canShare", files).Bool() {
			ignoreFailure(navigator.Call("share", files))
			return true
		}
	}
	Download(name, blob)
	return true
}

// CanSaveAs reports whether the browser can save to a place that the reader
// chooses.
func CanSaveAs() bool { return app.Window().Get("showSaveFilePicker").Truthy() }

// SaveAsResult is what became of a file that the reader was to choose a place for.
type SaveAsResult struct {
	Chosen bool   // the reader chose a place
	Saved  bool   // and what stands there now is what was meant
	Name   string // of the file
}

// SaveAs writes a file to a place that the reader chooses, reads it back and
// compares: only then it is saved. The browser writes beside the file and puts the
// new one in its place when it is whole, so a failure leaves what was there.
func SaveAs(ctx app.Context, name, media, content string, then func(ctx app.Context, result SaveAsResult)) {
	picked := app.Window().Call("showSaveFilePicker", object("suggestedName", name,
		"types", list(object("accept", object(media, list(".json"))))))
	await(ctx, picked, func(ctx app.Context, handle app.Value, ok bool) {
		if !ok {
			then(ctx, SaveAsResult{})
			return
		}
		writeTo(ctx, handle, NewBlob(media, content), func(ctx app.Context, written bool) {
			if !written {
				then(ctx, SaveAsResult{Chosen: true})
				return
			}
			readFrom(ctx, handle, func(ctx app.Context, found string, ok bool) {
				then(ctx, SaveAsResult{Chosen: true, Saved: ok && found == content, Name: words(handle, "name")})
			})
		})
	})
}

// writeTo writes a file and closes it.
func writeTo(ctx app.Context, handle app.Value, blob Blob, then func(ctx app.Context, ok bool)) {
	await(ctx, handle.Call("createWritable"), func(ctx app.Context, file app.Value, ok bool) {
		if !ok {
			then(ctx, false)
			return
		}
		await(ctx, file.Call("write", blob.value), func(ctx app.Context, _ app.Value, ok bool) {
			if !ok {
				ignoreFailure(file.Call("abort"))
				then(ctx, false)
				return
			}
			await(ctx, file.Call("close"), func(ctx app.Context, _ app.Value, ok bool) { then(ctx, ok) })
		})
	})
}

// readFrom reads the text of a file.
func readFrom(ctx app.Context, handle app.Value, then func(ctx app.Context, text string, ok bool)) {
	await(ctx, handle.Call("getFile"), func(ctx app.Context, file app.Value, ok bool) {
		if !ok {
			then(ctx, "", false)
			return
		}
		await(ctx, file.Call("text"), func(ctx app.Context, text app.Value, ok bool) {
			if !ok {
				then(ctx, "", false)
				return
			}
			then(ctx, text.String(), true)
		})
	})
}
