// Package trials is what tests share that try many cards or bytes of others: how many
// rounds they go (Rounds), inputs that earlier runs of the fuzzer found (Corpus), what
// an input may take (Within), and the count of what was tried for each row of the
// register of faults in web/reliability (Injected, Checked).
//
// No program imports it.
package trials
