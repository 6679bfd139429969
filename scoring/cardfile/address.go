package cardfile

// validURL accepts an absolute http or https address with a host and without
// spaces, quotation marks, angle brackets or control characters. Anything else
// (javascript:, data:, a bare path) must never become a link.
func validURL(address string) bool {
	rest, ok := cutFold(address, "https://")
	if !ok {
		rest, ok = cutFold(address, "http://")
	}
	if !ok || rest == "" || rest[0] == '/' || rest[0] == '?' || rest[0] == '#' || rest[0] == ':' {
		return false
	}
	for i := 0; i < len(address); i++ {
		switch c := address[i]; {
		case c <= ' ' || c == 0x7f, c == '"', c == '<', c == '>', c == '\\', c == '`':
			return false
		}
	}
	return true
}

// cutFold cuts an ASCII prefix in either case.
func cutFold(s, prefix string) (rest string, ok bool) {
	if len(s) < len(prefix) {
		return s, false
	}
	for i := 0; i < len(prefix); i++ {
		c := s[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != prefix[i] {
			return s, false
		}
	}
	return s[len(prefix):], true
}
