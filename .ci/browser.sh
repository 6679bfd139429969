#!/usr/bin/env bash
# Runs the browser tests, or names them:
#   .ci/browser.sh                 all of them, two at a time
#   .ci/browser.sh --engines       those in Firefox and WebKit, side by side; the others are in Chromium
#   .ci/browser.sh --list          the files, in one order
set -euo pipefail
engines=app/e2e/engines
files=$(find app web -name node_modules -prune -o -path $engines -prune -o -name '*.test.mjs' -print | sort)
if [ "${1:-}" = --engines ]; then
	files=$(find $engines -name '*.test.mjs' | sort)
fi
if [ -z "$files" ]; then
	echo "there are no browser tests" >&2
	exit 1
fi
if [ "${1:-}" = --list ]; then
	echo "$files"
	exit
fi
# shellcheck disable=SC2086 # no name has a space
node --test --test-concurrency=2 $files
