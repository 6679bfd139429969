package picture

import (
	"strconv"
	"strings"

	"summitscorecard/app/chart"
	"summitscorecard/app/text"
)

// Measures of a picture, in pixels of its own.
const (
	width   = 720
	margin  = 40
	inside  = width - 2*margin
	scaleUp = 1.35 // of drawings made for a narrow column
	fonts   = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
)

// SVG writes the chart as a file, in the light or the dark theme, and returns its
// size in pixels. foot is the line of sources under it. Every text is escaped:
// nothing in a card becomes markup.
func (c Chart) SVG(foot string, darkly bool) (file string, w, h int) {
	p := &pen{look: light, colours: c.Colours}
	if darkly {
		p.look = dark
	}
	y := 30.0
	lines := func(meaning, words string, size, height float64) {
		if words == "" {
			return
		}
		for _, line := range chart.Wrap(words, inside, size) {
			y += height
			p.mark(chart.Mark{Shape: chart.Words, Meaning: meaning, X: margin, Y: y, Text: line})
		}
	}
	lines("eyebrow", c.Summit, 13, 18)
	y += 4
	lines("title", c.Title, 27, 28)
	y += 6
	lines("note", c.Note, 13, 18)
	y += 22

	d, factor := c.Drawing, 1.0
	if d.Width < inside/scaleUp {
		factor = scaleUp
	}
	p.open("g", "transform", "translate("+number(margin+(inside-d.Width*factor)/2)+" "+number(y)+") scale("+number(factor)+")")
	for _, m := range d.Marks {
		p.mark(m)
	}
	p.close("g")
	y += d.Height*factor + 20
	p.mark(chart.Mark{Shape: chart.Line, Meaning: "rule", X: margin, X2: width - margin, Y: y, Y2: y})
	y += 8
	lines("foot", foot, 12, 17)
	h = int(y + 24)

	head := &pen{look: p.look}
	head.out.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	size := []string{strconv.Itoa(width), strconv.Itoa(h)}
	head.open("svg", "xmlns", "http://www.w3.org/2000/svg", "width", size[0], "height", size[1], "viewBox", "0 0 "+size[0]+" "+size[1],
		"role", "img", "font-family", fonts)
	head.element("title", text.Join(": ", c.Summit, c.Title))
	head.element("desc", text.Join(" ", c.Twin, foot))
	head.out.WriteString(`<rect width="100%" height="100%" fill="` + p.look["card"] + `"/>` + "\n")
	head.out.WriteString(p.out.String())
	head.close("svg")
	return head.out.String(), width, h
}

// pen writes elements.
type pen struct {
	out     strings.Builder
	look    look
	colours map[string]string // of the sides
}

func (p *pen) start(name string, pairs ...string) {
	p.out.WriteString("<" + name)
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			p.out.WriteString(" " + pairs[i] + `="` + escaped(pairs[i+1]) + `"`)
		}
	}
}

func (p *pen) open(name string, pairs ...string) {
	p.start(name, pairs...)
	p.out.WriteString(">\n")
}

func (p *pen) close(name string) { p.out.WriteString("</" + name + ">\n") }

func (p *pen) element(name, words string) {
	p.out.WriteString("<" + name + ">" + escaped(words) + "</" + name + ">\n")
}

// mark draws one shape. A rectangle or a text without size is left out.
func (p *pen) mark(m chart.Mark) {
	switch m.Shape {
	case chart.Rect:
		if m.W <= 0 || m.H <= 0 {
			return
		}
		p.start("rect", "x", number(m.X), "y", number(m.Y), "width", number(m.W), "height", number(m.H))
	case chart.Line:
		p.start("line", "x1", number(m.X), "y1", number(m.Y), "x2", number(m.X2), "y2", number(m.Y2))
	case chart.Circle:
		p.start("circle", "cx", number(m.X), "cy", number(m.Y), "r", number(m.R))
	case chart.Path:
		p.start("path", "d", m.Path)
	case chart.Words:
		if m.Text == "" {
			return
		}
		turn := ""
		if m.Upwards() {
			turn = "rotate(-90 " + number(m.X) + " " + number(m.Y) + ")"
		}
		p.start("text", "x", number(m.X), "y", number(m.Y), "text-anchor", m.Anchor, "transform", turn)
		p.out.WriteString(p.painted(m) + ">" + escaped(m.Text) + "</text>\n")
		return
	default:
		return
	}
	p.out.WriteString(p.painted(m) + "/>\n")
}

// painted returns the attributes that a mark's meaning asks for.
func (p *pen) painted(m chart.Mark) string {
	colour := p.colours[m.Side]
	if colour == "" {
		colour = "grey"
	}
	how := paint[m.Meaning]
	if m.Meaning == "dot" && m.Side != "" {
		how = `fill="$side"`
	}
	var out strings.Builder
	out.WriteByte(' ')
	for {
		before, after, found := strings.Cut(how, "$")
		out.WriteString(before)
		if !found {
			return out.String()
		}
		name, rest, _ := strings.Cut(after, `"`)
		switch name {
		case "side":
			name = colour
		case "soft":
			name = colour + "-soft"
		}
		out.WriteString(p.look[name] + `"`)
		how = rest
	}
}

// number writes a length with at most two decimals.
func number(x float64) string {
	s := strconv.FormatFloat(x, 'f', 2, 64)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

// escaped makes a text safe in XML, in elements and in attributes, and leaves out
// what XML cannot carry.
func escaped(s string) string {
	var out strings.Builder
	for _, r := range s {
		switch {
		case r == '&':
			out.WriteString("&amp;")
		case r == '<':
			out.WriteString("&lt;")
		case r == '>':
			out.WriteString("&gt;")
		case r == '"':
			out.WriteString("&quot;")
		case r == '\'':
			out.WriteString("&#39;")
		case r == '\t' || r == '\n' || r == '\r' || r >= ' ' && r < 0x7f || r >= 0xa0 && r != 0xfffe && r != 0xffff:
			out.WriteRune(r)
		}
	}
	return out.String()
}
