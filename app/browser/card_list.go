package browser

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Listed is a kept card as the storage lists it.
type Listed struct {
	ID, Summit  string
	Title, Date string // of the summit
	Updated     string // RFC 3339
	Removed     string // when it went to the bin, RFC 3339
	Entry       string // the card in small, packed; "" where an earlier version saved it
	Damaged     bool   // it is kept but cannot be read
}

// ListResult is the answer to a request for a list.
type ListResult struct {
	OK    bool
	Cards []Listed
}

func listResult(v app.Value) ListResult {
	if !holds(v, "ok") {
		return ListResult{}
	}
	result := ListResult{OK: true}
	for _, r := range each(v.Get("records")) {
		result.Cards = append(result.Cards, Listed{ID: words(r, "id"), Summit: words(r, "summit"), Title: words(r, "title"), Date: words(r, "date"),
			Updated: words(r, "updated"), Removed: words(r, "removed"), Entry: words(r, "small"), Damaged: holds(r, "damaged")})
	}
	return result
}

// List lists the reader's cards.
func List(ctx app.Context, then func(ctx app.Context, result ListResult)) {
	ask(ctx, func(ctx app.Context, answer app.Value) { then(ctx, listResult(answer)) }, "list")
}

// Bin lists the cards that were deleted and can come back.
func Bin(ctx app.Context, then func(ctx app.Context, result ListResult)) {
	ask(ctx, func(ctx app.Context, answer app.Value) { then(ctx, listResult(answer)) }, "bin")
}

// Answer is what the storage says of something that it was to do.
type Answer struct {
	Done    bool
	Message string // a sentence for the reader, where it was not done
}

func answerOf(v app.Value) Answer { return Answer{Done: holds(v, "ok"), Message: words(v, "message")} }

// Remove puts cards into the bin, all or none.
func Remove(ctx app.Context, ids []string, then func(ctx app.Context, answer Answer)) {
	all := make([]any, len(ids))
	for i, id := range ids {
		all[i] = id
	}
	ask(ctx, func(ctx app.Context, v app.Value) { then(ctx, answerOf(v)) }, "remove", all)
}

// Restore takes a card out of the bin.
func Restore(ctx app.Context, id string, then func(ctx app.Context, answer Answer)) {
	ask(ctx, func(ctx app.Context, v app.Value) { then(ctx, answerOf(v)) }, "restore", id)
}

// EmptyBin deletes for good what is in the bin.
func EmptyBin(ctx app.Context, then func(ctx app.Context, answer Answer)) {
	ask(ctx, func(ctx app.Context, v app.Value) { then(ctx, answerOf(v)) }, "emptyBin")
}

// ExportAll gives everything that the storage holds as one file.
func ExportAll(ctx app.Context, then func(ctx app.Context, file string, answer Answer)) {
	askText(ctx, func(ctx app.Context, file string) { then(ctx, file, answerOf(parse(file))) }, "exportAll")
}

// Export is a file of everything, as the browser's own reader reads it. Its zero
// value is no such file.
type Export struct{ file app.Value }

// ParseExport reads a file of everything.
func ParseExport(data string) Export { return Export{parse(data)} }

// NewExport makes such a file of the texts of cards that have no other name than
// the title given. Each text is as it is quoted in JSON; what is no text is left
// out.
func NewExport(format, title string, quoted []string) Export {
	records := list()
	for _, q := range quoted {
		if text := parse(q); text.Type() == app.TypeString {
			records.Call("push", object("text", text, "title", title))
		}
	}
	return Export{object("format", format, "records", records)}
}

// Format is what the file says that it is.
func (e Export) Format() string { return words(e.file, "format") }

// HasList reports whether the file has a list of cards.
func (e Export) HasList() bool {
	return isObject(e.file) && app.Window().Get("Array").Call("isArray", e.file.Get("records")).Bool()
}

// Len is how many cards the file lists.
func (e Export) Len() int { return number(e.file.Get("records"), "length") }

// Card is one of the cards.
func (e Export) Card(at int) (title, text string) {
	record := e.file.Get("records").Index(at)
	return words(record, "title"), words(record, "text")
}

// Imported is a card of such a file that can be read, as it is to be kept: as it
// is, or, where another card has its id, as a copy.
type Imported struct {
	At           int    // its place in the file
	From, Summit string // ids
	Text         string
	CopyID, Copy string
	Summary      Summary
}

// ImportResult counts what became of the cards of a file of everything.
type ImportResult struct {
	Answer
	Added, Copies, Same, Revisions, Binned int
}

// Import keeps the cards of a file of everything, in one go.
func Import(ctx app.Context, file Export, cards []Imported, then func(ctx app.Context, result ImportResult)) {
	entries := list()
	for _, c := range cards {
		entries.Call("push", object("at", c.At, "from", c.From, "summit", c.Summit, "text", c.Text,
			"id", c.CopyID, "copy", c.Copy, "summary", c.Summary.text()))
	}
	ask(ctx, func(ctx app.Context, v app.Value) {
		then(ctx, ImportResult{Answer: answerOf(v), Added: number(v, "added"), Copies: number(v, "copies"), Same: number(v, "same"),
			Revisions: number(v, "revs"), Binned: number(v, "bin")})
	}, "takeAll", file.file, entries)
}
