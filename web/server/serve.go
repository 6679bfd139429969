//go:build !js

package server

import (
	"context"
	"errors"
	"net"
	"net/http"
	"time"
)

// Limits of the server. A slow or silent client is let go after these times, a
// long header is refused, and connections beyond the limit wait in the system's
// queue, so that memory stays bounded.
const (
	headerTime     = 5 * time.Second
	readTime       = 15 * time.Second
	writeTime      = 5 * time.Minute // the program over a slow line: 1.1 MB at 4 kB/s
	idleTime       = 60 * time.Second
	stopTime       = 5 * time.Second
	headerBytes    = 16 << 10
	maxConnections = 1024
)

// Serve answers requests on the listener until the context is done; then it lets
// running answers finish for a few seconds and returns nil. It returns an error
// when the listener fails.
func Serve(ctx context.Context, listener net.Listener, handler http.Handler) error {
	server := &http.Server{
		Handler:                      handler,
		ConnContext:                  withConnection,
		DisableGeneralOptionsHandler: true,
		ReadHeaderTimeout:            headerTime,
		ReadTimeout:                  readTime,
		WriteTimeout:                 writeTime,
		IdleTimeout:                  idleTime,
		MaxHeaderBytes:               headerBytes,
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(newLimit(listener, maxConnections)) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	stop, cancel := context.WithTimeout(context.Background(), stopTime)
	defer cancel()
	if err := server.Shutdown(stop); errors.Is(err, context.DeadlineExceeded) {
		return server.Close()
	} else if err != nil {
		return err
	}
	return nil
}
