package link

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"errors"
	"math/rand/v2"
	"os"
	"reflect"
	"strings"
	"testing"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/internal/cardtest"
	"summitscorecard/scoring/trials"
)

// wrap makes a link of any content, with the right check.
func wrap(packed []byte) string {
	body := "1." + base64.RawURLEncoding.EncodeToString(packed)
	return "#c=" + body + "." + checksum(body)
}

func deflated(t testing.TB, data []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w, err := flate.NewWriter(&out, flate.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// anchorage is the largest card on record.
func anchorage(t testing.TB) scoring.Scorecard {
	t.Helper()
	data, err := os.ReadFile("../cardfile/testdata/v1/full.json")
	if err != nil {
		t.Fatal(err)
	}
	card, err := cardfile.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	return card
}

// threeLinks are a card by reference, a small one whole, and one with every key.
func threeLinks(t testing.TB) []string {
	small, err := cardfile.Decode([]byte(cardtest.Good))
	if err != nil {
		t.Fatal(err)
	}
	return []string{
		linkOf(t, small, Options{BuiltIn: cardfile.SummitHash(small.Summit), Brief: true}),
		linkOf(t, small, Options{}),
		linkOf(t, anchorage(t), Options{}),
	}
}

// refusedLink fails when a link is read or refused without a good sentence.
func refusedLink(t *testing.T, link, how string) string {
	t.Helper()
	card, err := Decode(link)
	var refused Error
	if !errors.As(err, &refused) || !reflect.DeepEqual(card, scoring.Scorecard{}) {
		t.Fatalf("%s: got the card %q and the error %v for %.80q", how, card.Summit.Title, err, link)
	}
	if !strings.Contains(refused.Msg, "; ") || strings.ContainsAny(refused.Msg, "\n\"") {
		t.Fatalf("%s: %q names no way out", how, refused.Msg)
	}
	return refused.Msg
}

// TestDecode_damaged tries everything that happens to links on their way, at
// every place of three links. Not one may be read, whole or in part.
func TestDecode_damaged(t *testing.T) {
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.%)= \n\x00é"
	tried, links := 0, threeLinks(t)
	for _, link := range links[:max(1, trials.Rounds(len(links)))] {
		if _, err := Decode(link); err != nil {
			t.Fatal(err)
		}
		if _, err := Decode(link[1:]); err != nil {
			t.Fatalf("without its number sign: %v", err)
		}
		for n := range len(link) {
			refusedLink(t, link[:n], "cut")
			tried++
		}
		for n := 1; n < len(link); n++ {
			for _, r := range letters {
				if changed := link[:n] + string(r) + link[n+1:]; changed != link {
					refusedLink(t, changed, "one character changed")
					tried++
				}
			}
			refusedLink(t, link[:n]+link[n+1:], "one character lost")
			if n+1 < len(link) && link[n] != link[n+1] {
				refusedLink(t, link[:n]+link[n+1:n+2]+link[n:n+1]+link[n+2:], "two characters swapped")
			}
			refusedLink(t, link[:n]+"="+"\r\n"+link[n:], "broken over two lines")
		}
		for _, tail := range []string{".", ")", "%3D", "=", "==", " ", "\n", "A", "AAAA", ".AAAAAA", "#", "&utm_source=x", "…", link} {
			refusedLink(t, link+tail, "grown by "+tail)
		}
		for how, folded := range map[string]string{"small": strings.ToLower(link), "capital": strings.ToUpper(link)} {
			if msg := refusedLink(t, folded, how); !strings.Contains(msg, "capital") {
				t.Errorf("%s letters: %s", how, msg)
			}
		}
	}
	trials.Injected(t, "mF4", tried)
}

// TestDecode_reasons pins the sentences.
func TestDecode_reasons(t *testing.T) {
	link := threeLinks(t)[1]
	zeros := make([]byte, 64<<20)
	for name, test := range map[string]struct{ link, want string }{
		"nothing":          {"", "this address holds no card"},
		"another fragment": {"#sources", "this address holds no card"},
		"cut":              {link[:len(link)/2], "its end is missing"},
		"cut in its check": {link[:len(link)-1], "its end is missing"},
		"grown":            {link + "x", "more at its end"},
		"dot":              {link + ".", "more at its end"},
		"bracket":          {link + ")", "letters, digits, dots, hyphens and underscores alone"},
		"escape":           {link + "%3D", "letters, digits, dots, hyphens and underscores alone"},
		"changed":          {strings.Replace(link, link[30:40], "AAAAAAAAAA", 1), "does not fit its check"},
		"newer":            {strings.Replace(link, "c=1.", "c=2.", 1), "form 2: a newer program made it"},
		"too long":         {"#c=1." + strings.Repeat("A", MaxLength), "longer than 64 KiB"},
		"bomb":             {wrap(deflated(t, zeros[:16<<20])), "unpacks to more than 1 MiB"},
		"bomb within":      {wrap(deflated(t, append(zeros[:maxUnpacked], 'x'))), "unpacks to more than 1 MiB"},
		"bomb of 64 KiB":   {wrap(deflated(t, zeros)[:44<<10]), "unpacks to more than 1 MiB"},
		"two in one":       {wrap(append(deflated(t, []byte(cardtest.Good)), deflated(t, []byte(cardtest.Good))...)), "cannot be unpacked"},
		"data after it":    {wrap(append(deflated(t, []byte(cardtest.Good)), 0)), "cannot be unpacked"},
		"cut inside":       {wrap(deflated(t, []byte(cardtest.Good))[:100]), "cannot be unpacked"},
		"no deflate":       {wrap([]byte{0xff, 0xff, 0xff}), "cannot be unpacked"},
		"nothing in it":    {wrap(nil), "cannot be unpacked"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := refusedLink(t, test.link, name); !strings.Contains(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// TestDecode_badCard reads the content as strictly as a file.
func TestDecode_badCard(t *testing.T) {
	_, err := Decode(wrap(deflated(t, []byte(strings.Replace(cardtest.Good, `"level": 1`, `"level": 9`, 1)))))
	var problems scoring.Problems
	if !errors.As(err, &problems) || problems[0].Path != "ratings[0].level" {
		t.Errorf("got %v", err)
	}
	_, err = Decode(wrap(deflated(t, []byte(strings.Replace(cardtest.Good, "/1", "/2", 1)))))
	var newer cardfile.NewerFormatError
	if !errors.As(err, &newer) {
		t.Errorf("got %v", err)
	}
	_, err = Decode(wrap(deflated(t, []byte("["+strings.Repeat("0,", 500000)+"0]"))))
	if err == nil || !strings.Contains(err.Error(), "more than 16384 values") {
		t.Errorf("got %v", err)
	}
}

// TestEncode_refuses writes no link that would be cut or could not be read.
func TestEncode_refuses(t *testing.T) {
	card, err := cardfile.Decode([]byte(cardtest.Good))
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, 1))
	text := func(n int) string { // that does not deflate well
		out := make([]byte, n)
		for i := range out {
			out[i] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ."[random.IntN(64)]
		}
		return string(out)
	}
	card.Ratings[0].Note = text(9000)
	if link := linkOf(t, card, Options{}); len(link) < Offer || len(link) > Most {
		t.Fatalf("a long link has %d characters", len(link))
	}
	card.Summit.Summary = text(9000)
	var refused Error
	if link, err := Encode(card, Options{}); link != "" || !errors.As(err, &refused) || refused.Length <= Most {
		t.Errorf("wrote %d characters (%v)", len(link), err)
	}
	card.Ratings[0].Note = strings.Repeat("a", 10000)
	for range 120 {
		card.Revisions = append(card.Revisions, scoring.Revision{Note: strings.Repeat("a", 10000)})
	}
	if link, err := Encode(card, Options{}); !errors.As(err, &refused) || link != "" || !strings.Contains(refused.Msg, "too large") {
		t.Errorf("wrote %d characters that no program would unpack (%v)", len(link), err)
	}
	card.Round = 0
	var problems scoring.Problems
	if link, err := Encode(card, Options{}); !errors.As(err, &problems) || link != "" {
		t.Errorf("wrote a bad card (%v)", err)
	}
}
