//go:build !js

package web

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"io/fs"
	"runtime"
	"slices"
	"sync"

	"github.com/andybalholm/brotli"
)

// effort is how hard to compress.
type effort struct{ brotli, gzip int }

var (
	fullEffort  = effort{brotli: 11, gzip: gzip.BestCompression}
	quickEffort = effort{brotli: 2, gzip: gzip.BestSpeed} // for tests

	// buildEffort is what Build takes: the tests of the command, which write the whole site twice, take less.
	buildEffort = fullEffort
)

// worthwhile are the media types whose files get compressed twins. PNGs are
// compressed already.
func worthwhile(name string) bool { return mediaType(name) != "" && mediaType(name) != "image/png" }

// addTwins adds the compressed twins. A twin that is no smaller than its file is
// left out.
func (b *builder) addTwins() error {
	type job struct {
		name, suffix string
		twin         []byte
		err          error
	}
	var jobs []*job
	for _, name := range b.site.Paths() {
		if worthwhile(name) {
			for _, twin := range twins {
				jobs = append(jobs, &job{name: name, suffix: twin.suffix})
			}
		}
	}
	// The program takes by far the longest: start with it.
	slices.SortStableFunc(jobs, func(x, y *job) int { return len(b.site.Files[y.name]) - len(b.site.Files[x.name]) })

	queue := make(chan *job)
	var workers sync.WaitGroup
	for range runtime.NumCPU() {
		workers.Go(func() {
			for j := range queue {
				j.twin, j.err = b.twin(j.name, j.suffix)
			}
		})
	}
	for _, j := range jobs {
		queue <- j
	}
	close(queue)
	workers.Wait()

	for _, j := range jobs {
		if j.err != nil {
			return j.err
		}
		if len(j.twin) < len(b.site.Files[j.name]) {
			b.site.Files[j.name+j.suffix] = j.twin
		}
	}
	return nil
}

// twin returns the compressed form of a file: an earlier one if it holds the same
// bytes under a name with their hash, else a new one.
func (b *builder) twin(name, suffix string) ([]byte, error) {
	data := b.site.Files[name]
	if b.Earlier != nil && hashed.MatchString(name) {
		if earlier, err := fs.ReadFile(b.Earlier, name+suffix); err == nil && holds(earlier, suffix, data) {
			return earlier, nil
		}
	}
	var out bytes.Buffer
	var w io.WriteCloser
	switch suffix {
	case ".br":
		w = brotli.NewWriterOptions(&out, brotli.WriterOptions{Quality: b.effort.brotli, LGWin: 24})
	case ".gz":
		var err error
		if w, err = gzip.NewWriterLevel(&out, b.effort.gzip); err != nil {
			return nil, err
		}
	default:
		return nil, errors.New("there is no compression for " + suffix)
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// holds tells whether a compressed twin decompresses to the data.
func holds(twin []byte, suffix string, data []byte) bool {
	plain, err := expand(twin, suffix, len(data))
	return err == nil && bytes.Equal(plain, data)
}

// expand decompresses a twin of a file of this size, and reads at most one byte
// more.
func expand(twin []byte, suffix string, size int) ([]byte, error) {
	var r io.Reader = brotli.NewReader(bytes.NewReader(twin))
	if suffix == ".gz" {
		var err error
		if r, err = gzip.NewReader(bytes.NewReader(twin)); err != nil {
			return nil, err
		}
	}
	return io.ReadAll(io.LimitReader(r, int64(size)+1))
}
