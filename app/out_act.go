package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/picture"
	"summitscorecard/app/qr"
	"summitscorecard/app/text"
	"summitscorecard/scoring/cardfile"
	cardlink "summitscorecard/scoring/link"
)

// Lengths of the brief link: above the first its code is dense, above the second
// no camera reads it from a screen.
const (
	denseCode = 900
	mostCode  = 2000
)

// grantOut opens the Download dialog and the Share menu and does what they offer.
func (c *root) grantOut(ctx app.Context, w wish) bool {
	o := &c.out
	switch w.What {
	case "out-download":
		c.openOut(ctx, downloadDialogID)
		return true
	case "out-share":
		c.openOut(ctx, shareDialogID)
		return true
	case "out-close":
		closeDialog(w.To)
		return true
	case "out-closed":
		if !o.shown || dialogOpen(o.open) {
			return true // word of an earlier one, which comes after the press that opens the next
		}
		c.out = outgoing{dark: o.dark, style: o.style}
		return true
	}
	if o.open == "" || !strings.HasPrefix(w.What, "out-") {
		return false
	}
	o.said, o.failed, o.manual = "", false, ""
	switch w.What {
	case "out-file":
		c.outFile(w.To)
	case "out-place":
		c.outPlace(ctx)
	case "out-chart":
		id, form, _ := strings.Cut(w.To, " ")
		c.outChart(ctx, id, form)
	case "out-look":
		o.dark = w.To == "dark"
	case "out-cite":
		o.style = w.To
	case "out-brief":
		o.brief = w.To != ""
		c.outLink()
	case "out-copy":
		c.outCopy(ctx, w.To)
	case "out-picture":
		c.outPicture(ctx)
	case "out-system":
		c.outSystem(ctx)
	case "out-print":
		closeDialog(o.open)
		after(ctx, 100, func(app.Context) { app.Window().Call("print") })
	default:
		return false
	}
	return true
}

// openOut works out what a dialog shows, and opens it once that is in the page.
func (c *root) openOut(ctx app.Context, id string) {
	if !c.has {
		return
	}
	navigator := app.Window().Get("navigator")
	o := outgoing{open: id, card: c.history.Card, dark: c.out.dark, style: c.out.style,
		saveAs: app.Window().Get("showSaveFilePicker").Truthy(), system: navigator.Get("share").Truthy()}
	if o.style == "" {
		o.style = citeStyles[0][0]
	}
	if c.blind != nil {
		o.blind, o.card = true, c.blind.history.Card
	} else {
		c.catchUp()
		v := c.view
		o.charts = picture.Charts(v.card, v.result, v.robust.Shares, c.late.robust.Lenses)
	}
	o.builtIn = c.builtInHash(o.card.Summit.ID)
	if o.builtIn != "" && o.builtIn == cardfile.SummitHash(o.card.Summit) {
		o.embed = embedCode(o.card.Summit.Title, c.siteAddress()+"embed/"+o.card.Summit.ID+"/")
	}
	c.out = o
	c.out.address = c.cardAddress()
	if id == shareDialogID {
		c.outLink()
		c.outCode()
	}
	ctx.Defer(func(app.Context) {
		defer rescue("out")
		openDialog(id)
		c.out.shown = dialogOpen(id)
	})
}

// builtInHash returns the hash of the summit that the site holds under an id, ""
// where it holds none. The page of a summit knows its own, the page of the
// reader's cards has a list.
func (c *root) builtInHash(id string) string {
	if own := c.page.Card; own != nil && own.Summit.ID == id {
		return cardfile.SummitHash(own.Summit)
	}
	list := boot().Get("page").Get("builtIn")
	for i := 0; list.Truthy() && i < list.Get("length").Int(); i++ {
		if name, hash, _ := strings.Cut(list.Index(i).String(), " "); name == id {
			return hash
		}
	}
	return ""
}

// siteAddress is where this site is, with its base.
func (c *root) siteAddress() string {
	return property(app.Window().Get("location"), "origin") + c.page.Base
}

// cardAddress is the public address of the card: of the summit's page while the
// card is as it came, else none, because what the reader made is nowhere else.
func (c *root) cardAddress() string {
	if own := c.page.Card; own == nil || own.Summit.ID != c.out.card.Summit.ID || c.view.own {
		return ""
	}
	return c.siteAddress() + "summits/" + c.out.card.Summit.ID + "/"
}

// outLink writes the card into a link.
func (c *root) outLink() {
	o := &c.out
	fragment, err := cardlink.Encode(o.card, cardlink.Options{BuiltIn: o.builtIn, Brief: o.brief})
	if err != nil {
		o.link, o.refused = "", text.Sentenced(firstLine(err.Error()))
		return
	}
	o.link, o.refused, o.long = c.siteAddress()+"card/"+fragment, "", len(fragment) > cardlink.Offer
}

// outCode writes the brief link and draws it.
func (c *root) outCode() {
	o := &c.out
	fragment, err := cardlink.Encode(o.card, cardlink.Options{BuiltIn: o.builtIn, Brief: true})
	if err != nil {
		return
	}
	o.short = c.siteAddress() + "card/" + fragment
	if len(o.short) <= mostCode {
		o.code, o.coded = qr.Encode(o.short)
	}
}

// embedCode is what another page puts where the frame shall be. The frame runs no
// script; it may open the whole card in a tab of its own.
func embedCode(title, address string) string {
	return `<iframe src="` + attributeText(address) + `" title="` + attributeText(text.EmbedFrame(title)) +
		`" width="100%" height="620" loading="lazy" style="border:0" sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>`
}

// attributeText makes a text safe between the quotes of an attribute.
func attributeText(s string) string {
	return strings.NewReplacer("&", "&amp;", `"`, "&quot;", "<", "&lt;", ">", "&gt;").Replace(s)
}

// cited is the citation in the chosen style.
func (o outgoing) cited() string {
	switch o.style {
	case "chicago":
		return text.CiteChicago(o.card, o.address, today())
	case "bibtex":
		return text.CiteBibTeX(o.card, o.address, today())
	}
	return text.CiteAPA(o.card, o.address, today())
}
