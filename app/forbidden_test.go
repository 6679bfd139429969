package app

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What the rules of the layer forbid, by name: raw markup, inline style, and
// go-app's own storage, which loses data in silence.
var forbiddenCalls = []string{"app.Raw(", ".Style(", ".Styles(", "LocalStorage(", ".Persist(", ".Broadcast(", "innerHTML", "eval("}

// What only the bridge to the browser does: to work with JavaScript values.
var bridgeCalls = []string{"app.Window(", "app.FuncOf(", "app.Value", ".JSSrc(", ".JSValue(", `.Get("`, `.Call("`, `.Set("`}

func TestForbiddenCalls(t *testing.T) {
	files := 0
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (path == "e2e" || entry.Name() == "testdata"):
			return fs.SkipDir
		case entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		files++
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		calls := forbiddenCalls
		if filepath.Dir(path) != "browser" {
			calls = append(calls[:len(calls):len(calls)], bridgeCalls...)
		}
		for _, call := range calls {
			if strings.Contains(string(source), call) {
				t.Errorf("%s has %s", path, call)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 100 {
		t.Errorf("only %d files were looked at", files)
	}
}
