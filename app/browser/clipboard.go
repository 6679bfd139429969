package browser

import "github.com/maxence-charriere/go-app/v10/pkg/app"

func clipboard() app.Value { return app.Window().Get("navigator").Get("clipboard") }

// CopyText puts a text on the clipboard. ok is false where the browser has none or
// does not allow it.
func CopyText(ctx app.Context, text string, then func(ctx app.Context, ok bool)) {
	if !clipboard().Truthy() {
		then(ctx, false)
		return
	}
	await(ctx, clipboard().Call("writeText", text), func(ctx app.Context, _ app.Value, ok bool) { then(ctx, ok) })
}

// CopyPicture puts a picture on the clipboard. ok is false where the browser does
// not do that.
func CopyPicture(ctx app.Context, picture Picture, then func(ctx app.Context, ok bool)) {
	item := app.Window().Get("ClipboardItem")
	if !item.Truthy() || !clipboard().Truthy() || !clipboard().Get("write").Truthy() {
		then(ctx, false)
		return
	}
	// The promise goes in at once: some browsers allow the clipboard only in the
	// press itself, and the picture is not there yet.
	written := clipboard().Call("write", list(item.New(object("image/png", picture.promise))))
	await(ctx, written, func(ctx app.Context, _ app.Value, ok bool) { then(ctx, ok) })
}

// CanShare reports whether the browser can share with other programs.
func CanShare() bool { return app.Window().Get("navigator").Get("share").Truthy() }

// Share gives a link to another program through the system; ok is false where the
// reader did not.
func Share(ctx app.Context, title, text, link string, then func(ctx app.Context, ok bool)) {
	answered := func(ctx app.Context, _ app.Value, ok bool) { then(ctx, ok) }
	await(ctx, app.Window().Get("navigator").Call("share", object("title", title, "text", text, "url", link)), answered)
}
