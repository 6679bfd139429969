package cardfile

import (
	"fmt"
	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/sentence"
)

// CheckDate says why a text is not a date of the file, as a FieldError without a
// place; nil when it is one, or empty.
func CheckDate(date string) error {
	if validDate(date) {
		return nil
	}
	return scoring.FieldError{Msg: fmt.Sprintf("the date %s is not one that exists; %s", sentence.Quote(date), DateRule)}
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

// DateRule is the way out named wherever a date is refused.
const DateRule = `write 2025, 2025-08, 2025-08-15, a range such as 2025-08-15/2025-08-18, or "n.d."`

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
