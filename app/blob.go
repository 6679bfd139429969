package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// list and object make the browser's own values.
func list(items ...any) app.Value {
	array := app.Window().Get("Array").New()
	for _, item := range items {
		array.Call("push", item)
	}
	return array
}

func object(pairs ...any) app.Value {
	made := app.Window().Get("Object").New()
	for i := 0; i+1 < len(pairs); i += 2 {
		made.Set(pairs[i].(string), pairs[i+1])
	}
	return made
}

// newBlob makes a file's content of a text.
func newBlob(media, content string) app.Value {
	return app.Window().Get("Blob").New(list(content), object("type", media))
}

// blobTime is how long the address of a file that was handed over is kept: taken
// back at once, some browsers break the download off.
const blobTime = 120_000 // milliseconds

// giveBlob hands a file to the reader.
func giveBlob(name string, blob app.Value) {
	window := app.Window()
	url := window.Get("URL").Call("createObjectURL", blob)
	a := window.Get("document").Call("createElement", "a")
	a.Set("href", url)
	a.Set("download", name)
	window.Get("document").Get("body").Call("appendChild", a)
	a.Call("click")
	a.Call("remove")
	window.Call("setTimeout", window.Get("URL").Get("revokeObjectURL").Call("bind", window.Get("URL"), url), blobTime)
}

// drawn has the browser draw a picture, and returns a promise of a PNG at twice
// its size; it is broken where the browser cannot.
func drawn(svg string, width, height int) (promise app.Value) {
	window := app.Window()
	var resolve, reject app.Value
	executor := app.FuncOf(func(_ app.Value, args []app.Value) any {
		resolve, reject = args[0], args[1]
		return nil
	})
	promise = window.Get("Promise").New(executor)
	executor.Release()
	// Whoever waits for it hears of a failure; nobody else needs to.
	promise.Call("catch", app.FuncOf(ignored))

	defer func() {
		if recover() != nil { // no room for the picture's text
			reject.Invoke()
		}
	}()
	image := window.Get("Image").New()
	url := window.Get("URL").Call("createObjectURL", newBlob("image/svg+xml", svg))
	var loaded, failed app.Func
	end := func(then func()) func(app.Value, []app.Value) any {
		return func(app.Value, []app.Value) any {
			defer func() {
				if recover() != nil {
					reject.Invoke()
				}
			}()
			window.Get("URL").Call("revokeObjectURL", url)
			loaded.Release()
			failed.Release()
			then()
			return nil
		}
	}
	loaded = app.FuncOf(end(func() {
		canvas := window.Get("document").Call("createElement", "canvas")
		canvas.Set("width", 2*width)
		canvas.Set("height", 2*height)
		canvas.Call("getContext", "2d").Call("drawImage", image, 0, 0, 2*width, 2*height)
		canvas.Call("toBlob", resolve, "image/png")
	}))
	failed = app.FuncOf(end(func() { reject.Invoke() }))
	image.Set("onload", loaded)
	image.Set("onerror", failed)
	image.Set("src", url)
	return promise
}
