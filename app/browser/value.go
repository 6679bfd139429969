package browser

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// isObject reports whether a value has properties: asked of a number or a text, Go
// panics. What a file holds may be either.
func isObject(v app.Value) bool { return v != nil && v.Type() == app.TypeObject }

// words reads a property as text; "" where there is none.
func words(v app.Value, name string) string {
	if !isObject(v) {
		return ""
	}
	if p := v.Get(name); p.Truthy() {
		return p.String()
	}
	return ""
}

// number reads a property as a whole number; 0 where there is none.
func number(v app.Value, name string) int {
	if isObject(v) {
		if n := v.Get(name); n.Type() == app.TypeNumber {
			return n.Int()
		}
	}
	return 0
}

// holds reports whether a property is there and is not false, zero or empty.
func holds(v app.Value, name string) bool { return isObject(v) && v.Get(name).Truthy() }

// each returns the items of a JavaScript list; none where it is no list.
func each(v app.Value) []app.Value {
	if !isObject(v) {
		return nil
	}
	items := make([]app.Value, number(v, "length"))
	for i := range items {
		items[i] = v.Index(i)
	}
	return items
}

// allWords returns the items of a JavaScript list of texts.
func allWords(v app.Value) []string {
	var list []string
	for _, item := range each(v) {
		list = append(list, item.String())
	}
	return list
}

// list makes a JavaScript list.
func list(items ...any) app.Value {
	array := app.Window().Get("Array").New()
	for _, item := range items {
		array.Call("push", item)
	}
	return array
}

// object makes a JavaScript object of names and values.
func object(pairs ...any) app.Value {
	made := app.Window().Get("Object").New()
	for i := 0; i+1 < len(pairs); i += 2 {
		made.Set(pairs[i].(string), pairs[i+1])
	}
	return made
}

// parse reads JSON with the browser's own reader, which costs the program
// nothing; what is not JSON is undefined.
func parse(text string) (v app.Value) {
	defer func() {
		if recover() != nil {
			v = app.Undefined()
		}
	}()
	return app.Window().Get("JSON").Call("parse", text)
}

// stringify writes an object as JSON.
func stringify(v app.Value) string { return app.Window().Get("JSON").Call("stringify", v).String() }

// await calls then once the promise is kept or broken.
func await(ctx app.Context, promise app.Value, then func(ctx app.Context, value app.Value, kept bool)) {
	var kept, broken app.Func
	end := func(ok bool) func(app.Value, []app.Value) any {
		return func(_ app.Value, args []app.Value) any {
			value := app.Undefined()
			if len(args) > 0 {
				value = args[0]
			}
			kept.Release()
			broken.Release()
			ctx.Dispatch(func(ctx app.Context) {
				defer Recovered("answer")
				then(ctx, value, ok)
			})
			return nil
		}
	}
	kept, broken = app.FuncOf(end(true)), app.FuncOf(end(false))
	promise.Call("then", kept, broken)
}

// ignoreFailure lets a promise be broken where nobody needs to hear of it.
func ignoreFailure(promise app.Value) {
	promise.Call("catch", app.FuncOf(ignored))
}

func ignored(app.Value, []app.Value) any { return nil }

// listener makes a function that the browser calls.
func listener(f func(args []app.Value)) app.Func {
	return app.FuncOf(func(_ app.Value, args []app.Value) any {
		defer Recovered("listener")
		f(args)
		return nil
	})
}
