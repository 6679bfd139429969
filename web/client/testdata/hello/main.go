//go:build js

// Command hello is the smallest browser program: one component, to compare the
// sizes of two builds.
package main

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// version is linked in by the build.
var version = "unknown"

type hello struct {
	app.Compo
	clicks int
}

func (h *hello) Render() app.UI {
	return app.Button().Title(version).Text(h.clicks).OnClick(func(app.Context, app.Event) { h.clicks++ })
}

func main() {
	app.RouteWithRegexp(".*", func() app.Composer { return &hello{} })
	app.RunWhenOnBrowser()
}
