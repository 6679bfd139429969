package app

// engineX is the loop that runs what the page's events and the program's
// goroutines dispatch, one at a time, and shows the changes: what engine.go is
// without navigation, states, storage and pre-rendering.
type engineX struct {
	nodes   nodeManager
	updates updateManager
	actions actionManager
	body    HTMLBody

	dispatches chan func()
	defers     chan func()
}

func newEngine() *engineX {
	body := Body().setJSElement(Window().Get("document").Get("body")).(HTMLBody)
	return &engineX{
		body:       body,
		dispatches: make(chan func(), 4096),
		defers:     make(chan func(), 4096),
	}
}

func (e *engineX) baseContext() Context { return Context{engine: e} }

// run never returns. A frame follows as soon as no dispatch is waiting: stock
// go-app waits for the next tick of a 120 Hz ticker. A program that dispatches
// without end still gets its frames.
func (e *engineX) run() {
	const most = 256
	e.processFrame()
	for waiting := 0; ; {
		dispatch := <-e.dispatches
		dispatch()
		if waiting++; waiting == most || len(e.dispatches) == 0 {
			e.processFrame()
			waiting = 0
		}
	}
}

func (e *engineX) processFrame() {
	e.updates.UpdateForEach(func(c Composer) {
		if !c.Mounted() {
			return
		}
		if _, err := e.nodes.UpdateComponentRoot(e.baseContext(), c); err != nil {
			panic(err)
		}
	})
	e.executeDefers()
	e.actions.Cleanup()
}

func (e *engineX) executeDefers() {
	for {
		select {
		case deferred := <-e.defers:
			deferred()
		default:
			return
		}
	}
}

func (e *engineX) dispatch(f func()) { queue(e.dispatches, f) }

func (e *engineX) defere(f func()) { queue(e.defers, f) }

// queue never blocks: the caller may be the only goroutine that empties the
// channel, and in stock go-app the 4,097th dispatch of one handler hung the tab.
func queue(c chan func(), f func()) {
	select {
	case c <- f:
	default:
		go func() { c <- f }()
	}
}
