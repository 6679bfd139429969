package export

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/message"
	"summitscorecard/app/picture"
	"summitscorecard/app/qr"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// Page is the page whose card is exported.
type Page interface {
	// CatchUp works out at once what follows a change of the card.
	CatchUp()
	// Exported is what can be exported of the card on screen as it stands; ok is
	// false for a page without a card.
	Exported() (source Source, ok bool)
	// Copied notes that the reader has a copy of the card as it is.
	Copied()
}

// Source is a card on screen with what is known of it.
type Source struct {
	Card    scoring.Scorecard
	Result  scoring.Result
	Shares  scoring.SharesResult
	Tips    scoring.TippingResult
	Lenses  []scoring.LensResult
	Hidden  bool               // scoring with the verdict hidden: nothing may show it
	Changed bool               // the reader has changed the card
	Start   *scoring.Scorecard // the card that the page came with; nil for none
	Base    string             // of the site, with a slash at both ends
}

// Dialogs are the Download dialog and the Share menu.
type Dialogs struct {
	page Page
	look look // what the reader chose, which stays from one opening to the next
	open *opened
}

// look is how charts and citations are to look.
type look struct {
	dark  bool
	mark  bool   // tables begin with the mark of byte order
	style string // of the citation: one of citationStyles; "" for the first
}

// opened is what the dialog that is open shows. The card is the one that it was
// opened on.
type opened struct {
	dialog message.Dialog
	shown  bool // the browser has opened it

	card     scoring.Scorecard
	hidden   bool   // see Source
	base     string // see Source
	address  string // public, of the card; "" for what the reader made
	builtIn  string // the hash of the summit that the site holds under this id, or ""
	charts   []picture.Chart
	look     look
	canSave  bool // the browser can save to a place that the reader chooses
	canShare bool // the browser can share with other programs

	link  cardLink
	code  cardCode
	frame string // what another page puts to show the summit; "" where it is not built in

	said   string // what came of the last press
	failed bool
	manual string // what the reader has to copy by hand
}

// cardLink is the card as a link.
type cardLink struct {
	brief   bool   // without reasons and names
	address string // "" where there is none
	refused string // why there is none
	long    bool   // the file is the better way
}

// cardCode is the brief link as a code that a camera reads.
type cardCode struct {
	address string
	drawn   qr.Code
	ok      bool // it is short enough
}

// Start ties the dialogs to their page.
func (d *Dialogs) Start(page Page) { d.page = page }

// openDialog works out what a dialog shows, and opens it once that is in the page.
func (d *Dialogs) openDialog(ctx app.Context, dialog message.Dialog) {
	source, ok := d.page.Exported()
	if !ok {
		return
	}
	if !source.Hidden {
		d.page.CatchUp()
		source, _ = d.page.Exported()
	}
	if d.open != nil { // word that it was closed is still on its way
		d.look = d.open.look
	}
	d.open = newOpened(dialog, source, d.look)
	ui.OpenAfterRender(ctx, dialog, func() {
		if d.open != nil {
			d.open.shown = ui.IsOpen(dialog)
		}
	})
}

func newOpened(dialog message.Dialog, s Source, l look) *opened {
	if l.style == "" {
		l.style = citationStyles[0].id
	}
	o := &opened{dialog: dialog, card: s.Card, hidden: s.Hidden, base: s.Base, look: l, canSave: browser.CanSaveAs(), canShare: browser.CanShare()}
	if !s.Hidden {
		o.charts = picture.Charts(s.Card, s.Result, s.Shares, s.Lenses)
	}
	summit := s.Card.Summit
	o.builtIn = builtInHash(s.Start, summit.ID)
	if o.builtIn != "" && o.builtIn == cardfile.SummitHash(summit) {
		o.frame = frameCode(summit.Title, o.site()+"embed/"+summit.ID+"/")
	}
	if s.Start != nil && s.Start.Summit.ID == summit.ID && !s.Changed {
		o.address = ui.SummitAddress(o.site(), summit.ID)
	}
	if dialog == message.ShareDialog {
		o.writeLink()
		o.writeCode()
	}
	return o
}

// say tells in the dialog what came of the last press.
func (o *opened) say(words string) { o.said, o.failed = words, false }

// fail tells in the dialog what went wrong with the last press.
func (o *opened) fail(words string) { o.said, o.failed = words, true }

// Render returns both dialogs: they are always in the page, closed and empty.
func (d *Dialogs) Render() []app.UI {
	return []app.UI{
		d.dialog(message.DownloadDialog, text.DownloadTitle, (*opened).downloads),
		d.dialog(message.ShareDialog, text.ShareTitle, (*opened).shares),
	}
}

func (d *Dialogs) dialog(id message.Dialog, title string, body func(*opened) []app.UI) app.UI {
	var parts []app.UI
	if d.open != nil && d.open.dialog == id {
		parts = append(body(d.open), d.open.foot())
	}
	closed, scope := ui.Handler(string(id), func(ctx app.Context, _ app.Event) { ui.Post(ctx, message.DialogClosed{}) })
	return ui.Dialog(id, string(id)+"-title", title, parts...).Class("Export").On("close", closed, scope)
}

// foot says what came of the last press, and closes.
func (o *opened) foot() app.UI {
	id := string(o.dialog)
	manual := app.UI(ui.Nothing())
	if o.manual != "" {
		manual = app.Textarea().ID("export-by-hand").Class("Field Export-text").Attr("autocomplete", "off").ReadOnly(true).Rows(4).Aria("label", text.ManualLabel).Text(o.manual)
	}
	return app.Div().Class("Export-foot").Body(
		app.P().ID(id+"-status").Class("Export-status").Role("status").DataSet("trouble", ui.Yes(o.failed)).Text(o.said),
		manual,
		row(ui.Button{ID: id + "-close", Message: message.CloseDialog{Dialog: o.dialog}, Words: text.OutClose}.Render()),
	)
}

// part is one part of a dialog under its heading.
func part(id, title string, body ...app.UI) app.UI {
	return app.Section().Class("Export-part").Aria("labelledby", id).Body(
		append([]app.UI{app.H3().ID(id).Text(title)}, body...)...)
}

func note(words string) app.UI { return app.P().Class("Small").Text(words) }

func row(parts ...app.UI) app.UI { return app.Div().Class("Export-row").Body(parts...) }

// radio is a choice of one of the dialogs.
func radio(field, value, words string, on bool) app.UI {
	return app.Label().Class("Choice").Body(
		ui.Checked(app.Input().ID("export-"+field+"-"+value).Type("radio").AutoComplete(false).Name("export-"+field).Value(value), on), app.Span().Text(words))
}
