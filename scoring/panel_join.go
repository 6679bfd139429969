package scoring

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"summitscorecard/scoring/internal/sentence"
)

// PanelOptions says what the cards of a panel cannot say themselves.
type PanelOptions struct {
	// Names of the cards, for what is said of them; without, they are counted.
	Names []string
	// Match holds pairs of names or ids that stand for one thing: of sides, of goals,
	// or of the summit itself.
	Match [][2]string
}

// OnlySome is a side or goal that not every card of a panel has, so that not every
// rater could say something of it.
type OnlySome struct {
	Kind  string // "side" or "goal"
	ID    string // in the panel's record
	Name  string
	Cards []int // those that have it, by their place
}

// panelJoin puts the records of several cards over each other. Sides and goals are
// the same when their names are (see FoldName), whatever their ids and places.
type panelJoin struct {
	PanelOptions
	record  Summit // of the first card, with what only others have behind it
	sides   joinedList
	goals   joinedList
	matched []bool   // pairs of Match that were found
	differs []string // aims that read otherwise on another card
}

// joinedList holds the sides or the goals of all cards.
type joinedList struct {
	kind  string
	found []joinedThing
	ids   []map[string]string // by card: from its id to that of the record
	made  IDMaker
}

// joinedThing is one side or goal of the record.
type joinedThing struct {
	id, name string
	keys     map[string]bool // by which it is known
	cards    []int
}

// joinCards joins the records, or says which two cards cannot be joined and why.
func joinCards(cards []Scorecard, options PanelOptions) (*panelJoin, error) {
	j := &panelJoin{PanelOptions: options, matched: make([]bool, len(options.Match))}
	j.sides, j.goals = joinedList{kind: "side", made: NewIDMaker()}, joinedList{kind: "goal", made: NewIDMaker()}
	j.record = cards[0].Summit
	j.record.Sides, j.record.Goals = nil, nil
	for i, card := range cards {
		if err := j.sameSummit(cards[0].Summit, card.Summit, i); err != nil {
			return nil, err
		}
		if err := j.addSides(card.Summit, i); err != nil {
			return nil, err
		}
		common, err := j.addGoals(card.Summit, i)
		if err != nil {
			return nil, err
		}
		if i > 0 && !common {
			return nil, FieldError{Msg: fmt.Sprintf("%s and %s have no goal of the same side in common, though both are of %s. The first has the goals %s for %s, the second %s for %s. Make a panel of each, or name what is the same: --match \"one name=the other\"",
				j.name(0), j.name(i), sentence.Quote(card.Summit.Title), someNames(cards[0].Summit.GoalTitles()), someNames(sideNames(cards[0].Summit)), someNames(card.Summit.GoalTitles()), someNames(sideNames(card.Summit)))}
		}
	}
	for k, found := range j.matched {
		if !found {
			return nil, FieldError{Msg: fmt.Sprintf("no two cards have %s and %s as names of their summits, of sides or of goals, so there is nothing to match; the goals are %s, the sides %s",
				sentence.Quote(j.Match[k][0]), sentence.Quote(j.Match[k][1]), someNames(j.record.GoalTitles()), someNames(sideNames(j.record)))}
		}
	}
	return j, nil
}

// sameSummit refuses a card of another summit than the first.
func (j *panelJoin) sameSummit(first, other Summit, card int) error {
	same := first.ID == other.ID && FoldName(first.Title) == FoldName(other.Title)
	for k, pair := range j.Match {
		for _, word := range [2]int{0, 1} {
			if means(pair[word], first.ID, first.Title) && means(pair[1-word], other.ID, other.Title) {
				same, j.matched[k] = true, true
			}
		}
	}
	if same {
		return nil
	}
	return FieldError{Msg: fmt.Sprintf("%s is of %s (%s), and %s of %s (%s); a panel rates one summit. Make a panel of each, or say that the two are one: --match %s",
		j.name(0), sentence.Quote(first.Title), first.ID, j.name(card), sentence.Quote(other.Title), other.ID, j.pairOf(first, other))}
}

// pairOf writes the match of two summits: by title, or by id where the titles are one.
func (j *panelJoin) pairOf(first, other Summit) string {
	if FoldName(first.Title) == FoldName(other.Title) {
		return sentence.Quote(first.ID + "=" + other.ID)
	}
	return sentence.Quote(first.Title + "=" + other.Title)
}

// means says whether a word names what has this id and name.
func means(word, id, name string) bool { return word == id || FoldName(word) == FoldName(name) }

// addSides takes the sides of a card into the record.
func (j *panelJoin) addSides(summit Summit, card int) error {
	return j.add(&j.sides, card, len(summit.Sides), func(i int) (id, name string) { return summit.Sides[i].ID, summit.Sides[i].Name }, func(i, at int) {
		if at == len(j.record.Sides) {
			side := summit.Sides[i]
			side.ID = j.sides.found[at].id
			j.record.Sides = append(j.record.Sides, side)
		}
	})
}

// addGoals takes the goals of a card and their aims into the record. common says
// whether an aim was there before.
func (j *panelJoin) addGoals(summit Summit, card int) (common bool, err error) {
	err = j.add(&j.goals, card, len(summit.Goals), func(i int) (id, name string) { return summit.Goals[i].ID, summit.Goals[i].Title }, func(i, at int) {
		if at == len(j.record.Goals) {
			goal := summit.Goals[i]
			goal.ID, goal.Aims = j.goals.found[at].id, nil
			j.record.Goals = append(j.record.Goals, goal)
		}
		goal := &j.record.Goals[at]
		for _, aim := range summit.Goals[i].Aims {
			aim.Side = j.sides.ids[card][aim.Side]
			before, there := goal.Aim(aim.Side)
			if there < 0 {
				goal.Aims = append(goal.Aims, aim)
				continue
			}
			common = true
			if FoldName(before.Wanted) != FoldName(aim.Wanted) || FoldName(before.Got) != FoldName(aim.Got) {
				side, _ := j.record.Side(aim.Side)
				j.differs = append(j.differs, fmt.Sprintf("%s for %s (%s)", sentence.Quote(goal.Title), sentence.Quote(side.Name), j.name(card)))
			}
		}
	})
	return common, err
}

// add finds each side or goal of a card in the record, or puts it there, and calls
// use with its place on the card and in the record.
func (j *panelJoin) add(list *joinedList, card, count int, item func(int) (id, name string), use func(i, at int)) error {
	twice := map[string]int{} // names that stand more than once on this card
	for i := range count {
		_, name := item(i)
		twice[FoldName(name)]++
	}
	ids, whose := map[string]string{}, map[int]string{}
	list.ids = append(list.ids, ids)
	for i := range count {
		id, name := item(i)
		key := FoldName(name)
		if key == "" || twice[key] > 1 {
			key += "\x00" + id // then the id tells them apart
		}
		at := j.find(list, key, id, name)
		if at < 0 {
			at = len(list.found)
			list.found = append(list.found, joinedThing{id: list.made.Take(id, list.kind), name: name, keys: map[string]bool{}})
		}
		thing := &list.found[at]
		if other, taken := whose[at]; taken {
			return FieldError{Msg: fmt.Sprintf("%s and %s both stand on %s, so they cannot be one %s; leave out the match that joins them", sentence.Quote(other), sentence.Quote(name), j.name(card), list.kind)}
		}
		whose[at], ids[id], thing.keys[key] = name, thing.id, true
		thing.cards = append(thing.cards, card)
		use(i, at)
	}
	return nil
}

// find returns the place of a side or goal in the record, or -1: by its name, or by
// one that it was matched with.
func (j *panelJoin) find(list *joinedList, key, id, name string) int {
	for at, thing := range list.found {
		if thing.keys[key] {
			return at
		}
	}
	for k, pair := range j.Match {
		for _, word := range [2]int{0, 1} {
			if !means(pair[word], id, name) {
				continue
			}
			for at, thing := range list.found {
				if other := pair[1-word]; means(other, thing.id, thing.name) || thing.keys[FoldName(other)] {
					j.matched[k] = true
					return at
				}
			}
		}
	}
	return -1
}

// name returns what a card is called in a sentence.
func (j *panelJoin) name(card int) string {
	if card < len(j.Names) {
		return j.Names[card]
	}
	return "card " + strconv.Itoa(card+1)
}

// onlySome lists the sides and goals that not every card has.
func (j *panelJoin) onlySome(all int) []OnlySome {
	var out []OnlySome
	for _, list := range []joinedList{j.sides, j.goals} {
		for _, thing := range list.found {
			if len(thing.cards) < all {
				out = append(out, OnlySome{list.kind, thing.id, thing.name, thing.cards})
			}
		}
	}
	return out
}

// notes says what was joined or set apart, and how to match it.
func (j *panelJoin) notes(all int) []string {
	var notes []string
	some := j.onlySome(all)
	for _, one := range some {
		var names []string
		for _, card := range one.Cards {
			names = append(names, j.name(card))
		}
		notes = append(notes, fmt.Sprintf("The %s %s stands only on %s, so its numbers are of those raters alone.", one.Kind, sentence.Quote(one.Name), strings.Join(names, ", ")))
	}
	if a, b, ok := likely(some); ok {
		notes = append(notes, fmt.Sprintf("Names that differ are different things here. If %s and %s are one, match them: --match %s.", sentence.Quote(a), sentence.Quote(b), sentence.Quote(a+"="+b)))
	}
	if n := len(j.differs); n > 0 {
		shown, more := j.differs, ""
		if n > mostNames {
			shown, more = shown[:mostNames], fmt.Sprintf(" and %d more", n-mostNames)
		}
		notes = append(notes, "What was wanted or got reads otherwise than on the card before, and is joined by its name: "+strings.Join(shown, ", ")+more+".")
	}
	return notes
}

// likely returns two that might be one: of a kind, and on no card together.
func likely(some []OnlySome) (a, b string, ok bool) {
	for i, one := range some {
		for _, two := range some[i+1:] {
			together := slices.ContainsFunc(one.Cards, func(card int) bool { return slices.Contains(two.Cards, card) })
			if one.Kind == two.Kind && !together {
				return one.Name, two.Name, true
			}
		}
	}
	return "", "", false
}

// mostNames is how many names a sentence has.
const mostNames = 5

func someNames(names []string) string {
	var out []string
	for _, name := range names[:min(len(names), mostNames)] {
		out = append(out, sentence.Quote(name))
	}
	if more := len(names) - mostNames; more > 0 {
		out = append(out, fmt.Sprintf("%d more", more))
	}
	return strings.Join(out, ", ")
}

func sideNames(s Summit) (names []string) {
	for _, side := range s.Sides {
		names = append(names, side.Name)
	}
	return names
}
