package trials

import "runtime"

// Rounds is how many rounds a test runs: n, or a tenth of it as WebAssembly, which
// is slower and computes the same.
func Rounds(n int) int {
	if runtime.GOOS == "js" {
		return n / 10
	}
	return n
}
