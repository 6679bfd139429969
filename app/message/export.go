package message

// File is a kind of file that the card can be downloaded as.
type File string

// Kinds of files.
const (
	CardFile     File = "card"           // the card itself
	WideTable    File = "csv"            // a row for each goal
	LongTable    File = "csv-long"       // a row for each rating
	SaidTable    File = "csv-statements" // a row for each statement
	ReportFile   File = "md"             // a report in Markdown
	ClaimFile    File = "jsonld"         // a ClaimReview
	CitationFile File = "cite"           // the citation in the chosen style
)

// Copied is something that can be put on the clipboard.
type Copied string

// What can be copied as text.
const (
	CopiedLink     Copied = "link"
	CopiedFrame    Copied = "embed"    // what another page puts to show the summit
	CopiedPassage  Copied = "passage"  // the verdict with its sources
	CopiedCitation Copied = "citation" // in the chosen style
)

// ChartFormat is the format of a chart's file.
type ChartFormat string

// Formats of charts.
const (
	SVG ChartFormat = "SVG"
	PNG ChartFormat = "PNG"
)

// Messages of the Download dialog and the Share menu.
type (
	// DownloadFile makes one of the files.
	DownloadFile struct{ File File }
	// SaveAs writes the card's file to a place that the reader chooses.
	SaveAs struct{}
	// DownloadChart makes a file of a chart.
	DownloadChart struct {
		Chart  string // id
		Format ChartFormat
	}
	// ChooseLook says whether charts are drawn for a dark page.
	ChooseLook struct{ Dark bool }
	// MarkTables begins tables with the mark of byte order, or leaves it out again.
	MarkTables struct{ On bool }
	// ChooseCitation picks the style of the citation.
	ChooseCitation struct{ Style string }
	// ShortenLink leaves reasons and names out of the link, or takes them in again.
	ShortenLink struct{ On bool }
	// Copy puts a text on the clipboard.
	Copy struct{ What Copied }
	// CopyPicture puts the balance chart on the clipboard.
	CopyPicture struct{}
	// ShareLink gives the link to another program through the system.
	ShareLink struct{}
	// Print prints the card.
	Print struct{}
)
