package app

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/attr"
	"summitscorecard/app/chart"
	"summitscorecard/app/edit"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// recordField is one field of the record on screen.
type recordField struct {
	name    string
	kind    string // text, area, tick, choice
	label   string // "" for that of the name
	options [][2]string
}

// nothing stands for "" among the options: an option with an empty value would
// report its text. No id has a dot.
const nothing = "."

// names lists a part's fields with their kinds, in their order on screen.
var names = map[string]string{
	edit.Summit:     "title text,date text,place text,summary area",
	edit.Sides:      "name text,leader text,colour choice,absent tick",
	edit.Goals:      "title text,kind choice,opposed tick",
	edit.Aims:       "wanted area,got area,before choice,basis choice",
	edit.Sources:    "title text,publisher text,author text,date text,url text,camp choice,verified tick,note area",
	edit.Statements: "speaker text,role text,outlet text,date text,when choice,affiliation choice,summary area,quote area,favours choice,source choice",
}

func (c *editor) fields(at edit.Place) []app.UI {
	var list []app.UI
	for _, pair := range strings.Split(names[at.Part], ",") {
		name, kind, _ := strings.Cut(pair, " ")
		f := recordField{name: name, kind: kind}
		if kind == "choice" {
			f.options = c.options(name)
		}
		if name == "before" && f.options == nil {
			f.kind = "text" // points have no levels to choose from
		}
		list = append(list, c.field(at, f))
	}
	return list
}

// options lists the values of a field with a few values.
func (c *editor) options(name string) [][2]string {
	listed := func(first string, values ...string) [][2]string {
		var list [][2]string
		if first != "" {
			list = append(list, [2]string{nothing, first})
		}
		for _, v := range values {
			list = append(list, [2]string{v, text.FieldOption(name, v)})
		}
		return list
	}
	sides := func(first string) [][2]string {
		list := [][2]string{{nothing, first}}
		for _, s := range c.Card.Summit.Sides {
			list = append(list, [2]string{s.ID, s.Name})
		}
		return list
	}
	switch name {
	case "colour":
		return listed(text.ByPlace, chart.SafeColours...)
	case "kind":
		return listed("", scoring.Substance, scoring.Symbol)
	case "basis":
		return listed(text.NotSaid, "declared", "reported", "inferred", "general")
	case "when":
		return listed(text.NotSaid, "before", "after", "later")
	case "weights":
		return listed("", scoring.Own, scoring.Shared)
	case "camp", "affiliation":
		return sides(text.Outsider)
	case "favours":
		return append(sides(text.NotSaid), listed("", "both", "neither")...)
	case "source", "ref":
		list := [][2]string{{nothing, text.NotSaid}}
		if name == "ref" {
			list[0][1] = text.EditChoose
		}
		for _, s := range c.Card.Summit.Sources {
			list = append(list, [2]string{s.ID, text.Join(", ", s.Title, s.Publisher)})
		}
		return list
	case "before", "level":
		var list [][2]string
		for _, l := range c.Card.SummitScale().Levels {
			list = append(list, [2]string{edit.Number(l.Level), l.Label})
		}
		if list != nil && name == "before" {
			list = append([][2]string{{nothing, text.NotSaid}}, list...)
		}
		return list
	}
	return nil
}

// shown returns what a field shows, and why where that is not what the card has.
func (c *editor) shown(at edit.Place, name string) (value, why string) {
	switch name {
	case newName:
		value = c.typed[controlID(at, newName)]
	case "scale":
		value = c.Card.Scale.ID
	case "ref", "implied":
		value = ""
	default:
		value = edit.FieldValue(c.Card, at, name)
	}
	if r, ok := c.refused[controlID(at, name)]; ok && r.over == value {
		return r.value, r.why
	}
	return value, ""
}

// field is a control with its label, its hint and what is wrong with its value.
func (c *editor) field(at edit.Place, f recordField) app.UI {
	id := controlID(at, f.name)
	value, why := c.shown(at, f.name)
	label, hint := f.label, text.FieldHint(f.name)
	if label == "" {
		label = text.FieldLabel(f.name)
	}
	data := placeData(at)
	data["name"] = f.name
	if f.kind == "tick" {
		return app.Label().Class("Editor-tick").Body(
			flag(app.Input().ID(id).Type("checkbox").AutoComplete(false).DataSets(data), value == "yes"), app.Span().Text(label))
	}
	// Only what is there may be pointed at.
	described := ""
	if hint != "" {
		described = id + ".hint"
	}
	if why != "" {
		described = text.Join(" ", id+".why", described)
	}
	wrong := attr.Text(boolWord(why != ""))
	var control app.UI
	switch f.kind {
	case "area":
		control = app.Textarea().ID(id).Class("Field").Rows(3).Attr("autocomplete", "off").DataSets(data).
			Aria("invalid", wrong).Aria("describedby", described).Body(app.Text(value))
	case "choice":
		options := make([]app.UI, len(f.options))
		for i, o := range f.options {
			options[i] = selected(app.Option().Value(attr.Text(o[0])), o[0] == value || value == "" && o[0] == nothing).Text(o[1])
		}
		control = app.Select().ID(id).Class("Field").Attr("autocomplete", "off").DataSets(data).
			Aria("invalid", wrong).Aria("describedby", described).Body(options...)
	default:
		control = app.Input().ID(id).Type("text").Class("Field").DataSets(data).AutoComplete(false).Value(attr.Text(value)).
			Aria("invalid", wrong).Aria("describedby", described)
	}
	return app.Div().Class("Editor-field").DataSet("kind", f.kind).Body(
		app.Label().For(id).Text(label),
		control,
		c.line(id+".hint", "Small", hint),
		c.line(id+".why", "Editor-why", why),
	)
}

// line is a line of words below a field that keeps its place when it is empty.
func (c *editor) line(id, class, words string) app.UI {
	if words == "" {
		return app.P().DataSet("empty", "yes")
	}
	return app.P().ID(id).Class(class).Text(words)
}

// entryFields are the fields of the open entry, with what belongs to it.
func (c *editor) entryFields(at edit.Place) []app.UI {
	list := c.fields(at)
	switch at.Part {
	case edit.Goals:
		goal, _ := c.Card.Summit.Goal(at.ID)
		for _, side := range c.Card.Summit.Sides {
			list = append(list, c.aim(goal, side))
		}
	case edit.Statements:
		statement, _ := c.Card.Summit.Statement(at.ID)
		list = append(list, c.implied(statement))
	}
	return list
}

// aim is one side's aim under the open goal, or the button to give it one.
func (c *editor) aim(goal scoring.Goal, side scoring.Side) app.UI {
	at := edit.Place{Part: edit.Aims, Goal: goal.ID, Side: side.ID}
	name := app.H3().Class("SideName").DataSet("colour", colour(c.Card.Summit.Sides, side.ID)).Text(side.Name)
	group := app.Div().Class("Editor-group").Role("group").Aria("label", attr.Text(side.Name))
	aim, has := goal.Aim(side.ID)
	if has < 0 {
		return group.Body(app.Div().Class("Editor-row").Body(name,
			c.control(at, "add", app.Button().Class("Button")).Aria("label", attr.Text(text.EditAddAim+": "+side.Name)).Text(text.EditAddAim)))
	}
	body := []app.UI{app.Div().Class("Editor-row").Body(name, c.icon(at, "remove", text.RemoveIt(edit.PlaceName(c.Card, at))).Text("×"))}
	body = append(body, app.Div().Class("Editor-fields").Body(c.fields(at)...))
	ref := edit.Place{Part: edit.Refs, Goal: goal.ID, Side: side.ID}
	return group.Body(append(body,
		app.H4().Text(text.EditSources),
		c.refs(ref, aim.Sources, func(id string) edit.Place { ref.ID = id; return ref }),
		c.later(goal.ID, side.ID, aim.Later),
		c.disputes(goal.ID, side.ID, aim.Disputes),
	)...)
}

// implied lists the ratings that a statement implies.
func (c *editor) implied(s scoring.Statement) app.UI {
	levels := c.options("level")
	var rows []app.UI
	has := map[string]bool{}
	for _, r := range s.Ratings {
		at := edit.Place{Part: edit.Implied, ID: s.ID, Goal: r.Goal, Side: r.Side}
		has[r.Goal+"/"+r.Side] = true
		kind := "choice"
		if levels == nil {
			kind = "text"
		}
		name := edit.PlaceName(c.Card, edit.Place{Part: edit.Aims, Goal: r.Goal, Side: r.Side})
		rows = append(rows, app.Li().Class("Editor-row").Body(
			c.field(at, recordField{name: "level", kind: kind, label: name, options: levels}),
			c.icon(at, "drop", text.RemoveIt(name)).Text("×")))
	}
	options := [][2]string{{nothing, text.EditChoose}}
	for _, g := range c.Card.Summit.Goals {
		for _, a := range g.Aims {
			if pair := g.ID + "/" + a.Side; !has[pair] {
				options = append(options, [2]string{pair, edit.PlaceName(c.Card, edit.Place{Part: edit.Aims, Goal: g.ID, Side: a.Side})})
			}
		}
	}
	return app.Div().Class("Editor-group").Role("group").Aria("label", text.EditImplied).Body(
		app.H3().Text(text.EditImplied), app.Ul().Class("Plain").Body(rows...),
		c.field(edit.Place{Part: edit.Implied, ID: s.ID}, recordField{name: "implied", kind: "choice", options: options}))
}

// scale is what the ratings are given in and how they count.
func (c *editor) scale() app.UI {
	at := edit.Place{Part: edit.Card}
	var options [][2]string
	own := true
	for _, s := range scoring.ShippedScales() {
		low, high := "", ""
		if n := len(s.Levels); n > 0 {
			low, high = s.Levels[0].Label, s.Levels[n-1].Label
		}
		options = append(options, [2]string{s.ID, text.ScaleName(s.ID, low, high)})
		own = own && s.ID != c.Card.Scale.ID
	}
	id := ownScale
	if own {
		id = c.Card.Scale.ID
	}
	options = append(options, [2]string{id, text.EditOwn})
	levels := app.P().Class("Small").Text(text.EditNoScale)
	body := []app.UI{
		c.field(at, recordField{name: "scale", kind: "choice", options: options}),
		c.field(at, recordField{name: "weights", kind: "choice", options: c.options("weights")}),
		c.field(at, recordField{name: "tie_zone", kind: "text"}),
	}
	if !own {
		return app.Div().Class("Editor-fields").Body(append(body, levels)...)
	}
	rows := make([]app.UI, len(c.Card.Scale.Levels))
	for i, l := range c.Card.Scale.Levels {
		at := edit.Place{Part: edit.Levels, ID: strconv.Itoa(i)}
		rows[i] = app.Li().Class("Editor-row").Body(
			c.field(at, recordField{name: "label", kind: "text"}), c.field(at, recordField{name: "value", kind: "text"}),
			c.icon(at, "remove", text.RemoveIt(l.Label)).Text("×"))
	}
	return app.Div().Class("Editor-fields").Body(append(body,
		app.Div().Class("Editor-group").Role("group").Aria("label", text.EditLevels).Body(
			app.H3().Text(text.EditLevels), app.Ol().Class("Plain Editor-levels").Body(rows...),
			app.P().Class("Small").Text(text.EditSpread), c.adder(edit.Levels)))...)
}

// ownScale is the value of the choice that makes levels of one's own. No id has
// a dot.
const ownScale = "own."
