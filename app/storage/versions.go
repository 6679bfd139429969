package storage

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/edit"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// version is an earlier state of the card that the browser keeps.
type version struct {
	when    string // in words
	verdict string
	card    scoring.Scorecard
}

// Handle answers the messages about what the browser keeps of the card.
func (s *Saver) Handle(ctx app.Context, m message.Message) bool {
	switch m := m.(type) {
	case message.OpenDialog:
		if m.Dialog != message.VersionsDialog {
			return false
		}
		s.showVersions(ctx)
	case message.ChooseVersion:
		s.takeVersion(ctx, m.At)
	default:
		return false
	}
	return true
}

// showVersions lists the earlier versions and shows them.
func (s *Saver) showVersions(ctx app.Context) {
	browser.Revisions(ctx, s.id, func(ctx app.Context, list []browser.Revision) {
		s.versions = nil
		for _, r := range list {
			if card, err := cardfile.Decode([]byte(r.Text)); err == nil {
				s.versions = append(s.versions, version{when: text.Moment(r.Updated), verdict: text.Verdict(card, scoring.Score(card)).String(), card: card})
			}
		}
		ui.OpenAfterRender(ctx, message.VersionsDialog, nil)
	})
}

// takeVersion brings an earlier version back. What is on screen is kept as a
// version itself, and undo goes back to it.
func (s *Saver) takeVersion(ctx app.Context, at int) {
	if _, _, scoring := s.page.OwnScoring(); scoring || at < 0 || at >= len(s.versions) {
		return
	}
	ui.Close(message.VersionsDialog)
	s.KeepRevision()
	changed := s.page.Do(ctx, edit.TakeCard{What: text.UndoVersion, From: s.versions[at].card})
	s.page.SyncControls(ctx)
	s.page.ShowNotice(ui.Notice{ID: "tried", Text: text.VersionShown, Buttons: ui.UndoButton("undo-version", changed)})
}

// VersionsDialog is always in the page, closed.
func (s *Saver) VersionsDialog() app.UI {
	how := text.VersionsHow()
	if len(s.versions) == 0 {
		how = text.VersionsNone
	}
	rows := make([]app.UI, len(s.versions))
	for i, v := range s.versions {
		rows[i] = app.Li().Class("Version").Body(
			app.Div().Class("CardList-words").Body(app.Span().Text(v.when), app.Small().Text(v.verdict)),
			ui.Button{ID: "version-" + strconv.Itoa(i), Message: message.ChooseVersion{At: i}, Words: text.VersionTake, Label: text.VersionTakeOf(v.when)}.Render())
	}
	return ui.Dialog(message.VersionsDialog, "versions-title", text.VersionsTitle,
		app.P().Class("Small").Text(how),
		app.Ul().Class("Versions").Aria("label", text.Versions).Body(rows...),
		ui.DialogButtons(ui.Button{ID: "versions-close", Message: message.CloseDialog{Dialog: message.VersionsDialog}, Words: text.Close}))
}
