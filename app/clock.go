package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// The browser has clocks of its own. Package time would bring in its formats,
// zones and settings, 39 kB after brotli, for four functions.

// after runs f on the UI goroutine when that many milliseconds have passed.
func after(ctx app.Context, milliseconds int, f func(app.Context)) {
	var ring app.Func
	ring = app.FuncOf(func(app.Value, []app.Value) any {
		ring.Release()
		ctx.Dispatch(f)
		return nil
	})
	app.Window().Call("setTimeout", ring, milliseconds)
}

// painted runs f on the UI goroutine once the frame with the latest change is on
// screen, or a little later where the page is hidden and has no frames. The
// waiting is the browser's: to wake the program in the frame held the paint up
// by 1 to 3 ms on a slow phone.
func painted(ctx app.Context, f func(app.Context)) {
	var ring app.Func
	ring = app.FuncOf(func(app.Value, []app.Value) any {
		ring.Release()
		ctx.Dispatch(f)
		return nil
	})
	boot().Call("painted", ring)
}

// ignored hears that a promise was broken where nobody needs to.
func ignored(app.Value, []app.Value) any { return nil }

// now is the time in UTC to the second, as in 2025-08-15T19:30:00Z.
func now() string {
	stamp := app.Window().Get("Date").New().Call("toISOString").String()
	return stamp[:len("2025-08-15T19:30:00")] + "Z"
}

// today is the date of now.
func today() string { return now()[:len("2025-08-15")] }

// ticks counts milliseconds, with a fraction, from the start of the page.
func ticks() float64 { return app.Window().Get("performance").Call("now").Float() }
