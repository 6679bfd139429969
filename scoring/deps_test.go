//go:build !js

package scoring

import (
	"os/exec"
	"strings"
	"testing"
)

// TestImports_standardLibraryOnly keeps the method free of everything else:
// whoever wants to check the numbers needs Go and nothing more. It also keeps
// out what would weigh most in the browser.
func TestImports_standardLibraryOnly(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "-f", "{{if not .Standard}}{{.ImportPath}}{{end}}", ".").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	if got := strings.Fields(string(out)); len(got) != 1 || got[0] != "summitscorecard/scoring" {
		t.Errorf("scoring may import the standard library alone; go list -deps names %q", got)
	}
	out, err = exec.Command("go", "list", "-f", `{{join .Imports " "}}`, ".").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	for _, heavy := range []string{"text/template", "html/template", "regexp", "net/http", "time", "os"} {
		for _, imported := range strings.Fields(string(out)) {
			if imported == heavy {
				t.Errorf("scoring imports %s, which the method does not need", heavy)
			}
		}
	}
}
