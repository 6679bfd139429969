//go:build !js

package server

import (
	"fmt"
	"net"
	"net/http"
	"regexp"
	"strings"
)

// hosts decides which Host names a server answers to. Anything else is refused,
// so that a page of a stranger whose name was pointed at this machine (DNS
// rebinding) gets nothing.
type hosts struct {
	names map[string]bool // given with --host; any port
}

var hostName = regexp.MustCompile(`^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$`)

// newHosts takes the names given with --host.
func newHosts(names []string) (hosts, error) {
	h := hosts{names: map[string]bool{}}
	for _, name := range names {
		name = strings.ToLower(name)
		if !hostName.MatchString(name) && net.ParseIP(name) == nil {
			return h, fmt.Errorf("--host %s: give a name or an address without scheme and port, such as scores.example.org", name)
		}
		h.names[name] = true
	}
	return h, nil
}

// allow tells whether the request names this server: the address that its
// connection came in on, localhost with the same port, or a name given.
func (h hosts) allow(r *http.Request) bool {
	name, port, ok := splitHost(r)
	if !ok {
		return false
	}
	if h.names[name] {
		return true
	}
	local, _ := r.Context().Value(http.LocalAddrContextKey).(net.Addr)
	if local == nil {
		return false
	}
	localIP, localPort, err := net.SplitHostPort(local.String())
	if err != nil || port != localPort {
		return false
	}
	if name == "localhost" {
		return true
	}
	ip := net.ParseIP(name)
	return ip != nil && ip.Equal(net.ParseIP(localIP))
}

// splitHost takes the Host of a request apart; a missing port is the scheme's.
func splitHost(r *http.Request) (name, port string, ok bool) {
	host := r.Host
	port = "80"
	if r.TLS != nil {
		port = "443"
	}
	name = strings.ToLower(host)
	if bare, found := strings.CutPrefix(name, "["); found && strings.HasSuffix(bare, "]") {
		return strings.TrimSuffix(bare, "]"), port, true
	}
	if strings.Contains(name, ":") {
		var err error
		if name, port, err = net.SplitHostPort(name); err != nil {
			return "", "", false
		}
	}
	return name, port, name != "" && !strings.ContainsAny(name, "/\\@ \t")
}
