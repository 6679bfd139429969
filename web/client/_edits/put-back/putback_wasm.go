package app

// putBack makes sure that a child which is about to change stands in its
// element. Page translation and extensions put elements of their own in place of
// a text and leave it outside the page, where what is written to it is never
// seen: half a sentence would be new and half old. The element's own children
// then take their places again; what strangers put among them goes.
func putBack(parent, child UI) {
	v, ok := parent.(HTML)
	if !ok {
		return
	}
	element := syscalJSValueOf(v.JSValue())
	if syscalJSValueOf(child.JSValue()).Get("parentNode").Equal(element) {
		return
	}
	var nodes []any
	for _, own := range v.body() {
		if own != nil {
			nodes = append(nodes, syscalJSValueOf(own.JSValue()))
		}
	}
	element.Call("replaceChildren", nodes...)
}
