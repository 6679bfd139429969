//go:build !js

package web

import (
	"strings"

	"summitscorecard/app/hostpage"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// embedFolder holds the pages that other sites may frame: words and a picture, no
// script, nothing to press but folds and a link. Only they may be framed.
const embedFolder = "embed/"

// addEmbeds publishes a page for frames of each built-in summit.
func (b *builder) addEmbeds() error {
	for _, card := range b.cards {
		description := text.Verdict(card, scoring.Score(card)).String()
		if err := b.addWords("/"+embedFolder+card.Summit.ID+"/", card.Summit.Title, description, hostpage.NewFrame(b.site.Base, card)); err != nil {
			return err
		}
	}
	return nil
}

// framed tells whether a published file is one of those pages.
func framed(name string) bool { return strings.HasPrefix(name, embedFolder) }
