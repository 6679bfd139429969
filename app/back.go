package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
)

// back closes the screen that stands in place of the page, as Back asks for. Nothing
// that was done there is lost: what does not stay by itself can be opened again.
func (c *root) back(ctx app.Context) {
	switch own := c.doc.own; {
	case c.importer.ShowsFile():
		c.importer.PutAway(ctx)
	case c.review.UnderWay():
		c.review.PutAway(ctx)
	case own != nil:
		c.answer(ctx, message.StopOwnScoring{})
		c.doc.stopped = own
		c.ShowNotice(ui.Notice{ID: ui.LastDone, Text: text.ScoringPutAway,
			Buttons: []ui.Button{{ID: "own-scoring-resume", Message: message.ResumeOwnScoring{}, Words: text.GoOnScoring, Kind: "main"}}})
	case c.editing:
		c.answer(ctx, message.CloseEditor{})
	}
}

// resumeOwnScoring goes on with a scoring that Back has closed.
func (c *root) resumeOwnScoring() {
	if c.doc.stopped != nil {
		c.doc.own, c.doc.stopped, c.comparison = c.doc.stopped, nil, compare{}
		c.DismissNotice(ui.LastDone)
	}
}
