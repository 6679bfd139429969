//go:build !js

package web

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// What a document names between backticks, in a link, and as a folder of a tree.
var (
	codeSpan   = regexp.MustCompile("`([^`\n]+)`")
	linkTarget = regexp.MustCompile(`\]\(([^)\s#]+)\)`)
	treeFolder = regexp.MustCompile(`(?m)(?:^|\s)([a-z0-9-]+)/(?:\s|$)`)
	fenced     = regexp.MustCompile("(?s)```\n(.*?)```")
)

// The documents name no file and no folder of the repository that does not exist: a
// reader who is sent to one finds it. Names with a part to fill in (<id>, NAME) and
// what only a build makes are left out.
func TestDocuments_nameWhatExists(t *testing.T) {
	documents, err := filepath.Glob("../docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	named := 0
	for _, document := range append(documents, "../README.md", "../CONTRIBUTING.md") {
		data, err := os.ReadFile(document)
		if err != nil {
			t.Fatal(err)
		}
		for _, link := range linkTarget.FindAllStringSubmatch(string(data), -1) {
			if path := filepath.Join(filepath.Dir(document), link[1]); !strings.Contains(link[1], ":") && !exists(path) {
				t.Errorf("%s links to %s, which does not exist", document, link[1])
			}
		}
		prose := fenced.ReplaceAllString(string(data), "")
		for _, span := range codeSpan.FindAllStringSubmatch(prose, -1) {
			for _, word := range strings.Fields(span[1]) {
				if path, ok := ownPath(word); ok {
					named++
					if !exists(path) {
						t.Errorf("%s names %s, which does not exist", document, word)
					}
				}
			}
		}
	}
	if named < 200 {
		t.Errorf("only %d files and folders were looked for", named)
	}
}

// The tree in README names folders by their last part.
func TestDocuments_treeNamesFolders(t *testing.T) {
	data, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	folders := map[string]bool{}
	err = filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		switch name := entry.Name(); {
		case err != nil:
			return err
		case entry.IsDir() && (name == "node_modules" || name == "dist" || name == "bin" || strings.HasPrefix(name, ".") && path != ".."):
			return fs.SkipDir
		case entry.IsDir():
			folders[name] = true
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	_, tree, _ := strings.Cut(string(data), "## Where things are")
	trees := fenced.FindStringSubmatch(tree)
	if trees == nil {
		t.Fatal("README has no tree")
	}
	found := treeFolder.FindAllStringSubmatch(strings.ReplaceAll(trees[1], " ", "  "), -1)
	for _, folder := range found {
		if !folders[folder[1]] {
			t.Errorf("the tree in README has %s/, which does not exist", folder[1])
		}
	}
	if len(found) < 30 {
		t.Errorf("only %d folders were looked for", len(found))
	}
}

// ownPath is where a word of a document lies from here, if it names something of
// the repository.
func ownPath(word string) (path string, ok bool) {
	word = strings.TrimSuffix(strings.TrimPrefix(word, "./"), "/...")
	if strings.ContainsAny(word, "<>{}$") {
		return "", false
	}
	switch first, _, deep := strings.Cut(word, "/"); first {
	case "app", "internal", "scoring", "web", "docs", ".ci":
		return filepath.Join("..", word), true
	case "main.go", "main_js.go", "main_embed.go", "Makefile", "go.mod", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md":
		return filepath.Join("..", word), !deep
	}
	return "", false
}

// exists reports whether there is such a file or folder, or one that fits the
// pattern.
func exists(path string) bool {
	found, err := filepath.Glob(path)
	return err == nil && len(found) > 0
}
