package trials

import (
	"flag"
	"runtime"
	"runtime/metrics"
	"time"
)

// Limits of row mF1 on a reader of foreign bytes: what an input of up to
// LimitedInput bytes may take.
const (
	LimitedInput = 64 << 10
	MostTime     = 50 * time.Millisecond
	MostMemory   = 32 << 20 // bytes allocated, which is no less than bytes held
)

// Within runs work on an input of so many bytes, and fails the test when an input
// of up to LimitedInput takes more than MostTime or MostMemory. A busy machine
// has five tries to show that it can be, and code that counts for the fuzzer
// takes three times as long.
func Within(t interface {
	Helper()
	Errorf(format string, args ...any)
}, input int, work func()) {
	t.Helper()
	if runtime.GOOS == "js" {
		work() // the limits are of the machine's own code
		return
	}
	most := MostTime
	if worker := flag.Lookup("test.fuzzworker"); worker != nil && worker.Value.String() == "true" {
		most *= 3
	}
	allocated := []metrics.Sample{{Name: "/gc/heap/allocs:bytes"}}
	best, memory := time.Hour, uint64(0)
	for try := 0; try < 5 && best > most; try++ {
		metrics.Read(allocated)
		before, start := allocated[0].Value.Uint64(), time.Now()
		work()
		best = min(best, time.Since(start))
		metrics.Read(allocated)
		memory = allocated[0].Value.Uint64() - before
	}
	if input <= LimitedInput && (best > most || memory > MostMemory) {
		t.Errorf("an input of %d bytes took %v and %d MiB", input, best, memory>>20)
	}
}
