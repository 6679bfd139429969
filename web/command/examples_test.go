//go:build !js

package command

import (
	"bufio"
	"context"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"summitscorecard/web/site"
)

// asCommand makes the test's own program be scorecard, carrying the site in this
// folder.
const asCommand = "SCORECARD_TEST_SITE"

func TestMain(m *testing.M) {
	if dir, ok := os.LookupEnv(asCommand); ok {
		effort = site.QuickEffort
		var published fs.FS = os.DirFS(dir)
		os.Exit(Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, published))
	}
	os.Exit(m.Run())
}

// TestExamples_run runs every example of every --help in a shell, those of a command in
// the order in which they stand, in an empty folder: each must end with 0 and say no
// more on standard error than the command says of a good run, which is nothing.
func TestExamples_run(t *testing.T) {
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("no shell here")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	bin := t.TempDir()
	if err := os.Symlink(self, filepath.Join(bin, "scorecard")); err != nil {
		t.Fatal(err)
	}
	carried := publishedSite(t)
	for _, command := range Commands(nil) {
		t.Run(command.Name, func(t *testing.T) {
			if len(command.Try) == 0 {
				t.Fatal("its help shows no example")
			}
			code, out, _ := run(nil, command.Name, "--help")
			dir := t.TempDir()
			for _, line := range command.Try {
				if code != OK || !strings.Contains(out, "\n  "+line+"\n") {
					t.Errorf("the help does not show %q", line)
				}
				free := regexp.MustCompile(`:[0-9]{4}$`).ReplaceAllString(line, ":0") // any port
				ctx, stop := context.WithCancel(context.Background())
				defer stop()
				one := exec.CommandContext(ctx, shell, "-c", "exec "+free)
				if strings.ContainsAny(free, "|>") {
					one = exec.CommandContext(ctx, shell, "-c", free)
				}
				one.Dir = dir
				one.Env = append(os.Environ(), "PATH="+bin+":"+os.Getenv("PATH"), asCommand+"="+carried)
				var said strings.Builder
				one.Stderr = &said
				if command.Name == "serve" {
					serving(t, one, stop)
					continue
				}
				// What reads a table says how it did, and nothing else is said.
				howRead := regexp.MustCompile(`(?m)^\S.*: (UTF-8, cells parted by commas; headings in row 1: .*|[0-9]+ goals in column .*|on the scale [a-z0-9]+: .*)\n`)
				if printed, err := one.Output(); err != nil || howRead.ReplaceAllString(said.String(), "") != "" {
					t.Errorf("%s: %v\n%s%s", line, err, said.String(), printed)
				}
			}
		})
	}
}

// serving runs a server until it says where it is.
func serving(t *testing.T, command *exec.Cmd, stop func()) {
	t.Helper()
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil || !strings.Contains(line, "http://127.0.0.1:") {
		t.Errorf("it said %q (%v)", line, err)
	}
	stop()
	_ = command.Wait() // it was killed
}

// publishedSite builds the site with a browser program that is none.
func publishedSite(t *testing.T) (dir string) {
	t.Helper()
	effort = site.QuickEffort
	t.Cleanup(func() { effort = site.FullEffort })
	program := filepath.Join(t.TempDir(), "app.wasm")
	for name, text := range map[string]string{program: "\x00asm program", filepath.Join(filepath.Dir(program), "wasm_exec.js"): "// starts it\n"} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	dir = filepath.Join(t.TempDir(), "dist")
	if code, _, problems := run(nil, "build", "--wasm", program, dir); code != OK {
		t.Fatal(problems)
	}
	return dir
}

// TestNearest finds the word that was meant, and none where two are as near.
func TestNearest(t *testing.T) {
	commands := []string{"check", "score", "panel", "import", "convert", "version", "serve", "build"}
	for typed, want := range map[string]string{
		"scor": "score", "socre": "score", "SCORE": "score", "scores": "score", "chek": "check", "imp": "import", "improt": "import", "vers": "version",
		"convrt": "convert", "panels": "panel", "bild": "build", "": "", "x": "", "se": "serve", "s": "", "frobnicate": "", "serv": "serve",
	} {
		if got := nearest(typed, commands); got != want {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
}
