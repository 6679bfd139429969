package export

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/message"
	"summitscorecard/app/picture"
	"summitscorecard/app/storage"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
)

// Handle opens the dialogs and does what they offer.
func (d *Dialogs) Handle(ctx app.Context, m message.Message) bool {
	switch m := m.(type) {
	case message.OpenDialog:
		if m.Dialog != message.DownloadDialog && m.Dialog != message.ShareDialog {
			return false
		}
		d.openDialog(ctx, m.Dialog)
		return true
	case message.DialogClosed:
		// Word of an earlier dialog can come after the press that opens the next.
		if d.open != nil && d.open.shown && !ui.IsOpen(d.open.dialog) {
			d.look, d.open = d.open.look, nil
		}
		return true
	}
	return d.open != nil && d.press(ctx, m)
}

// press does what a control of the open dialog asks for.
func (d *Dialogs) press(ctx app.Context, m message.Message) bool {
	o := d.open
	said, failed, manual := o.said, o.failed, o.manual
	o.said, o.failed, o.manual = "", false, ""
	switch m := m.(type) {
	case message.DownloadFile:
		d.downloadFile(m.File)
	case message.SaveAs:
		d.saveAs(ctx)
	case message.DownloadChart:
		o.downloadChart(ctx, m.Chart, m.Format)
	case message.ChooseLook:
		o.look.dark = m.Dark
	case message.MarkTables:
		o.look.mark = m.On
	case message.ChooseCitation:
		o.look.style = m.Style
	case message.ShortenLink:
		o.link.brief = m.On
		o.writeLink()
	case message.Copy:
		d.copyText(ctx, m.What)
	case message.CopyPicture:
		o.copyPicture(ctx)
	case message.ShareLink:
		d.shareLink(ctx)
	case message.Print:
		ui.Close(o.dialog)
		browser.After(ctx, 100, func(app.Context) { browser.Print() })
	default:
		o.said, o.failed, o.manual = said, failed, manual
		return false
	}
	return true
}

// downloadFile makes one of the text files and hands it over.
func (d *Dialogs) downloadFile(file message.File) {
	made, err := d.make(file)
	if err != nil {
		d.open.fail(text.Sentenced(text.FirstLine(err.Error())))
		return
	}
	d.open.handOver(made.name, browser.NewBlob(made.media, made.content))
	if file == message.CardFile {
		d.page.Copied()
	}
}

// handOver gives a file to the reader and says so; it reports whether that went
// well.
func (o *opened) handOver(name string, blob browser.Blob) bool {
	if !browser.HandOver(name, blob) {
		o.fail(text.NoFile)
		return false
	}
	o.say(text.Handed(name))
	return true
}

// downloadChart makes a file of a chart.
func (o *opened) downloadChart(ctx app.Context, id string, format message.ChartFormat) {
	chart, ok := o.chart(id)
	if !ok {
		return
	}
	svg, width, height := chart.SVG(text.PictureFoot(o.card, o.address), o.look.dark)
	name := o.card.Summit.ID + "-" + id + "-light"
	if o.look.dark {
		name = o.card.Summit.ID + "-" + id + "-dark"
	}
	if format == message.SVG {
		o.handOver(name+".svg", browser.NewBlob("image/svg+xml", svg))
		return
	}
	o.say(text.Rasterising)
	o.handOverPicture(ctx, name, svg, browser.DrawPicture(svg, width, height), nil)
}

func (o *opened) chart(id string) (picture.Chart, bool) {
	for _, chart := range o.charts {
		if chart.ID == id {
			return chart, true
		}
	}
	return picture.Chart{}, false
}

// handOverPicture hands a picture over once the browser has drawn it, then does
// next, if there is something next, where that went well. Where the browser does not
// draw, the SVG takes the picture's place.
func (o *opened) handOverPicture(ctx app.Context, name, svg string, drawn browser.Picture, next func()) {
	drawn.Then(ctx, func(_ app.Context, blob browser.Blob, ok bool) {
		if !ok {
			if o.handOver(name+".svg", browser.NewBlob("image/svg+xml", svg)) {
				o.fail(text.NoImage)
			}
			return
		}
		if o.handOver(name+"@2x.png", blob) && next != nil {
			next()
		}
	})
}

// saveAs writes the card's file to a place that the reader chooses.
func (d *Dialogs) saveAs(ctx app.Context) {
	made, err := d.make(message.CardFile)
	if err != nil {
		d.open.fail(text.Sentenced(text.FirstLine(err.Error())))
		return
	}
	o := d.open
	browser.SaveAs(ctx, made.name, storage.Media, made.content, func(_ app.Context, result browser.SaveAsResult) {
		switch {
		case !result.Chosen:
			o.fail(text.NotChosen)
		case !result.Saved:
			o.fail(text.SavedNot)
		default:
			o.say(text.SavedWhole(result.Name, len(made.content)))
		}
	})
}

// copyText puts a text on the clipboard; where that is not possible it shows the
// text, selected, to be copied by hand.
func (d *Dialogs) copyText(ctx app.Context, what message.Copied) {
	o, words := d.open, ""
	switch what {
	case message.CopiedLink:
		words = o.link.address
	case message.CopiedFrame:
		words = o.frame
	case message.CopiedPassage:
		words = d.passage()
	case message.CopiedCitation:
		words = o.cited()
	}
	browser.CopyText(ctx, words, func(ctx app.Context, ok bool) {
		if ok {
			o.say(text.CopiedText)
			return
		}
		o.fail(text.NoTextCopy)
		o.manual = words
		ctx.Defer(func(app.Context) { browser.ByID("export-by-hand").SelectAll() })
		browser.Focus(ctx, "export-by-hand")
	})
}

// copyPicture puts the balance chart on the clipboard as a picture; where that is
// not possible it is downloaded.
func (o *opened) copyPicture(ctx app.Context) {
	chart, _ := o.chart("balance")
	svg, width, height := chart.SVG(text.PictureFoot(o.card, o.address), o.look.dark)
	o.say(text.Rasterising)
	drawn := browser.DrawPicture(svg, width, height)
	browser.CopyPicture(ctx, drawn, func(ctx app.Context, ok bool) {
		if ok {
			o.say(text.CopiedImage)
			return
		}
		o.handOverPicture(ctx, o.card.Summit.ID+"-balance", svg, drawn, func() { o.fail(text.NoImageCopy) })
	})
}

// shareLink gives the link to another program through the system.
func (d *Dialogs) shareLink(ctx app.Context) {
	o := d.open
	source, _ := d.page.Exported()
	verdict := text.Verdict(source.Card, source.Result).String()
	browser.Share(ctx, o.card.Summit.Title, verdict, o.link.address, func(_ app.Context, ok bool) {
		if !ok {
			o.fail(text.NotShared)
			return
		}
		o.say(text.SharedSystem)
	})
}
