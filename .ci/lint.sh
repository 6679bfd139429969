#!/usr/bin/env bash
# Formatting and vet, for the host and for the browser. Arguments are given to go vet
# for the browser: with what web/client compiles the program with, the standard
# library is compiled once for both.
set -euo pipefail
unformatted=$(git ls-files -z '*.go' | xargs -0 gofmt -l)
if [ -n "$unformatted" ]; then
	echo "not formatted by gofmt:"
	echo "$unformatted"
	exit 1
fi
go vet ./...
GOOS=js GOARCH=wasm go vet "$@" ./...
