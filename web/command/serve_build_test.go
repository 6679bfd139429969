//go:build !js

package command

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"summitscorecard/web/site"
)

// run runs a command to its end.
func run(published fs.FS, args ...string) (code int, stdout, stderr string) {
	var out, problems bytes.Buffer
	code = Run(args, strings.NewReader(""), &out, &problems, published)
	return code, out.String(), problems.String()
}

func TestCommands_areInTheHelp(t *testing.T) {
	code, out, _ := run(nil, "help")
	if code != OK || !strings.Contains(out, "\n  serve ") || !strings.Contains(out, "\n  build ") {
		t.Errorf("%d %s", code, out)
	}
}

func TestServeCommand_refuses(t *testing.T) {
	busy, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer busy.Close()
	t.Chdir(t.TempDir())
	dir := smallSite(t)
	for _, test := range []struct {
		name string
		args []string
		code int
		want string
	}{
		{"no site", []string{"serve"}, Bad, "make build"},
		{"folder without a site", []string{"serve", "--dist", "."}, Bad, "build.json is missing"},
		{"argument", []string{"serve", dir}, Usage, "--dist"},
		{"flag", []string{"serve", "--port", "1"}, Usage, "port"},
		{"bad name", []string{"serve", "--dist", dir, "--host", "https://x"}, Bad, "without scheme"},
		{"bad address", []string{"serve", "--dist", dir, "--addr", "nowhere"}, Bad, "cannot listen on nowhere"},
		{"busy port", []string{"serve", "--dist", dir, "--addr", busy.Addr().String()}, Bad, "choose another port"},
	} {
		code, out, problems := run(nil, test.args...)
		if code != test.code || !strings.Contains(problems, test.want) || out != "" {
			t.Errorf("%s: %d %q %q, want %d %q", test.name, code, out, problems, test.code, test.want)
		}
	}
}

// smallSite writes a site of two files to a folder, with an honest list of them.
func smallSite(t *testing.T) (dir string) {
	t.Helper()
	small := site.Site{Base: "/name/", Version: "0123456789abcdef", Files: map[string][]byte{}}
	listed := map[string]string{}
	for _, name := range []string{"card/index.html", "404.html"} {
		small.Files[name] = []byte("plain " + name)
		listed[name] = fmt.Sprintf("%x", sha256.Sum256(small.Files[name]))
	}
	list, err := json.Marshal(map[string]any{"format": "summit-site/1", "version": small.Version, "base": small.Base, "files": listed})
	if err != nil {
		t.Fatal(err)
	}
	small.Files[site.BuildManifest] = list
	dir = filepath.Join(t.TempDir(), "dist")
	if err := small.Write(dir); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestServeCommand_serves(t *testing.T) {
	dir := smallSite(t)
	for name, from := range map[string]struct {
		published fs.FS
		args      []string
	}{
		"folder":             {nil, []string{"--dist", dir}},
		"inside the program": {os.DirFS(dir), nil},
	} {
		ctx, cancel := context.WithCancel(context.Background())
		reader, writer := io.Pipe()
		done := make(chan int, 1)
		go func() {
			c := serveCommand(from.published)
			env := Env{Stdin: strings.NewReader(""), Stdout: writer, Stderr: os.Stderr}
			done <- serve(ctx, env, c, from.published, append(from.args, "--addr", "127.0.0.1:0"))
		}()
		buffer := make([]byte, 200)
		n, err := reader.Read(buffer)
		if err != nil {
			t.Fatal(err)
		}
		url := regexp.MustCompile(`http://127\.0\.0\.1:[0-9]+/name/`).FindString(string(buffer[:n]))
		if url == "" {
			t.Fatalf("%s: it said %q", name, buffer[:n])
		}
		request, err := http.NewRequest("GET", url+"card/", nil)
		if err != nil {
			t.Fatal(err)
		}
		request.Header.Set("Accept-Encoding", "identity")
		r, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		text, _ := io.ReadAll(r.Body)
		r.Body.Close()
		if r.StatusCode != 200 || string(text) != "plain card/index.html" {
			t.Errorf("%s: %d %q", name, r.StatusCode, text)
		}
		cancel()
		if code := <-done; code != OK {
			t.Errorf("%s: it ended with %d", name, code)
		}
	}
}

// published returns the name of a file that matches.
func published(built site.Site, pattern string) string {
	whole := regexp.MustCompile("^(" + pattern + ")$")
	for _, name := range built.Paths() {
		if whole.MatchString(name) {
			return name
		}
	}
	return ""
}

func TestBuildCommand(t *testing.T) {
	effort = site.QuickEffort
	defer func() { effort = site.FullEffort }()
	program := filepath.Join(t.TempDir(), "app.wasm")
	for name, text := range map[string]string{program: "\x00asm program", filepath.Join(filepath.Dir(program), "wasm_exec.js"): "// starts it\n"} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	dir := filepath.Join(t.TempDir(), "dist")
	code, out, problems := run(nil, "build", "--base", "/name/", "--wasm", program, dir)
	if code != OK || !strings.Contains(out, "for /name/\n") || problems != "" {
		t.Fatalf("%d %q %q", code, out, problems)
	}
	built, err := site.Open(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	if string(built.Files[published(built, `app\..*\.wasm`)]) != "\x00asm program" || string(built.Files[published(built, `wasm_exec\..*\.js`)]) != "// starts it\n" {
		t.Error("the site does not hold the program given")
	}

	// A program that carries this site can write it again, elsewhere.
	other := filepath.Join(t.TempDir(), "other")
	if code, _, problems := run(os.DirFS(dir), "build", other); code != OK || problems != "" {
		t.Fatalf("%d %q", code, problems)
	}
	again, err := site.Open(os.DirFS(other))
	if err != nil {
		t.Fatal(err)
	}
	if again.Base != "/" || published(again, `app\..*\.wasm`) != published(built, `app\..*\.wasm`) {
		t.Errorf("base %s, program %s", again.Base, published(again, `app\..*\.wasm`))
	}
}

func TestBuildCommand_refuses(t *testing.T) {
	dir := t.TempDir()
	letter := filepath.Join(dir, "letter.txt")
	if err := os.WriteFile(letter, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name string
		args []string
		code int
		want string
	}{
		{"no folder", []string{"build"}, Usage, "name one folder"},
		{"two folders", []string{"build", "a", "b"}, Usage, "name one folder"},
		{"both programs", []string{"build", "--stock", "--wasm", letter, "x"}, Usage, "one of them"},
		{"foreign folder", []string{"build", "--wasm", letter, dir}, Bad, "not a built site"},
		{"no program", []string{"build", "--wasm", letter, filepath.Join(dir, "new")}, Bad, "not a WebAssembly program"},
		{"missing program", []string{"build", "--wasm", letter + "x", filepath.Join(dir, "new")}, Bad, "no such file"},
	} {
		code, _, problems := run(nil, test.args...)
		if code != test.code || !strings.Contains(problems, test.want) {
			t.Errorf("%s: %d %q, want %d %q", test.name, code, problems, test.code, test.want)
		}
	}
}
