package scoring

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

	"summitscorecard/web/reliability"
)

func linkOf(t testing.TB, card Scorecard, options LinkOptions) string {
	t.Helper()
	link, err := EncodeLink(card, options)
	if err != nil {
		t.Fatal(err)
	}
	return link
}

// wrap makes a link of any content, with the right check.
func wrap(packed []byte) string {
	body := "1." + base64.RawURLEncoding.EncodeToString(packed)
	return "#c=" + body + "." + linkCheck(body)
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

// TestLink_roundTrip sends generated cards through a link, whole and, one in four,
// by reference: what comes back is the card.
func TestLink_roundTrip(t *testing.T) {
	longest := 0
	for seed := range uint64(manyCards) {
		card := generate(seed)
		link := linkOf(t, card, LinkOptions{})
		longest = max(longest, len(link))
		if strings.Trim(link[1:], "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=") != "" {
			t.Fatalf("seed %d: the link needs escapes: %s", seed, link)
		}
		back, err := DecodeLink(link)
		if err != nil || !reflect.DeepEqual(back, card) {
			t.Fatalf("seed %d: another card came back (%v)\n%+v\n%+v", seed, err, card, back)
		}
		if seed%4 > 0 || len(card.Summit.ScaleLevels) == 0 && card.Summit.Scale == card.Scale.ID && len(ownLevels(card.Scale)) > 0 {
			continue // the summit leans on this card's scale, which another card may not carry
		}
		hash := SummitHash(card.Summit)
		short := linkOf(t, card, LinkOptions{BuiltIn: hash})
		back, err = DecodeLink(short)
		if err != nil || back.Ref.ID != card.Summit.ID || back.Ref.Hash != hash || len(short) >= len(link) {
			t.Fatalf("seed %d: by reference %d characters, whole %d (%v, %+v)", seed, len(short), len(link), err, back.Ref)
		}
		if back, err = Resolve(back, card.Summit); err != nil || !reflect.DeepEqual(back, card) {
			t.Fatalf("seed %d: another card came back by reference (%v)", seed, err)
		}
	}
	t.Logf("the longest of %d links has %d characters", manyCards, longest)
	reliability.Checked(t, "mF2", manyCards)
}

// TestLink_brief leaves notes and sources out and nothing that counts.
func TestLink_brief(t *testing.T) {
	for seed := range uint64(rounds(1000)) {
		card := generate(seed)
		before := linkOf(t, card, LinkOptions{})
		back, err := DecodeLink(linkOf(t, card, LinkOptions{Brief: true}))
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if linkOf(t, card, LinkOptions{}) != before {
			t.Fatalf("seed %d: the caller's card was changed", seed)
		}
		if got, want := Score(back).Verdict, Score(card).Verdict; !reflect.DeepEqual(got, want) {
			t.Fatalf("seed %d: the verdict changed from %+v to %+v", seed, want, got)
		}
		text, err := Encode(back)
		if err != nil {
			t.Fatal(err)
		}
		for _, key := range []string{`"note"`, `"sources"`, `"statements"`, `"later"`, `"disputes"`, `"revisions"`} {
			if bytes.Contains(text, []byte(key)) {
				t.Fatalf("seed %d: %s is still there", seed, key)
			}
		}
	}
}

// TestLink_changedSummit carries a summit whole as soon as it differs from the
// record that others hold.
func TestLink_changedSummit(t *testing.T) {
	card := generate(3)
	hash := SummitHash(card.Summit)
	card.Summit.Goals[0].Title += "!"
	if SummitHash(card.Summit) == hash {
		t.Fatal("another title has the same hash")
	}
	back, err := DecodeLink(linkOf(t, card, LinkOptions{BuiltIn: hash}))
	if err != nil || back.Ref != (Ref{}) || !reflect.DeepEqual(back, card) {
		t.Errorf("the changed summit did not go along (%v, %+v)", err, back.Ref)
	}
}

// TestEncodeLink_golden pins the bytes of a link and of a hash: the same on every
// machine and, as long as this passes, with every release of Go.
func TestEncodeLink_golden(t *testing.T) {
	card, err := Decode([]byte(good))
	if err != nil {
		t.Fatal(err)
	}
	const want = "#c=1.hVI7bsMwDL1KoNmp4wQBWm-9QdHPVHhgLcYRalmGRCUBAt29pD-tszSLIZHvQz7rqg7OWyBVqhCtNbQOtfNYg9d5oTJlNHe-d6cnPo8AVV7HauASGWqRz88ri0ima7imgaS03Wz3683jutgL1WgMqvycqFG4HVjBfXSGUK_eiGlBpWyC-PgHeY0hGFCpylTjoF0I9Qg1LuZ4me5gbJBB4_A9Q8cW3D5z6wt5Y8ZueCoXfT3MpUKhqpSJa3lN6XcK8qCX-u_T_Uaf8dVSbM6nuAnIY-88cSn6lgtHoj6UeY4XsH2LD843-bBhkCAsdrSQuojUAU5sEeZsRr_Zx4OkP1Iko0U2kv1MavGE3NulKg3r3mUNf2piFXxy5yG5o2mOqtxKTv-4ySqSEDc7LY-DTX8A.EUlOKw"
	if got := linkOf(t, card, LinkOptions{}); got != want {
		t.Errorf("got %s", got)
	}
	if got := SummitHash(card.Summit); got != "a5f6ef5a82a8fd38" {
		t.Errorf("got the hash %s", got)
	}
}

// anchorage is the largest card on record.
func anchorage(t testing.TB) Scorecard {
	t.Helper()
	data, err := os.ReadFile("testdata/v1/full.json")
	if err != nil {
		t.Fatal(err)
	}
	card, err := Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	return card
}

// threeLinks are a card by reference, a small one whole, and one with every key.
func threeLinks(t testing.TB) []string {
	small, err := Decode([]byte(good))
	if err != nil {
		t.Fatal(err)
	}
	return []string{
		linkOf(t, small, LinkOptions{BuiltIn: SummitHash(small.Summit), Brief: true}),
		linkOf(t, small, LinkOptions{}),
		linkOf(t, anchorage(t), LinkOptions{}),
	}
}

// refusedLink fails when a link is read or refused without a good sentence.
func refusedLink(t *testing.T, link, how string) string {
	t.Helper()
	card, err := DecodeLink(link)
	var refused LinkError
	if !errors.As(err, &refused) || !reflect.DeepEqual(card, Scorecard{}) {
		t.Fatalf("%s: got the card %q and the error %v for %.80q", how, card.Summit.Title, err, link)
	}
	if !strings.Contains(refused.Msg, "; ") || strings.ContainsAny(refused.Msg, "\n\"") {
		t.Fatalf("%s: %q names no way out", how, refused.Msg)
	}
	return refused.Msg
}

// TestDecodeLink_damaged tries everything that happens to links on their way, at
// every place of three links. Not one may be read, whole or in part.
func TestDecodeLink_damaged(t *testing.T) {
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.%)= \n\x00é"
	tried, links := 0, threeLinks(t)
	for _, link := range links[:max(1, rounds(len(links)))] {
		if _, err := DecodeLink(link); err != nil {
			t.Fatal(err)
		}
		if _, err := DecodeLink(link[1:]); err != nil {
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
	reliability.Injected(t, "mF4", tried)
}

// TestDecodeLink_reasons pins the sentences.
func TestDecodeLink_reasons(t *testing.T) {
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
		"too long":         {"#c=1." + strings.Repeat("A", MaxLink), "longer than 64 KiB"},
		"bomb":             {wrap(deflated(t, zeros[:16<<20])), "unpacks to more than 1 MiB"},
		"bomb within":      {wrap(deflated(t, append(zeros[:maxUnpacked], 'x'))), "unpacks to more than 1 MiB"},
		"bomb of 64 KiB":   {wrap(deflated(t, zeros)[:44<<10]), "unpacks to more than 1 MiB"},
		"two in one":       {wrap(append(deflated(t, []byte(good)), deflated(t, []byte(good))...)), "cannot be unpacked"},
		"data after it":    {wrap(append(deflated(t, []byte(good)), 0)), "cannot be unpacked"},
		"cut inside":       {wrap(deflated(t, []byte(good))[:100]), "cannot be unpacked"},
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

// TestDecodeLink_badCard reads the content as strictly as a file.
func TestDecodeLink_badCard(t *testing.T) {
	_, err := DecodeLink(wrap(deflated(t, []byte(strings.Replace(good, `"level": 1`, `"level": 9`, 1)))))
	var problems Problems
	if !errors.As(err, &problems) || problems[0].Path != "ratings[0].level" {
		t.Errorf("got %v", err)
	}
	_, err = DecodeLink(wrap(deflated(t, []byte(strings.Replace(good, "/1", "/2", 1)))))
	var newer NewerFormatError
	if !errors.As(err, &newer) {
		t.Errorf("got %v", err)
	}
	_, err = DecodeLink(wrap(deflated(t, []byte("["+strings.Repeat("0,", 500000)+"0]"))))
	if err == nil || !strings.Contains(err.Error(), "more than 16384 values") {
		t.Errorf("got %v", err)
	}
}

// TestEncodeLink_refuses writes no link that would be cut or could not be read.
func TestEncodeLink_refuses(t *testing.T) {
	card, err := Decode([]byte(good))
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
	if link := linkOf(t, card, LinkOptions{}); len(link) < LinkOffer || len(link) > LinkMost {
		t.Fatalf("a long link has %d characters", len(link))
	}
	card.Summit.Summary = text(9000)
	var refused LinkError
	if link, err := EncodeLink(card, LinkOptions{}); link != "" || !errors.As(err, &refused) || refused.Length <= LinkMost {
		t.Errorf("wrote %d characters (%v)", len(link), err)
	}
	card.Ratings[0].Note = strings.Repeat("a", 10000)
	for range 120 {
		card.Revisions = append(card.Revisions, Revision{Note: strings.Repeat("a", 10000)})
	}
	if link, err := EncodeLink(card, LinkOptions{}); !errors.As(err, &refused) || link != "" || !strings.Contains(refused.Msg, "too large") {
		t.Errorf("wrote %d characters that no program would unpack (%v)", len(link), err)
	}
	card.Round = 0
	var problems Problems
	if link, err := EncodeLink(card, LinkOptions{}); !errors.As(err, &problems) || link != "" {
		t.Errorf("wrote a bad card (%v)", err)
	}
}

// FuzzDecodeLink feeds the reader any fragment, and any content behind a right
// check. It must not panic; what it accepts must go into a link again.
func FuzzDecodeLink(f *testing.F) {
	for _, link := range threeLinks(f) {
		f.Add([]byte(link), false)
		f.Add([]byte(link[:len(link)/2]), false)
	}
	for seed := range uint64(100) {
		card := generate(seed)
		link, err := EncodeLink(card, LinkOptions{BuiltIn: SummitHash(card.Summit), Brief: seed%2 == 0})
		if err != nil {
			continue
		}
		payload := strings.Split(link, ".")[1]
		packed, err := base64.RawURLEncoding.DecodeString(payload)
		if err != nil {
			f.Fatal(err)
		}
		f.Add([]byte(link), false)
		f.Add(packed, true)
	}
	reliability.Corpus(f)
	f.Fuzz(func(t *testing.T, data []byte, content bool) {
		link := string(data)
		if content {
			link = wrap(data)
		}
		var card Scorecard
		var err error
		reliability.Within(t, len(link), func() { card, err = DecodeLink(link) })
		if err != nil {
			if err.Error() == "" || !reflect.DeepEqual(card, Scorecard{}) {
				t.Fatalf("a card or no sentence beside the error %v", err)
			}
			return
		}
		again, err := EncodeLink(card, LinkOptions{})
		var long LinkError
		if errors.As(err, &long) {
			return
		} else if err != nil {
			t.Fatalf("what was read cannot be written: %v", err)
		}
		if back, err := DecodeLink(again); err != nil || !reflect.DeepEqual(back, card) {
			t.Fatalf("another card came back (%v)", err)
		}
	})
}
