# The Summit Scorecard. Needs Go 1.26; tests also need Node 20 with npm, and Chromium
# (installed from Debian's packages where it is missing and that is allowed).
# What takes more than a line or two stands in .ci/, one script a task.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
AGAIN := $(MAKE) --no-print-directory

# Everywhere, as for the program itself: else the standard library is compiled twice where nothing is yet.
export GOFLAGS := $(strip $(shell go env GOFLAGS) -trimpath)
# As web/client compiles the browser program, for the same reason.
AS_CLIENT := -gcflags=all=-l -gcflags=runtime= -gcflags=internal/runtime/...=
# What `make lint` has seen go test need not see again: all that a package stands on would be read once more.
VETTED := -vet=off

ADDR ?= 127.0.0.1:8000
FUZZTIME ?= 10s
# What the browser program may weigh, in bytes after brotli. Raise it knowingly.
WASM_CEILING ?= 1570000

SOURCES := $(shell find . \( -name .git -o -name .build -o -name dist -o -name bin -o -name node_modules -o -name testdata \) -prune \
	-o -type f \( -name '*.go' -o -name '*.js' -o -name '*.css' -o -name '*.html' -o -name '*.json' -o -name '*.png' -o -name '*.svg' \
	-o -name '*.diff' -o -name go.mod -o -name go.sum \) ! -name '*_test.go' ! -path './app/e2e/*' -print)
MODULES := app/e2e/node_modules/.package-lock.json
LIGHTHOUSE := app/e2e/bench/lighthouse/node_modules/.package-lock.json

.PHONY: help run build test lint native unit wasm-unit deps size browser engines chromium wrk golden fuzz fuzz-readers corpus reliability soak bench client-source screenshots clean

help: ## say what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## /  make \1\t/' | expand -t 22

run: dist/build.json ## build what has changed and serve it on http://127.0.0.1:8000
	go run . serve --dist dist --addr $(ADDR)

build: bin/scorecard ## write the site to dist/ and the program that carries it to bin/scorecard

dist/build.json: $(SOURCES)
	go run . build dist

bin/scorecard: dist/build.json
	go build -trimpath -tags embed -o bin/scorecard .

test: ## run every check of a submission
	@$(AGAIN) lint
	@$(AGAIN) -j2 --output-sync=target native wasm-unit
	@$(AGAIN) fuzz-readers size browser engines

# What WebAssembly is not needed for, one after the other: its tests take as long as all of this.
native:
	@$(AGAIN) unit
	@$(AGAIN) build
	@$(AGAIN) chromium $(MODULES)

lint: ## formatting and vet, for the host and for the browser
	@.ci/lint.sh $(AS_CLIENT)

unit: ## the tests in Go
	go test $(VETTED) ./...

wasm-unit: ## the method's tests as WebAssembly, under Node
	GOOS=js GOARCH=wasm go test $(VETTED) $(AS_CLIENT) -exec="$$(go env GOROOT)/lib/wasm/go_js_wasm_exec" ./scoring/...

deps: ## no heavy package in the browser program (unit looks, too)
	go test $(VETTED) -count=1 -run TestUnwantedPackages ./web/client

size: dist/build.json ## what the browser program weighs, against its ceiling
	@.ci/size.sh $(WASM_CEILING)

browser: build chromium $(MODULES) ## the tests in a real browser
	@.ci/browser.sh

engines: build $(MODULES) ## a walk through the product in Firefox and WebKit, where they can be had
	@.ci/install.sh engines
	@.ci/browser.sh --engines

$(MODULES) $(LIGHTHOUSE): %/node_modules/.package-lock.json: %/package-lock.json
	cd $* && npm ci --ignore-scripts --no-audit --no-fund
	touch $@

chromium wrk:
	@.ci/install.sh $@

golden: ## write the files anew that tests compare with
	@.ci/golden.sh

fuzz: ## every fuzz target for FUZZTIME (10s), or those named in TARGETS
	@.ci/fuzz.sh $(FUZZTIME) $(TARGETS)

fuzz-readers: ## the readers of files, tables, links, records and requests, for 2 seconds each
	@FUZZWORKERS=1 .ci/fuzz.sh 1x FuzzHandler >/dev/null # builds what the others share
	@FUZZWORKERS=1 FUZZJOBS=2 .ci/fuzz.sh 2s $$(.ci/readers.sh)

corpus: ## keep what the fuzz targets of the readers have found, inputs of up to 1 kB, in testdata/corpus
	@.ci/corpus.sh

reliability: build chromium $(MODULES) ## run every row of the register, print the table, write web/reliability/results.json
	@.ci/reliability.sh

# SOAK=0.4 does that part of the rounds that the kills, schedules, clicks and edits of a full soak have.
soak: FUZZTIME = 450s
soak: ## hours: the readers fuzzed for an hour in all, the race detector, every row of the register at length
	.ci/fuzz.sh $(FUZZTIME) $$(.ci/readers.sh)
	go test -race ./...
	SOAK=$(or $(SOAK),1) $(AGAIN) reliability

# Where nginx and wrk are missing and may not be installed, that part of the table says so.
bench: build chromium wrk $(MODULES) $(LIGHTHOUSE) ## print the performance table: sizes, loads, changes, library, memory, server, method
	node app/e2e/bench.mjs
	go test -run "^$$" -bench . -benchmem ./scoring/... ./app/...
	GOOS=js GOARCH=wasm go test -exec="$$(go env GOROOT)/lib/wasm/go_js_wasm_exec" -run "^$$" -bench Shares ./scoring

client-source: ## write the edited go-app to .build/client-source, to read and debug
	go run ./web/client/buildclient -source .build/client-source

screenshots: build chromium $(MODULES) ## take the pictures of README and manifest anew
	node app/e2e/screenshots.mjs

clean: ## remove what was built
	rm -rf dist bin .build app/e2e/node_modules app/e2e/bench/lighthouse/node_modules app/e2e/out
