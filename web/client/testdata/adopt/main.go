//go:build js

// Command adopt is the program of the browser tests: a small panel with every
// kind of control, or, where the page sets globalThis.fixtureTree, the tree that
// the page asks for.
package main

import "github.com/maxence-charriere/go-app/v10/pkg/app"

func main() {
	app.RouteWithRegexp(".*", func() app.Composer {
		if tree := app.Window().Get("fixtureTree"); tree.Truthy() {
			return &drawn{tree: parse(tree.String())}
		}
		return &panel{
			goals: []string{"ceasefire", "ties", "territory"},
			field: "typed",
			ticks: true,
		}
	})
	app.RunWhenOnBrowser()
}

// mounted tells the page that the first frame is there.
func mounted(ctx app.Context) {
	ctx.Defer(func(app.Context) { app.Window().Set("fixtureMounted", true) })
}
