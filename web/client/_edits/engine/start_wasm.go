package app

// Where the program runs: in a browser.
const (
	IsClient = true
	IsServer = false
)

var (
	window  = newBrowserWindow()
	newRoot func() Composer
)

// Window returns the JavaScript "window" object.
func Window() BrowserWindow { return window }

// RouteWithRegexp says which component the page shows. A page of this program
// is loaded by the browser and shows one component for as long as it lives, so
// there is one route, and the pattern is .* for every address.
func RouteWithRegexp(pattern string, newComponent func() Composer) {
	if pattern != ".*" || newRoot != nil {
		panic("this build of go-app knows one route with the pattern .*, not " + pattern)
	}
	newRoot = newComponent
}

// RunWhenOnBrowser mounts the component over the page and serves it until the
// page goes.
func RunWhenOnBrowser() {
	engine := newEngine()
	if err := engine.adoptPage(newRoot()); err != nil {
		panic(err)
	}
	engine.run()
}
