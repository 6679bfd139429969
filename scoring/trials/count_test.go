package trials

import (
	"fmt"
	"testing"
)

// counter stands in for a test that counts.
type counter struct {
	done []func()
	said []string
}

func (c *counter) Helper()          {}
func (c *counter) Cleanup(f func()) { c.done = append(c.done, f) }
func (c *counter) Logf(format string, args ...any) {
	c.said = append(c.said, fmt.Sprintf(format, args...))
}

func TestInjected_isCountedForEachRow(t *testing.T) {
	c := &counter{}
	Injected(c, "mX1", 2)
	Checked(c, "mX1", 5)
	Injected(c, "mX1", 1)
	for _, f := range c.done {
		f()
	}
	if len(c.done) != 1 || len(c.said) != 1 || c.said[0] != "row mX1 faults=3 checked=5" {
		t.Errorf("it said %q", c.said)
	}
}
