package trials

import "sync"

// test is what counting needs of a *testing.T or *testing.F.
type test interface {
	Helper()
	Cleanup(func())
	Logf(format string, args ...any)
}

// counted is what a test has done of one row so far.
type counted struct{ faults, checked int }

var (
	counts     = map[test]map[string]*counted{}
	countsLock sync.Mutex
)

// Injected says that a test has put n faults of a row in: hostile bytes, a forged
// request, a connection that says nothing. When the test is over it is told how
// many there were, for table.mjs to read.
func Injected(t test, row string, n int) { t.Helper(); of(t, row).faults += n }

// Checked says that a test has looked at n things of a row, or used them as they
// are meant to be: sources, modules, built files, answers, generated cards.
func Checked(t test, row string, n int) { t.Helper(); of(t, row).checked += n }

func of(t test, row string) *counted {
	countsLock.Lock()
	defer countsLock.Unlock()
	rows := counts[t]
	if rows == nil {
		rows = map[string]*counted{}
		counts[t] = rows
		t.Cleanup(func() {
			countsLock.Lock()
			defer countsLock.Unlock()
			for id, c := range rows {
				t.Logf("row %s faults=%d checked=%d", id, c.faults, c.checked)
			}
			delete(counts, t)
		})
	}
	if rows[row] == nil {
		rows[row] = &counted{}
	}
	return rows[row]
}
