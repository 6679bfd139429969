// Package cardtest makes cards for the tests of scoring and of the packages below
// it, and bounds what a hostile input may cost. Nothing but tests imports it.
package cardtest
