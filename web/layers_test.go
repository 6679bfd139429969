//go:build !js

package web

import (
	"go/ast"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// rooms are the packages of the interface from the ground up: each may import those
// before it, and none behind it.
var rooms = []string{
	"qr", "chart", "edit", "text", "picture", "message", // these know neither go-app nor the browser
	"browser", "ui", "controls", "storage", "voices", "card", "solid", "timeline", "editor", "importer", "export", "library", "hostpage",
	"", // app itself
}

// pureRooms is how many of them know neither go-app nor the browser.
const pureRooms = 6

// Imports between the rooms of the interface run one way, and none of them imports
// what stands above the interface.
func TestLayers_roomsOfTheInterface(t *testing.T) {
	const module = "summitscorecard/"
	found := map[string]bool{}
	eachSource(t, func(path string, file *ast.File) {
		folder := filepath.ToSlash(filepath.Dir(strings.TrimPrefix(path, ".."+string(filepath.Separator))))
		if folder != "app" && !strings.HasPrefix(folder, "app/") || folder == "app/testcard" {
			return
		}
		room := strings.TrimPrefix(strings.TrimPrefix(folder, "app"), "/")
		floor := slices.Index(rooms, room)
		if floor < 0 {
			t.Fatalf("%s is in no room that this test knows: put its folder in its place among them", path)
		}
		found[room] = true
		for _, spec := range file.Imports {
			imported, _ := strconv.Unquote(spec.Path.Value)
			if !strings.HasPrefix(imported, module) || strings.HasPrefix(imported, module+"scoring") {
				continue
			}
			other, isRoom := strings.CutPrefix(imported, module+"app")
			below := slices.Index(rooms, strings.TrimPrefix(other, "/"))
			if !isRoom || below < 0 || below >= floor {
				t.Errorf("%s imports %s, which stands above it", path, imported)
			}
		}
	})
	for _, room := range rooms {
		if !found[room] {
			t.Errorf("there is no room app/%s", room)
		}
	}
}

// What is not the interface itself knows neither go-app nor the browser: the method,
// the document, the charts and the words can be used and tested without them.
func TestLayers_pureRooms(t *testing.T) {
	packages := []string{"./scoring/..."}
	for _, room := range rooms[:pureRooms] {
		packages = append(packages, "./app/"+room)
	}
	list := exec.Command("go", append([]string{"list", "-deps", "-f", "{{.ImportPath}}"}, packages...)...)
	list.Dir = ".."
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, dep := range strings.Fields(string(out)) {
		if strings.Contains(dep, "go-app") || dep == "syscall/js" || strings.HasPrefix(dep, "summitscorecard/web") {
			t.Errorf("they depend on %s", dep)
		}
	}
}
