//go:build !js

package command

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"summitscorecard/web/server"
	"summitscorecard/web/site"
)

// defaultDist is where `make build` writes the site.
const defaultDist = "dist"

// hostNames is a flag that may be given several times.
type hostNames []string

func (n *hostNames) String() string { return strings.Join(*n, ", ") }

func (n *hostNames) Set(name string) error {
	*n = append(*n, name)
	return nil
}

// serveCommand serves a built site until it is told to stop.
func serveCommand(published fs.FS) Command {
	c := Command{
		Name: "serve", Args: "[--addr 127.0.0.1:8000] [--host NAME]... [--dist DIR]", Short: "Serve the site on this machine",
		Long: "It answers to the address it listens on, to localhost with the same port, and to each\n" +
			"name given with --host, whatever the port. It stops on Ctrl+C or SIGTERM.",
	}
	c.Try = []string{"scorecard serve --addr 127.0.0.1:8080"}
	c.Run = func(env Env, args []string) int {
		ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
		defer stop()
		return serve(ctx, env, c, published, args)
	}
	return c
}

// serve is the serve command, until the context is done.
func serve(ctx context.Context, env Env, c Command, published fs.FS, args []string) int {
	flags := Flags(c)
	addr := flags.String("addr", "127.0.0.1:8000", "`address` to listen on")
	dist := flags.String("dist", "", "`folder` with a built site (default: the site inside the program, or else "+defaultDist+")")
	var hosts hostNames
	flags.Var(&hosts, "host", "`name` that the site is also reached by, such as scores.example.org; may be repeated")
	rest, code, done := Parse(env, c, flags, args)
	if done {
		return code
	}
	if len(rest) > 0 {
		return Misused(env, c, fmt.Sprintf("takes no arguments, got %s; name the folder with --dist", strings.Join(rest, " ")))
	}
	fail := func(err error) int {
		fmt.Fprintf(env.Stderr, "scorecard serve: %v\n", err)
		return Bad
	}
	opened, err := openSite(published, *dist)
	if err != nil {
		return fail(err)
	}
	handler, err := server.NewHandler(opened, hosts)
	if err != nil {
		return fail(err)
	}
	listener, err := net.Listen("tcp", *addr)
	if errors.Is(err, syscall.EADDRINUSE) {
		return fail(fmt.Errorf("another program listens on %s already; choose another port with --addr", *addr))
	}
	if err != nil {
		return fail(fmt.Errorf("cannot listen on %s: %w; write --addr as HOST:PORT, such as 127.0.0.1:8000", *addr, err))
	}
	fmt.Fprintf(env.Stdout, "The Summit Scorecard is at http://%s%s (Ctrl+C stops it)\n", reachable(listener.Addr()), opened.Base)
	if err := server.Serve(ctx, listener, handler); err != nil {
		return fail(err)
	}
	return OK
}

// openSite opens the site to serve: the folder named, else the one that the
// program carries, else the folder that make build writes.
func openSite(published fs.FS, dist string) (site.Site, error) {
	switch {
	case dist != "":
	case published != nil:
		return site.Open(published)
	default:
		if _, err := os.Stat(defaultDist); err != nil {
			return site.Site{}, errors.New("this program carries no site and there is no folder " + defaultDist +
				" here: run `make build`, or build one with `scorecard build DIR` and name it with --dist DIR")
		}
		dist = defaultDist
	}
	opened, err := site.Open(os.DirFS(dist))
	if err != nil {
		return site.Site{}, fmt.Errorf("%s: %w", dist, err)
	}
	return opened, nil
}

// reachable returns the address as a browser on this machine can use it.
func reachable(addr net.Addr) string {
	host, port, err := net.SplitHostPort(addr.String())
	if err != nil {
		return addr.String()
	}
	if ip := net.ParseIP(host); ip != nil && ip.IsUnspecified() {
		host = "localhost"
	}
	return net.JoinHostPort(host, port)
}
