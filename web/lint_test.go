//go:build !js

package web

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"summitscorecard/scoring/trials"
)

// No code of the program calls another server: what it would need for that is not
// used outside tests.
func TestPackages_askNoOtherServer(t *testing.T) {
	forbidden := map[string][]string{
		"net":      {"Dial", "DialTimeout", "DialTCP", "DialUDP", "DialIP", "DialUnix", "Dialer", "LookupHost", "LookupIP", "LookupAddr"},
		"net/http": {"Get", "Head", "Post", "PostForm", "Client", "DefaultClient", "Transport", "DefaultTransport"},
	}
	files := 0
	eachSource(t, func(path string, file *ast.File) {
		files++
		names := imported(file)
		for _, bad := range []string{"net/http/httputil", "net/rpc", "net/smtp", "golang.org/x/net/websocket", "golang.org/x/net/proxy"} {
			for _, spec := range file.Imports {
				if spec.Path.Value == strconv.Quote(bad) {
					t.Errorf("%s imports %s", path, bad)
				}
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok {
				if x, ok := s.X.(*ast.Ident); ok {
					for _, name := range forbidden[names[x.Name]] {
						if s.Sel.Name == name {
							t.Errorf("%s uses %s.%s", path, x.Name, name)
						}
					}
				}
			}
			return true
		})
	})
	if files < 100 {
		t.Errorf("only %d files were looked at", files)
	}
	trials.Checked(t, "mS9", files)
}

// The sources use none of what would let markup, inline style or web storage in.
// Words in comments and in names of other things do not count: this reads the
// program as the compiler does.
func TestSources_useNothingUnsafe(t *testing.T) {
	methods := map[string]bool{"Style": true, "Styles": true, "LocalStorage": true, "SessionStorage": true, "Persist": true, "Broadcast": true, "SetState": true, "InnerHTML": true}
	strings_ := []string{"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval", "srcdoc", "localStorage"}
	files := 0
	eachSource(t, func(path string, file *ast.File) {
		if !strings.HasPrefix(path, filepath.Join("..", "app")) {
			return
		}
		files++
		names := imported(file)
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				s, ok := n.Fun.(*ast.SelectorExpr)
				if !ok {
					break
				}
				x, _ := s.X.(*ast.Ident)
				if x != nil && strings.HasSuffix(names[x.Name], "go-app/v10/pkg/app") && (s.Sel.Name == "Raw" || s.Sel.Name == "Script" || s.Sel.Name == "IFrame" || s.Sel.Name == "Style" || s.Sel.Name == "Base" || s.Sel.Name == "ObjectElem" || s.Sel.Name == "Embed") {
					t.Errorf("%s calls app.%s", path, s.Sel.Name)
				} else if methods[s.Sel.Name] && (x == nil || names[x.Name] == "") {
					t.Errorf("%s calls .%s", path, s.Sel.Name)
				}
			case *ast.BasicLit:
				for _, word := range strings_ {
					if n.Kind == token.STRING && strings.Trim(n.Value, "\"`") == word {
						t.Errorf("%s names %s", path, word)
					}
				}
			}
			return true
		})
	})
	if files < 40 {
		t.Errorf("only %d files were looked at", files)
	}
	trials.Checked(t, "mS5", files)
}

// Tests are named in one style: for the thing, and after an underscore, beginning in
// small letters, for what holds of it. A table of the thing needs no second part.
func TestTests_areNamedInOneStyle(t *testing.T) {
	style := regexp.MustCompile(`^(Test|Example)[A-Z][A-Za-z0-9]*(_[a-z][A-Za-z0-9]*)?$|^Example_[a-z]|^TestMain$`)
	tests := 0
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, "_test.go") || strings.Contains(path, "node_modules") {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for _, found := range regexp.MustCompile(`(?m)^func ((?:Test|Example)\w+)\(`).FindAllSubmatch(data, -1) {
			tests++
			if !style.Match(found[1]) {
				t.Errorf("%s: %s is not named as TestThing_whatHolds", path, found[1])
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if tests < 300 {
		t.Errorf("only %d tests were looked at", tests)
	}
}

// eachSource parses every Go file of the program, tests and test data left out.
func eachSource(t *testing.T, look func(path string, file *ast.File)) {
	t.Helper()
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		switch name := entry.Name(); {
		case err != nil:
			return err
		case entry.IsDir() && (name == "testdata" || name == "node_modules" || name == "dist" || name == "_edits" || strings.HasPrefix(name, ".") && len(name) > 2):
			return fs.SkipDir
		case entry.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		look(path, file)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// imported returns the import paths of a file by the names they go under.
func imported(file *ast.File) map[string]string {
	names := map[string]string{}
	for _, spec := range file.Imports {
		path, _ := strconv.Unquote(spec.Path.Value)
		name := path[strings.LastIndexByte(path, '/')+1:]
		if spec.Name != nil {
			name = spec.Name.Name
		}
		names[name] = path
	}
	return names
}

// rooms are the packages of the house from the ground up: each may import those before
// it, and none behind it.
var rooms = []string{
	"scoring/trials", // for tests alone
	"scoring/internal/sentence", "scoring", "scoring/cardfile", "scoring/link", "scoring/fairness", "scoring/table", "scoring/internal/cardtest",
	"app/qr", "app/chart", "app/edit", "app/text", "app/picture", "app/message", // these know neither go-app nor the browser
	"app/browser", "app/ui", "app/controls", "app/storage", "app/voices", "app/card", "app/solid", "app/timeline",
	"app/editor", "app/importer", "app/export", "app/library", "app/hostpage", "app",
	"web/reliability", "web/summits", "web/summits/testcard", "web/corrections", "web/icons", "web", "web/headers", "web/client", "web/client/buildclient",
	"web/site/scripts", "web/site/scripts/bundle", "web/site", "web/server", "web/command",
}

// floorOf is the place of a package among the rooms; main stands above all.
func floorOf(path string) int {
	path = strings.TrimPrefix(path, "summitscorecard/")
	if floor := slices.Index(rooms, path); floor >= 0 {
		return floor
	}
	return len(rooms)
}

// Imports between the rooms of the house run one way: main, then web, then app, then
// scoring, and within app from the pages down to the bridge to the browser. Within
// scoring, a test of its own says the same of each package.
func TestRooms_importOneWay(t *testing.T) {
	for _, target := range [][]string{{"GOOS=linux"}, {"GOOS=js", "GOARCH=wasm"}} {
		list := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "summitscorecard/...")
		list.Env = append(os.Environ(), target...)
		out, err := list.Output()
		if err != nil {
			t.Fatal(err)
		}
		packages := 0
		for line := range strings.Lines(string(out)) {
			packages++
			path, imports, _ := strings.Cut(strings.TrimSpace(line), " ")
			floor := floorOf(path)
			if floor == len(rooms) && path != "summitscorecard" {
				t.Errorf("%s is in no room that this test knows: put it in its place among them", path)
			}
			for _, imported := range strings.Fields(imports) {
				if strings.HasPrefix(imported, "summitscorecard/") && floorOf(imported) > floor {
					t.Errorf("%s imports %s, which stands above it", path, imported)
				}
			}
		}
		if packages < 30 {
			t.Errorf("only %d packages with %v", packages, target)
		}
	}
}

// What is not the interface itself knows neither go-app nor the browser: the method,
// the document, the charts and the words can be used and tested without them.
func TestRooms_lowOnesKnowNoBrowser(t *testing.T) {
	var packages []string
	for _, room := range rooms[:floorOf("summitscorecard/app/browser")] {
		packages = append(packages, "summitscorecard/"+room)
	}
	out, err := exec.Command("go", append([]string{"list", "-deps", "-f", "{{.ImportPath}}"}, packages...)...).Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, dep := range strings.Fields(string(out)) {
		if strings.Contains(dep, "go-app") || dep == "syscall/js" || strings.HasPrefix(dep, "summitscorecard/web") {
			t.Errorf("they depend on %s", dep)
		}
	}
}

// The modules of the program are those that were looked at, and no others: a new
// one needs a line here, with what it is for.
func TestModules_areKnown(t *testing.T) {
	known := map[string]string{
		"summitscorecard":                          "this program",
		"github.com/andybalholm/brotli":            "compressed twins of the site's files, on the host",
		"github.com/evanw/esbuild":                 "joins the scripts' modules, on the host",
		"github.com/maxence-charriere/go-app/v10":  "the components; in the browser as an edited copy",
		"github.com/google/uuid":                   "needed by go-app on the host",
		"github.com/santhosh-tekuri/jsonschema/v6": "tests of the published schema",
		"golang.org/x/net":                         "parsing of pages, limits of the server",
		"golang.org/x/sys":                         "needed by esbuild",
		"golang.org/x/text":                        "needed by jsonschema",
		"rsc.io/qr":                                "codes that a camera reads",
	}
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Path}} {{with .Replace}}{{.Path}}{{end}}", "all").Output()
	if err != nil {
		t.Fatal(err)
	}
	needed := map[string]bool{}
	deps, err := exec.Command("go", "list", "-deps", "-test", "-f", "{{with .Module}}{{.Path}}{{end}}", "summitscorecard/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range strings.Fields(string(deps)) {
		needed[path] = true
		if known[path] == "" {
			t.Errorf("%s is new: see what it does and who keeps it, then say here what it is for", path)
		}
	}
	for path := range known {
		if !needed[path] {
			t.Errorf("%s is not used any more", path)
		}
	}
	for _, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		if path, replaced, _ := strings.Cut(line, " "); needed[path] && replaced != "" {
			t.Errorf("%s is replaced by %s", path, replaced)
		}
	}
	trials.Checked(t, "mS12", len(needed))
}
