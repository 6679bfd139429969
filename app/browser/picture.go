package browser

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Picture is a PNG that the browser is drawing.
type Picture struct{ promise app.Value }

// DrawPicture has the browser draw an SVG as a PNG at twice its size.
func DrawPicture(svg string, width, height int) (drawing Picture) {
	window := app.Window()
	var resolve, reject app.Value
	executor := app.FuncOf(func(_ app.Value, args []app.Value) any {
		resolve, reject = args[0], args[1]
		return nil
	})
	drawing.promise = window.Get("Promise").New(executor)
	executor.Release()
	ignoreFailure(drawing.promise) // whoever waits for it hears of a failure; nobody else needs to

	defer func() {
		if recover() != nil { // no room for the picture's text
			reject.Invoke()
		}
	}()
	image := window.Get("Image").New()
	url := window.Get("URL").Call("createObjectURL", NewBlob("image/svg+xml", svg).value)
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
		canvas := document().Call("createElement", "canvas")
		canvas.Set("width", 2*width)
		canvas.Set("height", 2*height)
		canvas.Call("getContext", "2d").Call("drawImage", image, 0, 0, 2*width, 2*height)
		canvas.Call("toBlob", resolve, "image/png")
	}))
	failed = app.FuncOf(end(func() { reject.Invoke() }))
	image.Set("onload", loaded)
	image.Set("onerror", failed)
	image.Set("src", url)
	return drawing
}

// Then gives the picture once it is drawn; ok is false where the browser could not.
func (p Picture) Then(ctx app.Context, then func(ctx app.Context, blob Blob, ok bool)) {
	await(ctx, p.promise, func(ctx app.Context, blob app.Value, ok bool) { then(ctx, Blob{blob}, ok && blob.Truthy()) })
}
