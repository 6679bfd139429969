package text

import (
	"strconv"
	"strings"

	"summitscorecard/scoring"
)

// PictureFoot is the line of sources under a chart that leaves the page. address
// is where the card can be opened, or "".
func PictureFoot(card scoring.Scorecard, address string) string {
	asOf := ""
	if card.AsOf != "" {
		asOf = "as of " + Date(card.AsOf)
	}
	by := ""
	if card.Rater != "" {
		by = "scored by " + Isolated(oneLine(card.Rater))
	}
	sources := ""
	if n := len(card.Summit.Sources); n > 0 {
		sources = Count(n, "source")
	}
	return Join(" · ", Join(", ", Date(card.Summit.Date), oneLine(card.Summit.Place)), asOf, by, sources, Product, address)
}

// Passage is the verdict as a paragraph to paste, with a line of sources.
func Passage(card scoring.Scorecard, r scoring.Result, more, address string) string {
	return Isolated(oneLine(card.Summit.Title)) + ": " + Join(" ", Verdict(card, r).String(), oneLine(more)) + "\n" + PictureFoot(card, address) + "\n"
}

// Characters counts characters of a link: "1,234 characters".
func Characters(n int) string {
	s := strconv.Itoa(n)
	if n >= 1000 {
		s = s[:len(s)-3] + "," + s[len(s)-3:]
	}
	return s + " characters"
}

// Words of the Download dialog and the Share menu.
const (
	DownloadTitle  = "Download"
	DownloadHow    = "Files are made in this browser; nothing is sent anywhere."
	DownloadHidden = "Charts and reports would show the verdict; they come back once you have scored."
	ShareTitle     = "Share"
	OutClose       = "Close"
	DownloadFoot   = "Download this card"
	ShareFoot      = "Share this card"

	FileCard     = "Scorecard file"
	FileCardHow  = "Everything, to open again here, elsewhere or on the command line (.scorecard.json)."
	FileSaveAs   = "Save as …"
	FileWide     = "CSV: a row a goal"
	FileLong     = "CSV: a row a rating"
	FileSaid     = "CSV: a row a statement"
	FileReport   = "Report (Markdown)"
	FileClaim    = "ClaimReview (JSON-LD)"
	TablesHow    = "In a spreadsheet, import a table as text in UTF-8. One that is opened by a double click shows accents and other scripts right if it begins with a mark."
	MarkTables   = "Begin tables with that mark (byte order)"
	TablesTitle  = "Tables and report"
	ChartsTitle  = "Charts"
	ChartsHow    = "PNG at twice the size, with title and source line inside."
	LightLook    = "light"
	DarkLook     = "dark"
	LookLabel    = "Theme of the charts"
	CiteTitle    = "Citation"
	CiteLabel    = "Style of the citation"
	CiteText     = "Citation text"
	CiteNoPlace  = "Your own card has no public address; add the link from Share where readers should find it."
	CopyCitation = "Copy citation"
	CiteFile     = "Download citation"
	PrintTitle   = "Paper"
	PrintIt      = "Print or save as PDF"

	LinkTitle    = "Link"
	LinkHow      = "The card travels inside the link. Whoever opens it sees it beside their own; no server learns what is in it."
	LinkBrief    = "Brief: leave out notes, statements and sources"
	LinkLabel    = "Link to this card"
	CopyLink     = "Copy link"
	ShareSystem  = "Share with another program"
	LinkOrCode   = "To a phone beside you the code below carries the brief card."
	CodeTitle    = "Code for a camera"
	CodeHow      = "The brief link as a QR code: the ratings, without notes, statements and sources."
	CodeDense    = "It is dense; show it large."
	CodeTooLong  = "The brief link is too long for a code that cameras read. Send the link or the file."
	CodeLabel    = "QR code of the brief link to this card"
	CodeTwin     = "The same link in letters"
	PasteTitle   = "Into a text or a message"
	CopyPassage  = "Copy verdict as text"
	CopyPicture  = "Copy chart as picture"
	EmbedTitle   = "Into a web page"
	EmbedHow     = "A small frame with verdict and chart, without scripts. It shows the starting card, not your changes."
	EmbedNone    = "Frames exist for the built-in summits only. For your own, use the picture with the link beneath."
	EmbedLabel   = "Code for the frame"
	CopyEmbed    = "Copy code"
	ManualLabel  = "Text to copy by hand"
	SharedSystem = "Handed over."
	NotShared    = "Not shared. The link can be copied instead."
	Rasterising  = "Drawing the picture."
	CopiedText   = "Copied."
	CopiedImage  = "The picture is copied."
	NoImageCopy  = "This browser did not let the page copy a picture, so it is downloaded instead."
	NoImage      = "This browser could not draw the picture, so the same chart was downloaded as SVG, which programs for pictures and browsers open."
	NoTextCopy   = "This browser did not let the page use the clipboard. Select the text below and copy it."
	NoFile       = "This browser did not take the file. Use Share or the citation text, or try another browser; the card itself is safe."
	NotChosen    = "Nothing was saved."
	SavedNot     = "The file was not written whole, so the place you chose is as it was. Use “Scorecard file” instead."
)

// Handed says that the browser was given a file. What the browser then does with
// it, a page never learns.
func Handed(name string) string {
	return "Handed to the browser: " + name + ". If no file appears, allow downloads for this page and try again."
}

// SavedWhole says that a file was written and read back.
func SavedWhole(name string, bytes int) string {
	return "Saved as " + name + ": " + strconv.Itoa(bytes) + " bytes, read back and compared."
}

// LinkLength says how long a link is.
func LinkLength(n int) string { return "The link has " + Characters(n) + "." }

// LinkCut names the programs that cut a link of so many characters, and the way around
// them.
func LinkCut(n int) string {
	words := "Outlook, Word and Excel can cut a link after about 2,000 characters, and a message on Discord ends there"
	if n > 4000 {
		words += ", one on Telegram after 4,096"
	}
	return words + ". There the file is the safer way; whoever gets it opens it in the app."
}

// ChartName names a chart in a list of files.
func ChartName(id string) string {
	switch id {
	case "balance":
		return "Who got what"
	case "weightings":
		return "Share of weightings"
	case "certainty":
		return "Certainty"
	case "gains":
		return "Map of gains"
	case "states":
		return TimeTitle
	}
	return id
}

// ChartFile names the button that makes a file of a chart.
func ChartFile(chart, form string) string { return ChartName(chart) + ": " + form }

// EmbedFrame is the name of the frame in another page.
func EmbedFrame(title string) string { return Product + ": " + Isolated(oneLine(title)) }

// EmbedMore leads from the frame to the whole card.
const EmbedMore = "The whole scorecard: ratings, reasons, sources"

// Solid says in up to three sentences how solid a verdict is, for reports.
func Solid(card scoring.Scorecard, r scoring.Result, shares scoring.SharesResult, tips scoring.TippingResult) []string {
	return []string{InWeightings(card, r, shares).String(), Deciders(card, r, tips).String(), Spacing(card, r, shares)}
}

// Sentenced writes an error as a sentence: a capital letter and a full stop.
func Sentenced(words string) string {
	if words == "" {
		return ""
	}
	return stop(upperFirst(words))
}

// upperFirst begins words, of which there is one, with a capital.
func upperFirst(words string) string { return strings.ToUpper(words[:1]) + words[1:] }
