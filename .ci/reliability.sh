#!/usr/bin/env bash
# Runs all tests and writes what came of the rows of the register: web/reliability/results.json and a table.
# With SOAK set the rows run at length, which takes hours.
set -euo pipefail
logs=.build/reliability
mkdir -p "$logs"
rm -f "$logs"/*
go test -json -count=1 ./... >"$logs/go.json" || true

# tap runs files with node's test runner; a failed test is the table's to tell.
tap() { # NAME JOBS FILE...
	local name=$1 jobs=$2
	shift 2
	node --test --test-concurrency="$jobs" --test-reporter=tap "$@" >"$logs/$name.tap" || true
}
mapfile -t all < <(.ci/browser.sh --list)
tap engines 2 app/e2e/engines/*.test.mjs

if [ -z "${SOAK:-}" ]; then
	tap browser 2 "${all[@]}"
	node web/reliability/table.mjs --quick "$logs/go.json" "$logs"/*.tap
	exit
fi

# node --test takes files by name, whatever order they are given in. At length the schedules of several
# tabs and a few others take about as long as all the rest, so they go beside it from the start; the tests
# whose gates are times of a computer that does nothing else follow alone.
beside=(app/e2e/{controls,changed-page,damaged-records,tabs}.test.mjs)
timed=(app/e2e/{faults,import-file,fragment,library,monkey,import-link}.test.mjs)
mapfile -t rest < <(printf '%s\n' "${all[@]}" | grep -vxF "$(printf '%s\n' "${beside[@]}" "${timed[@]}")")
tap beside 1 "${beside[@]}" &
tap browser 1 "${rest[@]}"
wait
tap times 1 "${timed[@]}"
node web/reliability/table.mjs "$logs/go.json" "$logs"/*.tap
