package picture

// look is the colours of a picture by the names that the style sheet's tokens
// have; a test holds the two together.
type look map[string]string

var light = look{
	"card": "#fff", "sunk": "#f3f1eb", "ink": "#1b222c", "ink-2": "#4a5562", "ink-3": "#5f6a78", "line": "#dedad0", "line-strong": "#8b8f96",
	"blue": "#0b5fa5", "vermilion": "#b4470f", "green": "#226b54", "purple": "#7a3d8f", "amber": "#7d5a00", "teal": "#0f6870", "grey": "#4a5562",
	"blue-soft": "#dbe8f4", "vermilion-soft": "#f9e8de", "green-soft": "#d9ebe4", "purple-soft": "#eedff3", "amber-soft": "#f6ebcd", "teal-soft": "#d6ecee", "grey-soft": "#efede7",
}

var dark = look{
	"card": "#1b2027", "sunk": "#10141a", "ink": "#e9ebee", "ink-2": "#b8c0ca", "ink-3": "#9ba5b3", "line": "#343c47", "line-strong": "#77818e",
	"blue": "#6db3f2", "vermilion": "#f29a62", "green": "#7fcbb0", "purple": "#d3a3e4", "amber": "#e6bd55", "teal": "#72cbd4", "grey": "#b8c0ca",
	"blue-soft": "#1d3247", "vermilion-soft": "#43291a", "green-soft": "#1b3a31", "purple-soft": "#3a2442", "amber-soft": "#3a2f10", "teal-soft": "#16373b", "grey-soft": "#262c34",
}

// paint is how marks of a meaning are drawn: attributes of SVG, with $ before the
// name of a colour; $side and $soft are those of the mark's side.
var paint = map[string]string{
	"eyebrow": `fill="$ink-3" font-size="13"`,
	"title":   `fill="$ink" font-size="22" font-weight="700"`,
	"note":    `fill="$ink-2" font-size="13"`,
	"foot":    `fill="$ink-3" font-size="12"`,
	"rule":    `stroke="$line"`,

	"name":    `fill="$side" font-size="14" font-weight="600"`,
	"total":   `fill="$side" font-size="28" font-weight="700"`,
	"percent": `fill="$ink" font-size="18" font-weight="700"`,
	"goal":    `fill="$ink" font-size="13"`,
	"stake":   `fill="$soft"`,
	"reached": `fill="$side"`,
	"rail":    `fill="none" stroke="$line"`,
	"eve":     `stroke="$ink" stroke-width="2"`,

	"quiet":      `fill="$ink-3" font-size="12"`,
	"label":      `fill="$ink" font-size="12"`,
	"axis":       `fill="$side" font-size="12" font-weight="600"`,
	"axis up":    `fill="$side" font-size="12" font-weight="600"`,
	"name up":    `fill="$side" font-size="12" font-weight="600"`,
	"grid":       `stroke="$line"`,
	"leader":     `stroke="$ink-3" stroke-width="0.75"`,
	"frame":      `fill="none" stroke="$line-strong"`,
	"both":       `fill="$sunk"`,
	"interval":   `fill="$ink-3" fill-opacity="0.2" stroke="$ink-3"`,
	"curve":      `fill="none" stroke="$side" stroke-width="2.5"`,
	"dot":        `fill="$ink"`,
	"state":      `stroke="$line-strong" stroke-dasharray="2 4"`,
	"state open": `stroke="$ink-3"`,
	"ring":       `fill="$card" stroke="$ink" stroke-width="1.5"`,
}
