//go:build !js

package site

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

	"summitscorecard/web/headers"
)

// Effort is how hard to compress.
type Effort int

const (
	FullEffort  Effort = iota // as small as can be; takes half a minute
	QuickEffort               // for tests, which look at other things than size
)

// levels returns the levels of the two compressors.
func (e Effort) levels() (brotliLevel, gzipLevel int) {
	if e == QuickEffort {
		return 2, gzip.BestSpeed
	}
	return brotli.BestCompression, gzip.BestCompression
}

// worthwhile are the media types whose files get compressed twins. PNGs are
// compressed already.
func worthwhile(name string) bool {
	return headers.MediaType(name) != "" && headers.MediaType(name) != "image/png"
}

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
			for _, twin := range headers.Twins {
				jobs = append(jobs, &job{name: name, suffix: twin.Suffix})
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
	if b.Earlier != nil && headers.Hashed(name) {
		if earlier, err := fs.ReadFile(b.Earlier, name+suffix); err == nil && holds(earlier, suffix, data) {
			return earlier, nil
		}
	}
	var out bytes.Buffer
	brotliLevel, gzipLevel := b.Effort.levels()
	var w io.WriteCloser
	switch suffix {
	case ".br":
		w = brotli.NewWriterOptions(&out, brotli.WriterOptions{Quality: brotliLevel, LGWin: 24})
	case ".gz":
		var err error
		if w, err = gzip.NewWriterLevel(&out, gzipLevel); err != nil {
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
