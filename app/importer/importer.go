package importer

import (
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/message"
	"summitscorecard/app/storage"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/link"
)

// Site is what has to be known of the site to complete a card that only names its
// summit.
type Site struct {
	Base    string   // with a slash at both ends
	BuiltIn []string // ids of the built-in summits
}

// Has reports whether the summit is one of the site's.
func (s Site) Has(summit string) bool { return slices.Contains(s.BuiltIn, summit) }

// Arrival is a card that came in.
type Arrival struct {
	Name  string // of its file; "" for a link
	Card  scoring.Scorecard
	Start *scoring.Scorecard   // the built-in card of its summit, where it was looked up
	Notes []string             // what the reader should know of it
	Left  []scoring.FieldError // what was left out of it
}

// Page is a page that cards come in to.
type Page interface {
	ui.Notifier
	// Enter takes one whole card, then goes on with next.
	Enter(ctx app.Context, card Arrival, next func(app.Context))
	// Entered is called when everything that came was dealt with.
	Entered(ctx app.Context)
	// FollowLink opens the card in a link.
	FollowLink(ctx app.Context, fragment string)
	// TakeExport takes in a file of everything, of which missing says what is not in
	// it any more; "" for a whole one.
	TakeExport(ctx app.Context, file browser.Export, missing string, next func(app.Context))
	// CardForTable is the card on screen, which the ratings of a table can go on.
	CardForTable() (card scoring.Scorecard, ok bool)
}

// Importer takes in what the reader gives to a page.
type Importer struct {
	page Page
	site Site

	queue   []item
	alone   bool // one thing came, and nothing with it
	kept    []string
	refused []refusal

	// What stands on screen in place of the page: a file of a later format, or a table.
	newer *newerFile
	table *tableReading
}

// item is something in the queue: a file, or text.
type item struct {
	browser.Given
	data []byte
}

// Start ties the importer to its page.
func (im *Importer) Start(page Page, site Site) { im.page, im.site = page, site }

// Alone reports whether one thing came, and nothing with it.
func (im *Importer) Alone() bool { return im.alone }

// Kept are the ids of the cards that were kept of what came.
func (im *Importer) Kept() []string { return im.kept }

// ShowsFile reports whether a file stands in place of the page.
func (im *Importer) ShowsFile() bool { return im.newer != nil || im.table != nil }

// File is that file on screen.
func (im *Importer) File() []app.UI {
	if im.table != nil {
		return im.table.screen()
	}
	return im.newer.screen()
}

// PutAway closes the file on screen, as Back asks for. It can be shown again from the list
// of what was not opened.
func (im *Importer) PutAway(ctx app.Context) {
	im.newer, im.table = nil, nil
	browser.Focus(ctx, "refused-title")
}

// AnyRefused reports whether something that came was not opened.
func (im *Importer) AnyRefused() bool { return len(im.refused) > 0 }

// Take looks at what boot.js holds ready, one after the other. What came before and
// was not dealt with yet goes on first.
func (im *Importer) Take(ctx app.Context) {
	var items []item
	for _, given := range browser.TakeGiven() {
		one := item{Given: given}
		if !given.IsFile() && given.Size <= cardfile.MaxBytes {
			one.data = []byte(given.Text())
		}
		items = append(items, one)
	}
	if len(items) == 0 {
		return
	}
	busy := len(im.queue) > 0
	if !busy {
		if im.kept, im.alone = nil, len(items) == 1; im.table == nil {
			im.refused = nil
		}
		im.table = nil // it stays in the list while something else is shown
		im.page.DismissNotice(ui.LastDone)
	}
	im.queue = append(im.queue, items...)
	if !busy {
		im.open(ctx)
	}
}

// next goes on with what came after the first of the queue.
func (im *Importer) next(ctx app.Context) {
	im.page.DismissNotice("reading")
	if im.queue = im.queue[1:]; len(im.queue) > 0 {
		im.open(ctx)
		return
	}
	if im.AnyRefused() {
		browser.Focus(ctx, "refused-title")
	}
	im.page.Entered(ctx)
}

// open reads the first of the queue.
func (im *Importer) open(ctx app.Context) {
	first := im.queue[0]
	if why := first.unwanted(); why != "" {
		im.refuseFor(ctx, why)
		return
	}
	if !first.IsFile() {
		im.sort(ctx, first.data)
		return
	}
	first.Read(ctx, func(ctx app.Context, data []byte, ok bool) {
		if !ok {
			im.refuseFor(ctx, text.Unreadable)
			return
		}
		im.sort(ctx, data)
	})
}

// unwanted says why something is not even read; "" where it is.
func (g item) unwanted() string {
	isExport := strings.HasPrefix(g.Name, ExportName)
	kind, _, _ := strings.Cut(g.Media, "/")
	switch {
	case g.Folder:
		return text.IsFolder
	case g.Size > cardfile.MaxBytes && !isExport, g.Size > maxExport:
		return text.TooLarge()
	case g.IsFile() && g.Size == 0:
		return text.IsEmpty
	case g.Media == "" || kind == "text" || g.Media == "application/json" || g.ends(".json", ".csv", ".tsv", ".txt"):
		return ""
	}
	return text.WrongKind
}

func (g item) ends(endings ...string) bool {
	for _, ending := range endings {
		if strings.HasSuffix(strings.ToLower(g.Name), ending) {
			return true
		}
	}
	return false
}

// sort finds out what the data of the first of the queue is.
func (im *Importer) sort(ctx app.Context, data []byte) {
	first := &im.queue[0]
	first.data = data
	start := strings.TrimLeft(strings.TrimPrefix(string(data[:min(len(data), 2000)]), "\uFEFF"), " \t\r\n")
	isText := first.Name == "" && !first.IsFile()
	table := first.ends(".csv", ".tsv")
	export, isExport, why := readExport(data)
	switch {
	case isExport:
		im.alone = false
		im.page.TakeExport(ctx, export, why, im.next)
	case why != "":
		im.refuseFor(ctx, why)
	case strings.HasPrefix(start, "{") || first.ends(".json"):
		im.readCard(ctx, data)
	case !table && IsLink(string(data)):
		im.followLink(ctx, string(data))
	case table || isTable(start):
		im.readTable(ctx, data)
	case isText:
		im.page.ShowNotice(ui.Problem(ui.LastDone, text.PastedNothing))
		im.next(ctx)
	default:
		im.refuseFor(ctx, text.WrongKind)
	}
}

// followLink opens the one link to a card that a text holds. The page that opens it
// says what is wrong with a broken one.
func (im *Importer) followLink(ctx app.Context, given string) {
	fragment, err := link.One(given)
	if err != nil {
		im.refuseFor(ctx, text.Sentenced(err.Error()))
		return
	}
	im.next(ctx)
	im.page.FollowLink(ctx, fragment)
}

// isTable reports whether a text begins like a table: cells in its first line, and
// more lines.
func isTable(start string) bool {
	first, _, more := strings.Cut(start, "\n")
	return more && strings.ContainsAny(first, ",;\t")
}

// Keep saves a card that came in as a new one, and goes on with next; failed says
// what is in the way.
func (im *Importer) Keep(ctx app.Context, card scoring.Scorecard, failed func(ctx app.Context, message string), next func(app.Context)) {
	storage.KeepNew(ctx, card, func(ctx app.Context, id string) {
		im.kept = append(im.kept, id)
		next(ctx)
	}, func(ctx app.Context, message string) {
		failed(ctx, message)
		next(ctx)
	})
}

// Handle answers the messages about what was not opened.
func (im *Importer) Handle(ctx app.Context, m message.Message) bool {
	switch m := m.(type) {
	case message.CloseRefusals:
		im.refused = nil
		browser.Focus(ctx, "new-file")
	case message.OpenRefused:
		im.openRefused(ctx, m.At)
	case message.ShowNewerFile:
		im.showNewer(ctx, m.At)
	case message.CloseNewerFile:
		im.PutAway(ctx)
	case message.SaveNewerFile:
		if im.newer != nil {
			im.newer.download()
		}
	case message.ChangeTable:
		im.changeTable(ctx, m)
	case message.TakeAsMissing:
		im.takeMissing(ctx)
	case message.MakeCard:
		im.makeCard(ctx)
	case message.CloseTable:
		im.closeTable(ctx)
	case message.OpenDraft:
		browser.GiveDraft(m.Key, text.DraftFile)
		im.Take(ctx)
	case message.DiscardDraft:
		browser.DiscardDraft(m.Key)
		im.page.DismissNotice(m.Key)
	default:
		return false
	}
	return true
}

// FileField chooses files to open; boot.js takes them.
func FileField() app.UI {
	return app.Label().Class("Button Library-file").Body(
		app.Span().Text(text.NewFile),
		app.Input().ID("new-file").Type("file").AutoComplete(false).Multiple(true).Accept(".json,.csv,application/json,text/csv").
			Class("Unseen"))
}

// DropHint covers the page while files are dragged over it; boot.js says when.
func DropHint() app.UI {
	return app.Div().Class("DropHint").Aria("hidden", "true").Body(app.P().Text(text.DropHere))
}

// IsLink reports whether a text, such as the end of an address, holds a link to a card,
// however other programs left it.
func IsLink(text string) bool { return len(link.Find(text)) > 0 }
