#!/usr/bin/env bash
# Runs the fuzz targets of the tree, or those that are named, for a time each:
#   .ci/fuzz.sh 10s
#   .ci/fuzz.sh 10s FuzzDecode FuzzHandler
# FUZZJOBS of them run side by side (1), each with FUZZWORKERS processes (one a processor).
set -euo pipefail
export FUZZTIME=$1 FUZZWORKERS=${FUZZWORKERS:-$(nproc)}
shift
wanted=" $* "

# An input that is new is made smaller for a second at most: for the large ones it would take the whole
# time. Where the time is up in the middle of an input, Go calls the run failed with "context deadline
# exceeded" and no failing input: it has found nothing.
one() {
	local package=$1 target=$2 out code=0
	out=$(go test -vet=off "./$package" -run '^$' -fuzz "^$target\$" -fuzztime "$FUZZTIME" -fuzzminimizetime 1s -parallel "$FUZZWORKERS" 2>&1) || code=$?
	if [[ "$out" == *"context deadline exceeded"* && "$out" != *"Failing input"* && "$out" != *panic* ]]; then code=0; fi
	echo "$package $target"
	echo "$out"
	return "$code"
}
export -f one

git ls-files '*_test.go' | xargs grep -HoE '^func Fuzz[A-Za-z0-9_]+' | sed -E 's|/[^/]*:func | |' | sort -ru |
	while read -r package target; do
		if [ "$wanted" = "  " ] || [[ "$wanted" == *" $target "* ]]; then echo "$package $target"; fi
	done | xargs -P "${FUZZJOBS:-1}" -L 1 bash -c 'one "$0" "$1"'
