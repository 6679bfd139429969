// Package browser is the one bridge between the program and the browser: the
// scripts that run before the program, the storage, the clipboard, downloads,
// clocks, the address, and the controls on the page.
//
// Everything that crosses it has a type: a SaveRequest goes out and a SaveResult
// comes back, a Record is a kept card, a Control is a field or button of the page.
// Nothing outside this package reads a property of a JavaScript value by its name,
// so a change of a script has one place in Go to follow it.
//
// What takes time takes a function that is called with the answer, on the
// goroutine of the user interface. What an answer's function panics with is shown
// on the crash screen (see Recovered).
//
// On the host, where pages are rendered and tests run, there is no browser: what
// is read is empty, and what is asked for is not done.
package browser
