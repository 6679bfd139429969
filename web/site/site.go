//go:build !js

package site

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
)

// Site is a whole published site, held in memory.
type Site struct {
	// Base is the path that the site lives under on its host: "/" or "/name/".
	Base string
	// Version is a hash over every published byte, 16 hexadecimal digits.
	Version string
	// Files holds the content by path below the base, without a leading slash,
	// for example "index.html" or "summits/anchorage-2025/index.html".
	// Compressed twins stand beside their file as ".br" and ".gz".
	Files map[string][]byte
}

// BuildManifest is the name of the file that lists all others with their hashes.
const BuildManifest = "build.json"

const siteFormat = "summit-site/1"

// listing is what the build manifest holds.
type listing struct {
	Format  string            `json:"format"`
	Version string            `json:"version"`
	Base    string            `json:"base"`
	Files   map[string]string `json:"files"` // path -> SHA-256 in hexadecimal digits
}

// Paths returns the paths of all files, sorted.
func (s Site) Paths() []string {
	paths := make([]string, 0, len(s.Files))
	for name := range s.Files {
		paths = append(paths, name)
	}
	slices.Sort(paths)
	return paths
}

// URL returns the address of a published file on its host, starting with the
// base; an index.html is addressed by its folder.
func (s Site) URL(name string) string {
	if name == "index.html" || strings.HasSuffix(name, "/index.html") {
		name = strings.TrimSuffix(name, "index.html")
	}
	return s.Base + name
}

// Open reads a site that Write has written. Every file must be the one that was
// built: it fails, saying which, when one is missing or its content differs.
// Files that the build did not write are not part of the site.
func Open(dir fs.FS) (Site, error) {
	text, err := fs.ReadFile(dir, BuildManifest)
	if errors.Is(err, fs.ErrNotExist) {
		return Site{}, fmt.Errorf("there is no built site: %s is missing", BuildManifest)
	}
	if err != nil {
		return Site{}, err
	}
	var list listing
	if err := json.Unmarshal(text, &list); err != nil || list.Format != siteFormat {
		return Site{}, fmt.Errorf("%s is not the list of a site built by this program; build the site again", BuildManifest)
	}
	base, err := cleanBase(list.Base)
	if err != nil {
		return Site{}, err
	}
	site := Site{Base: base, Version: list.Version, Files: map[string][]byte{BuildManifest: text}}
	for name, want := range list.Files {
		data, err := fs.ReadFile(dir, name)
		if err != nil {
			return Site{}, fmt.Errorf("the site is not complete, build it again: %w", err)
		}
		if got := hash(data); got != want {
			return Site{}, fmt.Errorf("%s is not the file that was built; build the site again", name)
		}
		site.Files[name] = data
	}
	return site, nil
}

// cleanBase checks the path that a site is to live under.
func cleanBase(base string) (string, error) {
	if base == "" {
		return "/", nil
	}
	if !regexp.MustCompile(`^/([A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*$`).MatchString(base) {
		return "", fmt.Errorf("the base %q must be / or a path such as /name/, of letters, digits, dots, hyphens and underscores, with a slash at both ends", base)
	}
	return base, nil
}

// hash returns the SHA-256 of the data in hexadecimal digits.
func hash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
