package export

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
)

// downloads is the body of the Download dialog.
func (o *opened) downloads() []app.UI {
	first := []app.UI{fileButton(message.CardFile, text.FileCard, "main")}
	if o.canSave {
		first = append(first, ui.Button{ID: "file-place", Message: message.SaveAs{}, Words: text.FileSaveAs}.Render())
	}
	parts := []app.UI{
		note(text.DownloadHow),
		app.Div().Class("Export-part").Body(row(first...), note(text.FileCardHow)),
	}
	if o.hidden {
		return append(parts, note(text.DownloadHidden))
	}
	return append(parts,
		part("export-tables", text.TablesTitle, row(fileButton(message.WideTable, text.FileWide, ""), fileButton(message.LongTable, text.FileLong, ""),
			fileButton(message.SaidTable, text.FileSaid, ""),
			fileButton(message.ReportFile, text.FileReport, ""), fileButton(message.ClaimFile, text.FileClaim, "")),
			note(text.TablesHow), markBox(o.look.mark)),
		o.chartFiles(),
		o.citation(),
		part("export-print", text.PrintTitle, row(ui.Button{ID: "print", Message: message.Print{}, Words: text.PrintIt}.Render())),
	)
}

func fileButton(file message.File, words, kind string) app.UI {
	return ui.Button{ID: "file-" + string(file), Message: message.DownloadFile{File: file}, Words: words, Kind: kind}.Render()
}

// markBox has tables begin with the mark by which spreadsheets know UTF-8.
func markBox(on bool) app.UI {
	return app.Label().Class("Choice").Body(
		ui.Checked(app.Input().ID("table-mark").Type("checkbox").AutoComplete(false), on).OnChange(ui.Handler("mark", onMark)), app.Span().Text(text.MarkTables))
}

func onMark(ctx app.Context, e app.Event) {
	ui.Post(ctx, message.MarkTables{On: browser.Target(e).Checked()})
}

func (o *opened) chartFiles() app.UI {
	rows := []app.UI{
		app.FieldSet().Class("Export-row").OnChange(ui.Handler("export-look", onLook)).Body(
			app.Legend().Class("Unseen").Text(text.LookLabel),
			radio("look", "light", text.LightLook, !o.look.dark), radio("look", darkValue, text.DarkLook, o.look.dark)),
	}
	for _, chart := range o.charts {
		button := func(format message.ChartFormat) app.UI {
			words := string(format)
			return ui.Button{ID: "file-" + chart.ID + "-" + words, Message: message.DownloadChart{Chart: chart.ID, Format: format}, Words: words, Label: text.ChartFile(chart.ID, words)}.Render()
		}
		rows = append(rows, app.Div().Class("Export-chart").Body(app.Span().Text(text.ChartName(chart.ID)), button(message.SVG), button(message.PNG)))
	}
	return part("export-charts", text.ChartsTitle, append(rows, note(text.ChartsHow))...)
}

const darkValue = "dark"

func onLook(ctx app.Context, e app.Event) {
	ui.Post(ctx, message.ChooseLook{Dark: browser.Target(e).Value() == darkValue})
}

// citationStyles are the styles of a citation with the ends of their files' names.
var citationStyles = []struct{ id, name, ending string }{
	{"apa", "APA", "-apa.txt"}, {"chicago", "Chicago", "-chicago.txt"}, {"bibtex", "BibTeX", ".bib"},
}

func (o *opened) citation() app.UI {
	styles := []app.UI{app.Legend().Class("Unseen").Text(text.CiteLabel)}
	for _, style := range citationStyles {
		styles = append(styles, radio("cite", style.id, style.name, style.id == o.look.style))
	}
	why := app.UI(app.P().DataSet("empty", "yes"))
	if o.address == "" {
		why = note(text.CiteNoPlace)
	}
	return part("export-citation", text.CiteTitle,
		app.FieldSet().Class("Export-row").OnChange(ui.Handler("export-citation", onCitation)).Body(styles...),
		app.Pre().ID("export-cited").Class("Export-text").TabIndex(0).Role("region").Aria("label", text.CiteText).Text(o.cited()),
		why,
		row(copyButton("copy-citation", message.CopiedCitation, text.CopyCitation, ""),
			fileButton(message.CitationFile, text.CiteFile, "")))
}

func onCitation(ctx app.Context, e app.Event) {
	ui.Post(ctx, message.ChooseCitation{Style: browser.Target(e).Value()})
}

func copyButton(id string, what message.Copied, words, kind string) app.UI {
	return ui.Button{ID: id, Message: message.Copy{What: what}, Words: words, Kind: kind}.Render()
}

// cited is the citation in the chosen style.
func (o *opened) cited() string {
	switch o.look.style {
	case "chicago":
		return text.CiteChicago(o.card, o.address, browser.Today())
	case "bibtex":
		return text.CiteBibTeX(o.card, o.address, browser.Today())
	}
	return text.CiteAPA(o.card, o.address, browser.Today())
}
