package link_test

import (
	"fmt"
	"log"
	"strings"

	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/link"
)

const small = `{"format": "summit-scorecard/1",
	"summit": {"id": "meeting", "title": "A meeting", "sides": [{"id": "north", "name": "North"}, {"id": "south", "name": "South"}],
		"goals": [{"id": "peace", "title": "Peace", "aims": {"north": {}, "south": {}}}]},
	"ratings": [{"goal": "peace", "side": "north", "level": 3}, {"goal": "peace", "side": "south", "level": 1}]}`

func ExampleEncode() {
	card, err := cardfile.Decode([]byte(small))
	if err != nil {
		log.Fatal(err)
	}
	fragment, err := link.Encode(card, link.Options{})
	if err != nil {
		log.Fatal(err)
	}
	back, err := link.Decode(fragment)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(strings.HasPrefix(fragment, "#c=1."), len(fragment) < link.Offer, back.Summit.Title, len(back.Ratings))
	// Output: true true A meeting 2
}

// A summit that every reader holds is named, not carried.
func ExampleEncode_builtIn() {
	card, err := cardfile.Decode([]byte(small))
	if err != nil {
		log.Fatal(err)
	}
	fragment, err := link.Encode(card, link.Options{BuiltIn: cardfile.SummitHash(card.Summit)})
	if err != nil {
		log.Fatal(err)
	}
	back, err := link.Decode(fragment)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("names", back.Ref.ID, "and carries", len(back.Summit.Goals), "goals")
	whole, err := cardfile.Resolve(back, card.Summit)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("resolved:", whole.Summit.Title)
	// Output:
	// names meeting and carries 0 goals
	// resolved: A meeting
}

// A link that was cut off is refused whole.
func ExampleDecode_damaged() {
	_, err := link.Decode("#c=1.hVI7bsMwDL1KoNmp4wQBWm")
	fmt.Println(err)
	// Output: this link is incomplete: its end is missing; copy the whole link again, or ask for the card as a file
}

// A link comes as other programs pass it on.
func ExampleFind() {
	mail := "> My card: <https://scores.example.org/card/%23c%3D1.q1ZKSy3Jz01UslLKy1fSUcpOrUxJLElUslJKTiwpSVWyUorNVLIyNKgFAA.j\n> _nxBw>."
	for _, fragment := range link.Find(mail) {
		fmt.Println(fragment)
	}
	// Output: #c=1.q1ZKSy3Jz01UslLKy1fSUcpOrUxJLElUslJKTiwpSVWyUorNVLIyNKgFAA.j_nxBw
}
