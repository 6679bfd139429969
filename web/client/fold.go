package client

import (
	_ "embed"
	"fmt"
	"regexp"
	"strings"
)

// foldSource is part of the stamp: another way to fold makes another copy.
//
//go:embed fold.go
var foldSource string

var (
	// madeElement is a function that makes an element: its name, parameter, type,
	// and the two fields of the element.
	madeElement = regexp.MustCompile(`(?m)^func (\w+)(\((?:tag string)?\)) (HTML\w*) \{
	e := &html\w+\{
		htmlElement: htmlElement\{
			tag: +(.*),
			isSelfClosing: (true|false),
		\},
	\}

	return e
\}
`)
	// elementMethod is a method: type, name, parameters, what it returns, body.
	elementMethod = regexp.MustCompile(`(?ms)^func \(e \*(html\w+)\) (\w+)(\([^\n]*\)) (\w+) \{\n(.*?)^\}\n`)
)

// foldedText is the one method that is not the same for every element.
const foldedText = `
func (e *htmlElement) Text(v any) *htmlElement {
	if e.named && e.tag == "textarea" {
		e.setAttr("value", v)
		return e
	}
	return e.Body(Text(v))
}

func (e *htmlElement) Textf(format string, v ...any) *htmlElement {
	return e.Text(FormatString(format, v...))
}
`

// knownTexts are the bodies of Text and Textf that foldedText stands for.
var knownTexts = map[string]bool{
	"\treturn e.Body(Text(v))\n":                                       true,
	"\treturn e.Body(Textf(format, v...))\n":                           true,
	"\te.setAttr(\"value\", v)\n\treturn e\n":                          true,
	"\te.setAttr(\"value\", FormatString(format, v...))\n\treturn e\n": true,
}

// foldElements turns go-app's one type and one interface for each HTML element
// into one type for all. In the original every element brings its own sixty
// methods and their types along; the program's own source, which the host's
// compiler checks against the original, compiles against both.
func foldElements(source string) (string, error) {
	var out strings.Builder
	out.WriteString("package app\n\nimport \"strings\"\n" + foldedText)

	makers := madeElement.FindAllStringSubmatch(source, -1)
	for _, m := range makers {
		name, params, kind, tag, closing := m[1], m[2], m[3], m[4], m[5]
		fmt.Fprintf(&out, "\ntype %s = *htmlElement\n\nfunc %s%s %s {\n\treturn &htmlElement{tag: %s, isSelfClosing: %s, named: %v}\n}\n",
			kind, name, params, kind, tag, closing, tag != "tag")
	}
	if want := strings.Count(source, "\n\te := &html"); len(makers) != want || want == 0 {
		return "", fmt.Errorf("%d of %d elements have the expected form", len(makers), want)
	}

	methods := elementMethod.FindAllStringSubmatch(source, -1)
	if want := strings.Count(source, "\nfunc (e *html"); len(methods) != want {
		return "", fmt.Errorf("%d of %d methods have the expected form", len(methods), want)
	}
	first := map[string]string{}
	for _, m := range methods {
		kind, name, params, result, body := m[1], m[2], m[3], m[4], m[5]
		if strings.HasPrefix(result, "HTML") && result != "HTML" {
			result = "*htmlElement"
		}
		if name == "Text" || name == "Textf" {
			if !knownTexts[body] {
				return "", fmt.Errorf("the method %s of %s does something new", name, kind)
			}
			continue // foldedText
		}
		text := fmt.Sprintf("\nfunc (e *htmlElement) %s%s %s {\n%s}\n", name, params, result, strings.ReplaceAll(body, "*"+kind, "*htmlElement"))
		switch have, exists := first[name]; {
		case !exists:
			first[name] = text
			out.WriteString(text)
		case have != text:
			return "", fmt.Errorf("the method %s of %s differs from that of another element", name, kind)
		}
	}
	return out.String(), nil
}
