package table

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/internal/sentence"
)

// date reads a date as the file has it, or in another form that can mean one day only. A
// bad one is noted and left out.
func (in *reader) date(r tableRow, at int) string {
	s := r.cell(at)
	iso, swapped := plainDate(s)
	switch {
	case swapped != "":
		in.badf(r, at, "%s can be %s or %s, since day and month can be swapped; write the one that is meant", sentence.Quote(s), iso, swapped)
	case cardfile.CheckDate(iso) != nil:
		in.bad(r, at, cardfile.CheckDate(s).Error())
	default:
		return iso
	}
	return ""
}

// plainDate puts a date into the form of the file. Where day and month can be swapped,
// swapped is the other date. What is no date comes back as it is.
func plainDate(s string) (iso, swapped string) {
	if s == "" || cardfile.CheckDate(s) == nil {
		return s, ""
	}
	if len(s) > 10 && (s[10] == 'T' || s[10] == ' ') && strings.Contains(s[10:], ":") {
		s = s[:10] // 2025-08-15 00:00:00
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" ./-,\u00a0", r) })
	if len(parts) == 5 && parts[1] == "de" && parts[3] == "de" {
		parts = []string{parts[0], parts[2], parts[4]} // 15 de agosto de 2025
	}
	if len(parts) == 4 && strings.HasPrefix(parts[3], "г") {
		parts = parts[:3] // 15 августа 2025 г.
	}
	if len(parts) != 3 {
		return s, ""
	}
	var n [3]int
	named := -1
	for i, part := range parts {
		digits := strings.TrimRight(strings.ToLower(part), "stndrhèe") // 15th, 1er
		if x, err := strconv.Atoi(digits); err == nil && len(digits) <= 4 {
			n[i] = x
		} else if month := monthNamed(part); month > 0 && named < 0 {
			n[i], named = month, i
		} else {
			return s, ""
		}
	}
	write := func(year, month, day int) string { return fmt.Sprintf("%04d-%02d-%02d", year, month, day) }
	switch {
	case len(parts[0]) == 4 && named != 2 && named != 0: // 2025/08/15
		return write(n[0], n[1], n[2]), ""
	case len(parts[2]) != 4 || named == 2:
		return s, ""
	case named == 0 || named < 0 && n[1] > 12: // August 15, 2025
		return write(n[2], n[0], n[1]), ""
	case named == 1, n[0] > 12, n[0] == n[1], strings.ContainsRune(s, '.'): // with points the day comes first
		return write(n[2], n[1], n[0]), ""
	}
	return write(n[2], n[1], n[0]), write(n[2], n[0], n[1])
}

// monthNamed returns the number of a month by its name or the beginning of it, of at least
// three letters, in English, German, French, Spanish or Russian; 0 for none.
func monthNamed(s string) int {
	s = strings.ToLower(strings.TrimRight(s, "."))
	if len([]rune(s)) < 3 || strings.IndexFunc(s, unicode.IsLetter) != 0 {
		return 0
	}
	for i, names := range [...]string{
		"january januar jänner janvier enero января январь", "february februar février fevrier febrero февраля февраль", "march märz maerz mars marzo марта март",
		"april avril abril апреля апрель", "may mai mayo мая май", "june juni juin junio июня июнь", "july juli juillet julio июля июль",
		"august août aout agosto августа", "september septembre septiembre сентября сентябрь", "october oktober octobre octubre октября октябрь",
		"november novembre noviembre ноября ноябрь", "december dezember décembre decembre diciembre декабря декабрь",
	} {
		for _, name := range strings.Fields(names) {
			if strings.HasPrefix(name, s) || name == "september" && s == "sept" {
				return i + 1
			}
		}
	}
	return 0
}
