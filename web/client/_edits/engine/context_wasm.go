package app

// Context ties what a component does to its element and to the engine. This one
// has what the program uses: no navigation, states, storage, notifications and
// encryption.
type Context struct {
	engine        *engineX
	sourceElement UI
}

// Src returns the element of the context.
func (ctx Context) Src() UI { return ctx.sourceElement }

// JSSrc returns the DOM node of that element.
func (ctx Context) JSSrc() Value { return ctx.sourceElement.JSValue() }

// ResolveStaticResource leaves addresses as they are.
func (ctx Context) ResolveStaticResource(v string) string { return v }

// Dispatch runs v on the UI goroutine, unless the element is gone by then, and
// renders the component that holds it, and those around that one.
func (ctx Context) Dispatch(v func(Context)) {
	ctx.engine.dispatch(func() {
		if !ctx.sourceElement.Mounted() {
			return
		}
		ctx.addUpdates(1)
		if v != nil {
			v(ctx)
		}
	})
}

// Update renders the component.
func (ctx Context) Update() { ctx.Dispatch(nil) }

// PreventUpdate takes one dispatch's wish to render back.
func (ctx Context) PreventUpdate() { ctx.addUpdates(-1) }

func (ctx Context) addUpdates(n int) {
	for c, ok := component(ctx.sourceElement); ok; c, ok = component(c.parent()) {
		ctx.engine.updates.Add(c, n)
	}
}

// Defer runs v on the UI goroutine after the next frame, unless the element is
// gone by then.
func (ctx Context) Defer(v func(Context)) {
	ctx.engine.defere(func() {
		if v != nil && ctx.sourceElement.Mounted() {
			v(ctx)
		}
	})
}

// Async runs v in a goroutine of its own.
func (ctx Context) Async(v func()) { go v() }

// Handle calls h, on the UI goroutine, for every action of the given name while
// the element is mounted.
func (ctx Context) Handle(action string, h ActionHandler) {
	ctx.engine.actions.Handle(action, ctx.sourceElement, false, h)
}

// NewAction makes an action without a value.
func (ctx Context) NewAction(action string) { ctx.NewActionWithValue(action, nil) }

// NewActionWithValue hands an action to those who handle its name.
func (ctx Context) NewActionWithValue(action string, v any) {
	ctx.engine.actions.Post(ctx, Action{Name: action, Value: v})
}

func (ctx Context) removeComponentUpdate(c Composer) { ctx.engine.updates.Done(c) }
