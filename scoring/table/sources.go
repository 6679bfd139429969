package table

import (
	"fmt"
	"strings"

	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/sentence"
)

// source finds the source that a row names by id, by address or by title, and
// notes it on the statement. It returns one that the card does not have yet.
func (r *statementReader) source(row tableRow, s *scoring.Statement) *scoring.Source {
	id, title, url := row.cell(r.column["source"]), row.cell(r.column["source_title"]), row.cell(r.column["source_url"])
	if r.column["source"] < 0 && r.column["source_title"] < 0 && r.column["source_url"] < 0 {
		return nil // what the statement has
	}
	if id == "" {
		id = r.sources.like(title, url)
	}
	s.Source = id
	if at, known := r.sources.at[id]; known {
		if is := r.sources.list[at]; url != "" && url != is.URL || url == "" && title != "" && is.URL == "" && title != strings.TrimSpace(is.Title) {
			r.badf(row, r.column["source"], "the source %s of the card is another one, %s; leave this cell blank to add a source", sentence.Quote(id), sentence.Quote(is.Title))
		}
		return nil
	}
	if title == "" && url == "" {
		if id != "" {
			r.badf(row, r.column["source"], "no source %s on the card; give its title or address in the columns source_title and source_url, or leave it out", sentence.Quote(id))
		}
		return nil
	}
	if title == "" {
		title = strings.TrimSpace(fmt.Sprintf("%s %s", s.Outlet, s.Date))
	}
	if title == "" {
		title = url
	}
	if id == "" {
		id = r.sources.ids.Free(title, "source")
	}
	s.Source = id
	return &scoring.Source{ID: id, Title: title, Publisher: s.Outlet, Date: s.Date, URL: url}
}

// sourceFinder finds sources by what rows say of them.
type sourceFinder struct {
	list  []scoring.Source
	at    map[string]int    // by id
	alike map[string]string // the id, by address or, without one, by title
	ids   scoring.IDMaker
}

func newSourceFinder(list []scoring.Source) sourceFinder {
	f := sourceFinder{at: map[string]int{}, alike: map[string]string{}, ids: scoring.NewIDMaker()}
	for _, s := range list {
		f.add(s)
	}
	return f
}

func (f *sourceFinder) add(s scoring.Source) {
	f.at[s.ID] = len(f.list)
	f.ids.Reserve(s.ID)
	f.list = append(f.list, s)
	key := s.URL
	if key == "" {
		key = "\x00" + strings.TrimSpace(s.Title)
	}
	if f.alike[key] == "" {
		f.alike[key] = s.ID
	}
}

// like returns the id of the source with this address or, without one, with this
// title; "" for none.
func (f *sourceFinder) like(title, url string) string {
	if url == "" {
		return f.alike["\x00"+title]
	}
	return f.alike[url]
}
