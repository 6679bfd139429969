package browser

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Recovered keeps a panic from ending the program: it is shown on the crash screen
// of boot.js, and what was saved is kept. It is deferred wherever the program could
// fail on a reader's page; where names the place.
func Recovered(where string) {
	if problem := recover(); problem != nil {
		Crash(where + ": " + panicWords(problem))
	}
}

// Crash shows the crash screen. On the host it panics: a page that cannot be
// rendered fails the build.
func Crash(why string) {
	if !app.IsClient {
		panic(why)
	}
	if holds(boot(), "crash") {
		boot().Call("crash", why)
	}
}

func panicWords(problem any) string {
	switch p := problem.(type) {
	case error:
		return p.Error()
	case string:
		return p
	}
	return "a panic without words"
}
