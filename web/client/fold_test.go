package client

import (
	"strings"
	"testing"
)

// generated is go-app's file in small: an ordinary element, a text area, and
// the element of any tag.
const generated = `package app

func Div() HTMLDiv {
	e := &htmlDiv{
		htmlElement: htmlElement{
			tag:           "div",
			isSelfClosing: false,
		},
	}

	return e
}

func (e *htmlDiv) Body(v ...UI) HTMLDiv {
	return e.setBody(FilterUIElems(v...)).(*htmlDiv)
}

func (e *htmlDiv) Text(v any) HTMLDiv {
	return e.Body(Text(v))
}

func (e *htmlDiv) setDepth(v uint) UI {
	e.treeDepth = v
	return e
}

func Textarea() HTMLTextarea {
	e := &htmlTextarea{
		htmlElement: htmlElement{
			tag:           "textarea",
			isSelfClosing: false,
		},
	}

	return e
}

func (e *htmlTextarea) Text(v any) HTMLTextarea {
	e.setAttr("value", v)
	return e
}

func (e *htmlTextarea) setDepth(v uint) UI {
	e.treeDepth = v
	return e
}

func Elem(tag string) HTMLElem {
	e := &htmlElem{
		htmlElement: htmlElement{
			tag:           tag,
			isSelfClosing: false,
		},
	}

	return e
}
`

func TestFoldElements(t *testing.T) {
	got, err := foldElements(generated)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"type HTMLDiv = *htmlElement\n",
		"func Div() HTMLDiv {\n\treturn &htmlElement{tag: \"div\", isSelfClosing: false, named: true}\n}\n",
		"func Elem(tag string) HTMLElem {\n\treturn &htmlElement{tag: tag, isSelfClosing: false, named: false}\n}\n",
		"func (e *htmlElement) Body(v ...UI) *htmlElement {\n\treturn e.setBody(FilterUIElems(v...)).(*htmlElement)\n}\n",
		"func (e *htmlElement) Text(v any) *htmlElement {\n\tif e.named && e.tag == \"textarea\" {\n",
		"func (e *htmlElement) setDepth(v uint) UI {\n",
	} {
		if n := strings.Count(got, want); n != 1 {
			t.Errorf("%d times, not once: %s", n, want)
		}
	}
}

func TestFoldElements_stops(t *testing.T) {
	tests := []struct {
		name, old, new string
		want           string
	}{
		{"at nothing", generated, "package app\n", "0 of 0 elements have the expected form"},
		{"at an element with more fields", "\t\t\tisSelfClosing: false,\n", "\t\t\tisSelfClosing: false,\n\t\t\txmlns: \"svg\",\n", "0 of 3 elements have the expected form"},
		{"at a method of another form", "setDepth(v uint) UI {", "setDepth(v uint) (UI, error) {", "3 of 5 methods have the expected form"},
		{"at methods that differ", "func (e *htmlTextarea) setDepth(v uint) UI {\n\te.treeDepth = v\n", "func (e *htmlTextarea) setDepth(v uint) UI {\n\te.treeDepth = v + 1\n", "the method setDepth of htmlTextarea differs"},
		{"at a new kind of text", "\te.setAttr(\"value\", v)\n", "\te.setAttr(\"value\", v+v)\n", "the method Text of htmlTextarea"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := foldElements(strings.ReplaceAll(generated, test.old, test.new))
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want one with %q", err, test.want)
			}
		})
	}
}
