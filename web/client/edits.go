package client

import (
	"embed"
	"io/fs"
	"path"
)

// editFiles holds a folder for each edit, named after it: NAME.diff, a unified
// diff against the copy that the edits before it leave, and Go files that are
// added to pkg/app under their own names with "client_" in front. The folder
// starts with an underscore, so the go command leaves its files alone here.
//
//go:embed all:_edits
var editFiles embed.FS

// edit is one change to the copy of go-app. Its parts are done in the order of
// the fields; any of them may be missing.
type edit struct {
	// Name is short and unique, and the name of its folder in _edits.
	Name string
	// Why says what the edit mends or saves. Sizes are those of the browser
	// program after brotli; docs/GOAPP.md has the whole table.
	Why string

	// Drop are files of go-app that go.
	Drop []dropped
	// Rewrite makes new texts of files, by path, where a diff would be too long.
	Rewrite map[string]func(string) (string, error)
	// Diff is a unified diff. Empty for none.
	Diff string
	// Add are texts of files of ours, by path.
	Add map[string]string
}

// dropped is a file of go-app that goes.
type dropped struct {
	// File is the path inside the module, with slashes.
	File string
	// Sum is how its SHA-256 starts, in hexadecimal, where a file of ours takes
	// its place: an upgrade that changes the original must be noticed. Empty means
	// that any file will do.
	Sum string
}

// edits lists all edits in the order in which they are made.
var edits = readEdits([]edit{
	{
		Name: "server",
		Why:  "app.Handler is a server; it alone brings net/http and crypto/tls into the browser program: 350 kB",
		Drop: []dropped{{File: "pkg/app/http.go"}, {File: "pkg/app/resource.go"}, {File: "pkg/app/wasm.go"}},
	},
	{
		Name: "engine",
		Why: "a loop, a context and a start of our own, which show a change as soon as no dispatch is waiting: stock go-app waits for " +
			"the next tick of a 120 Hz ticker (click to change with 60 goals and 3 sides: median 11 ms, now 1.4 ms), and the 4,097th " +
			"dispatch of one handler hung the tab. Navigation, states, storage and the rest that this program has no use for go with the old " +
			"ones: 240 kB, 90 of them package regexp. It also ended the program where site data is blocked and at addresses such as /#%zz, " +
			"and deleted every value of localStorage with an expiresAt in the past, whoever wrote it",
		Drop: []dropped{
			{"pkg/app/app.go", "77bd60c6d302"}, {"pkg/app/engine.go", "8400019d85d0"}, {"pkg/app/context.go", "1165dc862aad"}, {"pkg/app/route.go", "3252c7f2876c"},
			{File: "pkg/app/browser.go"}, {File: "pkg/app/crypto.go"}, {File: "pkg/app/notfound.go"}, {File: "pkg/app/notification.go"}, {File: "pkg/app/page.go"},
			{File: "pkg/app/social.go"}, {File: "pkg/app/state.go"}, {File: "pkg/app/storage.go"}, {File: "pkg/app/testing.go"},
		},
	},
	{
		Name: "json",
		Why:  "errors were written as JSON; as sentences they need no encoding/json: 52 kB",
	},
	{
		Name: "fold",
		Why: "every HTML element had a type and an interface of its own with sixty methods, which a linker cannot leave out; now all " +
			"have one type: 99 kB. Elements of two namespaces count as two elements",
		Rewrite: map[string]func(string) (string, error){"pkg/app/html_gen.go": foldElements},
	},
	{
		Name: "attributes",
		Why: "attributes were set in the random order of a map: a range with max 200 and value 150.5 showed 100 in 27 of 100 mounts. " +
			"Now they are a list, set in an order that browsers need, and an update touches only what differs",
	},
	{
		Name: "empty-value",
		Why: "Value(\"\") was dropped, because a switch tested the value instead of the name, so a field could not be cleared; only value " +
			"and download mean something when empty and are let through",
	},
	{
		Name: "uncheck",
		Why:  "taking away checked or selected removed the attribute only, so a box that had been ticked stayed ticked",
	},
	{
		Name: "handlers",
		Why: "handlers were compared by code pointer, so two closures of one function counted as the same and the first one with its old " +
			"captures kept answering (a click in a list removed the wrong row); now the newest is always called, chosen when the event happens, and " +
			"the listener stays attached. Passive was forgotten, so passive listeners were attached anew at each render",
	},
	{
		Name: "adopt",
		Why: "the first mount takes over the nodes of the pre-rendered page instead of replacing them: focus, scroll, open details and early " +
			"choices stay, and the layout does not shift (0 instead of 0.85 where the page was another)",
	},
	{
		Name: "put-back",
		Why:  "a translated page showed half of a new verdict: texts that a translator had put aside were written to where nobody sees them",
	},
})

// readEdits fills in what the folders of the edits hold. A folder that cannot be
// read is a fault of this package, which its tests would show.
func readEdits(list []edit) []edit {
	for i := range list {
		e := &list[i]
		files, err := fs.ReadDir(editFiles, path.Join("_edits", e.Name))
		if err != nil {
			continue // an edit may do with what stands above
		}
		for _, file := range files {
			text, err := fs.ReadFile(editFiles, path.Join("_edits", e.Name, file.Name()))
			if err != nil {
				panic(err)
			}
			if path.Ext(file.Name()) == ".diff" {
				e.Diff = string(text)
				continue
			}
			if e.Add == nil {
				e.Add = map[string]string{}
			}
			e.Add["pkg/app/client_"+file.Name()] = string(text)
		}
	}
	return list
}
