package browser

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// The browser has clocks of its own. Package time would bring in its formats,
// zones and settings, 39 kB after brotli, for four functions.

// After runs f on the goroutine of the user interface when that many milliseconds
// have passed.
func After(ctx app.Context, milliseconds int, f func(app.Context)) {
	app.Window().Call("setTimeout", once(ctx, f), milliseconds)
}

// AfterPaint runs f once the frame with the latest change is on screen, or a
// little later where the page is hidden and has no frames. The waiting is the
// browser's: to wake the program in the frame held the paint up by 1 to 3 ms on a
// slow phone.
func AfterPaint(ctx app.Context, f func(app.Context)) { boot().Call("painted", once(ctx, f)) }

// once makes a function that the browser calls one time, and then f is dispatched.
func once(ctx app.Context, f func(app.Context)) app.Func {
	var called app.Func
	called = app.FuncOf(func(app.Value, []app.Value) any {
		called.Release()
		ctx.Dispatch(f)
		return nil
	})
	return called
}

// Timer calls a function after a pause, unless it is set anew before.
type Timer struct {
	ring    app.Func
	running app.Value
}

// NewTimer returns a timer that calls f.
func NewTimer(f func()) *Timer { return &Timer{ring: listener(func([]app.Value) { f() })} }

// Set starts the pause anew.
func (t *Timer) Set(milliseconds int) {
	if t.running != nil {
		app.Window().Call("clearTimeout", t.running)
	}
	t.running = app.Window().Call("setTimeout", t.ring, milliseconds)
}

// Now is the time in UTC to the second, as in 2025-08-15T19:30:00Z.
func Now() string {
	stamp := app.Window().Get("Date").New().Call("toISOString").String()
	return stamp[:len("2025-08-15T19:30:00")] + "Z"
}

// Today is the date where the reader is, which in the evening or in the morning is
// another one than that of Now.
func Today() string { return DayOf(Now()) }

// DayOf is the date, where the reader is, of a time in UTC. What is no time stays as
// it is.
func DayOf(at string) string {
	date := app.Window().Get("Date").New(at)
	if !app.IsClient || !date.Call("getTime").Truthy() {
		return at
	}
	date.Call("setMinutes", date.Call("getMinutes").Int()-date.Call("getTimezoneOffset").Int())
	return date.Call("toISOString").String()[:len("2025-08-15")]
}

// Milliseconds counts from the start of the page, with a fraction.
func Milliseconds() float64 { return app.Window().Get("performance").Call("now").Float() }
