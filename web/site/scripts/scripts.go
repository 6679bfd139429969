//go:build !js

// Package scripts joins the modules of a script into the one classic file that a
// page loads. The modules import each other as the browser would read them; the
// page's policy and its start want few files that are there at once, so esbuild
// joins them. What it writes depends on nothing but the sources.
package scripts

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"

	"github.com/evanw/esbuild/pkg/api"
)

// Bundle returns the script of that name among the sources with all that it
// imports, as a classic script: one function that runs at once, without comments.
func Bundle(sources fs.FS, name string) ([]byte, error) {
	text, err := bundle(sources, name)
	if err != nil {
		return nil, err
	}
	return moduleName.ReplaceAll(text, nil), nil
}

// Annotated is Bundle with a line before each module that names it: tests look
// for calls in one module and not in another.
func Annotated(sources fs.FS, name string) ([]byte, error) { return bundle(sources, name) }

// namespace is what esbuild is told of files that come from the sources.
const namespace = "module"

// moduleName matches the line that esbuild writes before each module.
var moduleName = regexp.MustCompile(`(?m)^ *// ` + namespace + `:\S+\n`)

func bundle(sources fs.FS, name string) ([]byte, error) {
	read := api.Plugin{Name: "sources", Setup: func(build api.PluginBuild) {
		build.OnResolve(api.OnResolveOptions{Filter: ".*"}, func(args api.OnResolveArgs) (api.OnResolveResult, error) {
			return api.OnResolveResult{Path: path.Join(path.Dir(args.Importer), args.Path), Namespace: namespace}, nil
		})
		build.OnLoad(api.OnLoadOptions{Filter: ".*", Namespace: namespace}, func(args api.OnLoadArgs) (api.OnLoadResult, error) {
			data, err := fs.ReadFile(sources, args.Path)
			if err != nil {
				return api.OnLoadResult{}, fmt.Errorf("the sources of the site are not complete: %w", err)
			}
			text := string(data)
			return api.OnLoadResult{Contents: &text, Loader: api.LoaderJS}, nil
		})
	}}
	result := api.Build(api.BuildOptions{
		EntryPoints: []string{name}, Plugins: []api.Plugin{read},
		Bundle: true, Format: api.FormatIIFE, Charset: api.CharsetUTF8, LegalComments: api.LegalCommentsNone,
		Banner: map[string]string{"js": `"use strict";`}, // as modules are
	})
	var problems []error
	for _, problem := range append(result.Errors, result.Warnings...) {
		where := name
		if at := problem.Location; at != nil {
			where = fmt.Sprintf("%s:%d", at.File, at.Line)
		}
		problems = append(problems, fmt.Errorf("%s: %s", where, problem.Text))
	}
	if len(problems) > 0 {
		return nil, errors.Join(problems...)
	}
	return result.OutputFiles[0].Contents, nil
}
