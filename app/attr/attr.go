// Package attr carries the text of HTML attributes through go-app unharmed.
//
// In the browser go-app hands an attribute's value to the DOM as it is. When it
// prints a page on the host, it writes the value as a quoted Go string: a quote
// becomes \" and ends the attribute early, a no-break space becomes six visible
// characters, and the value "true" vanishes. Every attribute value that is not a
// fixed plain word therefore goes through Text, which is the value itself in the
// browser and a form of it on the host that survives the printing.
//
// Boolean attributes (checked, disabled, open) do not belong here: set them only
// when they are true.
package attr
