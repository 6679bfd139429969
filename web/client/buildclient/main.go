// Command buildclient builds a browser program against the edited go-app and
// writes app.wasm and wasm_exec.js into a folder. The browser tests use it, and
// so may anybody who wants to compare with the module as published:
//
//	go run ./web/client/buildclient -o /some/folder [-package ./path] [-stock] [-without EDIT,...]
//
// With -source it writes the edited go-app itself, up to the edit named by -until:
//
//	go run ./web/client/buildclient -source /some/folder [-until EDIT]
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"summitscorecard/web/client"
)

func main() {
	out := flag.String("o", "", "the folder to write app.wasm and wasm_exec.js into")
	pkg := flag.String("package", ".", "the main package, as a path inside the module")
	stock := flag.Bool("stock", false, "build with the module as published")
	without := flag.String("without", "", "edits to leave out, with commas between them")
	names := flag.Bool("names", false, "keep the names of functions, for a look at sizes or a profile")
	source := flag.String("source", "", "the folder to write the edited go-app into, instead of a program")
	until := flag.String("until", "", "the last edit to make, with -source")
	flag.Parse()

	options := client.Options{Package: *pkg, Stock: *stock, Names: *names}
	if *without != "" {
		options.Without = strings.Split(*without, ",")
	}
	var err error
	switch {
	case *source != "":
		err = client.WriteSource(context.Background(), ".", *source, *until)
	case *out != "":
		err = build(*out, options)
	default:
		err = errors.New("buildclient: say where to write with -o or -source")
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func build(out string, options client.Options) error {
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
