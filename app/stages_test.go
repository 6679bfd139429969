package app

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/web/summits/testcard"
)

// named are stages that note that they were run.
func named(done *[]string, names ...string) []stage {
	var list []stage
	for _, name := range names {
		list = append(list, stage{name, func() { *done = append(*done, name) }})
	}
	return list
}

func TestRunner_runsEachStageOnceInItsOrder(t *testing.T) {
	var done []string
	var r runner
	r.pending = named(&done, "a", "b", "c")
	r.runFirst() // as after the first paint
	if got := strings.Join(done, ""); got != "a" {
		t.Errorf("after one paint %q were run", got)
	}
	r.finish()
	r.finish()
	r.runFirst()
	if got := strings.Join(done, ""); got != "abc" {
		t.Errorf("%q were run, want each once", got)
	}
}

func TestRunner_aNewerStartMakesAnOlderOneVoid(t *testing.T) {
	var done []string
	p, ctx, _ := page(t, testcard.Anchorage(t))
	r := &p.follow
	r.start(ctx, named(&done, "old"), nil)
	current := r.since()
	r.start(ctx, named(&done, "new"), nil)
	if current() {
		t.Error("the older start still counts")
	}
	r.finish()
	if got := strings.Join(done, " "); got != "new" {
		t.Errorf("%q were run", got)
	}
	r.start(ctx, named(&done, "never"), nil)
	r.void()
	r.finish()
	if got := strings.Join(done, " "); got != "new" {
		t.Errorf("%q were run after it was void", got)
	}
}

func TestParts_followFromTheTopDown(t *testing.T) {
	var names []string
	for _, s := range new(parts).stages() {
		names = append(names, s.name)
	}
	if got, want := strings.Join(names, ", "), "verdict details, how solid, timeline, record"; got != want {
		t.Errorf("the stages are %q, want %q", got, want)
	}
}

func TestRunner_whatComesBeforeThePaintIsShownOnceAfterIt(t *testing.T) {
	var r runner
	shown := 0
	show := func(app.Context) { shown++ }
	if r.later(show) {
		t.Error("a change waits though nothing is being painted")
	}
	r.fresh = true
	for range 1000 {
		if !r.later(show) {
			t.Fatal("a change before the paint is not put off")
		}
	}
	r.again(app.Context{}) // as after the paint
	if shown != 1 {
		t.Errorf("shown %d times, want once", shown)
	}
	r.finish()
	if r.again != nil {
		t.Error("what has caught up is shown once more")
	}
}
