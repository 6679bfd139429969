package icons

import (
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "draw the pictures anew")

// bar is a bar of the mark on a square of 512 units. A bar is rounded at the end
// that points away from the middle.
type bar struct {
	x, y, w, h float64
	fill       color.RGBA
	round      int // -1 left end, 1 right end, 0 none
}

var (
	paper     = color.RGBA{0xfb, 0xfa, 0xf7, 0xff}
	blue      = color.RGBA{0x0b, 0x5f, 0xa5, 0xff}
	vermilion = color.RGBA{0xb4, 0x47, 0x0f, 0xff}
	ink       = color.RGBA{0x1b, 0x22, 0x2c, 0xff}
	edge      = color.RGBA{0xde, 0xda, 0xd0, 0xff}
)

const (
	middle = 256
	thick  = 60 // of a bar
	corner = 14 // of a bar's end
	square = 104
	rim    = 8     // around the square
	grow   = 1.375 // of the mark where nothing is cut off
)

// mark is three rows, the lead changing from one side to the other.
var mark = bars()

func bars() []bar {
	var list []bar
	for row, length := range [][2]float64{{136, 52}, {92, 92}, {40, 136}} {
		y := 138 + float64(row)*88
		list = append(list,
			bar{middle - 14 - length[0], y, length[0], thick, blue, -1},
			bar{middle + 14, y, length[1], thick, vermilion, 1})
	}
	return append(list, bar{middle - 5, 108, 10, 296, ink, 0})
}

// inside tells whether a point lies in the bar.
func (b bar) inside(x, y float64) bool {
	if x < b.x || x >= b.x+b.w || y < b.y || y >= b.y+b.h {
		return false
	}
	outer := -1.0 // distance from the rounded end
	switch b.round {
	case -1:
		outer = x - b.x
	case 1:
		outer = b.x + b.w - x
	default:
		return true
	}
	return !outOfCorner(outer, min(y-b.y, b.y+b.h-y), corner)
}

// outOfCorner tells whether a point at these distances from two edges is cut off
// by a round corner of this radius.
func outOfCorner(a, b, radius float64) bool {
	if a >= radius || b >= radius {
		return false
	}
	a, b = radius-a, radius-b
	return a*a+b*b > radius*radius
}

// at returns the colour of a point. A full picture has no corners cut off, for
// systems that cut their own.
func at(x, y float64, full bool) color.RGBA {
	mx, my := x, y
	if !full {
		mx, my = middle+(x-middle)/grow, middle+(y-middle)/grow
	}
	for _, b := range mark {
		if b.inside(mx, my) {
			return b.fill
		}
	}
	if full {
		return paper
	}
	near, far := min(x, 512-x), min(y, 512-y)
	if outOfCorner(near, far, square) {
		return color.RGBA{}
	}
	if near < rim || far < rim || outOfCorner(near-rim, far-rim, square-rim) {
		return edge
	}
	return paper
}

// draw paints the mark with size pixels a side, each the mean of 16 points.
func draw(size int, full bool) *image.NRGBA {
	picture := image.NewNRGBA(image.Rect(0, 0, size, size))
	const fine = 4
	scale := 512 / float64(size*fine)
	for py := range size {
		for px := range size {
			var r, g, b, a int
			for sy := range fine {
				for sx := range fine {
					c := at((float64(px*fine+sx)+.5)*scale, (float64(py*fine+sy)+.5)*scale, full)
					if c.A > 0 {
						r, g, b, a = r+int(c.R), g+int(c.G), b+int(c.B), a+1
					}
				}
			}
			if a > 0 {
				picture.SetNRGBA(px, py, color.NRGBA{uint8((r + a/2) / a), uint8((g + a/2) / a), uint8((b + a/2) / a), uint8((a*255 + fine*fine/2) / (fine * fine))})
			}
		}
	}
	return picture
}

// paletted is the same picture with a table of its colours, which halves the file.
func paletted(t *testing.T, picture *image.NRGBA) *image.Paletted {
	number := map[color.NRGBA]uint8{}
	made := image.NewPaletted(picture.Bounds(), nil)
	for i := range made.Pix {
		c := picture.NRGBAAt(i%made.Stride, i/made.Stride)
		if _, known := number[c]; !known {
			if len(number) == 256 {
				t.Fatal("more than 256 colours")
			}
			number[c] = uint8(len(number))
			made.Palette = append(made.Palette, c)
		}
		made.Pix[i] = number[c]
	}
	return made
}

// svg writes the mark as an SVG of the same shapes.
func svg() string {
	hex := func(c color.RGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }
	var s strings.Builder
	s.WriteString(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">` + "\n")
	fmt.Fprintf(&s, "  <rect x=\"%d\" y=\"%[1]d\" width=\"%[2]d\" height=\"%[2]d\" rx=\"%d\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%d\"/>\n", rim/2, 512-rim, square-rim/2, hex(paper), hex(edge), rim)
	fmt.Fprintf(&s, "  <g transform=\"translate(%d %[1]d) scale(%g) translate(-%[1]d -%[1]d)\">\n", middle, grow)
	for _, b := range mark {
		var path string
		switch b.round {
		case -1:
			path = fmt.Sprintf("M%g %gH%gv%gH%ga%d %d 0 0 1-%d-%dv-%ga%d %d 0 0 1 %d-%dz", b.x+corner, b.y, b.x+b.w, b.h, b.x+corner, corner, corner, corner, corner, b.h-2*corner, corner, corner, corner, corner)
		case 1:
			path = fmt.Sprintf("M%g %gH%ga%d %d 0 0 1 %d %dv%ga%d %d 0 0 1-%d %dH%gz", b.x, b.y, b.x+b.w-corner, corner, corner, corner, corner, b.h-2*corner, corner, corner, corner, corner, b.x)
		default:
			path = fmt.Sprintf("M%g %gh%gv%gh-%gz", b.x, b.y, b.w, b.h, b.w)
		}
		fmt.Fprintf(&s, "    <path d=\"%s\" fill=\"%s\"/>\n", path, hex(b.fill))
	}
	s.WriteString("  </g>\n</svg>\n")
	return s.String()
}

func TestPictures(t *testing.T) {
	for name, want := range map[string]*image.NRGBA{
		"icon-192.png":          draw(192, false),
		"icon-512.png":          draw(512, false),
		"icon-maskable-512.png": draw(512, true),
		"apple-touch-180.png":   draw(180, true),
	} {
		if *update {
			var b bytes.Buffer
			if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, paletted(t, want)); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(name, b.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		data, err := Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		got, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if got.Bounds() != want.Bounds() {
			t.Fatalf("%s is %v, want %v", name, got.Bounds(), want.Bounds())
		}
		for y := range want.Bounds().Dy() {
			for x := range want.Bounds().Dx() {
				if color.NRGBAModel.Convert(got.At(x, y)) != want.NRGBAAt(x, y) {
					t.Fatalf("%s differs at %d, %d; run go test ./web/icons -update", name, x, y)
				}
			}
		}
	}
	if *update {
		if err := os.WriteFile("icon.svg", []byte(svg()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got, _ := Files.ReadFile("icon.svg"); string(got) != svg() {
		t.Error("icon.svg differs; run go test ./web/icons -update")
	}
}

// A system may cut a maskable icon down to a circle of 80 % of its width.
func TestPictures_markInSafeZone(t *testing.T) {
	const radius = 0.4 * 512
	for _, b := range mark {
		for _, x := range []float64{b.x, b.x + b.w} {
			for _, y := range []float64{b.y, b.y + b.h} {
				if dx, dy := x-middle, y-middle; dx*dx+dy*dy > radius*radius {
					t.Errorf("the corner %g, %g of a bar lies outside the safe circle", x, y)
				}
			}
		}
	}
}
