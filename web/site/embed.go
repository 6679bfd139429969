//go:build !js

package site

import (
	"summitscorecard/app/hostpage"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
	"summitscorecard/web/headers"
)

// addEmbeds publishes a page for frames of each built-in summit.
func (b *builder) addEmbeds() error {
	for _, card := range b.cards {
		description := text.Verdict(card, scoring.Score(card)).String()
		if err := b.addWords("/"+headers.EmbedFolder+card.Summit.ID+"/", card.Summit.Title, description, hostpage.NewFrame(b.site.Base, card)); err != nil {
			return err
		}
	}
	return nil
}
