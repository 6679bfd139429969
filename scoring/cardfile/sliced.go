package cardfile

import "iter"

// pause is called every millisecond or so while a large card is read or written. It
// returns when the work may go on, with false when it is no longer wanted. nil never
// pauses.
type pause func() bool

func (p pause) ok() bool { return p == nil || p() }

// sliced is long work that is done a step at a time.
type sliced struct {
	next func() (struct{}, bool)
	stop func()
	done bool
}

// newSliced starts the work, which returns what keeps its result: that is only done
// where the work was not stopped.
func newSliced(work func(pause) (keep func())) sliced {
	var s sliced
	s.next, s.stop = iter.Pull(func(yield func(struct{}) bool) {
		wanted := true
		keep := work(func() bool {
			wanted = wanted && yield(struct{}{})
			return wanted
		})
		if wanted {
			keep()
		}
	})
	return s
}

// Step goes on until more returns false, which it asks every millisecond or so, or
// until the work is done. It reports whether it is.
func (s *sliced) Step(more func() bool) (done bool) {
	for !s.done {
		if _, running := s.next(); !running {
			s.done = true
		} else if !more() {
			break
		}
	}
	return s.done
}

// Stop ends work that is no longer wanted.
func (s *sliced) Stop() {
	s.stop()
	s.done = true
}
