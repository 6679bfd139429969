package text

import (
	"encoding/json"
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

var update = flag.Bool("update", false, "write the golden files anew, to be read before they are committed")

const small = `{"format": "summit-scorecard/1", "summit": {"id": "s", "title": "A meeting", "date": "2025-08-15/2025-08-16", "place": "Reykjavík", "summary": "They met.",
	"sides": [{"id": "us", "name": "United States"}, {"id": "ru", "name": "Russia"}, {"id": "ua", "name": "Ukraine", "absent": true}],
	"goals": [{"id": "peace", "title": "Peace", "opposed": true, "aims": {
		"us": {"wanted": "A ceasefire.", "got": "None.", "before": 0, "basis": "declared", "sources": ["s1", "s2"], "later": [{"date": "2025-10-22", "text": "Sanctions.", "sources": ["s2"]}],
			"disputes": [{"text": "Who asked first.", "sources": ["s1"]}]},
		"ru": {"wanted": "Time."}, "ua": {"wanted": "A seat."}}},
		{"id": "trade", "title": "Trade", "kind": "symbol", "importance": 2.5, "aims": {"us": {}, "ru": {}}, "note": "Nobody's words are on record."}],
	"sources": [{"id": "s1", "title": "A report", "publisher": "AP", "author": "A. Writer", "date": "2025-08-15", "said": "2025-08-14", "url": "https://example.org/a_(b)", "verified": true}, {"id": "s2", "publisher": "TASS", "camp": "ru"}],
	"statements": [{"id": "x", "speaker": "A. Speaker", "role": "envoy", "date": "2025-08-16", "affiliation": "us", "summary": "Russia won.", "quote": "They got it all.", "favours": "ru", "source": "s1"}]},
	"as_of": "2025-08-18", "rater": "R. Rater",
	"ratings": [{"goal": "peace", "side": "us", "level": 1, "low": 0, "high": 2, "note": "Little came of it.", "sources": ["s2"]}, {"goal": "peace", "side": "ru", "level": 3, "high": 4, "as_of": "2025-09"},
		{"goal": "trade", "side": "us", "status": "pending"}, {"goal": "trade", "side": "ru", "level": 2, "importance": 8}]}`

func read(t *testing.T, text string) scoring.Scorecard {
	t.Helper()
	card, err := cardfile.Decode([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return card
}

// golden compares with a file in testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile("testdata/"+name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
	}
}

func TestMarkdown(t *testing.T) {
	card := read(t, small)
	golden(t, "report.md", Markdown(card, scoring.Score(card), []string{"It leads in 93 % of all weightings."}, "https://example.org/card/#x"))
}

// TestMarkdown_plain puts markup into every text of a card. None of it may act in
// the report: what is not escaped there is the report's own.
func TestMarkdown_plain(t *testing.T) {
	for _, evil := range []string{
		`<script>alert(1)</script>`, `<img src=x onerror=alert(1)>`, `[x](javascript:alert(1))`, `![x](https://example.org/t.gif)`, "`code`", "a|b|c", `*b* _i_ ~~s~~`,
		`\<b>`, "# head", "1. one", "- item", "+ item", "> quote", "---", "a\n\n# head", "&lt;b&gt;", "<https://example.org>", `[x]: https://example.org`, "```", "= =",
	} {
		quoted, err := json.Marshal(evil)
		if err != nil {
			t.Fatal(err)
		}
		text := small
		for _, words := range []string{"A meeting", "Reykjavík", "They met.", "United States", "Peace", "A ceasefire.", "None.", "Sanctions.", "Who asked first.", "A report", "AP", "A. Writer", "A. Speaker", "envoy", "Russia won.", "They got it all.", "Little came of it.", "R. Rater"} {
			text = strings.ReplaceAll(text, `"`+words+`"`, string(quoted))
		}
		card := read(t, text)
		report := Markdown(card, scoring.Score(card), []string{evil}, "javascript:alert(1)>")
		bare := regexp.MustCompile(`\\[!-/:-@\[-`+"`"+`{-~]`).ReplaceAllString(report, "x")
		bare = strings.ReplaceAll(bare, "](<https://example.org/a_(b)>)", "](…)")
		if found := regexp.MustCompile("[<>`&]|!\\[|\\]\\([^…]|~").FindString(bare); found != "" {
			t.Errorf("%q leaves %q unescaped in\n%s", evil, found, report)
		}
		for line := range strings.Lines(bare) {
			if strings.HasPrefix(line, "|") && strings.Count(line, "|") != 5 {
				t.Errorf("%q breaks the table: %s", evil, line)
			}
			if strings.HasPrefix(line, "#") && !regexp.MustCompile(`^#{1,3} `).MatchString(line) || line != "---\n" && regexp.MustCompile(`^ *- *[#>+-]`).MatchString(line) {
				t.Errorf("%q makes the line %s", evil, line)
			}
		}
	}
}

func TestCite(t *testing.T) {
	const address = "https://example.org/card/"
	card := read(t, small)
	card.Created, card.Updated = "2026-01-05T10:00:00Z", "2026-02-09T10:00:00Z"
	nobody := card
	nobody.Rater, nobody.AsOf, nobody.Updated = "", "", ""
	old := nobody // of a state of 1945, never written anew
	old.AsOf, old.Created = "1945-03-01", ""
	month := card
	month.AsOf = "1987-12"
	undated := nobody
	undated.Created, undated.Summit.Title = "", "Who won?\nA meeting"
	for _, test := range []struct{ name, got, want string }{
		{"APA", CiteAPA(card, address, "2026-03-02"), "R. Rater. (2026, February 9). A meeting [Summit scorecard as of August 18, 2025]. Summit Scorecard. Retrieved March 2, 2026, from https://example.org/card/"},
		{"APA, nobody", CiteAPA(nobody, address, ""), "A meeting [Summit scorecard]. (2026, January 5). Summit Scorecard. https://example.org/card/"},
		{"APA, undated", CiteAPA(undated, "", ""), "Who won? A meeting [Summit scorecard]. (n.d.). Summit Scorecard."},
		{"Chicago", CiteChicago(card, address, "2026-03-02"), "R. Rater. “A meeting.” Summit scorecard as of August 18, 2025. Summit Scorecard. February 9, 2026. Accessed March 2, 2026. https://example.org/card/."},
		{"Chicago, undated", CiteChicago(undated, "", ""), "“Who won? A meeting.” Summit scorecard. Summit Scorecard. n.d."},
		{"APA, a state of long ago", CiteAPA(old, "", ""), "A meeting [Summit scorecard as of March 1, 1945]. (n.d.). Summit Scorecard."},
		{"Chicago, the state of a month", CiteChicago(month, "", ""), "R. Rater. “A meeting.” Summit scorecard as of December 1987. Summit Scorecard. February 9, 2026."},
		{"a month", dateAs("2025-08", "January 2, 2006"), "August 2025"},
		{"a year", dateAs("2025", "2006, January 2"), "2025"},
		{"a range", dateAs("2025-08-15/2025-08-18", "2006, January 2"), "2025, August 18"},
	} {
		if test.got != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", test.name, test.got, test.want)
		}
	}
	card.Summit.Sources[1].Title = `50 % of "A & B" {c} \d_e~^#$`
	golden(t, "sources.bib", CiteBibTeX(card, address, "2026-03-02"))
}

func TestClaimReview(t *testing.T) {
	card := read(t, strings.ReplaceAll(small, `"A report"`, `"</script><b> & \"q\" \\"`))
	card.Updated = "2026-02-09T10:00:00Z"
	text := ClaimReview(card, scoring.Score(card), "https://example.org/card/")
	if strings.ContainsAny(text, "<>&") {
		t.Errorf("not safe in a page: %s", text)
	}
	var got struct {
		Context string `json:"@context"`
		Graph   []struct {
			Type, URL, ClaimReviewed, DatePublished, ReviewBody string
			Author                                              struct{ Name string }
			ReviewRating                                        struct {
				RatingValue, WorstRating, BestRating float64
				AlternateName                        string
			}
			ItemReviewed struct {
				About struct {
					StartDate, EndDate string
					Location           struct{ Name string }
				}
				Appearance []struct {
					Name, URL string
					Author    struct{ Name string }
				}
			}
		} `json:"@graph"`
	}
	if err := json.Unmarshal([]byte(text), &got); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	if got.Context != "https://schema.org" || len(got.Graph) != 2 {
		t.Fatalf("%d reviews in %s", len(got.Graph), text)
	}
	ru := got.Graph[1]
	if ru.ClaimReviewed != "Russia got what it wanted: A meeting" || ru.DatePublished != "2026-02-09" || ru.Author.Name != "R. Rater" || !strings.Contains(ru.ReviewBody, "Russia got more") {
		t.Errorf("got %+v", ru)
	}
	result := scoring.Score(card)
	if r := ru.ReviewRating; r.RatingValue != scoring.Round(result.Sides[1].Total.Points, scoring.Decimals(result)) || r.BestRating != 100 || r.WorstRating != 0 || r.AlternateName != "Got at least half of what it wanted" {
		t.Errorf("got %+v", r)
	}
	if e := ru.ItemReviewed.About; e.StartDate != "2025-08-15" || e.EndDate != "2025-08-16" || e.Location.Name != "Reykjavík" {
		t.Errorf("got %+v", e)
	}
	if a := ru.ItemReviewed.Appearance; len(a) != 1 || a[0].URL != "https://example.org/a_(b)" || a[0].Author.Name != "A. Speaker" || a[0].Name != `</script><b> & "q" \` {
		t.Errorf("got %+v", a)
	}
	if got.Graph[0].ItemReviewed.Appearance != nil {
		t.Error("a statement stands for the side it does not favour")
	}
	card.Ratings = nil
	if text := ClaimReview(card, scoring.Score(card), ""); text != "{\"@context\":\"https://schema.org\",\"@graph\":[]}\n" {
		t.Errorf("got %s", text)
	}
}
