//go:build !js

package web

import (
	"bytes"
	"context"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"summitscorecard/web/command"
)

// run runs a command to its end.
func run(published fs.FS, args ...string) (code int, stdout, stderr string) {
	var out, problems bytes.Buffer
	code = command.Run(args, strings.NewReader(""), &out, &problems, Commands(published)...)
	return code, out.String(), problems.String()
}

func TestCommands_areInTheHelp(t *testing.T) {
	code, out, _ := run(nil, "help")
	if code != command.OK || !strings.Contains(out, "\n  serve ") || !strings.Contains(out, "\n  build ") {
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
	dir := filepath.Join(t.TempDir(), "dist")
	if err := smallListed(t).Write(dir); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name string
		args []string
		code int
		want string
	}{
		{"no site", []string{"serve"}, command.Bad, "make build"},
		{"folder without a site", []string{"serve", "--dist", "."}, command.Bad, "build.json is missing"},
		{"argument", []string{"serve", dir}, command.Usage, "--dist"},
		{"flag", []string{"serve", "--port", "1"}, command.Usage, "port"},
		{"bad name", []string{"serve", "--dist", dir, "--host", "https://x"}, command.Bad, "without scheme"},
		{"bad address", []string{"serve", "--dist", dir, "--addr", "nowhere"}, command.Bad, "cannot listen on nowhere"},
		{"busy port", []string{"serve", "--dist", dir, "--addr", busy.Addr().String()}, command.Bad, "choose another port"},
	} {
		code, out, problems := run(nil, test.args...)
		if code != test.code || !strings.Contains(problems, test.want) || out != "" {
			t.Errorf("%s: %d %q %q, want %d %q", test.name, code, out, problems, test.code, test.want)
		}
	}
}

// smallListed is smallSite with an honest list.
func smallListed(t *testing.T) Site {
	t.Helper()
	b := &builder{site: smallSite("/name/")}
	delete(b.site.Files, BuildManifest)
	if err := b.addListing(); err != nil {
		t.Fatal(err)
	}
	return b.site
}

func TestServeCommand_serves(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "dist")
	if err := smallListed(t).Write(dir); err != nil {
		t.Fatal(err)
	}
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
			env := command.Env{Stdin: strings.NewReader(""), Stdout: writer, Stderr: os.Stderr}
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
		if code := <-done; code != command.OK {
			t.Errorf("%s: it ended with %d", name, code)
		}
	}
}

func TestBuildCommand(t *testing.T) {
	buildEffort = quickEffort
	defer func() { buildEffort = fullEffort }()
	program := filepath.Join(t.TempDir(), "app.wasm")
	for name, text := range map[string]string{program: "\x00asm program", filepath.Join(filepath.Dir(program), "wasm_exec.js"): "// starts it\n"} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	dir := filepath.Join(t.TempDir(), "dist")
	code, out, problems := run(nil, "build", "--base", "/name/", "--wasm", program, dir)
	if code != command.OK || !strings.Contains(out, "for /name/\n") || problems != "" {
		t.Fatalf("%d %q %q", code, out, problems)
	}
	site, err := Open(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	if string(site.Files[published(site, `app\..*\.wasm`)]) != "\x00asm program" || string(site.Files[published(site, `wasm_exec\..*\.js`)]) != "// starts it\n" {
		t.Error("the site does not hold the program given")
	}
	t.Run("real sources give sound pages", func(t *testing.T) { checkLevels(t, site) })

	// A program that carries this site can write it again, elsewhere.
	other := filepath.Join(t.TempDir(), "other")
	if code, _, problems := run(os.DirFS(dir), "build", other); code != command.OK || problems != "" {
		t.Fatalf("%d %q", code, problems)
	}
	again, err := Open(os.DirFS(other))
	if err != nil {
		t.Fatal(err)
	}
	if again.Base != "/" || published(again, `app\..*\.wasm`) != published(site, `app\..*\.wasm`) {
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
		{"no folder", []string{"build"}, command.Usage, "name one folder"},
		{"two folders", []string{"build", "a", "b"}, command.Usage, "name one folder"},
		{"both programs", []string{"build", "--stock", "--wasm", letter, "x"}, command.Usage, "one of them"},
		{"foreign folder", []string{"build", "--wasm", letter, dir}, command.Bad, "not a built site"},
		{"no program", []string{"build", "--wasm", letter, filepath.Join(dir, "new")}, command.Bad, "not a WebAssembly program"},
		{"missing program", []string{"build", "--wasm", letter + "x", filepath.Join(dir, "new")}, command.Bad, "no such file"},
	} {
		code, _, problems := run(nil, test.args...)
		if code != test.code || !strings.Contains(problems, test.want) {
			t.Errorf("%s: %d %q, want %d %q", test.name, code, problems, test.code, test.want)
		}
	}
}
