// Package scoring holds the method of the Summit Scorecard: what a card is, and how
// its judgements become totals, a verdict, and an answer to how solid that verdict
// is. It needs the standard library alone, reads no clock, keeps no state, and gives
// the same digits on every machine.
//
// The formulas, what each assumes, and the literature are in docs/method.md.
//
// # The words
//
// A summit has sides and goals. An [Aim] is what one side wanted under one goal.
// A [Rating] is one person's judgement of how far that aim was reached by the
// close of the meeting: a level on a [Scale], perhaps with a range around it, or
// pending (too early to tell), or unknown. An importance from 0 to 10 says how
// much it would matter to that side to go from none to all of the goal; 10
// counts twice 5.
//
// # From ratings to totals
//
// Every level has a value from 0 to 1. The total of a side is
//
//	100 * sum(importance * value) / sum(importance)
//
// over its scored goals: the share that the side got of its own stated wishes.
// The interval around it takes each range, and each open rating, first at its
// lowest and then at its highest; it always holds the total. Nothing is filled
// in silently: an open rating lowers the coverage and widens the interval.
// Importance 0 takes a goal off that side's list.
//
// The [Verdict] orders the sides that took part. A lead within the tie zone (5
// points unless the card says otherwise) is a draw, up to 15 points narrow, else
// clear. A side marked absent is scored and shown, never ranked. Moved is the
// same sum over value minus value on the eve.
//
// Thresholds are tested with a little slack, and products are rounded before
// they are added (float64(x*y) + z), because arm64 would otherwise fuse the two
// and differ in the last digit.
//
// # What a score does not mean
//
// It does not say whose gains were larger, harder or better, or whose wishes
// were just: a side that asks for little gets much of it. It does not say that
// the meeting caused what is rated. The list of goals decides as much as the
// levels do, which is why the verdict without each goal is shown beside it.
// Later developments do not count; they make a new dated state. The
// thresholds are editorial and shown to the reader.
//
// # States
//
// The ratings of a card speak of one date, AsOf. Its Revisions hold them as they
// were, or came to be, at others: a card opens with one state and carries the
// rest, and [States] lists them all by date. A card that was scored anew a year
// later opens with the new state; one that ships with what became of the matter
// opens with the day itself.
//
// # Scales
//
// [ShippedScales] lists those known to every reader; a card may write out its
// own. Levels convert between scales by label, never by number ([Convert]): 0
// is "none of it" on one scale and "partial or in progress" on another.
//
// # Files, links and tables
//
// The method knows none of them. Package cardfile checks a card and reads and
// writes its file; packages link and table carry a card in an address and as comma
// separated values.
//
// # Ids
//
// Ids are 1 to 64 of a to z, 0 to 9 and hyphen; tie, draw, both and neither name
// outcomes and cannot name sides. Those of a table's goals and sides follow from their
// words, in any script ([IDsOf]), so that they are the same in every table; which
// differences between two names do not count, [FoldName] says. Colours other than the safe set are kept and
// shown as if none were given.
//
// # Date forms
//
// A date is a year (2025), a month (2025-08), a day (2025-08-15), a range of two
// of these whose end is not before its start (2025-08-15/2025-08-18), "n.d."
// where the source has none, or "" where nothing is said. Created and Updated of
// a card may also be a moment (2025-08-18T09:30:00Z). [LastDay] puts dates in order.
package scoring
