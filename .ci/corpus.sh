#!/usr/bin/env bash
# Keeps what the fuzz targets of the readers have found of interest, inputs of up to 1 kB, in
# testdata/corpus beside their tests: it lies in Go's cache, which nobody else has.
set -euo pipefail
for target in $(.ci/readers.sh); do
	package=$(dirname "$(git grep -l "func $target(" -- '*_test.go')")
	kept=$package/testdata/corpus/$target.txt
	found=$(go env GOCACHE)/fuzz/$(go list "./$package")/$target
	if [ -d "$found" ]; then
		mkdir -p "$(dirname "$kept")"
		touch "$kept"
		# An input a line, its values with tabs between them; short ones first.
		find "$found" -type f -size -1025c | while read -r input; do tail -n +2 "$input" | paste -sd '\t'; done |
			LC_ALL=C sort -u - "$kept" | awk '{ print length, $0 }' | sort -s -n -k1,1 | cut -d' ' -f2- >"$kept.new"
		mv "$kept.new" "$kept"
	fi
	echo "$target: $(cat "$kept" 2>/dev/null | wc -l) inputs"
done
