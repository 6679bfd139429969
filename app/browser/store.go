package browser

import (
	"math"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
)

// store is the storage of cards in the browser: globalThis.scorecardStore, of
// store.js, which says what each method answers. A page whose storage script did
// not come has none.
func store() app.Value { return app.Window().Get("scorecardStore") }

// HasStore reports whether the page has a storage.
func HasStore() bool { return store().Truthy() }

// Record is a kept card as the storage knows it.
type Record struct {
	ID    string
	Rev   int    // counts its saves
	Text  string // the card in its canonical form
	View  View
	Draft bool // the text was not saved yet when its tab ended
}

func recordOf(v app.Value) Record {
	return Record{ID: words(v, "id"), Rev: number(v, "rev"), Text: words(v, "text"), View: viewOf(words(v, "view")), Draft: holds(v, "draft")}
}

// View is what is kept beside a card: what its page was about, and how many
// changes have no copy outside the browser yet.
type View struct {
	Edits int
	Goal  int    // of a scoring under way: the place of the goal on screen
	Card  string // of a scoring under way: the card so far; "" for none
}

func viewOf(text string) View {
	v := parse(text)
	return View{Edits: number(v, "edits"), Goal: number(v, "blind"), Card: words(v, "card")}
}

func (v View) text() string {
	if v.Card == "" {
		return stringify(object("edits", v.Edits))
	}
	return stringify(object("edits", v.Edits, "blind", v.Goal, "card", v.Card))
}

// viewText is the view as the storage keeps it; "" for none.
func viewText(v *View) string {
	if v == nil {
		return ""
	}
	return v.text()
}

// Summary is what the library reads in place of a whole card.
type Summary struct {
	Title, Date string
	Sides       []string // names
	Verdict     string   // in words
	Entry       string   // the card in small, packed
}

func (s Summary) text() string {
	sides := list()
	for _, side := range s.Sides {
		sides.Call("push", side)
	}
	return stringify(object("title", s.Title, "date", s.Date, "sides", sides, "verdict", s.Verdict, "small", s.Entry))
}

// SaveRequest asks the storage to keep a card.
type SaveRequest struct {
	ID      string
	Summit  string // id
	Rev     int    // the revision that it goes on top of; 0 for a new card
	Text    string // the card in its canonical form
	View    *View  // nil for none
	Summary Summary
}

// Outcome is what became of a request to save.
type Outcome int

// What can become of it. All but Saved leave what was kept before as it was.
const (
	Saved    Outcome = iota
	Conflict         // another tab has saved a later revision
	Full             // the browser has no room left
	TooLate          // the page was left before; a draft of the card was left with it
	Failed           // for a reason that the message gives
)

// SaveResult is the storage's answer to a SaveRequest.
type SaveResult struct {
	Outcome Outcome
	Rev     int    // under which the card is kept now
	Anew    bool   // what it went on top of was gone, so it was kept as a new card
	Large   bool   // it is too large for the note that keeps a change made just before leaving
	Message string // a sentence for the reader, where it was not saved
}

func saveResult(v app.Value) SaveResult {
	result := SaveResult{Outcome: Failed, Rev: number(v, "rev"), Anew: holds(v, "anew"), Large: holds(v, "large"), Message: words(v, "message")}
	switch why := words(v, "why"); {
	case holds(v, "ok"):
		result.Outcome = Saved
	case why == "conflict":
		result.Outcome = Conflict
	case why == "full":
		result.Outcome = Full
	case why == "left":
		result.Outcome = TooLate
	}
	return result
}

// Save keeps a card. It is kept when the result says Saved, and not before.
func Save(ctx app.Context, r SaveRequest, then func(ctx app.Context, result SaveResult)) {
	ask(ctx, func(ctx app.Context, answer app.Value) { then(ctx, saveResult(answer)) },
		"save", r.ID, r.Summit, r.Rev, r.Text, viewText(r.View), r.Summary.text())
}

// SaveDraft leaves a card as a draft, without waiting for an answer: for a page that
// may end any moment. The next page goes on from it.
func SaveDraft(r SaveRequest) {
	store().Call("draft", r.ID, r.Summit, r.Rev, r.Text, viewText(r.View))
}

// KeepRevision has the storage keep a card as it stands as a revision of its own.
func KeepRevision(id string) {
	if HasStore() && id != "" {
		store().Call("keep", id)
	}
}

// SetView replaces what is kept beside a card.
func SetView(id string, view View) {
	if HasStore() && id != "" {
		store().Call("setView", id, view.text())
	}
}

// LoadResult is the answer to a request for one card.
type LoadResult struct {
	OK      bool // the storage answered
	Found   bool
	Record  Record
	Message string // a sentence for the reader, where there is one
}

func loadResult(v app.Value) LoadResult {
	result := LoadResult{OK: holds(v, "ok"), Message: words(v, "message")}
	if result.OK && holds(v, "record") {
		result.Found, result.Record = true, recordOf(v.Get("record"))
	}
	return result
}

// Load reads the card with the id.
func Load(ctx app.Context, id string, then func(ctx app.Context, result LoadResult)) {
	ask(ctx, func(ctx app.Context, answer app.Value) { then(ctx, loadResult(answer)) }, "load", id)
}

// LoadLatest reads the reader's latest card of a summit.
func LoadLatest(ctx app.Context, summit string, then func(ctx app.Context, result LoadResult)) {
	ask(ctx, func(ctx app.Context, answer app.Value) { then(ctx, loadResult(answer)) }, "latest", summit)
}

// LoadAgain reads a card anew on a page that comes back: the one with the id, or
// where that is "" the latest one of a summit. What the page had left as a draft is
// taken up before.
func LoadAgain(ctx app.Context, id, summit string, then func(ctx app.Context, result LoadResult)) {
	ask(ctx, func(ctx app.Context, answer app.Value) { then(ctx, loadResult(answer)) }, "again", id, summit)
}

// Revision is an earlier state of a card.
type Revision struct{ Updated, Text string }

// Revisions lists the earlier states of a card, the latest first.
func Revisions(ctx app.Context, id string, then func(ctx app.Context, list []Revision)) {
	ask(ctx, func(ctx app.Context, answer app.Value) {
		var revisions []Revision
		for _, v := range each(answer) {
			revisions = append(revisions, Revision{Updated: words(v, "updated"), Text: words(v, "text")})
		}
		then(ctx, revisions)
	}, "revs", id)
}

// Durability is how firmly the browser keeps what it has.
type Durability struct {
	Known     bool
	Persisted bool    // the browser has promised to keep it
	Private   bool    // it forgets everything when the window closes
	Free      float64 // bytes left; +Inf where the browser does not tell
}

// AskDurability asks how firmly the browser keeps the cards.
func AskDurability(ctx app.Context, then func(ctx app.Context, d Durability)) {
	ask(ctx, func(ctx app.Context, answer app.Value) {
		d := Durability{Known: holds(answer, "ok"), Persisted: holds(answer, "persisted"), Private: holds(answer, "private")}
		d.Free = math.Inf(1)
		if free := answer.Get("free"); d.Known && free.Type() == app.TypeNumber {
			d.Free = free.Float()
		}
		then(ctx, d)
	}, "durability")
}

// ToldThisSession reports whether it was called in this tab before: what it guards
// is told once.
func ToldThisSession() bool {
	session := app.Window().Get("sessionStorage")
	if session.Call("getItem", "summit-scorecard:told").Truthy() {
		return true
	}
	session.Call("setItem", "summit-scorecard:told", "1")
	return false
}

// ask calls a method of the storage, then gives its answer, read from JSON.
func ask(ctx app.Context, then func(ctx app.Context, answer app.Value), method string, values ...any) {
	askText(ctx, func(ctx app.Context, answer string) { then(ctx, parse(answer)) }, method, values...)
}

// askText gives the answer as the storage wrote it; empty where it gave none.
func askText(ctx app.Context, then func(ctx app.Context, answer string), method string, values ...any) {
	if !HasStore() {
		ctx.Dispatch(func(ctx app.Context) {
			defer Recovered("answer")
			then(ctx, stringify(object("ok", false, "message", text.Sentenced(text.NoStore))))
		})
		return
	}
	await(ctx, store().Call(method, values...), func(ctx app.Context, answer app.Value, ok bool) {
		if !ok {
			then(ctx, "")
			return
		}
		then(ctx, answer.String())
	})
}
