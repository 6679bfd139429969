//go:build !js

package command

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"os/signal"
	"path"
	"path/filepath"
	"strings"
	"syscall"

	"summitscorecard/web/client"
	"summitscorecard/web/headers"
	"summitscorecard/web/site"
)

// effort is how hard build compresses; the tests, which write the whole site twice,
// ask for less.
var effort = site.FullEffort

// buildCommand writes the site to a folder.
func buildCommand(published fs.FS) Command {
	c := Command{
		Name: "build", Args: "[--base /x/] [--url ADDRESS] [--wasm FILE] [--stock] DIR", Short: "Write the site to a folder, for any static host",
		Long: "The folder is replaced if it holds a site built before; one with other files is left alone.\n" +
			"The browser program is the one that this program carries; where it carries none, it is\n" +
			"compiled from the source tree that the command is run in.",
	}
	c.Try = []string{"scorecard build --base /scores/ site"}
	c.Run = func(env Env, args []string) int {
		ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
		defer stop()
		return build(ctx, env, c, published, args)
	}
	return c
}

func build(ctx context.Context, env Env, c Command, published fs.FS, args []string) int {
	flags := Flags(c)
	base := flags.String("base", "/", "`path` that the site will live under")
	address := flags.String("url", "", "`address` that the site will be published at, such as https://scores.example.org; pages then name it")
	wasm := flags.String("wasm", "", "`file` with the browser program, with its wasm_exec.js beside it; else that of the Go installed is taken")
	stock := flags.Bool("stock", false, "compile against go-app as published, to compare the two")
	rest, code, done := Parse(env, c, flags, args)
	switch {
	case done:
		return code
	case len(rest) != 1:
		return Misused(env, c, fmt.Sprintf("name one folder to write to; got %d", len(rest)))
	case *stock && *wasm != "":
		return Misused(env, c, "--stock compiles the program, --wasm names one: give one of them")
	}
	fail := func(err error) int {
		fmt.Fprintf(env.Stderr, "scorecard build: %v\n", err)
		return Bad
	}
	if err := site.Replaceable(rest[0]); err != nil {
		return fail(err)
	}
	options := site.Options{Base: *base, URL: *address, Earlier: os.DirFS(rest[0]), Effort: effort}
	var err error
	switch {
	case *wasm != "":
		options.Wasm, options.WasmExec, err = readProgram(ctx, *wasm)
	case published != nil && !*stock:
		options.Wasm, options.WasmExec, err = carriedProgram(published)
	default:
		fmt.Fprintln(env.Stderr, "compiling the browser program")
		options.Wasm, options.WasmExec, err = client.Build(ctx, client.Options{Stock: *stock})
	}
	if err != nil {
		return fail(err)
	}
	built, err := site.Build(options)
	if err != nil {
		return fail(err)
	}
	if err := built.Write(rest[0]); err != nil {
		return fail(err)
	}
	fmt.Fprintf(env.Stdout, "wrote %d files to %s, version %s, for %s\n%s", len(built.Files), rest[0], built.Version, built.Base, sizes(built))
	return OK
}

// readProgram reads a compiled browser program and the script of its Go.
func readProgram(ctx context.Context, name string) (wasm, wasmExec []byte, err error) {
	if wasm, err = os.ReadFile(name); err != nil {
		return nil, nil, err
	}
	if !strings.HasPrefix(string(wasm), "\x00asm") {
		return nil, nil, fmt.Errorf("%s is not a WebAssembly program: it does not begin with \\0asm; name an app.wasm, or leave --wasm out", name)
	}
	if wasmExec, err = os.ReadFile(filepath.Join(filepath.Dir(name), "wasm_exec.js")); err == nil {
		return wasm, wasmExec, nil
	}
	root, err := exec.CommandContext(ctx, "go", "env", "GOROOT").Output()
	if err != nil {
		return nil, nil, fmt.Errorf("there is no wasm_exec.js beside %s, and no Go to take it from: %w", name, err)
	}
	wasmExec, err = os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"))
	return wasm, wasmExec, err
}

// carriedProgram takes the browser program out of the site that this program
// carries.
func carriedProgram(published fs.FS) (wasm, wasmExec []byte, err error) {
	carried, err := site.Open(published)
	if err != nil {
		return nil, nil, err
	}
	for name, data := range carried.Files {
		if ok, _ := path.Match("app.*.wasm", name); ok {
			wasm = data
		}
		if ok, _ := path.Match("wasm_exec.*.js", name); ok {
			wasmExec = data
		}
	}
	return wasm, wasmExec, nil
}

// sizes tells what a first visit loads, file by file and in all, as a server with
// brotli sends it.
func sizes(built site.Site) string {
	var lines strings.Builder
	total := 0
	for _, name := range built.Paths() {
		if name != "index.html" && !(headers.Hashed(name) && !strings.HasPrefix(name, "rescue.")) {
			continue
		}
		sent := len(built.Files[name])
		if twin, ok := built.Files[name+".br"]; ok {
			sent = len(twin)
		}
		total += sent
		fmt.Fprintf(&lines, "%9d bytes brotli, %9d plain  %s\n", sent, len(built.Files[name]), name)
	}
	fmt.Fprintf(&lines, "%9d bytes brotli for a first visit\n", total)
	return lines.String()
}
