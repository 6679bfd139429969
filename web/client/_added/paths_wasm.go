package app

import "strings"

// The three functions on paths that the client needs from the server's files.
// They behave as the originals in resource.go.

func clientResourceResolver(resourcesLocation string) func(string) string {
	return func(location string) string {
		if remoteLocation(location) || !webLocation(location) {
			return location
		}
		location = strings.Trim(location, "/")
		return resourcesLocation + "/" + strings.TrimPrefix(location, "web/")
	}
}

func remoteLocation(location string) bool {
	return strings.HasPrefix(location, "https://") || strings.HasPrefix(location, "http://")
}

func webLocation(location string) bool {
	return location == "/web" || location == "web" ||
		strings.HasPrefix(location, "/web/") || strings.HasPrefix(location, "web/")
}
