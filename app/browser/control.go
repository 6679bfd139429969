package browser

import "github.com/maxence-charriere/go-app/v10/pkg/app"

func document() app.Value { return app.Window().Get("document") }

// Control is an element of the page that the reader uses: a field, a choice or a
// button.
type Control struct{ element app.Value }

// Target is the control that an event happened on.
func Target(e app.Event) Control { return Control{e.Get("target")} }

// ByID is the control with the id; see Exists.
func ByID(id string) Control { return Control{app.Window().GetElementByID(id)} }

// All are the controls that a selector of CSS names.
func All(selector string) []Control {
	var controls []Control
	for _, element := range each(document().Call("querySelectorAll", selector)) {
		controls = append(controls, Control{element})
	}
	return controls
}

// Focused is the control that has the focus.
func Focused() Control { return Control{document().Get("activeElement")} }

// Exists reports whether there is such an element.
func (c Control) Exists() bool { return c.element != nil && c.element.Truthy() }

// Within is the innermost element around the control that a selector names, be it
// the control itself; see Exists. A script may press the document itself, which is
// within nothing.
func (c Control) Within(selector string) Control {
	if !holds(c.element, "closest") {
		return Control{}
	}
	return Control{c.element.Call("closest", selector)}
}

// Data reads the data attribute of the name.
func (c Control) Data(name string) string {
	if !isObject(c.element) {
		return ""
	}
	return words(c.element.Get("dataset"), name)
}

// ID is the control's id.
func (c Control) ID() string { return words(c.element, "id") }

// Name is the name that a control shares with the others of its group.
func (c Control) Name() string { return words(c.element, "name") }

// Type is the kind of an input, such as radio, checkbox or number.
func (c Control) Type() string { return words(c.element, "type") }

// Tag is the name of the element in capitals, such as INPUT.
func (c Control) Tag() string { return words(c.element, "tagName") }

// Value is what stands in the control; "" where there is no control.
func (c Control) Value() string { return words(c.element, "value") }

// SetValue changes what stands in the control, unless it stands there already: the
// caret of a reader who types is left where it is.
func (c Control) SetValue(value string) {
	if c.Exists() && c.element.Get("value").String() != value {
		c.element.Set("value", value)
	}
}

// Checked reports whether a radio button or box is ticked.
func (c Control) Checked() bool { return holds(c.element, "checked") }

// SetChecked ticks a radio button or box, or takes the mark away.
func (c Control) SetChecked(on bool) { c.element.Set("checked", on) }

// Focus moves the focus to the control; the page does not move for it.
func (c Control) Focus() { c.element.Call("focus", map[string]any{"preventScroll": true}) }

// SelectAll selects the text in the control.
func (c Control) SelectAll() {
	if c.Exists() {
		c.element.Call("select")
	}
}

// Report has the control report a change now, as it does when it is left.
func (c Control) Report() {
	c.element.Call("dispatchEvent", app.Window().Get("Event").New("change", map[string]any{"bubbles": true}))
}

// Opened reports whether a fold or dialog is open.
func (c Control) Opened() bool { return holds(c.element, "open") }

// ScrollTo scrolls to an element, once it is there.
func ScrollTo(ctx app.Context, id string) { callOn(ctx, id, "scrollIntoView") }

// Focus moves the focus to an element, once it is there, and the page with it.
func Focus(ctx app.Context, id string) { callOn(ctx, id, "focus") }

// FocusInView moves the focus to an element that is in view, once it is there; the
// page does not move for it.
func FocusInView(ctx app.Context, id string) {
	callOn(ctx, id, "focus", map[string]any{"preventScroll": true})
}

// ShowFromTop shows a new screen from its beginning, with the focus on its title.
func ShowFromTop(ctx app.Context, title string) {
	ScrollToTop()
	Focus(ctx, title)
}

// callOn calls a method of an element, once that is there.
func callOn(ctx app.Context, id, method string, args ...any) {
	ctx.Defer(func(app.Context) {
		if element := app.Window().GetElementByID(id); element.Truthy() {
			element.Call(method, args...)
		}
	})
}

// PointedAt reports whether the pointer or the focus is on an element or in it.
func PointedAt(id string) bool {
	element := app.Window().GetElementByID(id)
	return element.Truthy() && element.Call("matches", ":hover, :focus-within").Bool()
}

// FollowChoice moves the focus from a radio button that is no longer the chosen
// one to the one of its group that is: from there the arrow keys go on, and there
// a reader who took a step back looks for it.
func FollowChoice() {
	focused := Focused()
	if focused.Type() != "radio" || focused.Checked() {
		return
	}
	if chosen := document().Call("querySelector", `input[name="`+focused.Name()+`"]:checked`); chosen.Truthy() {
		Control{chosen}.Focus()
	}
}
