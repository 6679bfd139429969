package command

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"

	"summitscorecard/scoring"
)

const panelFormat = "summit-panel/1"

// panelCommand sums up the cards of several raters.
func panelCommand() Command {
	command := Command{
		Name:  "panel",
		Args:  "[--json] [FILE...]",
		Short: "Sum up the cards of several raters of one summit: medians, agreement, who leads for whom",
		Long: "Without a file, or for \"-\", it reads JSON lines from standard input: one card a line.\n" +
			"A bad card is left out, named on standard error, and the command ends with 1; cards\n" +
			"of several summits make no panel. With --json it prints one line (" + panelFormat + ").",
	}
	command.Run = func(env Env, args []string) int {
		flags := Flags(command)
		asJSON := flags.Bool("json", false, "one compact line of JSON")
		files, code, done := Parse(env, command, flags, args)
		if done {
			return code
		}
		if len(files) == 0 {
			files = []string{"-"}
		}
		var cards []scoring.Scorecard
		for _, file := range files {
			read, good := readCards(env, file)
			cards = append(cards, read...)
			if !good {
				code = Bad
			}
		}
		if len(cards) == 0 {
			fmt.Fprintln(env.Stderr, "scorecard panel: no card is left to sum up")
			return Bad
		}
		panel, err := scoring.Panel(cards)
		if err != nil {
			fmt.Fprintf(env.Stderr, "scorecard panel: %s\n", err)
			return Bad
		}
		if !*asJSON {
			writePanel(env.Stdout, cards[0], panel)
			return code
		}
		for _, note := range panel.Notes {
			fmt.Fprintf(env.Stderr, "scorecard panel: %s\n", note)
		}
		encoder := json.NewEncoder(env.Stdout)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(newPanelJSON(panel)); err != nil {
			fmt.Fprintf(env.Stderr, "scorecard panel: the result could not be written: %s\n", err)
			return Bad
		}
		return code
	}
	return command
}

// readCards reads one card from a file, or from standard input one card or one
// a line. good is false when something was wrong, which is reported.
func readCards(env Env, file string) (cards []scoring.Scorecard, good bool) {
	if file == "-" {
		return readStream(env)
	}
	card, _, err := ReadCard(env, file)
	if err != nil {
		Report(env, file, err)
		return nil, false
	}
	return []scoring.Scorecard{card}, true
}

// readStream reads standard input. It is one card over several lines when
// neither the first line is JSON by itself nor the second begins an object;
// otherwise every line is a card.
func readStream(env Env) (cards []scoring.Scorecard, good bool) {
	in := bufio.NewReader(env.Stdin)
	first, err := readLine(in)
	if err == nil && !json.Valid(first) {
		second, _ := in.Peek(1)
		if len(second) > 0 && second[0] != '{' {
			whole := io.MultiReader(bytes.NewReader(first), in)
			card, _, err := ReadCard(Env{Stdin: whole}, "-")
			if err != nil {
				Report(env, "-", err)
				return nil, false
			}
			return []scoring.Scorecard{card}, true
		}
	}
	good = true
	for number, line := 1, first; ; number++ {
		if text := bytes.TrimSpace(line); len(text) > 0 {
			card, _, bad := ReadCard(Env{Stdin: bytes.NewReader(text)}, "-")
			if bad != nil {
				Report(env, "standard input, line "+strconv.Itoa(number), bad)
				good = false
			} else {
				cards = append(cards, card)
			}
		}
		if errors.Is(err, io.EOF) {
			return cards, good
		}
		if err != nil {
			Report(env, "-", plain(err))
			return cards, false
		}
		line, err = readLine(in)
	}
}

// readLine reads to the end of a line. Of a line that no card can fill it keeps
// a byte more than the limit, so that reading it says that it is too large.
func readLine(in *bufio.Reader) (line []byte, err error) {
	for {
		part, err := in.ReadSlice('\n')
		if room := scoring.MaxBytes + 1 - len(line); room > 0 {
			line = append(line, part[:min(room, len(part))]...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, err
		}
	}
}

type panelJSON struct {
	Format    string            `json:"format"`
	Summit    string            `json:"summit"`
	Raters    int               `json:"raters"`
	Alpha     alphaJSON         `json:"alpha"`
	Agreement *decimal          `json:"agreement"`
	Ratings   []panelRatingJSON `json:"ratings"`
	Leads     *object[decimal]  `json:"leads"`
}

type alphaJSON struct {
	Ordinal  *decimal `json:"ordinal"`
	Interval *decimal `json:"interval"`
	Low      *decimal `json:"low"`
	High     *decimal `json:"high"`
	Note     string   `json:"note"`
}

type panelRatingJSON struct {
	Goal   string       `json:"goal"`
	Side   string       `json:"side"`
	Count  int          `json:"n"`
	Median decimal      `json:"median"`
	Mean   decimal      `json:"mean"`
	Q1     decimal      `json:"q1"`
	Q3     decimal      `json:"q3"`
	Counts *object[int] `json:"counts"`
}

func newPanelJSON(p scoring.PanelResult) panelJSON {
	out := panelJSON{
		Format: panelFormat, Summit: p.Summit, Raters: p.Raters, Agreement: orNone(p.Agreement),
		Alpha: alphaJSON{coefficient(p.Alpha.Ordinal), coefficient(p.Alpha.Interval), coefficient(p.Alpha.Low), coefficient(p.Alpha.High), p.Alpha.Note},
		Leads: &object[decimal]{}, Ratings: []panelRatingJSON{},
	}
	for _, r := range p.Ratings {
		one := panelRatingJSON{r.Goal, r.Side, r.Count, decimal(r.Median), decimal(r.Mean), decimal(r.Q1), decimal(r.Q3), &object[int]{}}
		for _, level := range r.Levels {
			one.Counts.add(strconv.FormatFloat(level.Level, 'g', 12, 64), level.Count)
		}
		out.Ratings = append(out.Ratings, one)
	}
	for _, lead := range p.Leads {
		out.Leads.add(lead.Side, decimal(lead.Value))
	}
	out.Leads.add("draw", decimal(p.Draw))
	return out
}

func coefficient(c scoring.Coefficient) *decimal {
	if !c.Known {
		return nil
	}
	return some(c.Value)
}
