package text

import (
	"strconv"
	"strings"

	"summitscorecard/scoring"
)

// Words of "Score it yourself", of the dialogs and of the notices.
const (
	NoticesLabel     = "Messages"
	NoStore          = "the storage script is missing; reload the page."
	NewerShort       = "a newer version of the program keeps the cards."
	RemovedElsewhere = "This card was moved to the bin in another tab. What you see is kept as a new card with your next change."
	UndoReset        = "reset"
	UndoOwnScoring   = "your own scoring"
	UndoOtherTab     = "the change from another tab"
	SkipToMain       = "Skip to the card"
	SkipToText       = "Skip to the text"
	ContentsLabel    = "Contents"
	OwnScoringTitle  = "Score it yourself"
	OwnScoringHow    = "Goal by goal, from what each side wanted and what it got. The verdict, the starting levels and the commentators stay hidden until the end."
	Back             = "Back"
	Next             = "Next goal"
	SeeVerdict       = "See your verdict"
	StopOwnScoring   = "Stop, keep the card as it was"
	ScoringPutAway   = "Your scoring was closed, and the card is as it was."
	GoOnScoring      = "Go on scoring"
	CompareTitle     = "Your verdict beside the starting card"
	CompareYours     = "Yours"
	CompareStart     = "Starting card"
	CompareSame      = "You gave every goal the level of the starting card."
	CompareClose     = "Go on with my card"
	CompareRevert    = "Take back my scoring"

	ResetTitle  = "Reset to the starting card?"
	ResetHow    = "Your levels, importances, ranges and reasons on this card are replaced by the starting ones. You can undo it."
	ResetYes    = "Reset the card"
	Cancel      = "Cancel"
	Dismiss     = "Dismiss"
	Reload      = "Reload"
	DownloadOne = "Download a copy"
	Rescue      = "Open the rescue page"

	OfflineReady    = "Ready to work offline."
	UpdateWaiting   = "An update is available."
	Installed       = "Installed. You find it among your programs."
	ScreenshotLabel = "The verdict on a summit in one sentence, and what each side got of what it wanted"
	InstallTitle    = "Install it as an app"
	InstallHow      = "In Chrome and Edge: the Install button at the top of this page, or in the browser’s menu. In Safari: Share, then Add to Home Screen or Add to Dock. In Firefox on Android: Install in the menu. Once installed it starts without a network."
	OtherPage       = "This card was changed on another page; what you see is the newer state."
	OtherTab        = "This card was changed in another tab; what you see is the newer state."
	NoCardHere      = "No card here"
	CardUnknown     = "Your card could not be looked up"
	CardUnknownHow  = "The browser’s database did not open, or may not be used here, so it is not known whether the card of this address is kept here. Nothing was changed. Close other tabs of this site, allow it to keep data, and reload; restarting the browser often helps."
	KeptLate        = "The browser’s database answers now. The card that is kept can be opened; what you changed here since is a card of its own."
	OpenKept        = "Open the kept card"
	NoCardHow       = "This address belongs to a card that is not kept in this browser. Cards stay where they were made; ask for the file, or start from the featured summit."
	NewerKept       = "A newer version of the program saved cards here. This page shows them read-only until you reload it: changes are not saved."

	OwnLead       = "Your own card. It stays in your browser, nothing is sent; Reset brings the starting card back."
	StartingCard  = "Starting card"
	YourCard      = "Your card"
	Footer        = "Everything stays in this browser. Browsers may clear their storage: download a copy of what matters to you."
	NoScript      = "Scoring needs JavaScript; everything else on this page reads without it."
	NotFoundTitle = "No page here"
	NotFoundHow   = "There is no page at this address."
	ToFeatured    = "Go to the featured summit"
)

// Lead says what the first visitor looks at.
func Lead(sources int) string {
	return "You see a starting point from " + Count(sources, "cited source") + ". Change anything: it stays in your browser, nothing is sent."
}

// GoalCount counts the goals and the ratings still open.
func GoalCount(goals, open int) string {
	if open == 0 {
		return Count(goals, "goal") + ", all scored"
	}
	return Count(goals, "goal") + ", " + Count(open, "rating") + " open"
}

// OwnScoringStep says where in the flow the reader is.
func OwnScoringStep(n, all int) string {
	return "Goal " + strconv.Itoa(n) + " of " + strconv.Itoa(all)
}

// NotSaved says what kept a card from being saved.
func NotSaved(why string) string { return "Not saved: " + why }

// Blocked says that nothing can be kept.
func Blocked(message string) string {
	if message == "" {
		message = "this browser does not let the page keep anything"
	}
	return "Your changes last only until you close this page: " + message + " Download a copy to keep them."
}

// Full says that there is no room.
const Full = "this browser’s storage is full. Download a copy, then free some space."

// BadFragment says that an address could not be read.
func BadFragment(fragment string) string {
	if len(fragment) > 40 {
		fragment = fragment[:40] + "…"
	}
	return "The end of this address (“" + fragment + "”) could not be read; it may have been cut. Nothing was changed."
}

// BrokenRecord says that a kept card could not be read.
func BrokenRecord(id, why string) string {
	return "Your card “" + id + "” could not be read (" + why + "). It is kept as it is; the rescue page exports it. You see the starting card."
}

// Conflict says that another tab was faster.
func Conflict(id string) string {
	return "Another tab changed this card at the same time. Your version was kept as a card of its own, “" + id + "”."
}

// CouldNot words a refused command.
func CouldNot(why string) string { return "Not changed: " + why + "." }

// AsOf names the card under a chart.
func AsOf(card, date string) string {
	if date == "" {
		return card
	}
	return card + ", as of " + Date(date)
}

// Difference words one rating on which two cards differ.
func Difference(goal, side, yours, start string) string {
	return goal + ", " + side + ": " + yours + " instead of " + start
}

// DifferenceCount heads the list of differences.
func DifferenceCount(n int) string { return Count(n, "difference") + ", rating by rating" }

// Finding is the title of the balance chart: who did better on what.
func Finding(card scoring.Scorecard, r scoring.Result) string {
	ids := []string{r.Verdict.Leader, r.Verdict.Second}
	if ids[0] == "" {
		ids[0], ids[1] = tied(r)
	}
	if r.Verdict.Word == scoring.Undecided || ids[1] == "" {
		return "How much of each aim was reached"
	}
	values := map[string]map[string]float64{}
	for _, side := range r.Sides {
		values[side.Side] = map[string]float64{}
		for _, part := range side.Goals {
			if part.Scored && part.Weight > 0 {
				values[side.Side][part.Goal] = part.Value
			}
		}
	}
	var better [2][]string
	for _, g := range card.Summit.Goals {
		a, hasA := values[ids[0]][g.ID]
		b, hasB := values[ids[1]][g.ID]
		switch {
		case !hasA || !hasB:
		case a > b+1e-9:
			better[0] = append(better[0], g.Title)
		case b > a+1e-9:
			better[1] = append(better[1], g.Title)
		}
	}
	var parts []string
	for i, id := range ids {
		side, _ := card.Summit.Side(id)
		if n := len(better[i]); n > 0 {
			name := The(side.Name)
			if len(parts) == 0 {
				name = TheFirst(side.Name)
			}
			parts = append(parts, name+" got more of its aim on "+few(better[i]))
		}
	}
	if len(parts) == 0 {
		return "Both sides got as much of each aim"
	}
	if len(parts) == 2 {
		parts[1] = strings.Replace(parts[1], " got more of its aim on ", " on ", 1)
	}
	return strings.Join(parts, ", ")
}

// few lists up to three goals by name and counts more than that.
func few(titles []string) string {
	if len(titles) <= 3 {
		return List(titles)
	}
	return List([]string{titles[0], titles[1], strconv.Itoa(len(titles)-2) + " more goals"})
}

// Twin is the balance chart in a sentence.
func Twin(card scoring.Scorecard, r scoring.Result, decimals int) string {
	var parts []string
	for _, side := range r.Sides {
		if side.Absent {
			continue
		}
		meta, _ := card.Summit.Side(side.Side)
		var goals []string
		for _, part := range side.Goals {
			if !part.Scored || part.Weight == 0 {
				continue
			}
			g, _ := card.Summit.Goal(part.Goal)
			goals = append(goals, g.Title+" "+Number(100*part.Value, 0))
		}
		parts = append(parts, meta.Name+" "+Total(side.Total, decimals)+" of 100: "+strings.Join(goals, ", ")+".")
	}
	return strings.Join(parts, " ")
}
