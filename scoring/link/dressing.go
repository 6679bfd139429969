package link

import (
	"encoding/base64"
	"strconv"
	"strings"
)

// dressings undo what programs do to a link that they pass on. Each returns the text
// without one kind of it, or as it was. Which of them apply, and in which order, is not
// known, and an address within an address is escaped twice: Find tries them all.
func dressings() []func(string) string {
	return []func(string) string{
		unpercented, unquoted, unreferenced, undefended, untagged, unbased, unhyphenated,
		undashed("--", "--"), undashed("--", "---"), undashed("-", "-"),
	}
}

// unpercented undoes %23, as in the addresses of SafeLinks, Google, Slack, Facebook and
// many others, which carry the link as a parameter.
func unpercented(text string) string { return unescaped(text, '%') }

// unquoted undoes quoted-printable, the form of mail: a line that ends with "=" goes on
// with the next, and =3D is a character by its number.
func unquoted(text string) string {
	for _, end := range []string{"=\r\n", "=\n", "=\r"} {
		text = strings.ReplaceAll(text, end, "")
	}
	return unescaped(text, '=')
}

// unreferenced undoes the ways to write a character in HTML and in JSON, and the wide
// forms that input methods of East Asia write.
func unreferenced(text string) string {
	if !strings.ContainsAny(text, `&\＃＝．。`) {
		return text
	}
	return strings.NewReplacer(
		"&#35;", "#", "&#x23;", "#", "&num;", "#", `\u0023`, "#", "＃", "#",
		"&#61;", "=", "&#x3D;", "=", "&#x3d;", "=", "&equals;", "=", `\u003d`, "=", `\u003D`, "=", "＝", "=",
		"&#45;", "-", "&#x2D;", "-", "&#x2d;", "-", `\u002d`, "-", `\u002D`, "-",
		"&#95;", "_", "&#x5F;", "_", "&#x5f;", "_", "&lowbar;", "_", `\u005f`, "_", `\u005F`, "_",
		"&#46;", ".", "&#x2E;", ".", "&#x2e;", ".", "&period;", ".", "．", ".", "。", ".",
		"&amp;", "&", `\u0026`, "&", `\n`, "\n", `\r`, "\r",
	).Replace(text)
}

// undefended undoes the second form of URL Defense, which writes "-" for "%" and "_" for
// "/". (Its third form leaves a link readable: it writes "*" for "#" alone.)
func undefended(text string) string {
	at := strings.Index(strings.ToLower(text), "-23c-3d")
	if at < 0 {
		return text
	}
	return text[:at] + unescaped(strings.ReplaceAll(text[at:], "_", "/"), '-')
}

// untagged takes HTML tags out, such as a <wbr> that lets a long word break.
func untagged(text string) string {
	var out strings.Builder
	for {
		from := strings.IndexByte(text, '<')
		if from < 0 || from+1 == len(text) {
			break
		}
		to := strings.IndexAny(text[from+1:], "<>")
		if to < 0 || text[from+1+to] == '<' {
			out.WriteString(text[:from+1])
			text = text[from+1:]
			continue
		}
		out.WriteString(text[:from])
		text = text[from+to+2:]
	}
	out.WriteString(text)
	return out.String()
}

// unbased undoes base64 of an address, as in some programs that check links.
func unbased(text string) string {
	from := strings.Index(text, "aHR0c") // "http"
	if from < 0 {
		return text
	}
	packed := strings.NewReplacer("+", "-", "/", "_").Replace(text[from:])
	packed = strings.ReplaceAll(run(packed), ".", "")
	address, err := base64.RawURLEncoding.DecodeString(packed[:len(packed)-len(packed)%4])
	if rest := len(packed) % 4; err == nil && rest > 1 {
		var tail []byte
		if tail, err = base64.RawURLEncoding.DecodeString(packed[len(packed)-rest:]); err == nil {
			address = append(address, tail...)
		}
	}
	if err != nil {
		return text
	}
	return string(address)
}

// unhyphenated takes out the hyphens that were put at the ends of lines.
func unhyphenated(text string) string {
	return strings.ReplaceAll(strings.ReplaceAll(text, "-\r\n", ""), "-\n", "")
}

// undashed undoes dashes that were made of hyphens while somebody typed or pasted.
func undashed(en, em string) func(string) string {
	return func(text string) string {
		if !strings.Contains(text, "\xe2") { // the first byte of each of them
			return text
		}
		return strings.NewReplacer("–", en, "—", em, "‐", "-", "‑", "-", "−", "-").Replace(text)
	}
}

// unescaped replaces a mark with two hexadecimal digits behind it by the byte that they
// stand for. A mark without them stays.
func unescaped(text string, mark byte) string {
	var out strings.Builder
	for {
		at := strings.IndexByte(text, mark)
		if at < 0 || at+3 > len(text) {
			break
		}
		if value, err := strconv.ParseUint(text[at+1:at+3], 16, 8); err == nil {
			out.WriteString(text[:at])
			out.WriteByte(byte(value))
			text = text[at+3:]
			continue
		}
		out.WriteString(text[:at+1])
		text = text[at+1:]
	}
	out.WriteString(text)
	return out.String()
}
