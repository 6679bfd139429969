// Package summits carries the built-in summits: one complete scorecard a file,
// in the canonical form of summit-scorecard/1, named after the summit's id.
//
// Each card holds the record of a meeting (goals, aims, sources, statements)
// and the ratings that a first visit shows. Those are a starting point: every
// one of them has a note with its reason, and a reader may change any of them.
// The rules they were made by:
//
//   - Same fact, same level, whichever side it is about: "a little" where
//     something was only offered or claimed by one side, "about half" for
//     partly. A range takes in the readings that the sources allow.
//   - Ratings say where things stood at the close. What came later is kept
//     apart, dated, and does not count. Where it turned much of the card, the card
//     carries a second state of that later date by the same rules: what changed
//     has its reason and sources there, the rest stands as on the day and says so
//     by its date. The card opens with the day.
//   - The level on the eve follows the same rule, so that a fact which was
//     already there on the eve moves nothing. Where the sources do not say how
//     a side stood, the eve is not rated and the note says so.
//   - A goal is a symbol when getting it changes standing, access or tone
//     (restored ties, a next meeting, being heard, credit) and of substance
//     when it changes what the sides do or hold. It is opposed when the sides
//     cannot both have it.
//   - A source speaks for the side whose government, party or agency published
//     it, whose words it gives in full or, for a side at war, whose press it is;
//     all others are outsiders. An aim that rests on one camp alone says so in
//     its rating's note.
//   - A statement implies a rating only where the words name the matter. It is
//     "before" or "after" the meeting, and "later" when it came more than a
//     month after the close or in the light of later events.
//   - Sources whose text was not seen are marked as not verified with the
//     reason; a statement that would rest on one alone is left out.
package summits

import "embed"

// Files holds the built-in summits, "<summit id>.json" each, in the root.
//
//go:embed *.json
var Files embed.FS
