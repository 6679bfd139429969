//go:build !js

package command

import (
	"errors"
	"fmt"
	"net/url"
	"strings"

	"summitscorecard/app/picture"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/link"
	"summitscorecard/scoring/table"
)

// form is one of the forms that convert writes.
type form struct {
	name, about string
	write       func(card scoring.Scorecard, address string) (string, error)
}

// forms are all of them, in the order of the help.
func forms() []form {
	encoded := func(encode func(scoring.Scorecard) ([]byte, error)) func(scoring.Scorecard, string) (string, error) {
		return func(card scoring.Scorecard, _ string) (string, error) {
			data, err := encode(card)
			return string(data), err
		}
	}
	linked := func(brief bool) func(scoring.Scorecard, string) (string, error) {
		return func(card scoring.Scorecard, address string) (string, error) {
			fragment, err := link.Encode(card, link.Options{BuiltIn: builtInHash(card), Brief: brief})
			return address + fragment + "\n", err
		}
	}
	cited := func(cite func(scoring.Scorecard, string, string) string) func(scoring.Scorecard, string) (string, error) {
		return func(card scoring.Scorecard, address string) (string, error) {
			return strings.TrimSuffix(cite(card, address, ""), "\n") + "\n", nil
		}
	}
	all := []form{
		{"json", "the card file in its canonical form, with its summit", encoded(cardfile.Encode)},
		{"compact", "the card file with a built-in summit named instead of carried", encoded(func(card scoring.Scorecard) ([]byte, error) {
			hash := builtInHash(card)
			if hash == "" || hash != cardfile.SummitHash(card.Summit) {
				return nil, scoring.FieldError{Path: "summit", Msg: "this is no built-in summit, or not as the program has it, so a card without it could not be opened; convert --to json"}
			}
			return cardfile.Encode(cardfile.Compact(card, hash))
		})},
		{"csv", "a table: a row a goal, a column a side, levels and importances", encoded(table.EncodeWide)},
		{"csv-long", "a table: a row a rating, with range, note and sources", encoded(table.EncodeLong)},
		{"csv-statements", "a table: a row a statement, with quotation, implied ratings and source", encoded(table.EncodeStatements)},
		{"md", "a report in Markdown", func(card scoring.Scorecard, address string) (string, error) {
			result := scoring.Score(card)
			return text.Markdown(card, result, text.Solid(card, result, scoring.Shares(card), scoring.Tipping(card)), address), nil
		}},
		{"link", "a link that holds the card", linked(false)},
		{"link-brief", "a link without notes and sources, for a QR code", linked(true)},
		{"jsonld", "schema.org ClaimReviews in JSON-LD", func(card scoring.Scorecard, address string) (string, error) {
			return text.ClaimReview(card, scoring.Score(card), address), nil
		}},
		{"apa", "a citation in the APA style", cited(text.CiteAPA)},
		{"chicago", "a citation in the Chicago style", cited(text.CiteChicago)},
		{"bibtex", "the card and its sources as BibTeX entries", cited(text.CiteBibTeX)},
	}
	for _, id := range []string{"balance", "weightings", "certainty", "gains", "states"} {
		all = append(all, drawing(id, false), drawing(id, true))
	}
	return all
}

// convertCommand writes a card in another form.
func convertCommand() Command {
	command := Command{
		Name:  "convert",
		Args:  "--to FORM [flags] FILE",
		Short: "Write a card in another form: file, table, report, link, citation",
		Long: "FILE is a card file, the id of a built-in card, a link or a text with one in it, or a table; for a\n" +
			"table say --scale and --title, or --onto a card that its ratings or statements go on. How a table\n" +
			"was read is said on standard error.\n\nForms:\n",
	}
	all := forms()
	for _, f := range all {
		command.Long += fmt.Sprintf("  %-20s %s\n", f.name, f.about)
	}
	command.Long = strings.TrimSuffix(command.Long, "\n")
	command.Try = []string{
		"scorecard convert --to md anchorage-2025 > report.md",
		"scorecard convert --to link-brief --url https://scores.example.org/card/ anchorage-2025",
		"scorecard convert --to csv anchorage-2025 > table.csv",
		"scorecard convert --to json --onto anchorage-2025 table.csv > card.json",
	}
	command.Run = func(env Env, args []string) int {
		flags := Flags(command)
		in := input{env: env}
		to := flags.String("to", "", "the `FORM` to write (required)")
		address := flags.String("url", "", "the `ADDRESS` of the page that opens cards, for links, reports and citations")
		mark := flags.Bool("mark", false, "begin a table with the mark of byte order by which spreadsheets know UTF-8")
		in.how = newTableFlags(flags)
		flags.StringVar(&in.onto, "onto", "", "the `CARD` that the ratings or statements of a table go on; what the table does not name stays")
		flags.BoolVar(&in.how.options.Replace, "replace", false, "with --onto, take off the ratings that a table of ratings, one a row, does not name")
		files, code, done := Parse(env, command, flags, args)
		if done {
			return code
		}
		chosen := -1
		for i, f := range all {
			if f.name == *to {
				chosen = i
			}
		}
		switch u, err := url.Parse(*address); {
		case *to == "":
			return Misused(env, command, "needs --to FORM; the forms are "+strings.Join(formNames(all), ", "))
		case chosen < 0:
			return Misused(env, command, unknown("form", *to, formNames(all)))
		case *address != "" && (err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || strings.Contains(*address, "#")):
			return Misused(env, command, fmt.Sprintf("--url cannot be %q; it needs an address with http:// or https:// and without #, such as https://scores.example.org/card/", *address))
		case *mark && !strings.HasPrefix(*to, "csv"):
			return Misused(env, command, "--mark is for the forms csv, csv-long and csv-statements")
		case len(files) != 1:
			return Misused(env, command, oneFile(files))
		}
		if problem := in.check(); problem != "" {
			return Misused(env, command, problem)
		}
		card, code, err := in.read(files[0])
		if err != nil {
			Report(env, files[0], err)
			return Bad
		}
		if code != OK {
			return code
		}
		out, err := all[chosen].write(card, *address)
		if err != nil {
			Report(env, files[0], err)
			return Bad
		}
		if *mark {
			out = "\ufeff" + out
		}
		if n := len(out) - 1 - len(*address); strings.HasPrefix(all[chosen].name, "link") && n > link.Offer {
			fmt.Fprintf(env.Stderr, "scorecard convert: the link has %d characters. %s Make one with: scorecard convert --to json; or a shorter link with: --to link-brief\n", n, text.LinkCut(n))
		}
		if _, err := env.Stdout.Write([]byte(out)); err != nil {
			fmt.Fprintf(env.Stderr, "scorecard convert: the result could not be written: %s\n", err)
			return Bad
		}
		return OK
	}
	return command
}

func formNames(all []form) (names []string) {
	for _, f := range all {
		names = append(names, f.name)
	}
	return names
}

// builtInHash returns the hash of the built-in summit with the id of the card's,
// "" where there is none.
func builtInHash(card scoring.Scorecard) string {
	summit, err := builtIn(card.Summit.ID)
	if err != nil {
		return ""
	}
	return cardfile.SummitHash(summit)
}

// charts are the charts of a card.
func charts(card scoring.Scorecard) []picture.Chart {
	return picture.Charts(card, scoring.Score(card), scoring.Shares(card), scoring.Lenses(card))
}

// drawing writes a chart as SVG, light or dark.
func drawing(id string, dark bool) form {
	name, about := "svg-"+id, "the chart “"+text.ChartName(id)+"” as SVG"
	if dark {
		name, about = name+"-dark", about+", for dark pages"
	}
	return form{name, about, func(card scoring.Scorecard, address string) (string, error) {
		for _, chart := range charts(card) {
			if chart.ID == id {
				svg, _, _ := chart.SVG(text.PictureFoot(card, address), dark)
				return svg, nil
			}
		}
		return "", errors.New("this card has no such chart; it needs two sides with ratings, a leader for weightings and certainty, and a second date for states")
	}}
}

// input reads a card in any of its forms.
type input struct {
	env  Env
	how  *tableFlags
	onto string
}

// check returns what is wrong with the flags, "" for nothing.
func (in input) check() string {
	if problem := in.how.read(); problem != "" {
		return problem
	}
	switch {
	case in.onto != "" && (*in.how.scale != "" || in.how.options.Title != ""):
		return "--onto takes scale and title from its card; leave --scale and --title out"
	case in.onto == "" && in.how.options.Replace:
		return "--replace needs --onto, the card whose ratings are replaced"
	}
	return ""
}

// read reads a card. The code is that of a table that makes none, which has been said.
func (in input) read(name string) (card scoring.Scorecard, code int, err error) {
	data, err := readFile(in.env, name)
	if err != nil {
		return card, Bad, err
	}
	var leftOut []scoring.FieldError
	asked := in.onto != "" || *in.how.scale != "" // for a table
	look := lookAt(data)
	switch {
	case look.kind == kindLink && !asked:
		card, err = linked(string(data))
	case look.kind == kindCard || look.kind == kindExport || look.kind == kindNothing:
		if err = look.noCard(name); err == nil {
			card, err = cardfile.Decode(data)
		}
		if err != nil && look.kind == kindCard && in.how.options.SkipBad && !errors.As(err, new(cardfile.NewerFormatError)) {
			card, leftOut, err = cardfile.Salvage(data)
		}
	default:
		if card, code, err = in.table(name, data, look); err != nil || code != OK {
			return card, code, err
		}
	}
	if err != nil {
		return scoring.Scorecard{}, Bad, err
	}
	for _, left := range leftOut {
		Report(in.env, name, left)
	}
	if len(leftOut) > 0 {
		fmt.Fprintf(in.env.Stderr, "scorecard convert: left out what is listed above (%d) and kept the rest\n", len(leftOut))
	}
	if card.Ref == (scoring.Ref{}) {
		return card, OK, nil
	}
	summit, err := builtIn(card.Ref.ID)
	if err != nil {
		return scoring.Scorecard{}, Bad, err
	}
	if note := otherRecord(card.Ref, summit); note != "" {
		fmt.Fprintf(in.env.Stderr, "%s: %s\n", name, note)
	}
	card, err = cardfile.Resolve(card, summit)
	return card, OK, err
}

// table makes a card of a table.
func (in input) table(name string, data []byte, look look) (card scoring.Scorecard, code int, err error) {
	options := in.how.options
	switch titled := strings.TrimSpace(options.Title) != ""; {
	case look.kind == kindOther:
		return card, Bad, look.noTable(name)
	case in.onto != "":
		if options.Onto, _, err = ReadCard(in.env, in.onto); err != nil {
			return card, Bad, fmt.Errorf("the card %s: %w", in.onto, err)
		}
	case look.kind == kindUnknown && !(titled && *in.how.scale != ""):
		return card, Bad, look.noCard(name)
	case !titled:
		return card, Bad, fmt.Errorf("this looks like a table, not a card: it begins %s; say --scale ID and --title T to make a card of it, or --onto CARD to put it on one", look.about)
	}
	card, code = readTable(in.env, "convert", name, data, options)
	return card, code, nil
}
