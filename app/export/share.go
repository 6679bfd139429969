package export

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
)

// shares is the body of the Share menu.
func (o *opened) shares() []app.UI {
	return []app.UI{o.linkPart(), o.codePart(),
		part("export-paste", text.PasteTitle, row(
			copyButton("copy-passage", message.CopiedPassage, text.CopyPassage, ""),
			ui.Button{ID: "copy-picture", Message: message.CopyPicture{}, Words: text.CopyPicture}.Render())),
		o.framePart(),
	}
}

func (o *opened) linkPart() app.UI {
	toFile := ui.Button{ID: "share-file", Message: message.DownloadFile{File: message.CardFile}, Words: text.FileCard}.Render()
	brief := app.Label().Class("Choice").Body(
		ui.Checked(app.Input().ID("export-brief").Type("checkbox").AutoComplete(false).OnChange(ui.Handler("export-brief", onBrief)), o.link.brief), app.Span().Text(text.LinkBrief))
	if o.link.address == "" {
		return part("export-link", text.LinkTitle, note(text.LinkHow), brief,
			app.P().ID("link-length").Class("Export-status").DataSet("trouble", "yes").Text(o.link.refused), row(toFile))
	}
	tools := []app.UI{copyButton("copy-link", message.CopiedLink, text.CopyLink, "main")}
	if o.canShare {
		tools = append(tools, ui.Button{ID: "share-system", Message: message.ShareLink{}, Words: text.ShareSystem}.Render())
	}
	length := text.LinkLength(len(o.link.address))
	if o.link.long {
		length += " " + text.LinkCut(len(o.link.address))
		if o.code.ok {
			length += " " + text.LinkOrCode
		}
		tools = append(tools, toFile)
	}
	return part("export-link", text.LinkTitle, note(text.LinkHow), brief,
		app.Input().ID("link").Class("Field").Type("text").AutoComplete(false).ReadOnly(true).Aria("label", text.LinkLabel).Aria("describedby", "link-length").Value(o.link.address),
		app.P().ID("link-length").Class("Small").Text(length),
		row(tools...))
}

func onBrief(ctx app.Context, e app.Event) {
	ui.Post(ctx, message.ShortenLink{On: browser.Target(e).Checked()})
}

// codePart draws the brief link as a code, always dark on light.
func (o *opened) codePart() app.UI {
	if !o.code.ok {
		return part("export-code", text.CodeTitle, note(text.CodeTooLong))
	}
	how := text.CodeHow + " " + text.LinkLength(len(o.code.address))
	if len(o.code.address) > denseCode {
		how += " " + text.CodeDense
	}
	size := text.Attribute(float64(o.code.drawn.Width()))
	return part("export-code", text.CodeTitle,
		ui.SVG("svg").ID("qr").Class("Export-qr").Attr("viewBox", "0 0 "+size+" "+size).Attr("shape-rendering", "crispEdges").
			Role("img").Aria("label", text.CodeLabel).Body(
			ui.SVG("rect").Class("Export-qr-paper").Attr("width", size).Attr("height", size),
			ui.SVG("path").Class("Export-qr-ink").Attr("d", o.code.drawn.Path())),
		note(how),
		app.Details().ID("qr-twin").Class("Fold").Body(app.Summary().Text(text.CodeTwin),
			app.P().Class("Fold-body Export-text").Text(o.code.address)))
}

func (o *opened) framePart() app.UI {
	if o.frame == "" {
		return part("export-embed", text.EmbedTitle, note(text.EmbedNone))
	}
	return part("export-embed", text.EmbedTitle, note(text.EmbedHow),
		app.Pre().ID("embed-code").Class("Export-text").TabIndex(0).Role("region").Aria("label", text.EmbedLabel).Text(o.frame),
		row(copyButton("copy-embed", message.CopiedFrame, text.CopyEmbed, "")))
}
