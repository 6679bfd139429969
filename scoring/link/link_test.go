package link

import (
	"bytes"
	"compress/flate"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"math/rand/v2"
	"os"
	"reflect"
	"strings"
	"testing"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/internal/cardtest"
	"summitscorecard/web/reliability"
)

// manyCards is how many generated cards a test takes, as the register wants it.
var manyCards = reliability.Rounds(10000)

func linkOf(t testing.TB, card scoring.Scorecard, options Options) string {
	t.Helper()
	link, err := Encode(card, options)
	if err != nil {
		t.Fatal(err)
	}
	return link
}

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

// TestLink_roundTrip sends generated cards through a link, whole and, one in four,
// by reference: what comes back is the card.
func TestLink_roundTrip(t *testing.T) {
	longest := 0
	for seed := range uint64(manyCards) {
		card := cardtest.Generate(seed)
		link := linkOf(t, card, Options{})
		longest = max(longest, len(link))
		if strings.Trim(link[1:], "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=") != "" {
			t.Fatalf("seed %d: the link needs escapes: %s", seed, link)
		}
		back, err := Decode(link)
		if err != nil || !reflect.DeepEqual(back, card) {
			t.Fatalf("seed %d: another card came back (%v)\n%+v\n%+v", seed, err, card, back)
		}
		if seed%4 > 0 || len(card.Summit.ScaleLevels) == 0 && card.Summit.Scale == card.Scale.ID && len(card.Scale.OwnLevels()) > 0 {
			continue // the summit leans on this card's scale, which another card may not carry
		}
		hash := cardfile.SummitHash(card.Summit)
		short := linkOf(t, card, Options{BuiltIn: hash})
		back, err = Decode(short)
		if err != nil || back.Ref.ID != card.Summit.ID || back.Ref.Hash != hash || len(short) >= len(link) {
			t.Fatalf("seed %d: by reference %d characters, whole %d (%v, %+v)", seed, len(short), len(link), err, back.Ref)
		}
		if back, err = cardfile.Resolve(back, card.Summit); err != nil || !reflect.DeepEqual(back, card) {
			t.Fatalf("seed %d: another card came back by reference (%v)", seed, err)
		}
	}
	t.Logf("the longest of %d links has %d characters", manyCards, longest)
	reliability.Checked(t, "mF2", manyCards)
}

// TestLink_brief leaves notes and sources out and nothing that counts.
func TestLink_brief(t *testing.T) {
	for seed := range uint64(reliability.Rounds(1000)) {
		card := cardtest.Generate(seed)
		before := linkOf(t, card, Options{})
		back, err := Decode(linkOf(t, card, Options{Brief: true}))
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if linkOf(t, card, Options{}) != before {
			t.Fatalf("seed %d: the caller's card was changed", seed)
		}
		if got, want := scoring.Score(back).Verdict, scoring.Score(card).Verdict; !reflect.DeepEqual(got, want) {
			t.Fatalf("seed %d: the verdict changed from %+v to %+v", seed, want, got)
		}
		text, err := cardfile.Encode(back)
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
	card := cardtest.Generate(3)
	hash := cardfile.SummitHash(card.Summit)
	card.Summit.Goals[0].Title += "!"
	if cardfile.SummitHash(card.Summit) == hash {
		t.Fatal("another title has the same hash")
	}
	back, err := Decode(linkOf(t, card, Options{BuiltIn: hash}))
	if err != nil || back.Ref != (scoring.Ref{}) || !reflect.DeepEqual(back, card) {
		t.Errorf("the changed summit did not go along (%v, %+v)", err, back.Ref)
	}
}

// TestSummitHash_golden pins a hash: the same on every machine and with every
// release of Go, since links name built-in summits by it.
func TestSummitHash_golden(t *testing.T) {
	card, err := cardfile.Decode([]byte(cardtest.Good))
	if err != nil {
		t.Fatal(err)
	}
	if got := cardfile.SummitHash(card.Summit); got != "a5f6ef5a82a8fd38" {
		t.Errorf("got the hash %s", got)
	}
}

// TestEncodeLink_same writes a link that an earlier program wrote, but for what
// deflate makes of it: form, content and check are the same.
func TestEncodeLink_same(t *testing.T) {
	card, err := cardfile.Decode([]byte(cardtest.Good))
	if err != nil {
		t.Fatal(err)
	}
	const earlier = "#c=1.hVI7bsMwDL1KoNmp4wQBWm-9QdHPVHhgLcYRalmGRCUBAt29pD-tszSLIZHvQz7rqg7OWyBVqhCtNbQOtfNYg9d5oTJlNHe-d6cnPo8AVV7HauASGWqRz88ri0ima7imgaS03Wz3683jutgL1WgMqvycqFG4HVjBfXSGUK_eiGlBpWyC-PgHeY0hGFCpylTjoF0I9Qg1LuZ4me5gbJBB4_A9Q8cW3D5z6wt5Y8ZueCoXfT3MpUKhqpSJa3lN6XcK8qCX-u_T_Uaf8dVSbM6nuAnIY-88cSn6lgtHoj6UeY4XsH2LD843-bBhkCAsdrSQuojUAU5sEeZsRr_Zx4OkP1Iko0U2kv1MavGE3NulKg3r3mUNf2piFXxy5yG5o2mOqtxKTv-4ySqSEDc7LY-DTX8A.EUlOKw"
	now := linkOf(t, card, Options{})
	if content(t, now) != content(t, earlier) || linkOf(t, card, Options{}) != now {
		t.Errorf("got %s", now)
	}
}

// content is the text that a link carries.
func content(t *testing.T, link string) string {
	t.Helper()
	payload, err := unsealed(link)
	if err != nil {
		t.Fatal(err)
	}
	data, err := unpack(payload)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestDecode_linksOfEarlierPrograms opens links that the first released program
// made: of the built-in summits by reference, whole and brief, of every file of the
// first format, of generated cards, and two long ones. Each holds the same card to
// the byte. The file is never edited; a line is a name, the SHA-256 of the card's
// file, and the link.
func TestDecode_linksOfEarlierPrograms(t *testing.T) {
	data, err := os.ReadFile("testdata/links/made-by-1.txt")
	if err != nil {
		t.Fatal(err)
	}
	opened, now, earlier := 0, 0, 0
	for line := range strings.Lines(string(data)) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		name, want, link := fields[0], fields[1], fields[2]
		card, err := Decode(link)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		file, err := cardfile.Encode(card)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if sum := sha256.Sum256(file); hex.EncodeToString(sum[:]) != want {
			t.Errorf("%s: the link holds another card now:\n%s", name, file)
		}
		opened++
		earlier += len(link)
		now += len(linkOf(t, card, Options{}))
	}
	t.Logf("%d characters, written anew %d", earlier, now)
	if now > earlier*102/100 {
		t.Error("links grew by more than 2 %")
	}
	if opened < 90 {
		t.Errorf("only %d links were opened", opened)
	}
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

// TestDecodeLink_damaged tries everything that happens to links on their way, at
// every place of three links. Not one may be read, whole or in part.
func TestDecodeLink_damaged(t *testing.T) {
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.%)= \n\x00é"
	tried, links := 0, threeLinks(t)
	for _, link := range links[:max(1, reliability.Rounds(len(links)))] {
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

// TestDecodeLink_badCard reads the content as strictly as a file.
func TestDecodeLink_badCard(t *testing.T) {
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

// TestEncodeLink_refuses writes no link that would be cut or could not be read.
func TestEncodeLink_refuses(t *testing.T) {
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

// FuzzDecodeLink feeds the reader any fragment, and any content behind a right
// check. It must not panic; what it accepts must go into a link again.
func FuzzDecodeLink(f *testing.F) {
	for _, link := range threeLinks(f) {
		f.Add([]byte(link), false)
		f.Add([]byte(link[:len(link)/2]), false)
	}
	for seed := range uint64(100) {
		card := cardtest.Generate(seed)
		link, err := Encode(card, Options{BuiltIn: cardfile.SummitHash(card.Summit), Brief: seed%2 == 0})
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
		var card scoring.Scorecard
		var err error
		reliability.Within(t, len(link), func() { card, err = Decode(link) })
		if err != nil {
			if err.Error() == "" || !reflect.DeepEqual(card, scoring.Scorecard{}) {
				t.Fatalf("a card or no sentence beside the error %v", err)
			}
			return
		}
		again, err := Encode(card, Options{})
		var long Error
		if errors.As(err, &long) {
			return
		} else if err != nil {
			t.Fatalf("what was read cannot be written: %v", err)
		}
		if back, err := Decode(again); err != nil || !reflect.DeepEqual(back, card) {
			t.Fatalf("another card came back (%v)", err)
		}
	})
}
