//go:build !js

package command

import (
	"fmt"
	"io"

	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// writeSolid prints how solid the verdict is, a sentence a line, in the words
// of the page.
func writeSolid(w io.Writer, card scoring.Scorecard, result scoring.Result) {
	shares, tips := scoring.Shares(card), scoring.Tipping(card)
	var lines []string
	add := func(sentences ...string) {
		for _, s := range sentences {
			if s != "" {
				lines = append(lines, oneLine(s))
			}
		}
	}
	if shares.Known {
		if result.Verdict.Leader != "" {
			add(text.ShareFinding(card, result, shares.Any) + ".")
		} else {
			add("Over all weightings: " + text.ShareTwin(card, shares.Any, "tie") + ".")
		}
		if !shares.OnlyOne {
			add("Keeping the order of importance: " + text.ShareTwin(card, shares.Ranked, "tie") + ".")
		}
		add("By more than the tie zone: " + text.ShareTwin(card, shares.AnyZone, "draw") + ".")
		if len(shares.Curve) > 0 {
			add(text.CurveFinding(card, result, shares.HoldsUntil) + ".")
		}
		add(text.Spacing(card, result, shares))
		if !shares.Exact {
			add(text.Sampled(shares.Samples, shares.Error))
		}
	}
	if moved := scoring.MovedShares(card); moved.Known {
		add(text.MovedShare(card, moved).String())
	}
	writeSection(w, "How solid is it?", lines)

	lines = nil
	if tips.Known {
		if best := text.Nearest(tips.Importance); best >= 0 {
			add(text.ImportanceTip(card, tips.Importance[best]).String())
		}
		add(text.TransferTip(card, tips.Transfer).String(), text.StepsTip(card, tips).String(), text.SingleTip(card, tips.Single).String())
	}
	add(text.Deciders(card, result, tips).String())
	writeSection(w, "What would change it?", lines)

	lines = nil
	for _, kind := range scoring.Kinds(card) {
		if kind.Goals > 0 && kind.Verdict.Word != scoring.Undecided {
			name := map[string]string{scoring.Substance: "Substance", scoring.Symbol: "Symbol"}[kind.Kind]
			add(name + " (" + text.Count(kind.Goals, "goal") + "): " + text.Short(card, kind.Sides, kind.Verdict).String())
		}
	}
	for _, ruler := range scoring.Rulers(card) {
		add(text.Ruler(card, ruler).String())
	}
	for _, side := range scoring.Expectation(card) {
		if one, _ := card.Summit.Side(side.Side); side.T.Known {
			add(one.Name + ": goal attainment score " + text.Number(side.T.Points, 1) + " (50 is as expected).")
		}
	}
	writeSection(w, "Seen in parts", lines)

	lines = nil
	for _, lens := range scoring.Lenses(card) {
		if lens.Lens != scoring.LensSpeaker {
			add(text.LensName(card, lens) + " (" + text.Theirs(lens) + "): " + text.Short(card, lens.Sides, lens.Verdict).String())
		}
	}
	for _, line := range text.WithoutSources(card, result, scoring.WithoutSource(card)) {
		add(line.String())
	}
	writeSection(w, "Whom do you believe?", lines)
}

// writeSection prints lines under a heading, nothing without lines.
func writeSection(w io.Writer, title string, lines []string) {
	if len(lines) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s\n", title)
	for _, line := range lines {
		fmt.Fprintf(w, "  %s\n", line)
	}
}
