package link

import (
	"encoding/base64"
	"errors"
	"fmt"
	"maps"
	"net/url"
	"reflect"
	"slices"
	"strings"
	"testing"

	"summitscorecard/scoring/internal/cardtest"
	"summitscorecard/scoring/trials"
)

// wrapped breaks a text after so many bytes each.
func wrapped(text string, width int, with string) string {
	var out strings.Builder
	for len(text) > width {
		out.WriteString(text[:width] + with)
		text = text[width:]
	}
	return out.String() + text
}

// quotedPrintable writes a text as mail does.
func quotedPrintable(text, newline string) string {
	var out strings.Builder
	column := 0
	for i := range len(text) {
		part := text[i : i+1]
		if c := text[i]; c == '=' || c < ' ' || c > '~' {
			part = fmt.Sprintf("=%02X", c)
		}
		if column += len(part); column > 75 {
			out.WriteString("=" + newline)
			column = len(part)
		}
		out.WriteString(part)
	}
	return out.String()
}

// defended writes an address as the second form of URL Defense does.
func defended(address string) string {
	escaped := strings.NewReplacer("-", "%2D", "_", "%5F", "#", "%23", "=", "%3D", ":", "%3A").Replace(address)
	return "https://urldefense.proofpoint.com/v2/url?u=" + strings.NewReplacer("%", "-", "/", "_").Replace(escaped) + "&d=DwMFaQ&c=euGZstcaTDllvimEN8b7jXrwqOf-v5A_CdpgnVfiiMM&r=x1&m=2.3&s=abc&e="
}

// dressed are the forms in which links come; each holds the link of an address whole.
func dressed() map[string]func(address string) string {
	around := func(before, after string) func(string) string {
		return func(address string) string { return before + address + after }
	}
	replaced := func(pairs ...string) func(string) string {
		return func(address string) string { return strings.NewReplacer(pairs...).Replace(address) }
	}
	fragment := func(address string) string { return address[max(0, strings.Index(address, "#")):] }
	joined := func(with string, width int) func(string) string {
		return func(address string) string { return wrapped(address, width, with) }
	}
	through := func(before, after string) func(string) string {
		return func(address string) string { return before + url.QueryEscape(address) + after }
	}
	return map[string]func(string) string{
		"as it is":               around("", ""),
		"space around it":        around(" \n\t", "\r\n\u00a0"),
		"a mark of byte order":   around("\ufeff", ""),
		"a stop":                 around("", "."),
		"a comma":                around("see ", ", and tell me"),
		"quote and comma":        around(`"`, `",`),
		"dots":                   around("", "..."),
		"an ellipsis":            around("", "…"),
		"round brackets":         around("(see ", ")."),
		"square brackets":        around("[", "]"),
		"angle brackets":         around("<", ">"),
		"angle quotation marks":  around("‹", "›"),
		"double angle quotes":    around("«", "»"),
		"curly quotes":           around("“", "”."),
		"CJK brackets":           around("「", "」。"),
		"Chinese text":           around("请看", "谢谢"),
		"Markdown link":          around("[my card](", ")"),
		"Markdown link, title":   around("[my card](", ` "a title")`),
		"Markdown emphasis":      around("_", "_"),
		"Markdown strong":        around("**", "**"),
		"Markdown escapes":       replaced("_", `\_`, "-", `\-`, ".", `\.`, "#", `\#`),
		"Slack":                  around("<", "|my card>"),
		"Slack, shown address":   func(a string) string { return "<" + a + "|" + a[:min(len(a), 60)] + "…>" },
		"Outlook, shown address": func(a string) string { return a + "<" + a + ">" },
		"HTML":                   around(`<p><a href="`, `">my card</a></p>`),
		"HTML, references": func(a string) string {
			return `<a href="` + strings.NewReplacer("#", "&#35;", "=", "&#x3D;").Replace(a) + `">`
		},
		"HTML, names":       replaced("#", "&num;", "=", "&equals;", "_", "&lowbar;"),
		"HTML, breaks":      func(a string) string { return wrapped(a, 50, "<wbr>") },
		"HTML, lines":       func(a string) string { return wrapped(a, 70, "<br />\n") },
		"HTML, highlighted": func(a string) string { return a[:len(a)/2] + `<mark class="x">` + a[len(a)/2:] + "</mark>" },
		"JSON": func(a string) string {
			return `{"url":"` + strings.NewReplacer("#", `\u0023`, "=", `\u003d`).Replace(a) + `"}`
		},
		"JSON, lines":            func(a string) string { return `"` + wrapped(a, 70, `\r\n`) + `"` },
		"zero-width":             around("\u200b", "\u200b"),
		"zero-width within":      joined("\u200b", 33),
		"soft hyphens within":    joined("\u00ad", 20),
		"marks of direction":     around("\u2066", "\u2069\u200f"),
		"lines, LF":              joined("\n", 76),
		"lines, CRLF":            joined("\r\n", 76),
		"lines, CR":              joined("\r", 76),
		"lines, indented":        joined("\n    ", 60),
		"lines, quoted":          func(a string) string { return "> " + wrapped(a, 72, "\r\n> ") },
		"lines, quoted twice":    func(a string) string { return ">> " + wrapped(a, 72, "\r\n>> ") },
		"lines, barred":          func(a string) string { return "| " + wrapped(a, 72, " |\n| ") },
		"lines of every length":  joined("\n", 3),
		"lines in a shell":       joined("\\\n", 70),
		"lines, hyphens":         joined("-\n", 61),
		"spaces":                 joined(" ", 40),
		"escaped spaces":         joined("%20", 64),
		"escaped line ends":      joined("%0D%0A", 64),
		"quoted-printable":       func(a string) string { return quotedPrintable(a, "\r\n") },
		"quoted-printable, LF":   func(a string) string { return quotedPrintable("<p>"+a+"</p>", "\n") },
		"quoted-printable, HTML": func(a string) string { return quotedPrintable(`<a href="`+url.QueryEscape(a)+`">`, "\r\n") },
		"%23":                    replaced("#", "%23"),
		"%23 and %3D":            replaced("#", "%23", "=", "%3D"),
		"small %3d":              replaced("#", "%23", "=", "%3d"),
		"= alone":                replaced("=", "%3D"),
		"escaped twice":          replaced("#", "%2523", "=", "%253D"),
		"escaped three times":    replaced("#", "%252523", "=", "%25253D"),
		"escaped end":            around("", "%22%3E"),
		"escaped zero-width":     around("", "%E2%80%8B"),
		"half an escape":         around("", "%2"),
		"wide forms":             replaced("#", "＃", "=", "＝"),
		"no scheme":              func(a string) string { return strings.TrimPrefix(a, "https://") },
		"fragment":               fragment,
		"fragment without #":     func(a string) string { return fragment(a)[1:] },
		"capital C":              replaced("#c=", "#C="),
		"capital address":        func(a string) string { return strings.ToUpper(a[:len(a)-len(fragment(a))]) + fragment(a) },
		"more parameters":        around("", "&utm_source=mail&fbclid=IwAR0"),
		"a place in the text":    around("", "#:~:text=verdict"),
		"SafeLinks":              through("https://nam02.safelinks.protection.outlook.com/?url=", "&data=05%7C01%7Cann%40example.org%7C0%7C0%7C638&sdata=Zq%2Bx%3D&reserved=0"),
		"SafeLinks, HTML":        through("https://eur01.safelinks.protection.outlook.com/?url=", "&amp;data=05%7C01%7C&amp;reserved=0"),
		"SafeLinks, twice": func(a string) string {
			return "https://a.safelinks.protection.outlook.com/?url=" + url.QueryEscape("https://b.safelinks.protection.outlook.com/?url="+url.QueryEscape(a)+"&reserved=0")
		},
		"SafeLinks, wrapped": func(a string) string {
			return quotedPrintable("https://nam02.safelinks.protection.outlook.com/?url="+url.QueryEscape(a)+"&data=05%7C", "\r\n")
		},
		"Google":         through("https://www.google.com/url?q=", "&sa=D&source=docs&ust=1700000000000000&usg=AOvVaw0"),
		"Slack redirect": through("https://slack-redir.net/link?url=", ""),
		"Facebook":       through("https://l.facebook.com/l.php?u=", "&h=AT0x&s=1"),
		"LinkedIn":       through("https://www.linkedin.com/redir/redirect?url=", "&urlhash=a-b_"),
		"Barracuda":      through("https://linkprotect.cudasvc.com/url?a=", "&c=E,1,abc&typo=1"),
		"Cisco":          through("https://secure-web.cisco.com/1aBcDeF/", ""),
		"URL Defense 1":  through("https://urldefense.proofpoint.com/v1/url?u=", "&k=x&r=y"),
		"URL Defense 2":  defended,
		"URL Defense 3": func(a string) string {
			return "https://urldefense.com/v3/__" + strings.Replace(a, "#", "*", 1) + "__;Iw!!MZ3Fw45to5uY!abc$"
		},
		"Sophos": func(a string) string {
			return "https://eu-west-1.protection.sophos.com?d=example.org&u=" + base64.StdEncoding.EncodeToString([]byte(a)) + "&i=NjA&t=x"
		},
		"Bing": func(a string) string {
			return "https://www.bing.com/ck/a?!&&p=1&u=a1" + base64.RawURLEncoding.EncodeToString([]byte(a)) + "&ntb=1"
		},
		"hyphens made en dashes": replaced("--", "–"),
		"hyphens made em dashes": replaced("--", "—"),
		"hyphens made minus":     replaced("-", "−"),
		"hyphens not to break":   replaced("-", "‑"),
		"a broken one before it": func(a string) string { return a[:len(a)/2] + "…\n" + a },
		"twice":                  func(a string) string { return a + "\n\n" + a },
		"in a mail": func(a string) string {
			return "Dear Ann,\n\nmy card: " + wrapped(a, 70, "\n") + "\n\nRegards, Bob\n-- \nBob, c=3.5, www.example.org/#top"
		},
	}
}

const site = "https://scores.example.org/card/"

// TestFind_dressed sees through what programs do to links, and finds nothing but what
// was sent.
func TestFind_dressed(t *testing.T) {
	for i, link := range threeLinks(t) {
		for name, dress := range dressed() {
			text := dress(site + link)
			if found := Find(text); !reflect.DeepEqual(found, []string{link}) {
				t.Errorf("%s, link %d: found %.200q in %.300q", name, i, found, text)
			}
		}
	}
}

// TestFind_hyphens has links with hyphens in every place, since the built ones may have
// none.
func TestFind_hyphens(t *testing.T) {
	for _, payload := range []string{"-a", "a-", "a--b", "a---b-c", "--__--"} {
		link := sealed(payload)
		for name, dress := range dressed() {
			if strings.HasPrefix(name, "hyphens") || strings.HasPrefix(name, "Markdown e") || strings.HasPrefix(name, "URL") {
				if found := Find(dress(site + link)); !reflect.DeepEqual(found, []string{link}) {
					t.Errorf("%s: found %q for %q", name, found, link)
				}
			}
		}
	}
}

// TestFind_nothing leaves texts alone that hold no link to a card, such as tables and
// addresses of other kinds.
func TestFind_nothing(t *testing.T) {
	for _, text := range []string{
		"", "no link", "https://scores.example.org/", "https://scores.example.org/card/#k3v9", "https://t.co/abc", "#sources", "c=1.5",
		"goal,c=1.5,d\nPeace,1,0\n", "goal;North;South\nPeace;1;0", "https://example.org/?c=1.2.3", "abc=1.x.EUlOKw", "%23", "a%zz", "&#35;",
		"aHR0cHM6Ly9leGFtcGxlLm9yZy8=", "aHR0c", strings.Repeat("c=1.", 100_000), strings.Repeat("#c=", mostText),
	} {
		if found := Find(text); found != nil {
			t.Errorf("found %.80q in %.80q", found, text)
		}
		if _, err := One(text); !errors.As(err, new(Error)) || !strings.Contains(err.Error(), "no card is in this address: ") {
			t.Errorf("%.80q: %v", text, err)
		}
	}
}

// TestFind_broken calls a link broken that cannot be seen through, with the reason.
func TestFind_broken(t *testing.T) {
	link := threeLinks(t)[1]
	half := link[:len(link)/2]
	for name, test := range map[string]struct{ text, want string }{
		"cut":                  {site + half, "incomplete: its end is missing"},
		"cut, without scheme":  {"example.org/card/" + half, "incomplete: its end is missing"},
		"cut, without #":       {half[1:], "incomplete: its end is missing"},
		"cut and shown so":     {"see " + site + half + "… for more. And so on.", "incomplete: its end is missing"},
		"cut in its check":     {site + link[:len(link)-1] + ">", "incomplete: its end is missing"},
		"cut after a line":     {wrapped(site+half, 70, "\n") + "\n\nRegards", "incomplete: its end is missing"},
		"cut in quoted mail":   {quotedPrintable(site+half, "\r\n"), "incomplete: its end is missing"},
		"cut in SafeLinks":     {"https://a.safelinks.protection.outlook.com/?url=" + url.QueryEscape(site+half), "incomplete: its end is missing"},
		"cut in URL Defense":   {strings.Split(defended(site+half), "&")[0], "incomplete: its end is missing"},
		"one character lost":   {site + link[:50] + link[51:], "does not fit its check"},
		"grown":                {site + link + "AA", "more at its end"},
		"grown by a part":      {site + link + ".AAAAAA", "more at its end"},
		"a sentence glued on":  {site + link + ".Then", "more at its end"},
		"capital letters":      {strings.ToUpper(site + link), "put into capital letters"},
		"small letters":        {strings.ToLower(site + link), "capital and small letters"},
		"a later form":         {site + strings.Replace(link, "c=1.", "c=2.", 1) + ".", "form 2"},
		"a later form, quoted": {quotedPrintable(site+strings.Replace(link, "c=1.", "c=2.", 1), "\n"), "form 2"},
		"nothing behind it":    {site + "#c=", "incomplete"},
		"cut, space in it":     {site + "#%20c%3D" + half[3:], "incomplete: its end is missing"},
	} {
		t.Run(name, func(t *testing.T) {
			fragment, err := One(test.text)
			if err != nil {
				t.Fatal(err)
			}
			if got := refusedLink(t, fragment, name); !strings.Contains(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// TestOne_several opens none of several links rather than any of them.
func TestOne_several(t *testing.T) {
	links := threeLinks(t)
	for _, text := range []string{site + links[0] + "\n" + site + links[1], links[0] + links[1], site + links[0] + " " + url.QueryEscape(site+links[1])} {
		if fragment, err := One(text); fragment != "" || err == nil || !strings.Contains(err.Error(), "2 different cards; ") {
			t.Errorf("%.60q: %.60q, %v", text, fragment, err)
		}
	}
}

// FuzzFind dresses a link in ways drawn by chance, one over the other, and cuts and
// changes it. What is found is the link, or it is refused: never another one.
func FuzzFind(f *testing.F) {
	links := threeLinks(f)[:2]
	forms := dressed()
	names := slices.Sorted(maps.Keys(forms))
	f.Add("see ", ".", "", []byte{0})
	f.Add("> ", "\n> ", "=\n", []byte{200, 1, 17, 43})
	f.Add("", "", "–", []byte{60, 50, 40, 30})
	f.Add("#c=1.", "%2", "A", []byte{90, 7})
	trials.Corpus(f)
	f.Fuzz(func(t *testing.T, before, after, put string, how []byte) {
		link := links[len(how)%2]
		text := site + link
		for i := 0; i < len(how) && len(text) < 20_000; i++ {
			text = forms[names[int(how[i])%len(names)]](text)
		}
		if len(how) > 0 {
			at := len(text) * int(how[0]) / 256
			text = text[:at] + put + text[at:]
		}
		text = before + text + after
		var found []string
		trials.Within(t, len(text), func() { found = Find(text) })
		for _, one := range found {
			if one == link {
				continue
			}
			if _, err := Decode(one); err == nil {
				t.Fatalf("another card was found: %q in %q", one, text)
			}
		}
	})
}

// TestFind_hostile bounds the work on a text that many readings fit.
func TestFind_hostile(t *testing.T) {
	for name, part := range map[string]string{
		"escapes": "%25", "quoted": "=3D", "marks": "c=1.", "marks and escapes": "#c=1.%23c%3D1.", "tags": "<a>", "open tags": "<", "base64": "aHR0c",
		"defended": "-23c-3D1.", "dashes": "–—", "references": "&amp;#35;c&#61;1.", "hyphens": "-\n", "everything": "%2525=3D<a>-23c-3D1.–—&amp;-\naHR0c#c=1. ",
	} {
		t.Run(name, func(t *testing.T) {
			text := strings.Repeat(part, mostText/len(part))
			cardtest.Bounded(t, 1, func() { Find(text) })
		})
	}
}
