#!/usr/bin/env bash
# Holds what the browser program in dist/ weighs after brotli against a ceiling, in bytes.
set -euo pipefail
bytes=$(cat dist/app.*.wasm.br | wc -c)
echo "browser program: $bytes bytes after brotli, ceiling $1"
[ "$bytes" -le "$1" ]
