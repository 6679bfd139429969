package export

import (
	"strings"

	"summitscorecard/app/browser"
	"summitscorecard/app/qr"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/link"
)

// Lengths of the brief link: above the first its code is dense, above the second no
// camera reads it from a screen.
const (
	denseCode = 900
	longCode  = 2000
)

// site is where this site is, with its base.
func (o *opened) site() string { return browser.Origin() + o.base }

// builtInHash returns the hash of the summit that the site holds under an id, ""
// where it holds none. The page of a summit knows its own, the page of the reader's
// cards has a list.
func builtInHash(start *scoring.Scorecard, id string) string {
	if start != nil && start.Summit.ID == id {
		return cardfile.SummitHash(start.Summit)
	}
	record, _ := browser.BuiltIn(id)
	return record.Hash
}

// encode writes the card into a link; fragment is its part behind the "#".
func (o *opened) encode(brief bool) (address, fragment string, err error) {
	fragment, err = link.Encode(o.card, link.Options{BuiltIn: o.builtIn, Brief: brief})
	return ui.Address(o.site(), ui.CardPath) + fragment, fragment, err
}

// writeLink writes the link that is offered.
func (o *opened) writeLink() {
	address, fragment, err := o.encode(o.link.brief)
	if err != nil {
		o.link.address, o.link.refused = "", text.Sentenced(text.FirstLine(err.Error()))
		return
	}
	o.link.address, o.link.refused, o.link.long = address, "", len(fragment) > link.Offer
}

// writeCode writes the brief link and draws it.
func (o *opened) writeCode() {
	address, _, err := o.encode(true)
	if err != nil {
		return
	}
	o.code.address = address
	if len(address) <= longCode {
		o.code.drawn, o.code.ok = qr.Encode(address)
	}
}

// frameCode is what another page puts where the frame shall be. The frame runs no
// script; it may open the whole card in a tab of its own.
func frameCode(title, address string) string {
	return `<iframe src="` + inAttribute(address) + `" title="` + inAttribute(text.EmbedFrame(title)) +
		`" width="100%" height="620" loading="lazy" style="border:0" sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>`
}

// inAttribute makes a text safe between the quotes of an attribute.
func inAttribute(s string) string {
	return strings.NewReplacer("&", "&amp;", `"`, "&quot;", "<", "&lt;", ">", "&gt;").Replace(s)
}
