//go:build !js

package site

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// render loads a component in go-app's test engine, which runs its OnInit and
// OnPreRender, and returns the tree of nodes that it shows, with attributes
// sorted by name.
//
// It does not read go-app's printed HTML: that indents text, so that "a" beside
// <b> cannot be told from "\n  a\n  ", and quotes attributes as Go strings, so
// that a quote in one would end it early. It walks go-app's own tree instead,
// whose fields are unexported but readable; the version is pinned, and a changed
// field is an error.
func render(component app.Composer) (node *html.Node, err error) {
	defer func() {
		if problem := recover(); problem != nil {
			node, err = nil, fmt.Errorf("render %T: %v", component, problem)
		}
	}()
	engine := app.NewTestEngine()
	if err := engine.Load(component); err != nil {
		return nil, fmt.Errorf("render %T: %w", component, err)
	}
	engine.ConsumeAll()

	parent := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	if err := appendUI(parent, reflect.ValueOf(component)); err != nil {
		return nil, fmt.Errorf("render %T: %w", component, err)
	}
	node = parent.FirstChild
	if node == nil || node.Type != html.ElementNode || node.NextSibling != nil {
		return nil, fmt.Errorf("render %T: a page is one element", component)
	}
	parent.RemoveChild(node)
	return node, nil
}

// appendUI adds what a go-app node shows to the parent.
func appendUI(parent *html.Node, ui reflect.Value) error {
	for ui.Kind() == reflect.Interface || ui.Kind() == reflect.Pointer {
		if ui.IsNil() {
			return nil
		}
		ui = ui.Elem()
	}
	if ui.Kind() != reflect.Struct {
		return fmt.Errorf("a node of type %s", ui.Type())
	}
	switch {
	case ui.Type().Name() == "text" && ui.FieldByName("value").IsValid():
		appendText(parent, ui.FieldByName("value").String())
		return nil
	case ui.FieldByName("isSelfClosing").IsValid():
		return appendElement(parent, ui)
	case ui.FieldByName("rootElement").IsValid():
		return appendUI(parent, ui.FieldByName("rootElement"))
	}
	return fmt.Errorf("a node of type %s: only elements, texts and components may be on a page", ui.Type())
}

// appendText adds text; neighbouring texts are one, as an HTML reader takes them.
func appendText(parent *html.Node, text string) {
	text = legible(text)
	if last := parent.LastChild; last != nil && last.Type == html.TextNode {
		last.Data += text
		return
	}
	if text != "" {
		parent.AppendChild(&html.Node{Type: html.TextNode, Data: text})
	}
}

// legible replaces what HTML has no way to write: NUL, and bytes that are not UTF-8.
func legible(text string) string {
	return strings.ReplaceAll(string([]rune(text)), "\x00", "\ufffd")
}

// lines writes line ends as a text area does.
var lines = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// booleans are the attributes that mean yes by being there. go-app sets most of
// them as properties in the browser; see setJSAttribute.
var booleans = []string{"async", "autofocus", "autoplay", "checked", "controls", "default", "defer", "disabled", "hidden", "inert", "ismap", "loop", "multiple", "muted", "novalidate", "open", "readonly", "required", "reversed", "selected"}

func appendElement(parent *html.Node, ui reflect.Value) error {
	tag := ui.FieldByName("tag").String()
	node := &html.Node{Type: html.ElementNode, Data: tag, DataAtom: atom.Lookup([]byte(tag))}
	if ui.FieldByName("xmlns").String() == "http://www.w3.org/2000/svg" {
		node.Namespace = "svg"
	}
	parent.AppendChild(node)

	content := ""
	attributes := ui.FieldByName("attributes").MapRange()
	for attributes.Next() {
		name, value := attributes.Key().String(), attributes.Value().String()
		switch {
		case slices.Contains(booleans, name):
			if value == "false" {
				continue
			}
			value = ""
		case name == "style" || strings.HasPrefix(name, "on"):
			return fmt.Errorf("<%s> has %s=%q, which the page's policy forbids", tag, name, value)
		case name == "value" && tag == "textarea":
			content = lines.Replace(value) // go-app sets the property, which no attribute shows
			continue
		}
		node.Attr = append(node.Attr, html.Attribute{Key: name, Val: legible(value)})
	}
	slices.SortFunc(node.Attr, func(a, b html.Attribute) int { return strings.Compare(a.Key, b.Key) })

	if content != "" {
		appendText(node, content)
	}
	children := ui.FieldByName("children")
	for i := range children.Len() {
		if err := appendUI(node, children.Index(i)); err != nil {
			return err
		}
	}
	if ui.FieldByName("isSelfClosing").Bool() && node.FirstChild != nil {
		return fmt.Errorf("<%s> cannot have content", tag)
	}
	return nil
}

// printNode writes a node as HTML and makes sure that a reader of it gets the
// same tree: HTML moves or closes elements that stand where they must not, such
// as a div in a p, and the program could then not take the page over.
func printNode(node *html.Node) (string, error) {
	var b strings.Builder
	if err := html.Render(&b, node); err != nil {
		return "", err
	}
	text := b.String()
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	read, err := html.ParseFragment(strings.NewReader(text), body)
	if err != nil {
		return "", err
	}
	if len(read) != 1 {
		return "", fmt.Errorf("a reader of <%s> gets %d nodes instead of one", node.Data, len(read))
	}
	if err := sameTree(node, read[0], node.Data); err != nil {
		return "", err
	}
	return text, nil
}

// sameTree compares the tree that was written with the one that was read.
func sameTree(wrote, read *html.Node, place string) error {
	if wrote.Type != read.Type || wrote.Data != read.Data {
		return fmt.Errorf("%s: %q is read as %q", place, wrote.Data, read.Data)
	}
	if wrote.Type == html.ElementNode {
		if len(wrote.Attr) != len(read.Attr) {
			return fmt.Errorf("%s: attributes %v are read as %v", place, wrote.Attr, read.Attr)
		}
		for i := range wrote.Attr {
			// SVG spells some names with capitals, which a reader restores.
			if wrote.Attr[i].Val != read.Attr[i].Val || !strings.EqualFold(wrote.Attr[i].Key, read.Attr[i].Key) {
				return fmt.Errorf("%s: %s=%q is read as %s=%q", place, wrote.Attr[i].Key, wrote.Attr[i].Val, read.Attr[i].Key, read.Attr[i].Val)
			}
		}
	}
	a, b := wrote.FirstChild, read.FirstChild
	for ; a != nil && b != nil; a, b = a.NextSibling, b.NextSibling {
		name := place
		if a.Type == html.ElementNode {
			name += " " + a.Data
		}
		if err := sameTree(a, b, name); err != nil {
			return err
		}
	}
	if a != nil || b != nil {
		return fmt.Errorf("%s: HTML allows not all of its content where it stands", place)
	}
	return nil
}
