package card

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/controls"
	"summitscorecard/app/edit"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
)

// mark is what commentators' words imply for one level of one aim.
type mark struct {
	Level     float64
	Words     string // "Bolton +1"
	Title     string // who, in full
	Statement string // id of the first statement
}

// cell is one side's place under one goal: what it wanted, what it got, and the
// reader's judgement of it.
type cell struct {
	app.Compo

	Goal        string // id
	Title       string // of the goal
	Side        scoring.Side
	Colour      string
	Aim         scoring.Aim
	Rating      scoring.Rating
	Scale       scoring.Scale
	AsOf        string           // the date that the card speaks of
	Before      string           // label of the level on the day before; "" when not known
	Marks       []mark           // one level each, rising
	Sources     []scoring.Source // the aim's and the rating's
	OneCamp     bool             // all of them speak for one camp
	NoOwn       bool             // the aim cites no source of this side
	Shared      bool             // importance is the goal's, not the side's
	HideVerdict bool             // "Score it yourself": no marks, no reasons of the starting card

	noteTrouble string // why the reason in the field is not taken
}

// CompoID keeps the cell's nodes its own when goals come and go.
func (c *cell) CompoID() string { return c.Goal + "/" + c.Side.ID }

func (c *cell) id(part string) string { return part + "-" + c.Goal + "-" + c.Side.ID }

// Render implements app.Composer.
func (c *cell) Render() app.UI {
	return app.Div().Class("Cell").DataSet("colour", c.Colour).Body(
		app.Div().Class("Cell-who").Body(
			app.H4().Class("SideName").DataSet("colour", c.Colour).Text(c.Side.Name),
			app.Small().Text(c.before()),
		),
		c.aim(),
		app.Div().Class("Cell-scale").Body(c.marks(), c.level()),
		c.foot(),
		c.more(),
	)
}

// before says where the side stood on the day before, and when the rating was last
// looked at where that is not the card's own date.
func (c *cell) before() string {
	if c.HideVerdict {
		return ""
	}
	before, rated := "", ""
	if c.Before != "" {
		before = text.TheDayBefore + c.Before
	}
	if c.Rating.AsOf != "" && c.Rating.AsOf != c.AsOf {
		rated = text.RatedAsOf(c.Rating.AsOf)
	}
	return text.Join(" · ", before, rated)
}

func (c *cell) aim() app.UI {
	return app.Dl().Class("Aim").Body(
		app.Dt().Text(text.Wanted), app.Dd().Text(c.Aim.Wanted),
		app.Dt().Text(text.Got), app.Dd().Text(c.Aim.Got),
	)
}

// marks stand over the scale, each above its level.
func (c *cell) marks() app.UI {
	if c.HideVerdict || c.Scale.ID == scoring.Points {
		return app.Div().Class("Marks")
	}
	var slots []app.UI
	for _, l := range c.Scale.Levels {
		slot := app.Span().Class("Marks-slot")
		for _, m := range c.Marks {
			if m.Level == l.Level {
				slot = slot.Body(app.A().Href("#said-"+m.Statement).
					Title(m.Title).Aria("label", text.Isolated(m.Words)+": "+m.Title).Text(m.Words))
			}
		}
		slots = append(slots, slot)
	}
	return app.Div().Class("Marks").Body(slots...)
}

// level is the judgement itself: a radio group with exactly the scale's levels,
// or a number field on the scale of points.
func (c *cell) level() app.UI {
	label := text.CellOf(c.Title, c.Side.Name)
	if c.Scale.ID == scoring.Points && len(c.Scale.Levels) == 0 {
		value := ""
		if c.Rating.Status == scoring.Scored {
			value = text.Attribute(c.Rating.Level)
		}
		return app.Div().Class("Level").DataSet("points", "yes").Body(
			numberField(c.id("level"), label, value, c.control(controls.Level)).OnChange(ui.Handler("level", c.onLevel)),
			app.Span().Text(text.OfHundred),
		)
	}
	var radios []app.UI
	for i, l := range c.Scale.Levels {
		on := c.Rating.Status == scoring.Scored && c.Rating.Level == l.Level
		radios = append(radios, app.Label().Class("Level-step").DataSet("fill", c.fill(l.Level)).Body(
			ui.Checked(app.Input().ID(c.id("level")+"-"+strconv.Itoa(i)).Type("radio").AutoComplete(false).Name(c.id("level")).
				Value(text.Attribute(l.Level)).DataSets(c.control(controls.Level)), on),
			app.Span().Text(l.Label),
		))
	}
	return app.Div().Class("Level").Role("radiogroup").Aria("label", label).
		DataSet("steps", strconv.Itoa(len(c.Scale.Levels))).
		OnChange(ui.Handler("level", c.onLevel)).Body(radios...)
}

// numberField is the control of a number. It is a field of text: the browser's own
// for numbers drops what it does not understand, a decimal comma among it, before
// the program sees it, and changes as the page is scrolled over it.
func numberField(id, label, value string, control map[string]any) app.HTMLInput {
	return app.Input().ID(id).Type("text").Attr("inputmode", "decimal").AutoComplete(false).Class("Field").
		Aria("label", label).Value(value).DataSets(control)
}

// fill says how a step is drawn: reached below the level, in the range around
// it, or neither.
func (c *cell) fill(level float64) string {
	r := c.Rating
	low, high := r.Low, r.High
	scored := r.Status == scoring.Scored
	if scored {
		if !low.Known {
			low = scoring.At(r.Level)
		}
		if !high.Known {
			high = scoring.At(r.Level)
		}
	}
	switch {
	case scored && level == r.Level:
		return "level"
	case low.Known && high.Known && level >= low.Value && level <= high.Value:
		return "range"
	case scored && level < r.Level:
		return "below"
	}
	return "none"
}

func (c *cell) control(field controls.Field) map[string]any {
	return controls.Attributes(field, c.Goal, c.Side.ID)
}

func (c *cell) foot() app.UI {
	if c.Shared {
		return app.Div().Class("Cell-foot")
	}
	return app.Div().Class("Cell-foot").Body(
		slider(c.id("importance"), text.ImportanceOf(c.Title, c.Side.Name), c.Rating.Importance, c.control(controls.Importance), c.onImportance, c.onRelease),
	)
}

// slider is the control of one importance, with its number beside it.
func slider(id, label string, value float64, control map[string]any, onMove, onRelease app.EventHandler) app.UI {
	step := "1"
	if value != float64(int(value)) {
		step = "any"
	}
	return app.Label().Class("Importance").Body(
		app.Span().Class("Importance-name").Text(text.Importance),
		app.Input().ID(id).Type("range").AutoComplete(false).Min("0").Max("10").Attr("step", step).Value(text.Attribute(value)).
			Aria("label", label).DataSets(control).
			OnInput(ui.Handler("move", onMove)).OnChange(ui.Handler("release", onRelease)),
		app.Output().Class("Importance-value").Aria("hidden", "true").Text(text.Level(value)),
	)
}

func (c *cell) onLevel(ctx app.Context, e app.Event) {
	ui.Post(ctx, controls.LevelCommand(c.Goal, c.Side.ID, browser.Target(e).Value()))
}

func (c *cell) onImportance(ctx app.Context, e app.Event) {
	if value, err := strconv.ParseFloat(browser.Target(e).Value(), 64); err == nil {
		ui.Post(ctx, edit.SetImportance{Goal: c.Goal, Side: c.Side.ID, Importance: value})
	}
}

func (c *cell) onRelease(ctx app.Context, e app.Event) {
	c.onImportance(ctx, e)
	ui.Post(ctx, message.EndGesture{})
}
