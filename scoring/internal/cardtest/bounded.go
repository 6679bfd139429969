package cardtest

import (
	"os"
	"runtime"
	"testing"
	"time"
)

// Bounded fails when work on one hostile input of 64 KiB takes longer than Patience or
// takes more than 32 MiB, times so many. The best of some tries is compared.
func Bounded(t *testing.T, times int, work func()) {
	t.Helper()
	best, memory := time.Hour, uint64(0)
	for try := 0; try < 5 && best > time.Duration(times)*Patience(); try++ { // one quick try shows that it can be
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		start := time.Now()
		work()
		best = min(best, time.Since(start))
		runtime.ReadMemStats(&after)
		memory = after.TotalAlloc - before.TotalAlloc
	}
	if best > time.Duration(times)*Patience() || memory > uint64(times)*32<<20 {
		t.Errorf("took %v and %d MiB", best, memory>>20)
	}
	t.Logf("%v, %d KiB", best, memory>>10)
}

// Patience is how long one bad input of 64 KiB may take: 50 ms at length, where each takes a few milliseconds. With each
// submission, on a machine of any speed that does other things as well, it is so long that only work without an end
// reaches it.
func Patience() time.Duration {
	if os.Getenv("SOAK") != "" {
		return 50 * time.Millisecond
	}
	return time.Minute
}
