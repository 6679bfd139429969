package attr

// Text returns the value as go-app may take it: in the browser, the value itself.
func Text(value string) string { return value }
