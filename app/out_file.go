package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/picture"
	"summitscorecard/app/text"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/table"
)

// outFile makes one of the text files and hands it over.
func (c *root) outFile(kind string) {
	name, media, content, err := c.outContent(kind)
	if err != nil {
		c.outSay(text.Sentenced(firstLine(err.Error())), true)
		return
	}
	c.hand(name, newBlob(media, content))
	if kind == "card" {
		c.copied()
	}
}

// outContent is a file's name, media type and text.
func (c *root) outContent(kind string) (name, media, content string, err error) {
	o := c.out
	id := o.card.Summit.ID
	var data []byte
	switch kind {
	case "csv":
		data, err = table.EncodeWide(o.card)
		return id + ".csv", "text/csv", string(data), err
	case "csv-long":
		data, err = table.EncodeLong(o.card)
		return id + "-ratings.csv", "text/csv", string(data), err
	case "csv-statements":
		data, err = table.EncodeStatements(o.card)
		return id + "-statements.csv", "text/csv", string(data), err
	case "md":
		v := c.view
		return id + ".md", "text/markdown", text.Markdown(o.card, v.result, text.Solid(o.card, v.result, v.robust.Shares, v.robust.Tips), o.address), nil
	case "jsonld":
		return id + ".jsonld", "application/ld+json", text.ClaimReview(o.card, c.view.result, o.address), nil
	case "cite":
		for _, style := range citeStyles {
			if style[0] == o.style {
				return id + style[2], "text/plain", o.cited() + "\n", nil
			}
		}
	}
	data, err = cardfile.Encode(o.card)
	return cardFile(id), cardMedia, string(data), err
}

// outChart makes a file of a chart.
func (c *root) outChart(ctx app.Context, id, form string) {
	for _, chart := range c.out.charts {
		if chart.ID != id {
			continue
		}
		svg, width, height := chart.SVG(text.PictureFoot(c.out.card, c.out.address), c.out.dark)
		name := c.out.card.Summit.ID + "-" + id + "-light"
		if c.out.dark {
			name = c.out.card.Summit.ID + "-" + id + "-dark"
		}
		if form == "SVG" {
			c.hand(name+".svg", newBlob("image/svg+xml", svg))
			return
		}
		c.outSay(text.Rasterising, false)
		c.handDrawn(ctx, name+"@2x.png", drawn(svg, width, height), func() {})
	}
}

// handDrawn hands a picture over once the browser has drawn it, then does next if
// that went well.
func (c *root) handDrawn(ctx app.Context, name string, picture app.Value, next func()) {
	settled(ctx, picture, func(_ app.Context, blob app.Value, ok bool) {
		if !ok || !blob.Truthy() {
			c.outSay(text.NoImage, true)
			return
		}
		if c.hand(name, blob); !c.out.failed {
			next()
		}
	})
}

// outSay says in the dialog what came of the last press.
func (c *root) outSay(words string, failed bool) { c.out.said, c.out.failed = words, failed }

// hand gives a file to the reader and says so. On an iPhone an installed program
// cannot download: there the system's share sheet saves.
func (c *root) hand(name string, blob app.Value) {
	defer func() {
		if recover() != nil { // the browser has no room for it, or forbids it
			c.outSay(text.NoFile, true)
		}
	}()
	navigator := app.Window().Get("navigator")
	if navigator.Get("standalone").Truthy() && navigator.Get("canShare").Truthy() {
		files := object("files", list(app.Window().Get("File").New(list(blob), name, object("type", blob.Get("type")))))
		if navigator.Call("canShare", files).Bool() {
			navigator.Call("share", files).Call("catch", app.FuncOf(ignored))
			c.outSay(text.Handed(name), false)
			return
		}
	}
	giveBlob(name, blob)
	c.outSay(text.Handed(name), false)
}

// outPlace writes the card file to a place that the reader chooses, reads it back
// and compares: only then it is saved. The browser writes beside the file and puts
// the new one in its place when it is whole, so a failure leaves what was there.
func (c *root) outPlace(ctx app.Context) {
	name, media, content, err := c.outContent("card")
	if err != nil {
		c.outSay(text.Sentenced(firstLine(err.Error())), true)
		return
	}
	blob := newBlob(media, content)
	picked := app.Window().Call("showSaveFilePicker", object("suggestedName", name,
		"types", list(object("accept", object(media, list(".json"))))))
	c.then(ctx, picked, text.NotChosen, func(ctx app.Context, handle app.Value) {
		c.then(ctx, handle.Call("createWritable"), text.SavedNot, func(ctx app.Context, file app.Value) {
			settled(ctx, file.Call("write", blob), func(ctx app.Context, _ app.Value, ok bool) {
				if !ok {
					file.Call("abort").Call("catch", app.FuncOf(ignored))
					c.outSay(text.SavedNot, true)
					return
				}
				c.then(ctx, file.Call("close"), text.SavedNot, func(ctx app.Context, _ app.Value) {
					c.readBack(ctx, handle, content)
				})
			})
		})
	})
}

// then goes on once a promise is kept; where it is broken, it says failed.
func (c *root) then(ctx app.Context, promise app.Value, failed string, next func(ctx app.Context, value app.Value)) {
	settled(ctx, promise, func(ctx app.Context, value app.Value, ok bool) {
		if !ok {
			c.outSay(failed, true)
			return
		}
		next(ctx, value)
	})
}

// readBack compares what was written with what was meant.
func (c *root) readBack(ctx app.Context, handle app.Value, content string) {
	c.then(ctx, handle.Call("getFile"), text.SavedNot, func(ctx app.Context, file app.Value) {
		c.then(ctx, file.Call("text"), text.SavedNot, func(_ app.Context, said app.Value) {
			if said.String() != content {
				c.outSay(text.SavedNot, true)
				return
			}
			c.outSay(text.SavedWhole(property(handle, "name"), len(content)), false)
		})
	})
}

// passage is the verdict as text, with a line of sources.
func (c *root) passage() string {
	v := c.view
	return text.Passage(v.card, v.result, text.InWeightings(v.card, v.result, v.robust.Shares).String(), c.out.address)
}

// outCopy puts a text on the clipboard; where that is not possible it shows the
// text, selected, to be copied by hand.
func (c *root) outCopy(ctx app.Context, what string) {
	words := ""
	switch what {
	case "link":
		words = c.out.link
	case "embed":
		words = c.out.embed
	case "passage":
		words = c.passage()
	case "citation":
		words = c.out.cited()
	}
	byHand := func(ctx app.Context) {
		c.outSay(text.NoTextCopy, true)
		c.out.manual = words
		ctx.Defer(func(app.Context) {
			if field := app.Window().GetElementByID("out-manual"); field.Truthy() {
				field.Call("select")
				field.Call("focus")
			}
		})
	}
	clipboard := app.Window().Get("navigator").Get("clipboard")
	if !clipboard.Truthy() {
		byHand(ctx)
		return
	}
	settled(ctx, clipboard.Call("writeText", words), func(ctx app.Context, _ app.Value, ok bool) {
		if !ok {
			byHand(ctx)
			return
		}
		c.outSay(text.CopiedText, false)
	})
}

// outPicture puts the balance chart on the clipboard as a picture; where that is
// not possible it is downloaded.
func (c *root) outPicture(ctx app.Context) {
	var chart picture.Chart
	for _, one := range c.out.charts {
		if one.ID == "balance" {
			chart = one
		}
	}
	svg, width, height := chart.SVG(text.PictureFoot(c.out.card, c.out.address), c.out.dark)
	name := c.out.card.Summit.ID + "-balance@2x.png"
	c.outSay(text.Rasterising, false)
	blob := drawn(svg, width, height)
	instead := func(ctx app.Context) {
		c.handDrawn(ctx, name, blob, func() { c.outSay(text.NoImageCopy, true) })
	}
	item, clipboard := app.Window().Get("ClipboardItem"), app.Window().Get("navigator").Get("clipboard")
	if !item.Truthy() || !clipboard.Truthy() || !clipboard.Get("write").Truthy() {
		instead(ctx)
		return
	}
	// The promise goes in at once: some browsers allow the clipboard only in the
	// press itself, and the picture is not there yet.
	settled(ctx, clipboard.Call("write", list(item.New(object("image/png", blob)))), func(ctx app.Context, _ app.Value, ok bool) {
		if !ok {
			instead(ctx)
			return
		}
		c.outSay(text.CopiedImage, false)
	})
}

// outSystem gives the link to another program through the system.
func (c *root) outSystem(ctx app.Context) {
	what := object("title", c.out.card.Summit.Title, "text", text.Verdict(c.view.card, c.view.result).String(), "url", c.out.link)
	c.then(ctx, app.Window().Get("navigator").Call("share", what), text.NotShared, func(app.Context, app.Value) {
		c.outSay(text.SharedSystem, false)
	})
}
