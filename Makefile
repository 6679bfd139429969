# The Summit Scorecard. Needs Go 1.26; tests also need Node 20 with npm, and Chromium
# (installed from Debian's packages where it is missing and that is allowed).

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

# Everywhere, as for the program itself: else the standard library is compiled twice where nothing is yet.
export GOFLAGS := $(strip $(shell go env GOFLAGS) -trimpath)

ADDR ?= 127.0.0.1:8000
FUZZTIME ?= 10s
# What the browser program may weigh, in bytes after brotli. Raise it knowingly.
WASM_CEILING ?= 1450000
# Packages that would weigh the browser program down by 0.1 to 1 MB each.
HEAVY := text/template html/template net/rpc encoding/gob expvar testing net/http

# What `make lint` has seen go test need not see again: all that a package stands on would be read once more.
VETTED := -vet=off

SOURCES := $(shell find . \( -name .git -o -name .build -o -name dist -o -name bin -o -name node_modules -o -name testdata \) -prune \
	-o -type f \( -name '*.go' -o -name '*.js' -o -name '*.css' -o -name '*.html' -o -name '*.json' -o -name '*.png' -o -name '*.svg' -o -name go.mod -o -name go.sum \) \
	! -name '*_test.go' ! -path './app/e2e/*' -print)
MODULES := app/e2e/node_modules/.package-lock.json

.PHONY: help run build test lint native unit wasm-unit deps size browser chromium wrk golden fuzz fuzz-readers corpus reliability soak bench screenshots client-source clean

help: ## say what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## /  make \1\t/' | expand -t 20

run: dist/build.json ## build what has changed and serve it on http://127.0.0.1:8000
	go run . serve --dist dist --addr $(ADDR)

build: bin/scorecard ## write the site to dist/ and the program that carries it to bin/scorecard

dist/build.json: $(SOURCES)
	go run . build dist

bin/scorecard: dist/build.json
	go build -trimpath -tags embed -o bin/scorecard .

test: ## run every check of a submission
	@$(MAKE) --no-print-directory lint
	@$(MAKE) --no-print-directory -j2 --output-sync=target native wasm-unit
	@$(MAKE) --no-print-directory fuzz-readers deps size browser

# What WebAssembly is not needed for, one after the other: its tests take as long as all of this.
native:
	@for what in unit build chromium $(MODULES); do $(MAKE) --no-print-directory $$what; done

# As web/client compiles the browser program, so that each package of the standard library is compiled once for it.
AS_CLIENT := -gcflags=all=-l -gcflags=runtime= -gcflags=internal/runtime/...=

lint: ## formatting and vet, for the host and for the browser
	@unformatted=$$(git ls-files -z '*.go' | xargs -0 gofmt -l); \
	if [ -n "$$unformatted" ]; then echo "not formatted by gofmt:"; echo "$$unformatted"; exit 1; fi
	go vet ./...
	GOOS=js GOARCH=wasm go vet $(AS_CLIENT) ./...

unit: ## the tests in Go
	go test $(VETTED) ./...

wasm-unit: ## the method's tests as WebAssembly, under Node
	GOOS=js GOARCH=wasm go test $(VETTED) $(AS_CLIENT) -exec="$$(go env GOROOT)/lib/wasm/go_js_wasm_exec" ./scoring/...

deps: dist/build.json ## no heavy package in the browser program
	@graph=$$(GOOS=js GOARCH=wasm GOFLAGS= go list -modfile=.build/client.mod -deps .); \
	for heavy in $(HEAVY); do \
		if grep -qx "$$heavy" <<<"$$graph"; then echo "the browser program contains $$heavy"; exit 1; fi; \
	done; \
	echo "none of $(HEAVY) in the browser program"

size: dist/build.json ## what the browser program weighs, against its ceiling
	@bytes=$$(cat dist/app.*.wasm.br | wc -c); \
	echo "browser program: $$bytes bytes after brotli, ceiling $(WASM_CEILING)"; \
	[ "$$bytes" -le $(WASM_CEILING) ]

# Every file of browser tests in the tree, in one order.
BROWSER_TESTS = find app web -name node_modules -prune -o -name '*.test.mjs' -print | sort

browser: build chromium $(MODULES) ## the tests in a real browser
	@files=$$($(BROWSER_TESTS)); \
	if [ -z "$$files" ]; then echo "there are no browser tests"; exit 1; fi; \
	node --test --test-concurrency=2 $$files

$(MODULES): app/e2e/package-lock.json
	cd app/e2e && npm ci --ignore-scripts --no-audit --no-fund
	touch $@

# The second of the two, Chromium without windows, makes the tests faster; they do without it.
chromium:
	@root=$$([ -f /etc/debian_version ] && [ "$$(id -u)" = 0 ] && echo yes || true); \
	if ! command -v chromium >/dev/null; then \
		if [ "$$root" ]; then apt-get update -qq && apt-get install -y -qq chromium >/dev/null; \
		else echo "the browser tests need Chromium as the command chromium; install it"; exit 1; fi; \
	fi; \
	if [ "$$root" ] && ! command -v chromium-headless-shell >/dev/null; then \
		{ apt-get install -y -qq chromium-headless-shell || { apt-get update -qq && apt-get install -y -qq chromium-headless-shell; }; } >/dev/null 2>&1 || \
			echo "without chromium-headless-shell the browser tests take longer"; \
	fi

golden: ## write the files anew that tests compare with
	@packages=$$(git ls-files '*_test.go' | xargs grep -lE 'flag\.Bool\("update"' | xargs -r -n1 dirname | sort -u | sed 's|^|./|'); \
	for package in $$packages; do echo "$$package"; go test "$$package" -update; done

# FUZZJOBS targets run side by side, each with FUZZWORKERS processes. An input that is new is made smaller for a
# second at most: for the large ones it would take the whole time. Where the time is up in the middle of an input, Go
# calls the run failed with "context deadline exceeded" and no failing input: it has found nothing.
FUZZJOBS ?= 1
FUZZWORKERS ?= $(shell nproc)
fuzz: ## every fuzz target for FUZZTIME (10s), or those named in TARGETS
	@git ls-files '*_test.go' | xargs grep -HoE '^func Fuzz[A-Za-z0-9_]+' | sed -E 's|/[^/]*:func | |' | sort -ru | \
	while read -r package target; do \
		if [ -z "$(TARGETS)" ] || [[ " $(TARGETS) " == *" $$target "* ]]; then echo "$$package $$target"; fi; \
	done | xargs -P $(FUZZJOBS) -L 1 bash -c 'out=$$(go test $(VETTED) "./$$0" -run "^$$" -fuzz "^$$1\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 1s -parallel $(FUZZWORKERS) 2>&1); code=$$?; \
		if [[ "$$out" == *"context deadline exceeded"* && "$$out" != *"Failing input"* && "$$out" != *panic* ]]; then code=0; fi; \
		echo "$$0 $$1"; echo "$$out"; exit $$code'

# What reads bytes of others: files, tables, links, broken files, records of the store, requests.
READERS := FuzzDecode FuzzDecodeTable FuzzDecodeStatements FuzzDecodeLink FuzzSalvage FuzzUnpackEntry FuzzCardTexts FuzzHandler

fuzz-readers: ## the readers of files, tables, links, records and requests, for 10 seconds each
	@$(MAKE) --no-print-directory fuzz FUZZTIME=1x FUZZWORKERS=1 TARGETS=FuzzHandler >/dev/null # builds what the others share
	@$(MAKE) --no-print-directory fuzz FUZZTIME=10s FUZZJOBS=2 FUZZWORKERS=1 TARGETS="$(READERS)"

# What fuzzing found of interest lies in Go's cache, which nobody else has. The small inputs are kept with the tests.
corpus: ## keep what the fuzz targets of the readers have found, inputs of up to 1 kB, in testdata/corpus
	@for target in $(READERS); do \
		package=$$(dirname $$(git grep -l "func $$target(" -- '*_test.go')); kept=$$package/testdata/corpus/$$target.txt; \
		found=$$(go env GOCACHE)/fuzz/$$(go list ./$$package)/$$target; \
		if [ -d "$$found" ]; then \
			mkdir -p $$(dirname $$kept); touch $$kept; \
			find "$$found" -type f -size -1025c | while read -r input; do tail -n +2 "$$input" | paste -sd '\t'; done | \
				LC_ALL=C sort -u - $$kept | awk '{ print length, $$0 }' | sort -s -n -k1,1 | cut -d' ' -f2- >$$kept.new && mv $$kept.new $$kept; \
		fi; \
		echo "$$target: $$(cat $$kept 2>/dev/null | wc -l) inputs"; \
	done

reliability: build chromium $(MODULES) ## run every row of the register, print the table, write web/reliability/results.json
	@mkdir -p .build/reliability
	go test -json -count=1 ./... >.build/reliability/go.json || true
	@rm -f .build/reliability/*.tap
	$(if $(SOAK),$(AT_LENGTH),node --test --test-concurrency=2 --test-reporter=tap $$($(BROWSER_TESTS)) \
		>.build/reliability/browser.tap || true)
	node web/reliability/table.mjs $(if $(SOAK),,--quick) .build/reliability/go.json .build/reliability/*.tap

# node --test takes files by name, whatever order they are given in. At length the schedules of several
# tabs and a few others take about as long as all the rest, so they go beside it from the start; the tests
# whose gates are times of a computer that does nothing else follow alone.
BESIDE := $(addprefix app/e2e/,controls.test.mjs mutate.test.mjs records.test.mjs tabs.test.mjs)
TIMED := $(addprefix app/e2e/,faults.test.mjs files.test.mjs fragment.test.mjs library.test.mjs monkey.test.mjs open.test.mjs)
define AT_LENGTH
node --test --test-concurrency=1 --test-reporter=tap $(BESIDE) >.build/reliability/beside.tap & \
node --test --test-concurrency=1 --test-reporter=tap $$($(BROWSER_TESTS) | grep -vxF "$$(printf '%s\n' $(BESIDE) $(TIMED))") \
	>.build/reliability/browser.tap || true; wait; \
SCORECARD_TIMES=1 node --test --test-concurrency=1 --test-reporter=tap $(TIMED) >.build/reliability/times.tap || true
endef

# SOAK=0.4 does that part of the rounds that the kills, schedules, clicks and edits of a full soak have.
soak: FUZZTIME = 450s
soak: ## hours: the readers fuzzed for an hour in all, the race detector, every row of the register at length
	$(MAKE) fuzz FUZZTIME=$(FUZZTIME) TARGETS="$(READERS)"
	go test -race ./...
	SOAK=$(or $(SOAK),1) $(MAKE) reliability

LIGHTHOUSE := app/e2e/bench/lighthouse/node_modules/.package-lock.json
$(LIGHTHOUSE): app/e2e/bench/lighthouse/package-lock.json
	cd $(dir $<) && npm ci --ignore-scripts --no-audit --no-fund
	touch $@

wrk:
	@if [ -f /etc/debian_version ] && [ "$$(id -u)" = 0 ] && ! { command -v nginx && command -v wrk; } >/dev/null; then \
		apt-get update -qq && apt-get install -y -qq --no-install-recommends nginx-light wrk >/dev/null; \
	fi

# Where nginx and wrk are missing and may not be installed, that part of the table says so.
bench: build chromium wrk $(MODULES) $(LIGHTHOUSE) ## print the performance table: sizes, loads, changes, library, memory, server, method
	node app/e2e/bench.mjs
	go test -run "^$$" -bench . -benchmem ./scoring ./app/...
	GOOS=js GOARCH=wasm go test -exec="$$(go env GOROOT)/lib/wasm/go_js_wasm_exec" -run "^$$" -bench Shares ./scoring

client-source: ## write the edited go-app to .build/client-source, to read and debug
	go run ./web/client/buildclient -source .build/client-source

screenshots: build chromium $(MODULES) ## take the pictures of README and manifest anew
	node app/e2e/screenshots.mjs

clean: ## remove what was built
	rm -rf dist bin .build app/e2e/node_modules app/e2e/bench/lighthouse/node_modules app/e2e/out
