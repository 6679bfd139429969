package app

import (
	"errors"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	cardlink "summitscorecard/scoring/link"
)

// door is the one way in for cards: files that are chosen, dropped, pasted, opened
// with the program or shared with it, text and links. What comes in is looked at
// one after the other. It never replaces a card: what is good goes to the page (see
// doorway), what is not is listed with its places and what could be made of it.
type door struct {
	at      doorway
	queue   []incoming
	alone   bool // one thing came, and nothing with it
	made    []string
	refused []refusal
	shown   *shownFile // a file of a later format, on screen in place of the page
}

// doorway is a page that cards come in to.
type doorway interface {
	tell(n notice)
	untell(id string)
	here() Page
	// enter takes one whole card, then goes on with next.
	enter(ctx app.Context, card arrival, next func(app.Context))
	// entered is called when everything that came was dealt with.
	entered(ctx app.Context)
	// follow opens the card in a link.
	follow(ctx app.Context, fragment string)
	// takeAll takes in a file of "Download everything", as the browser reads it, of
	// which cut says what is missing; "" for a whole one.
	takeAll(ctx app.Context, all app.Value, cut string, next func(app.Context))
	// onto is the card on screen, which the ratings of a table can go on.
	onto() (card scoring.Scorecard, ok bool)
}

// incoming is a file, or text, that the reader gives to the page.
type incoming struct {
	name   string
	size   int
	kind   string    // media type, as the system says
	file   app.Value // nil where the data is there already
	data   []byte
	folder bool
}

// arrival is a card that came in.
type arrival struct {
	name  string // of its file; "" for a link
	card  scoring.Scorecard
	start *scoring.Scorecard // the built-in card of its summit, where it was looked up
	notes []string           // what the reader should know of it
	left  []scoring.FieldError
}

// takeGiven takes what boot.js holds ready.
func (d *door) takeGiven(ctx app.Context) {
	b := boot()
	if !b.Truthy() || !b.Get("given").Truthy() {
		return
	}
	given := b.Get("given").Call("splice", 0)
	var list []incoming
	for i := 0; i < given.Get("length").Int(); i++ {
		g := given.Index(i)
		in := incoming{name: property(g, "name"), size: number(g, "size"), kind: property(g, "type"), folder: yesIn(g, "folder")}
		if file := g.Get("file"); file.Truthy() {
			in.file = file
		} else if in.size <= cardfile.MaxBytes {
			in.data = []byte(property(g, "text"))
		}
		list = append(list, in)
	}
	d.take(ctx, list)
}

// take looks at what came, one after the other. What came before and was not
// dealt with yet goes on first.
func (d *door) take(ctx app.Context, list []incoming) {
	if len(list) == 0 {
		return
	}
	busy := len(d.queue) > 0
	if !busy {
		d.refused, d.made, d.alone = nil, nil, len(list) == 1
		d.at.untell("say")
	}
	d.queue = append(d.queue, list...)
	if !busy {
		d.look(ctx)
	}
}

// next goes on with what came after the first of the queue.
func (d *door) next(ctx app.Context) {
	d.at.untell("reading")
	if d.queue = d.queue[1:]; len(d.queue) > 0 {
		d.look(ctx)
		return
	}
	if len(d.refused) > 0 {
		focus(ctx, "refused-title")
	}
	d.at.entered(ctx)
}

// refuse notes why the first of the queue was not opened, and goes on.
func (d *door) refuse(ctx app.Context, r refusal) {
	r.name = d.queue[0].name
	if r.name == "" {
		r.name = text.Pasted
	}
	d.refused = append(d.refused, r)
	d.next(ctx)
}

func (d *door) refuseFor(ctx app.Context, why string) {
	d.refuse(ctx, refusal{problems: []scoring.FieldError{{Msg: why}}})
}

// look opens the first of the queue.
func (d *door) look(ctx app.Context) {
	in := d.queue[0]
	if why := in.unwanted(); why != "" {
		d.refuseFor(ctx, why)
		return
	}
	if in.file == nil {
		d.sort(ctx, in.data)
		return
	}
	settled(ctx, in.file.Call("arrayBuffer"), func(ctx app.Context, buffer app.Value, ok bool) {
		if !ok {
			d.refuseFor(ctx, text.Unreadable)
			return
		}
		bytes := app.Window().Get("Uint8Array").New(buffer)
		data := make([]byte, bytes.Get("length").Int())
		app.CopyBytesToGo(data, bytes)
		d.sort(ctx, data)
	})
}

// unwanted says why something is not even read; "" where it is.
func (in incoming) unwanted() string {
	isExport := strings.HasPrefix(in.name, exportName)
	kind, _, _ := strings.Cut(in.kind, "/")
	switch {
	case in.folder:
		return text.IsFolder
	case in.size > cardfile.MaxBytes && !isExport, in.size > exportMost:
		return text.TooLarge()
	case in.file != nil && in.size == 0:
		return text.IsEmpty
	case in.kind == "" || kind == "text" || in.kind == "application/json" || in.ends(".json", ".csv", ".tsv", ".txt"):
		return ""
	}
	return text.WrongKind
}

func (in incoming) ends(endings ...string) bool {
	for _, ending := range endings {
		if strings.HasSuffix(strings.ToLower(in.name), ending) {
			return true
		}
	}
	return false
}

// sort finds out what the data of the first of the queue is.
func (d *door) sort(ctx app.Context, data []byte) {
	in := &d.queue[0]
	in.data = data
	start := strings.TrimLeft(strings.TrimPrefix(string(data[:min(len(data), 2000)]), "\uFEFF"), " \t\r\n")
	isText := in.name == "" && in.file == nil
	link := linkIn(data)
	switch all, why := everything(data); {
	case all.Truthy():
		d.alone = false
		d.at.takeAll(ctx, all, why, d.next)
	case why != "":
		d.refuseFor(ctx, why)
	case strings.HasPrefix(start, "{") || in.ends(".json"):
		d.card(ctx, data)
	case link != "":
		d.next(ctx)
		d.at.follow(ctx, link)
	case in.ends(".csv", ".tsv") || isTable(start):
		d.table(ctx, data)
	case isText:
		d.at.tell(notice{ID: "say", Text: text.PastedNothing, Trouble: true})
		d.next(ctx)
	default:
		d.refuseFor(ctx, text.WrongKind)
	}
}

// linkIn finds the fragment of a link to a card in a short text.
func linkIn(data []byte) string {
	if len(data) > cardlink.MaxLength+10000 {
		return ""
	}
	_, rest, found := strings.Cut(string(data), "#c=")
	if !found {
		return ""
	}
	return "#c=" + strings.Fields(rest + " .")[0]
}

// isTable says whether a text begins like a table: cells in its first line, and
// more lines.
func isTable(start string) bool {
	first, _, more := strings.Cut(start, "\n")
	return more && strings.ContainsAny(first, ",;\t")
}

// atOnce is how many milliseconds of a large file are read in one go.
const atOnce = 40.0

// read goes on with a file until it is read. The page answers in between.
func (d *door) read(ctx app.Context, r *cardfile.Reading, then func(app.Context)) {
	until := ticks() + atOnce
	if r.Step(func() bool { return ticks() < until }) {
		then(ctx)
		return
	}
	d.at.tell(notice{ID: "reading", Text: text.ReadingFile(d.queue[0].name)})
	after(ctx, 1, func(ctx app.Context) {
		defer rescue("reading")
		d.read(ctx, r, then)
	})
}

// card reads a card's file; of a broken one, what is good.
func (d *door) card(ctx app.Context, data []byte) {
	reading := cardfile.NewReading(data)
	d.read(ctx, reading, func(ctx app.Context) {
		card, _, err := reading.Card()
		var newer cardfile.NewerFormatError
		switch {
		case err == nil:
			d.whole(ctx, card)
		case errors.As(err, &newer):
			d.later(ctx, newer, data)
		default:
			d.salvage(ctx, err, data)
		}
	})
}

// salvage offers what is good of a broken file.
func (d *door) salvage(ctx app.Context, err error, data []byte) {
	reading := cardfile.NewSalvaging(data)
	d.read(ctx, reading, func(ctx app.Context) {
		part, left, failed := reading.Card()
		if failed != nil {
			d.refuse(ctx, refusal{problems: problemsOf(err)})
			return
		}
		d.refuse(ctx, refusal{problems: left, part: &part})
	})
}

// later offers to show a file of a later format.
func (d *door) later(ctx app.Context, newer cardfile.NewerFormatError, data []byte) {
	reading := cardfile.NewPreviewing(data)
	d.read(ctx, reading, func(ctx app.Context) {
		r := refusal{problems: problemsOf(newer)}
		if part, left, err := reading.Card(); err == nil {
			r.later = &shownFile{name: d.queue[0].name, format: newer.Format, data: data, card: part, left: left}
		}
		d.refuse(ctx, r)
	})
}

// whole takes a good card in. One that names a built-in summit gets it first.
func (d *door) whole(ctx app.Context, card scoring.Scorecard) {
	in := arrival{name: d.queue[0].name, card: card}
	if in.name == "" {
		in.name = text.Pasted
	}
	resolve(ctx, d.at.here(), in, func(ctx app.Context, in arrival, problems []scoring.FieldError) {
		if problems != nil {
			d.refuse(ctx, refusal{problems: problems})
			return
		}
		d.at.enter(ctx, in, d.next)
	})
}
