package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/attr"
	"summitscorecard/app/picture"
	"summitscorecard/app/qr"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// outgoing is what the Download dialog and the Share menu show: all of it is
// worked out when one of them opens, and forgotten when it closes.
type outgoing struct {
	open    string // the id of the dialog that is open, or ""
	shown   bool   // the browser has opened it
	card    scoring.Scorecard
	blind   bool   // scoring with the verdict hidden: nothing may show it
	address string // public, of the card; "" for what the reader made
	builtIn string // the hash of the summit that the site holds under this id, or ""
	charts  []picture.Chart
	dark    bool   // the theme of the charts
	style   string // of the citation: one of citeStyles
	saveAs  bool   // the browser can save to a place that the reader chooses
	system  bool   // the browser can share with other programs

	brief   bool
	link    string // with its address; "" where there is none
	refused string // why there is no link
	long    bool   // the file is the better way
	short   string // the brief link, "" where there is none
	code    qr.Code
	coded   bool
	embed   string // the snippet, "" for a summit that is not built in

	said   string // what came of the last press
	failed bool
	manual string // what the reader has to copy by hand
}

const (
	downloadDialogID = "download-dialog"
	shareDialogID    = "share-dialog"
)

// outDialogs are always in the page, closed and empty.
func (c *root) outDialogs() []app.UI {
	o := c.out
	dialog := func(id, title string, body func() []app.UI) app.UI {
		parts := []app.UI{app.H2().ID(id + "-title").Text(title)}
		if o.open == id {
			parts = append(parts, body()...)
			parts = append(parts, o.foot(id))
		}
		closed, scope := guard(id, onOutClosed)
		return app.Dialog().ID(id).Class("Dialog Out").Aria("labelledby", id+"-title").On("close", closed, scope).Body(parts...)
	}
	return []app.UI{
		dialog(downloadDialogID, text.DownloadTitle, o.downloads),
		dialog(shareDialogID, text.ShareTitle, o.shares),
	}
}

// onOutClosed hears that the browser closed the dialog, by Escape too.
func onOutClosed(ctx app.Context, _ app.Event) { post(ctx, wish{What: "out-closed"}) }

// foot says what came of the last press, and closes.
func (o outgoing) foot(id string) app.UI {
	manual := app.UI(app.Div().DataSet("empty", "yes"))
	if o.manual != "" {
		manual = app.Textarea().ID("out-manual").Class("Field Out-text").Attr("autocomplete", "off").ReadOnly(true).Rows(4).Aria("label", text.ManualLabel).Text(o.manual)
	}
	return app.Div().Class("Out-foot").Body(
		app.P().ID(id+"-said").Class("Out-said").Role("status").DataSet("trouble", yes(o.failed)).Text(o.said),
		manual,
		app.Div().Class("Out-row").Body(button{ID: id + "-close", Command: "out-close", To: id, Words: text.OutClose}.render()),
	)
}

// outPart is one part of a dialog under its heading.
func outPart(id, title string, body ...app.UI) app.UI {
	return app.Section().Class("Out-part").Aria("labelledby", id).Body(
		append([]app.UI{app.H3().ID(id).Text(title)}, body...)...)
}

func outNote(words string) app.UI { return app.P().Class("Small").Text(words) }

func outRow(parts ...app.UI) app.UI { return app.Div().Class("Out-row").Body(parts...) }

// downloads is the body of the Download dialog.
func (o outgoing) downloads() []app.UI {
	file := func(kind, words, look string) app.UI {
		return button{ID: "file-" + kind, Command: "out-file", To: kind, Words: words, Kind: look}.render()
	}
	first := []app.UI{file("card", text.FileCard, "main")}
	if o.saveAs {
		first = append(first, button{ID: "file-place", Command: "out-place", Words: text.FileSaveAs}.render())
	}
	parts := []app.UI{
		outNote(text.DownloadHow),
		app.Div().Class("Out-part").Body(outRow(first...), outNote(text.FileCardHow)),
	}
	if o.blind {
		return append(parts, outNote(text.DownloadBlind))
	}
	return append(parts,
		outPart("out-tables", text.TablesTitle, outRow(file("csv", text.FileWide, ""), file("csv-long", text.FileLong, ""),
			file("csv-statements", text.FileSaid, ""),
			file("md", text.FileReport, ""), file("jsonld", text.FileClaim, ""))),
		o.chartFiles(),
		o.citation(),
		outPart("out-print", text.PrintTitle, outRow(button{ID: "print", Command: "out-print", Words: text.PrintIt}.render())),
	)
}

// choice is a radio of one of the dialogs.
func (o outgoing) choice(field, value, words string, on bool) app.UI {
	return app.Label().Class("Choice").Body(
		flag(app.Input().ID("out-"+field+"-"+value).Type("radio").AutoComplete(false).Name("out-"+field).Value(value), on), app.Span().Text(words))
}

func (o outgoing) chartFiles() app.UI {
	rows := []app.UI{
		app.FieldSet().Class("Out-row").OnChange(guard("out-look", onOutLook)).Body(
			app.Legend().Class("Unseen").Text(text.LookLabel),
			o.choice("look", "light", text.LightLook, !o.dark), o.choice("look", "dark", text.DarkLook, o.dark)),
	}
	for _, chart := range o.charts {
		form := func(name string) app.UI {
			return button{ID: "file-" + chart.ID + "-" + name, Command: "out-chart", To: chart.ID + " " + name, Words: name, Label: text.ChartFile(chart.ID, name)}.render()
		}
		rows = append(rows, app.Div().Class("Out-chart").Body(app.Span().Text(text.ChartName(chart.ID)), form("SVG"), form("PNG")))
	}
	return outPart("out-charts", text.ChartsTitle, append(rows, outNote(text.ChartsHow))...)
}

func onOutLook(ctx app.Context, e app.Event) {
	post(ctx, wish{What: "out-look", To: property(target(e), "value")})
}

// citeStyles are the styles of a citation with the ends of their files' names.
var citeStyles = [][3]string{{"apa", "APA", "-apa.txt"}, {"chicago", "Chicago", "-chicago.txt"}, {"bibtex", "BibTeX", ".bib"}}

func (o outgoing) citation() app.UI {
	styles := []app.UI{app.Legend().Class("Unseen").Text(text.CiteLabel)}
	for _, style := range citeStyles {
		styles = append(styles, o.choice("cite", style[0], style[1], style[0] == o.style))
	}
	note := app.UI(app.P().DataSet("empty", "yes"))
	if o.address == "" {
		note = outNote(text.CiteNoPlace)
	}
	return outPart("out-cite", text.CiteTitle,
		app.FieldSet().Class("Out-row").OnChange(guard("out-cite", onOutCite)).Body(styles...),
		app.Pre().ID("out-cited").Class("Out-text").TabIndex(0).Role("region").Aria("label", text.CiteText).Text(o.cited()),
		note,
		outRow(button{ID: "copy-citation", Command: "out-copy", To: "citation", Words: text.CopyCitation}.render(),
			button{ID: "file-cite", Command: "out-file", To: "cite", Words: text.CiteFile}.render()))
}

func onOutCite(ctx app.Context, e app.Event) {
	post(ctx, wish{What: "out-cite", To: property(target(e), "value")})
}

// shares is the body of the Share menu.
func (o outgoing) shares() []app.UI {
	return []app.UI{o.linkPart(), o.codePart(),
		outPart("out-paste", text.PasteTitle, outRow(
			button{ID: "copy-passage", Command: "out-copy", To: "passage", Words: text.CopyPassage}.render(),
			button{ID: "copy-picture", Command: "out-picture", Words: text.CopyPicture}.render())),
		o.embedPart(),
	}
}

func (o outgoing) linkPart() app.UI {
	toFile := button{ID: "share-file", Command: "out-file", To: "card", Words: text.FileCard}.render()
	brief := app.Label().Class("Choice").Body(
		flag(app.Input().ID("out-brief").Type("checkbox").AutoComplete(false).OnChange(guard("out-brief", onOutBrief)), o.brief), app.Span().Text(text.LinkBrief))
	if o.link == "" {
		return outPart("out-link", text.LinkTitle, outNote(text.LinkHow), brief,
			app.P().ID("link-length").Class("Out-said").DataSet("trouble", "yes").Text(o.refused), outRow(toFile))
	}
	tools := []app.UI{button{ID: "copy-link", Command: "out-copy", To: "link", Words: text.CopyLink, Kind: "main"}.render()}
	if o.system {
		tools = append(tools, button{ID: "share-system", Command: "out-system", Words: text.ShareSystem}.render())
	}
	length := text.LinkLength(len(o.link))
	if o.long {
		length += " " + text.LinkLong
		tools = append(tools, toFile)
	}
	return outPart("out-link", text.LinkTitle, outNote(text.LinkHow), brief,
		app.Input().ID("link").Class("Field").Type("text").AutoComplete(false).ReadOnly(true).Aria("label", text.LinkLabel).Aria("describedby", "link-length").Value(attr.Text(o.link)),
		app.P().ID("link-length").Class("Small").Text(length),
		outRow(tools...))
}

func onOutBrief(ctx app.Context, e app.Event) {
	to := ""
	if target(e).Get("checked").Bool() {
		to = "yes"
	}
	post(ctx, wish{What: "out-brief", To: to})
}

// codePart draws the brief link as a code, always dark on light.
func (o outgoing) codePart() app.UI {
	if !o.coded {
		return outPart("out-code", text.CodeTitle, outNote(text.CodeTooLong))
	}
	how := text.CodeHow + " " + text.LinkLength(len(o.short))
	if len(o.short) > denseCode {
		how += " " + text.CodeDense
	}
	size := text.Attribute(float64(o.code.Width()))
	return outPart("out-code", text.CodeTitle,
		svg("svg").ID("qr").Class("Out-qr").Attr("viewBox", "0 0 "+size+" "+size).Attr("shape-rendering", "crispEdges").
			Role("img").Aria("label", text.CodeLabel).Body(
			svg("rect").Class("Out-qr-paper").Attr("width", size).Attr("height", size),
			svg("path").Class("Out-qr-ink").Attr("d", o.code.Path())),
		outNote(how),
		app.Details().ID("qr-twin").Class("Fold").Body(app.Summary().Text(text.CodeTwin),
			app.P().Class("Fold-body Out-text").Text(o.short)))
}

func (o outgoing) embedPart() app.UI {
	if o.embed == "" {
		return outPart("out-embed", text.EmbedTitle, outNote(text.EmbedNone))
	}
	return outPart("out-embed", text.EmbedTitle, outNote(text.EmbedHow),
		app.Pre().ID("embed-code").Class("Out-text").TabIndex(0).Role("region").Aria("label", text.EmbedLabel).Text(o.embed),
		outRow(button{ID: "copy-embed", Command: "out-copy", To: "embed", Words: text.CopyEmbed}.render()))
}
