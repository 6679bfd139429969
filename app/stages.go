package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
)

// stage is one of the pieces of work in which a page follows a change. Its name is
// what the crash screen says should it fail.
type stage struct {
	name string
	do   func()
}

// runner runs stages in their order. Each waits for the paint of the one before, so
// that no piece of work is long and the reader's next input comes between.
type runner struct {
	pending []stage
	run     int                   // counts starts; a newer one makes an older one void
	fresh   bool                  // what was started last is not painted yet
	again   func(ctx app.Context) // see later
}

// start runs the stages, then does then, which may be nil. What is pending of an
// older start is void.
func (r *runner) start(ctx app.Context, stages []stage, then func(ctx app.Context)) {
	r.run++
	r.pending, r.fresh = stages, browser.Started() // nothing is painted on the host
	r.next(ctx, r.run, then)
}

func (r *runner) next(ctx app.Context, run int, then func(ctx app.Context)) {
	browser.AfterPaint(ctx, func(ctx app.Context) {
		if run != r.run {
			return
		}
		r.fresh = false
		if again := r.again; again != nil {
			r.again = nil
			again(ctx)
			return
		}
		name := "after the stages"
		if len(r.pending) > 0 {
			name = r.pending[0].name
		}
		defer browser.Recovered(name)
		r.runFirst()
		if len(r.pending) > 0 {
			r.next(ctx, run, then)
		} else if then != nil {
			then(ctx)
		}
	})
}

// later reports whether what was started last is not painted yet, and then calls
// again after the paint: what a script changes a thousand times in one go, or a key
// that is held on a slow machine, is shown once.
func (r *runner) later(again func(ctx app.Context)) bool {
	if r.fresh {
		r.again = again
	}
	return r.fresh
}

// runFirst runs the first of the pending stages, if there is one.
func (r *runner) runFirst() {
	if len(r.pending) == 0 {
		return
	}
	first := r.pending[0]
	r.pending = r.pending[1:]
	first.do()
}

// runNow runs stages at once, in place of what is pending.
func (r *runner) runNow(stages []stage) {
	r.pending = stages
	r.finish()
}

// void makes what is pending void, and what was to be done after it.
func (r *runner) void() {
	r.run++
	r.pending, r.fresh, r.again = nil, false, nil
}

// finish runs at once what is pending.
func (r *runner) finish() {
	r.again = nil
	for len(r.pending) > 0 {
		r.runFirst()
	}
}

// since returns a test for whether nothing was started since now.
func (r *runner) since() func() bool {
	run := r.run
	return func() bool { return run == r.run }
}
