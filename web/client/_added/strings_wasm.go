package app

import "strconv"

// What strings.go and Textf do with package fmt and encoding/json.

// toString writes a value as it stands in an attribute or a text. A number with
// a fraction has four decimals, as in the original.
func toString(v any) string {
	if f, ok := v.(float64); ok {
		return strconv.FormatFloat(f, 'f', 4, 64)
	}
	return plainString(v)
}

// plainString writes a value as the verb %v does, for the types that a program
// can sensibly show. Any other type stops the program with a sentence.
func plainString(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case []byte:
		return string(v)
	case int:
		return strconv.Itoa(v)
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64)
	case bool:
		return strconv.FormatBool(v)
	case error:
		return v.Error()
	case interface{ String() string }:
		return v.String()
	}
	panic("this build of go-app writes only texts, int, float64, bool, errors and what has a String method")
}

// FormatString returns the format, or for the format %v its one value.
func FormatString(format string, v ...any) string {
	switch {
	case len(v) == 0:
		return format
	case len(v) == 1 && format == "%v":
		return plainString(v[0])
	}
	panic("this build of go-app knows the format %v only, not " + format)
}

// Textf returns a text under the same rule.
func Textf(format string, v ...any) UI { return Text(FormatString(format, v...)) }

func toPath(parts ...any) string {
	path := ""
	for _, part := range parts {
		if s := toString(part); s != "" {
			path += "/" + s
		}
	}
	return path
}

func previewText(v string) string {
	if len(v) <= 80 {
		return v
	}
	return v[:77] + "..."
}
