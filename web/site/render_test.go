//go:build !js

package site

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// view is a component that shows what its function returns.
type view struct {
	app.Compo
	Show func() app.UI

	prepared string
}

func (v *view) OnPreRender(ctx app.Context) {
	ctx.Dispatch(func(app.Context) { v.prepared = "prepared" })
}

func (v *view) Render() app.UI { return v.Show() }

func show(t testing.TB, ui func() app.UI) string {
	t.Helper()
	node, err := render(&view{Show: ui})
	if err != nil {
		t.Fatal(err)
	}
	text, err := printNode(node)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestRender(t *testing.T) {
	for _, test := range []struct {
		name string
		ui   func() app.UI
		want string
	}{
		{"text keeps its spaces, beside elements and alone",
			func() app.UI {
				return app.P().Body(app.Text("Russia got "), app.B().Text(" more "), app.Text(" of it:\n 54"), app.Text(" of 100."))
			},
			"<p>Russia got <b> more </b> of it:\n 54 of 100.</p>"},
		{"attributes are sorted and quoted for HTML",
			func() app.UI {
				return app.Div().ID("b").Class("Two", "One").DataSet("a", `"<&>`).Title(`say "yes" & \n`).Body()
			},
			`<div class="Two One" data-a="&#34;&lt;&amp;&gt;" id="b" title="say &#34;yes&#34; &amp; \n"></div>`},
		{"words that go-app drops",
			func() app.UI {
				return app.Div().Aria("hidden", true).Aria("pressed", "false").DataSet("x", "true")
			},
			`<div aria-hidden="true" aria-pressed="false" data-x="true"></div>`},
		{"booleans are there or not",
			func() app.UI {
				return app.Div().Body(app.Input().Type("radio").Checked(true).Disabled(false), app.Details().Open(true))
			},
			`<div><input checked="" type="radio"/><details open=""></details></div>`},
		{"components, conditions, ranges, nothing",
			func() app.UI {
				return app.Ul().Body(
					&view{Show: func() app.UI { return app.Li().Text("a") }},
					app.If(false, func() app.UI { return app.Li() }),
					app.Range([]string{"b", "c"}).Slice(func(i int) app.UI { return app.Li().Text(string('b' + rune(i))) }),
					app.Text(""),
				)
			},
			"<ul><li>a</li><li>b</li><li>c</li></ul>"},
		{"a text area has content",
			func() app.UI { return app.Textarea().Text("\na </textarea> b") },
			"<textarea>\n\na &lt;/textarea&gt; b</textarea>"},
		{"SVG",
			func() app.UI {
				const ns = "http://www.w3.org/2000/svg"
				return app.Elem("svg").XMLNS(ns).Attr("viewBox", "0 0 1 1").Body(app.Elem("path").XMLNS(ns).Attr("d", "M0 0"), app.Elem("rect").XMLNS(ns))
			},
			`<svg viewBox="0 0 1 1"><path d="M0 0"></path><rect></rect></svg>`},
		{"carriage returns and controls",
			func() app.UI { return app.Div().DataSet("a", "x\r\u0085y").Text("\r\u0085") },
			"<div data-a=\"x&#13;\u0085y\">&#13;\u0085</div>"},
	} {
		if got := show(t, test.ui); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
	}
}

func TestRender_preparesTheComponent(t *testing.T) {
	v := &view{}
	v.Show = func() app.UI { return app.P().Text("is " + v.prepared) }
	node, err := render(v)
	if err != nil {
		t.Fatal(err)
	}
	if text, _ := printNode(node); text != "<p>is prepared</p>" {
		t.Errorf("got %s", text)
	}
}

func TestRender_refuses(t *testing.T) {
	for name, ui := range map[string]func() app.UI{
		"raw HTML":                 func() app.UI { return app.Div().Body(app.Raw("<b>x</b>")) },
		"inline style":             func() app.UI { return app.Div().Style("color", "red") },
		"inline handler":           func() app.UI { return app.Div().Attr("onclick", "x()") },
		"block in a paragraph":     func() app.UI { return app.P().Body(app.Div()) },
		"button in a button":       func() app.UI { return app.Button().Body(app.Button()) },
		"row outside a table":      func() app.UI { return app.Div().Body(app.Tr()) },
		"text between table parts": func() app.UI { return app.Table().Body(app.Text("x")) },
		"list item text is fine but a nested link is not": func() app.UI { return app.A().Href("/").Body(app.Span().Body(app.A().Href("/"))) },
		"panic":     func() app.UI { panic("no card") },
		"text only": func() app.UI { return app.Text("x") },
	} {
		node, err := render(&view{Show: ui})
		if err == nil {
			_, err = printNode(node)
		}
		if err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// go-app's own printing, with its white space collapsed, must tell of the same
// tree; else the reading of its fields has gone wrong.
func TestRender_agreesWithGoApp(t *testing.T) {
	ui := func() app.UI {
		return app.Div().ID("app").Body(
			app.H1().Text("A & B"),
			app.P().Body(app.Text("one"), app.Em().Text("two"), app.Text("three")),
			&view{Show: func() app.UI { return app.Input().Type("number").Min(0).Max(10).Value("5") }},
		)
	}
	component := &view{Show: ui}
	engine := app.NewTestEngine()
	if err := engine.Load(component); err != nil {
		t.Fatal(err)
	}
	want := collapsed(t, app.HTMLString(component))
	if got := collapsed(t, show(t, ui)); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

// collapsed reads HTML and prints it with attributes sorted and without white
// space at the ends of texts.
func collapsed(t *testing.T, text string) string {
	t.Helper()
	nodes, err := html.ParseFragment(strings.NewReader(text), &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(strings.TrimSpace(n.Data))
			return
		}
		b.WriteString("<" + n.Data)
		for _, name := range []string{"id", "max", "min", "type", "value"} {
			for _, a := range n.Attr {
				if a.Key == name {
					b.WriteString(" " + name + "=" + a.Val)
				}
			}
		}
		b.WriteString(">")
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		b.WriteString("</>")
	}
	for _, n := range nodes {
		walk(n)
	}
	return b.String()
}

func FuzzRender(f *testing.F) {
	for _, seed := range []string{"", "true", "false", ` a "b" `, "\n", "\r\n\t", "<!--", "</textarea>", "&amp;", `\u00a0`, "\u00a0", "\x00", "\x85", "&#34;", "&#34"} {
		f.Add(seed, seed, seed)
	}
	f.Fuzz(func(t *testing.T, value, first, second string) {
		text := show(t, func() app.UI {
			return app.Div().DataSet("v", value).Body(app.Text(first), app.Input().Value(value), app.Text(second), app.Textarea().Text(first))
		})
		read, err := html.ParseFragment(strings.NewReader(text), &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body})
		if err != nil || len(read) != 1 {
			t.Fatalf("%s: %v", text, err)
		}
		want := func(s string) string {
			return strings.ReplaceAll(string([]rune(s)), "\x00", "\ufffd")
		}
		var values, texts []string
		for n := range read[0].Descendants() {
			if n.Type == html.TextNode {
				texts = append(texts, n.Data)
			}
			if n.Data == "input" && len(n.Attr) > 0 {
				values = append(values, n.Attr[0].Val)
			}
		}
		if value != "" && (len(values) != 1 || values[0] != want(value)) {
			t.Fatalf("the value %q is read as %q", value, values)
		}
		// Of any other attribute go-app leaves out the blanks at both ends, in the browser too.
		if trimmed := strings.TrimSpace(value); trimmed != "" && read[0].Attr[0].Val != want(trimmed) {
			t.Fatalf("%q is read as %q", trimmed, read[0].Attr)
		}
		var wantTexts []string
		for _, s := range []string{want(first), want(second), lines.Replace(want(first))} {
			if s != "" {
				wantTexts = append(wantTexts, s)
			}
		}
		if strings.Join(texts, "|") != strings.Join(wantTexts, "|") {
			t.Fatalf("%q are read as %q", wantTexts, texts)
		}
	})
}
