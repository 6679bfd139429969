package scoring

// Format is the first key of every card file.
const Format = "summit-scorecard/1"

// Limits of a card file. They are far above any summit on record and keep a
// hostile file from freezing the page.
const (
	MaxBytes    = 8 << 20 // of a file
	MaxGoals    = 1000
	MaxSides    = 30
	MaxItems    = 40000 // aims, ratings (of every revision, and implied), sources and statements together
	MaxRunes    = 10000 // of one string
	MaxDepth    = 32    // of nested lists and objects
	MaxLevels   = 100   // of a scale of the card's own
	MaxProblems = 50    // listed by Decode, Encode and Check

	maxValues = 1 << 20 // JSON values of a file; bounds the memory that reading takes
	maxWhole  = 1 << 30 // versions and rounds
	maxID     = 64
)

// validID says whether id matches [a-z0-9-]{1,64}.
func validID(id string) bool {
	if id == "" || len(id) > maxID {
		return false
	}
	for i := 0; i < len(id); i++ {
		c := id[i]
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			return false
		}
	}
	return true
}

// idRule is the way out named wherever an id is refused.
const idRule = "use 1 to 64 of the letters a to z, digits and hyphens"

// reservedSide says whether a word stands for an outcome and so cannot name a side.
func reservedSide(id string) bool {
	return id == "tie" || id == "draw" || id == "both" || id == "neither"
}

// validDate accepts a year, a month, a day, a range of two of these with "/"
// whose end is not before its start, "n.d." (no date), and "" (not said).
func validDate(date string) bool {
	if date == "" || date == "n.d." {
		return true
	}
	for i := 0; i < len(date); i++ {
		if date[i] == '/' {
			from, to := date[:i], date[i+1:]
			if !calendarDate(from) || !calendarDate(to) {
				return false
			}
			shared := min(len(from), len(to))
			return from[:shared] <= to[:shared]
		}
	}
	return calendarDate(date)
}

// dateRule is the way out named wherever a date is refused.
const dateRule = `write 2025, 2025-08, 2025-08-15, a range such as 2025-08-15/2025-08-18, or "n.d."`

// calendarDate accepts YYYY, YYYY-MM and YYYY-MM-DD that exist in the calendar.
func calendarDate(s string) bool {
	if len(s) != 4 && len(s) != 7 && len(s) != 10 {
		return false
	}
	for i := 0; i < len(s); i++ {
		if i == 4 || i == 7 {
			if s[i] != '-' {
				return false
			}
		} else if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	if len(s) == 4 {
		return true
	}
	year, month := digits(s[:4]), digits(s[5:7])
	if month < 1 || month > 12 {
		return false
	}
	if len(s) == 7 {
		return true
	}
	days := [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[month-1]
	if month == 2 && year%4 == 0 && (year%100 != 0 || year%400 == 0) {
		days = 29
	}
	day := digits(s[8:])
	return day >= 1 && day <= days
}

// validMoment accepts what validDate does and a moment such as
// 2025-08-18T09:30:00Z or 2025-08-18T09:30:00.5+02:00 (RFC 3339).
func validMoment(s string) bool {
	if len(s) < len("2025-08-18T09:30:00Z") {
		return validDate(s)
	}
	if s[10] != 'T' {
		return validDate(s)
	}
	if !calendarDate(s[:10]) || !clock(s[11:16]) || s[16] != ':' || !twoDigits(s[17:19], 60) {
		return false
	}
	rest := s[19:]
	if rest[0] == '.' {
		end := 1
		for end < len(rest) && rest[end] >= '0' && rest[end] <= '9' {
			end++
		}
		if end == 1 {
			return false
		}
		rest = rest[end:]
	}
	if rest == "Z" {
		return true
	}
	return len(rest) == 6 && (rest[0] == '+' || rest[0] == '-') && clock(rest[1:])
}

// clock accepts hours and minutes as 09:30.
func clock(s string) bool {
	return len(s) == 5 && s[2] == ':' && twoDigits(s[:2], 23) && twoDigits(s[3:], 59)
}

func twoDigits(s string, most int) bool {
	return s[0] >= '0' && s[0] <= '9' && s[1] >= '0' && s[1] <= '9' && digits(s) <= most
}

// digits reads a short run of decimal digits that was checked before.
func digits(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		n = 10*n + int(s[i]-'0')
	}
	return n
}

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
