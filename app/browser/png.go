package browser

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Picture is a PNG that the browser is drawing. That is done by boot-picture.js: a browser
// may never answer, or answer with noise in place of the picture.
type Picture struct{ promise app.Value }

// DrawPicture has the browser draw an SVG as a PNG at twice its size.
func DrawPicture(svg string, width, height int) Picture {
	drawing := Picture{promise: boot().Call("draw", svg, 2*width, 2*height)}
	ignoreFailure(drawing.promise) // whoever waits for it hears of a failure; nobody else needs to
	return drawing
}

// Then gives the picture once it is drawn; ok is false where the browser could not.
func (p Picture) Then(ctx app.Context, then func(ctx app.Context, blob Blob, ok bool)) {
	await(ctx, p.promise, func(ctx app.Context, blob app.Value, ok bool) { then(ctx, Blob{blob}, ok && blob.Truthy()) })
}
