package editor

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/edit"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
)

func (c *Editor) add(ctx app.Context, at edit.Place) {
	typed := controlID(at, newName)
	title := strings.TrimSpace(c.typed[typed])
	field := newName
	if at.Part == edit.Aims {
		title, field = "", ""
	}
	next, ok := c.run(ctx, at, field, title, edit.Add{Place: at, Title: title})
	if !ok {
		browser.Focus(ctx, controlID(at, field))
		return
	}
	delete(c.typed, typed)
	browser.ByID(typed).SetValue("")
	first := "" // field of the entry that is opened
	s := next.Summit
	switch at.Part {
	case edit.Sides:
		c.open, first = s.Sides[len(s.Sides)-1].ID, "leader"
	case edit.Goals:
		c.open, first = s.Goals[len(s.Goals)-1].ID, "kind"
	case edit.Sources:
		c.open, first = s.Sources[len(s.Sources)-1].ID, "publisher"
	case edit.Statements:
		c.open, first = s.Statements[len(s.Statements)-1].ID, "role"
	case edit.Aims:
		title = edit.PlaceName(next, at)
		c.focusAfter(ctx, controlID(at, "wanted"))
	case edit.Levels, edit.Disputes:
		c.focusAfter(ctx, typed)
	case edit.Later: // it is dated as the card is: the date is what comes next
		goal, _ := s.Goal(at.Goal)
		aim, _ := goal.Aim(at.Side)
		last := at
		last.ID = strconv.Itoa(len(aim.Later) - 1)
		c.focusAfter(ctx, controlID(last, "date"))
	}
	c.said = text.AddedIt(title)
	if first != "" {
		at.ID = c.open
		c.focusAfter(ctx, controlID(at, first))
	}
	c.syncFields(ctx)
}

// remove takes something out and moves the focus to what stands nearest.
func (c *Editor) remove(ctx app.Context, at edit.Place) {
	name := edit.PlaceName(c.Card, at)
	switch at.Part {
	case edit.Refs, edit.LaterRefs, edit.DisputeRefs:
		_, source, noted := strings.Cut(at.ID, "/")
		if !noted {
			source = at.ID
		}
		name = edit.PlaceName(c.Card, edit.Place{Part: edit.Sources, ID: source})
	case edit.Implied:
		name = edit.PlaceName(c.Card, edit.Place{Part: edit.Aims, Goal: at.Goal, Side: at.Side})
	}
	if _, ok := c.run(ctx, at, "", "", edit.Remove{Place: at}); !ok {
		return
	}
	c.said = text.RemovedIt(name)
	if c.open == at.ID && at.Goal == "" {
		c.open = ""
	}
	next := edit.Place{Part: at.Part}
	switch at.Part {
	case edit.Aims:
		c.focusAfter(ctx, buttonID(addEntry, at))
	case edit.Later, edit.Disputes:
		next.Goal, next.Side = at.Goal, at.Side
		c.focusAfter(ctx, controlID(next, newName))
	case edit.Refs, edit.LaterRefs, edit.DisputeRefs:
		next.Goal, next.Side = at.Goal, at.Side
		if number, _, noted := strings.Cut(at.ID, "/"); noted {
			next.ID = number
		}
		c.focusAfter(ctx, controlID(next, "ref"))
	case edit.Implied:
		next.ID = at.ID
		c.focusAfter(ctx, controlID(next, "implied"))
	default:
		c.focusAfter(ctx, controlID(next, newName))
	}
}

func (c *Editor) move(ctx app.Context, at edit.Place, by int) {
	if _, ok := c.run(ctx, at, "", "", edit.Move{Place: at, By: by}); !ok {
		return
	}
	list := c.entries(at.Part)
	place := 0
	for i, e := range list {
		if e.id == at.ID {
			place = i + by
		}
	}
	c.said = text.MovedTo(edit.PlaceName(c.Card, at), place+1, len(list))
	// At the end of the list the button just pressed cannot be used any more.
	does := moveDown
	if by < 0 && place > 0 || place == len(list)-1 {
		does = moveUp
	}
	c.focusAfter(ctx, buttonID(does, at))
}

// focusAfter moves the focus once the command posted before has been carried out.
func (c *Editor) focusAfter(ctx app.Context, id string) { ui.Post(ctx, message.FocusOn{ID: id}) }
