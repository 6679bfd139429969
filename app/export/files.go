package export

import (
	"summitscorecard/app/message"
	"summitscorecard/app/storage"
	"summitscorecard/app/text"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/table"
)

// textFile is a file of text.
type textFile struct{ name, media, content string }

// make makes one of the files of text.
func (d *Dialogs) make(file message.File) (textFile, error) {
	o, id := d.open, d.open.card.Summit.ID
	switch file {
	case message.WideTable:
		data, err := table.EncodeWide(o.card)
		return textFile{id + ".csv", "text/csv", o.marked(data)}, err
	case message.LongTable:
		data, err := table.EncodeLong(o.card)
		return textFile{id + "-ratings.csv", "text/csv", o.marked(data)}, err
	case message.SaidTable:
		data, err := table.EncodeStatements(o.card)
		return textFile{id + "-statements.csv", "text/csv", o.marked(data)}, err
	case message.ReportFile:
		s, _ := d.page.Exported()
		report := text.Markdown(o.card, s.Result, text.Solid(o.card, s.Result, s.Shares, s.Tips), o.address)
		return textFile{id + ".md", "text/markdown", report}, nil
	case message.ClaimFile:
		s, _ := d.page.Exported()
		return textFile{id + ".jsonld", "application/ld+json", text.ClaimReview(o.card, s.Result, o.address)}, nil
	case message.CitationFile:
		for _, style := range citationStyles {
			if style.id == o.look.style {
				return textFile{id + style.ending, "text/plain", o.cited() + "\n"}, nil
			}
		}
	}
	data, err := cardfile.Encode(o.card)
	return textFile{storage.FileName(id), storage.Media, string(data)}, err
}

// marked is a table as a file: with the mark of byte order, where the reader wants it.
func (o *opened) marked(table []byte) string {
	if o.look.mark {
		return "\uFEFF" + string(table)
	}
	return string(table)
}

// passage is the verdict as text, with a line of sources.
func (d *Dialogs) passage() string {
	s, _ := d.page.Exported()
	return text.Passage(s.Card, s.Result, text.InWeightings(s.Card, s.Result, s.Shares).String(), d.open.address)
}
