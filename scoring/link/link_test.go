package link

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"reflect"
	"strings"
	"testing"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/internal/cardtest"
	"summitscorecard/scoring/trials"
)

// manyCards is how many generated cards a test takes, as the register wants it.
var manyCards = trials.Rounds(10000)

func linkOf(t testing.TB, card scoring.Scorecard, options Options) string {
	t.Helper()
	link, err := Encode(card, options)
	if err != nil {
		t.Fatal(err)
	}
	return link
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
	trials.Checked(t, "mF2", manyCards)
}

// TestLink_brief leaves notes and sources out and nothing that counts.
func TestLink_brief(t *testing.T) {
	for seed := range uint64(trials.Rounds(1000)) {
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

// TestEncode_same writes a link that an earlier program wrote, but for what
// deflate makes of it: form, content and check are the same.
func TestEncode_same(t *testing.T) {
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
