package text

import (
	"strconv"
	"strings"

	"summitscorecard/scoring"
)

// CiteAPA cites a card in the seventh edition of the APA style. address is where
// the card can be opened, accessed the day it was, as 2025-08-18; either may be "".
func CiteAPA(card scoring.Scorecard, address, accessed string) string {
	title := Isolated(oneLine(card.Summit.Title)) + " [" + kindOfWork(card) + "]"
	date := "(" + dated(card, "2006, January 2", "n.d.") + ")."
	s := title + ". " + date
	if card.Rater != "" {
		s = stop(Isolated(oneLine(card.Rater))) + " " + date + " " + title + "."
	}
	s += " " + Product + "."
	if address == "" {
		return s
	}
	if accessed != "" {
		return s + " Retrieved " + dateAs(accessed, "January 2, 2006") + ", from " + address
	}
	return s + " " + address
}

// CiteChicago cites a card as the bibliography of the Chicago Manual of Style does.
func CiteChicago(card scoring.Scorecard, address, accessed string) string {
	s := "“" + Isolated(stop(oneLine(card.Summit.Title))) + "” " + kindOfWork(card) + ". " + Product + "."
	if card.Rater != "" {
		s = stop(Isolated(oneLine(card.Rater))) + " " + s
	}
	s += " " + stop(dated(card, "January 2, 2006", "n.d."))
	if accessed != "" {
		s += " Accessed " + dateAs(accessed, "January 2, 2006") + "."
	}
	if address != "" {
		s += " " + address + "."
	}
	return s
}

// CiteBibTeX writes the card and then each of its sources as entries of a BibTeX
// file.
func CiteBibTeX(card scoring.Scorecard, address, accessed string) string {
	note := kindOfWork(card)
	if accessed != "" {
		note += ", accessed " + accessed
	}
	var b strings.Builder
	entry(&b, "scorecard-"+card.Summit.ID, card.Rater, card.Summit.Title, Product, when(card), address, note)
	for _, s := range card.Summit.Sources {
		title := s.Title
		if title == "" {
			title = s.ID
		}
		note := s.Note
		if !s.Verified {
			note = Join("; ", note, "not verified")
		}
		b.WriteByte('\n')
		entry(&b, card.Summit.ID+"-"+s.ID, s.Author, title, s.Publisher, s.Date, s.URL, note)
	}
	return b.String()
}

func entry(b *strings.Builder, key, author, title, publisher, date, address, note string) {
	b.WriteString("@misc{" + key)
	field := func(name, value string) {
		if value != "" {
			b.WriteString(",\n  " + name + " = {" + value + "}")
		}
	}
	if author != "" {
		field("author", "{"+tex(author)+"}") // one name or several, as the record has it
	}
	field("title", "{"+tex(title)+"}")
	field("howpublished", tex(publisher))
	from, _, _ := strings.Cut(date, "/")
	parts := strings.Split(from, "-")
	if len(from) >= 4 && from[0] >= '0' && from[0] <= '9' {
		field("year", parts[0])
	}
	if len(parts) > 1 {
		if n, err := strconv.Atoi(parts[1]); err == nil && n >= 1 && n <= 12 {
			b.WriteString(",\n  month = " + strings.ToLower(months[n-1][:3]))
		}
	}
	if len(parts) > 2 {
		field("day", strings.TrimPrefix(parts[2], "0"))
	}
	field("url", strings.NewReplacer("{", "%7B", "}", "%7D", "\\", "%5C").Replace(address))
	field("note", tex(note))
	b.WriteString("\n}\n")
}

// tex takes the meaning from what LaTeX would act on.
func tex(s string) string {
	return strings.NewReplacer(`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "#", `\#`, "$", `\$`, "%", `\%`, "&", `\&`, "_", `\_`,
		"~", `\textasciitilde{}`, "^", `\textasciicircum{}`).Replace(oneLine(s))
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// stop ends a sentence that has no end yet.
func stop(s string) string {
	if strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") {
		return s
	}
	return s + "."
}

// kindOfWork says what is cited, with the date that its ratings speak of: that is
// part of what the work is, and not when it was published.
func kindOfWork(card scoring.Scorecard) string {
	if card.AsOf == "" || card.AsOf == "n.d." {
		return "Summit scorecard"
	}
	return "Summit scorecard as of " + dateAs(card.AsOf, "January 2, 2006")
}

// when is the day on which a card was published: last written, or else begun. What
// has neither is undated, whatever its ratings speak of.
func when(card scoring.Scorecard) string {
	for _, date := range []string{card.Updated, card.Created} {
		if date != "" && date != "n.d." {
			date, _, _ = strings.Cut(date, "T")
			return date
		}
	}
	return ""
}

func dated(card scoring.Scorecard, layout, missing string) string {
	if date := when(card); date != "" {
		return dateAs(date, layout)
	}
	return missing
}

// dateAs writes a date in one of the two American forms; of a range its end, of a
// month or year what there is.
func dateAs(date, layout string) string {
	if _, to, ranged := strings.Cut(date, "/"); ranged {
		date = to
	}
	parts := strings.Split(date, "-")
	if len(parts) == 1 {
		return date
	}
	day := month(parts[1])
	if len(parts) == 3 {
		day += " " + strings.TrimPrefix(parts[2], "0")
	}
	if layout == "2006, January 2" {
		return parts[0] + ", " + day
	}
	if len(parts) == 2 {
		return day + " " + parts[0]
	}
	return day + ", " + parts[0]
}
