//go:build js

package main

import (
	"encoding/json"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// node is an element, a text, or, with Compo, a component around its only child.
type node struct {
	Tag      string
	NS       string
	Attrs    map[string]string
	Text     string
	Compo    bool
	Children []node
}

func parse(data string) node {
	var n node
	if err := json.Unmarshal([]byte(data), &n); err != nil {
		panic(err)
	}
	return n
}

// drawn renders the tree that the page asks for.
type drawn struct {
	app.Compo
	tree node
}

func (d *drawn) OnMount(ctx app.Context) { mounted(ctx) }

func (d *drawn) Render() app.UI { return draw(d.tree) }

type inner struct {
	app.Compo
	Tree node
}

func (c *inner) Render() app.UI { return draw(c.Tree) }

func draw(n node) app.UI {
	if n.Compo {
		return &inner{Tree: n.Children[0]}
	}
	if n.Tag == "" {
		return app.Text(n.Text)
	}
	e := app.Elem(n.Tag).XMLNS(n.NS)
	for name, value := range n.Attrs {
		e = e.Attr(name, value)
	}
	var children []app.UI
	for _, child := range n.Children {
		children = append(children, draw(child))
	}
	return e.Body(children...)
}
