package text

import (
	"strings"

	"summitscorecard/scoring"
)

// ClaimReview writes the card as schema.org ClaimReviews in JSON-LD, one a side
// that has a total: the claim that the side got what it wanted, rated by its total
// of 100 in the card's words, with the statements that favour the side as places
// where the claim was made. address is where the card can be opened, or "". The
// text may stand in a script element: < > and & are written as escapes.
func ClaimReview(card scoring.Scorecard, r scoring.Result, address string) string {
	decimals := scoring.Decimals(r)
	verdict := Verdict(card, r).String()
	var reviews []string
	for _, s := range r.Sides {
		if !s.Total.Known {
			continue
		}
		side, _ := card.Summit.Side(s.Side)
		claim := TheFirst(oneLine(side.Name)) + " got what " + It(side.Name) + " wanted: " + Isolated(oneLine(card.Summit.Title))
		outcome := Outcome(card.Scale, s, side.Name)
		reviews = append(reviews, object(
			"@type", quoted("ClaimReview"),
			"url", quoted(address),
			"claimReviewed", quoted(claim),
			"datePublished", quoted(fullDate(when(card))),
			"author", author(card),
			"reviewBody", quoted(verdict),
			"reviewRating", object(
				"@type", quoted("Rating"),
				"ratingValue", Attribute(scoring.Round(s.Total.Points, decimals)),
				"worstRating", "0",
				"bestRating", "100",
				"alternateName", quoted(upperFirst(outcome))),
			"itemReviewed", object(
				"@type", quoted("Claim"),
				"name", quoted(claim),
				"about", event(card.Summit),
				"appearance", appearances(card.Summit, side.ID))))
	}
	return object("@context", quoted("https://schema.org"), "@graph", "["+strings.Join(reviews, ",")+"]") + "\n"
}

func author(card scoring.Scorecard) string {
	if card.Rater != "" {
		return object("@type", quoted("Person"), "name", quoted(oneLine(card.Rater)))
	}
	return object("@type", quoted("Organization"), "name", quoted(Product))
}

func event(s scoring.Summit) string {
	from, to, _ := strings.Cut(s.Date, "/")
	place := ""
	if s.Place != "" {
		place = object("@type", quoted("Place"), "name", quoted(oneLine(s.Place)))
	}
	return object("@type", quoted("Event"), "name", quoted(oneLine(s.Title)), "startDate", quoted(fullDate(from)), "endDate", quoted(fullDate(to)), "location", place)
}

// appearances are the statements that say that the meeting favoured a side, with
// the address of their source.
func appearances(s scoring.Summit, side string) string {
	var list []string
	for _, statement := range s.Statements {
		source, _ := s.Source(statement.Source)
		if statement.Favours != side || source.URL == "" {
			continue
		}
		list = append(list, object(
			"@type", quoted("CreativeWork"),
			"url", quoted(source.URL),
			"name", quoted(oneLine(source.Title)),
			"datePublished", quoted(fullDate(statement.Date)),
			"author", object("@type", quoted("Person"), "name", quoted(oneLine(statement.Speaker)), "jobTitle", quoted(oneLine(statement.Role)))))
	}
	if list == nil {
		return ""
	}
	return "[" + strings.Join(list, ",") + "]"
}

// fullDate is a date of ISO 8601, "" for a range or none: a reader of JSON-LD takes
// nothing else.
func fullDate(date string) string {
	if date == "n.d." || strings.Contains(date, "/") {
		return ""
	}
	return date
}

// object writes keys with values that are JSON already; what is empty is left out.
func object(pairs ...string) string {
	var parts []string
	for i := 0; i+1 < len(pairs); i += 2 {
		if value := pairs[i+1]; value != "" {
			parts = append(parts, quoted(pairs[i])+":"+value)
		}
	}
	return "{" + strings.Join(parts, ",") + "}"
}

// quoted writes a JSON text, nothing for none.
func quoted(s string) string {
	if s == "" {
		return ""
	}
	const hex = "0123456789abcdef"
	out := []byte{'"'}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			out = append(out, '\\', c)
		case c < ' ' || c == '<' || c == '>' || c == '&':
			out = append(out, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		default:
			out = append(out, c)
		}
	}
	return string(append(out, '"'))
}
