#!/usr/bin/env bash
# Installs what tests or measurements need, where this is Debian and may be done:
#   .ci/install.sh chromium   the browser of the tests; without it they cannot run
#   .ci/install.sh engines    Firefox and WebKit with its driver; without them the tests in them are left out
#   .ci/install.sh wrk        nginx and wrk, for a part of the performance table
set -euo pipefail
allowed=
if [ -f /etc/debian_version ] && [ "$(id -u)" = 0 ]; then allowed=yes; fi
has() { command -v "$1" >/dev/null; }
fetch() { apt-get install -y -qq --no-install-recommends "$@" >/dev/null; }

case "$1" in
chromium)
	if ! has chromium && [ -z "$allowed" ]; then
		echo "the browser tests need Chromium as the command chromium; install it"
		exit 1
	fi
	if ! has chromium; then
		apt-get update -qq
		apt-get install -y -qq chromium >/dev/null
	fi
	# Chromium without windows makes the tests faster; they do without it.
	if ! has chromium-headless-shell && [ -n "$allowed" ]; then
		{ fetch chromium-headless-shell || { apt-get update -qq && fetch chromium-headless-shell; }; } 2>/dev/null ||
			echo "without chromium-headless-shell the browser tests take longer"
	fi
	;;
engines)
	# Each by itself: one that cannot be had does not keep the other away. The tests say which they left out.
	install_engine() {
		{ fetch "$@" || { apt-get update -qq && fetch "$@"; }; } 2>/dev/null || echo "could not install $*"
	}
	if [ -n "$allowed" ]; then
		has firefox-esr || has firefox || install_engine firefox-esr
		{ has WebKitWebDriver && has Xvfb; } || install_engine webkit2gtk-driver xvfb
	fi
	;;
wrk)
	if [ -n "$allowed" ] && ! { has nginx && has wrk; }; then
		apt-get update -qq
		fetch nginx-light wrk
	fi
	;;
*)
	echo "there is nothing called $1 to install"
	exit 2
	;;
esac
