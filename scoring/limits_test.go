package scoring

import (
	"flag"
	"runtime"
	"runtime/metrics"
	"testing"
	"time"
)

// limited is bounded for the inputs of a fuzz target: of up to 64 KiB, 50 ms and 32 MiB
// as row mF1 has it. A busy machine has five tries to show that it can be, and code that
// counts for the fuzzer takes three times as long.
func limited(t *testing.T, input int, work func()) {
	t.Helper()
	if runtime.GOOS == "js" {
		work() // the limits are of the machine's own code
		return
	}
	time50, most := 50*time.Millisecond, uint64(32<<20)
	if worker := flag.Lookup("test.fuzzworker"); worker != nil && worker.Value.String() == "true" {
		time50 *= 3
	}
	allocated := []metrics.Sample{{Name: "/gc/heap/allocs:bytes"}}
	best, memory := time.Hour, uint64(0)
	for try := 0; try < 5 && best > time50; try++ {
		metrics.Read(allocated)
		before, start := allocated[0].Value.Uint64(), time.Now()
		work()
		best = min(best, time.Since(start))
		metrics.Read(allocated)
		memory = allocated[0].Value.Uint64() - before
	}
	if input <= 64<<10 && (best > time50 || memory > most) {
		t.Fatalf("an input of %d bytes took %v and %d MiB", input, best, memory>>20)
	}
}
