package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// A page that comes back, where another screen stood in its place, is shown in
// steps: the verdict and firstGoals goals at once, then the other goals, then each of
// the partsBelow below them ("How solid is it?", the timeline, what was said, the
// sources, the sheet for printing). All of it at once took two tenths of a second on
// a desk's computer, one on a phone.
const (
	firstGoals = 3
	partsBelow = 5
)

// reveal is how much of such a page is shown.
type reveal struct {
	fewGoals bool // only the first goals are shown
	hidden   int  // how many of the parts below the goals are not shown yet
	steps    runner
}

// page shows the page again from its top.
func (r *reveal) page(ctx app.Context) {
	r.hidden = partsBelow
	r.goals(ctx)
}

// goals shows the goals again, where the editor stood in their place, and after them
// the parts below that are still hidden.
func (r *reveal) goals(ctx app.Context) {
	r.fewGoals = true
	steps := []stage{{"goals", func() { r.fewGoals = false }}}
	for range r.hidden {
		steps = append(steps, stage{"page", func() { r.hidden-- }})
	}
	r.steps.start(ctx, steps, nil)
}
