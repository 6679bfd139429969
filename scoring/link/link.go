package link

import (
	"fmt"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// Lengths of a link, in characters of its fragment with the number sign.
const (
	Offer     = 2000     // above this some programs cut links, and a file is the safer way; ours say so and offer it
	Most      = 16000    // Encode refuses to write more: mail and chat programs cut longer addresses
	MaxLength = 64 << 10 // Decode refuses to look at more
)

// Options says what a link carries.
type Options struct {
	// BuiltIn is the SummitHash of the summit that programs hold under the id of
	// the card's summit, or "" where they hold none. When the card's own summit
	// has the same hash the link names it instead of carrying it.
	BuiltIn string
	// Brief leaves out notes, sources and what rests on them (see the function
	// Brief), for codes that a camera reads.
	Brief bool
}

// Error says in a sentence why a link cannot be written or read.
type Error struct {
	Msg    string
	Length int // in characters, of a link that would be too long; else 0
}

// Error returns the sentence.
func (e Error) Error() string { return e.Msg }

// Encode writes a card as the fragment of an address, "#c=1." and so on. Equal
// cards give equal fragments within one build of the program. The error is the
// Problems of a card that could not be saved either, or an Error with the length of
// a link of more than Most characters.
func Encode(card scoring.Scorecard, options Options) (fragment string, err error) {
	if card.Ref == (scoring.Ref{}) && options.BuiltIn != "" && options.BuiltIn == cardfile.SummitHash(card.Summit) {
		card = cardfile.Compact(card, options.BuiltIn)
	}
	if options.Brief {
		card = Brief(card)
	}
	data, err := cardfile.Encode(card)
	if err != nil {
		return "", err
	}
	data = tight(data)
	if len(data) > maxUnpacked || valuesIn(data) > maxValues {
		return "", Error{Msg: "the card is too large for a link; save it as a file and send that"}
	}
	payload, err := pack(data)
	if err != nil {
		return "", err
	}
	fragment = sealed(payload)
	if n := len(fragment); n > Most {
		return "", Error{Length: n, Msg: fmt.Sprintf("the link would be %d characters long, and mail and chat cut links of more than %d; "+
			"save the card as a file and send that, or leave out notes and sources", n, Most)}
	}
	return fragment, nil
}

// Decode reads a card from the fragment of an address, with or without the number
// sign. A card whose Ref is set names a built-in summit: cardfile.Resolve puts it
// in, and Ref.Hash tells whether it is the record that the sender had.
//
// Nothing is ever taken from a link that was cut off, changed, or grown on its way:
// the error is then an Error. It is what cardfile.Decode returns where the link
// arrived whole and the card in it is not good.
func Decode(fragment string) (scoring.Scorecard, error) {
	payload, err := unsealed(fragment)
	if err != nil {
		return scoring.Scorecard{}, err
	}
	data, err := unpack(payload)
	if err != nil {
		return scoring.Scorecard{}, err
	}
	return cardfile.DecodeAtMost(data, maxValues)
}
