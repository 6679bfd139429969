package importer

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/card"
	"summitscorecard/app/message"
	"summitscorecard/app/storage"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
)

// newerFile is a file of a later format, shown as far as this program knows it and
// never written: the bytes are kept as they came.
type newerFile struct {
	name   string
	format string
	data   []byte
	card   scoring.Scorecard
	left   []scoring.FieldError // what this program does not know
	shown  card.ReadOnly
}

// showNewer shows a file of a later format in place of the page.
func (im *Importer) showNewer(ctx app.Context, at int) {
	if at < 0 || at >= len(im.refused) || im.refused[at].newer == nil {
		return
	}
	im.newer = im.refused[at].newer
	im.newer.shown = card.NewReadOnly(im.newer.card, im.site.Base, text.CameCard)
	browser.ShowFromTop(ctx, "newer-title")
}

// fileName is the name of the file; of one that could lie elsewhere, another.
func (f *newerFile) fileName() string {
	if f.name == "" || strings.ContainsAny(f.name, "/\\") {
		return storage.FileName("newer")
	}
	return f.name
}

func (f *newerFile) download() {
	browser.Download(f.fileName(), browser.NewBlobBytes(storage.Media, f.data))
}

func (f *newerFile) screen() []app.UI {
	summit := f.card.Summit
	return append([]app.UI{app.Section().Class("Figure Compare").Aria("labelledby", "newer-title").Body(
		app.P().Class("Eyebrow").Text(text.Join(" · ", text.Date(summit.Date), summit.Place)),
		app.H1().ID("newer-title").TabIndex(-1).Text(summit.Title),
		app.P().Text(text.NewerShown(f.fileName(), f.format)),
		app.P().ID("verdict").Class("Verdict").Role("status").Aria("label", text.VerdictLabel).Body(f.shown.Verdict()...),
		ui.DialogButtons(
			ui.Button{ID: "newer-save", Message: message.SaveNewerFile{}, Words: text.NewerSave, Kind: "main"},
			ui.Button{ID: "newer-close", Message: message.CloseNewerFile{}, Words: text.Close}),
		app.Details().Body(app.Summary().Text(text.NewerLeft(len(f.left))), ui.Problems(f.left)),
	)}, f.shown.Sections()...)
}
