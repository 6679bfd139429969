// Command buildclient builds a browser program against the edited go-app and
// writes app.wasm and wasm_exec.js into a folder. The browser tests use it, and
// so may anybody who wants to compare with the module as published:
//
//	go run ./web/client/buildclient -o /some/folder [-package ./path] [-stock]
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"summitscorecard/web/client"
)

func main() {
	out := flag.String("o", "", "the folder to write app.wasm and wasm_exec.js into")
	pkg := flag.String("package", ".", "the main package, as a path inside the module")
	stock := flag.Bool("stock", false, "build with the module as published")
	names := flag.Bool("names", false, "keep the names of functions, for a look at sizes or a profile")
	flag.Parse()
	if err := build(*out, client.Options{Package: *pkg, Stock: *stock, Names: *names}); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func build(out string, options client.Options) error {
	if out == "" {
		return fmt.Errorf("buildclient: say where to write with -o")
	}
	wasm, glue, err := client.Build(context.Background(), options)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(out, "app.wasm"), wasm, 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(out, "wasm_exec.js"), glue, 0o644)
}
