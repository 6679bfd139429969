package table

import (
	"strings"
	"testing"
	"unicode/utf16"

	"summitscorecard/scoring"
)

// utf16Bytes writes a text in UTF-16.
func utf16Bytes(s string, big bool) []byte {
	var out []byte
	for _, unit := range utf16.Encode([]rune(s)) {
		if big {
			out = append(out, byte(unit>>8), byte(unit))
		} else {
			out = append(out, byte(unit), byte(unit>>8))
		}
	}
	return out
}

// oldBytes writes a text in an encoding of a byte a letter.
func oldBytes(t *testing.T, s string, is Encoding) []byte {
	t.Helper()
	letters := upperHalf(is)
	var out []byte
next:
	for _, r := range s {
		if r < 128 {
			out = append(out, byte(r))
			continue
		}
		for i, letter := range letters {
			if letter == r {
				out = append(out, byte(128+i))
				continue next
			}
		}
		t.Fatalf("%s has no %c", is, r)
	}
	return out
}

const (
	german  = "Ziel;Österreich;Südland\r\nFrieden für alle;1;0\r\nHöhere Zölle – „später“;0;−1\r\n"
	russian = "Цель;Россия;Украина\r\nПрекращение огня;1;0\r\nОбмен пленными;0;1\r\n"
	chinese = "目标;中国;一国\r\n停火;1;0\r\n"
)

// Every encoding that is read gives the same card, or the same refusal, as UTF-8 does.
func TestRead_encodings(t *testing.T) {
	g7, _ := scoring.ShippedScale("g7")
	options := Options{Scale: g7, Title: "T"}
	latin := strings.NewReplacer("−", "-").Replace(german)
	french := "Objectif,États-Unis,Côte d’Ivoire\nÀ Genève : trêve,1,0\nLevée des sanctions,0,1\n"
	spanish := "Objetivo,España,Perú\nTregua en la región,1,0\nElección,0,1\n"
	for name, test := range map[string]struct {
		data []byte
		is   Encoding
		like string
	}{
		"a mark, the lower byte first":  {append([]byte("\xFF\xFE"), utf16Bytes(german, false)...), UTF16LE, german},
		"a mark, the upper byte first":  {append([]byte("\xFE\xFF"), utf16Bytes(german, true)...), UTF16BE, german},
		"no mark, the lower byte first": {utf16Bytes(german, false), UTF16LE, german},
		"no mark, the upper byte first": {utf16Bytes(german, true), UTF16BE, german},
		"Cyrillic without a mark":       {utf16Bytes(russian, false), UTF16LE, russian},
		"Cyrillic, upper byte first":    {utf16Bytes(russian, true), UTF16BE, russian},
		"Chinese without a mark":        {utf16Bytes(chinese, false), UTF16LE, chinese},
		"Chinese, upper byte first":     {utf16Bytes(chinese, true), UTF16BE, chinese},
		"Windows-1252, German":          {oldBytes(t, latin, Windows1252), Windows1252, latin},
		"Windows-1252, French":          {oldBytes(t, french, Windows1252), Windows1252, french},
		"Windows-1252, Spanish":         {oldBytes(t, spanish, Windows1252), Windows1252, spanish},
		"UTF-8":                         {[]byte(russian), UTF8, russian},
	} {
		reading, err := Read(test.data, options)
		if err != nil || reading.Encoding != test.is {
			t.Errorf("%s: %+v, %v", name, reading, err)
			continue
		}
		want, _, wrong := Decode([]byte(test.like), options)
		got, _, err := reading.Card()
		if err != nil || wrong != nil || len(got.Ratings) != len(want.Ratings) || len(got.Ratings) == 0 || got.Summit.Goals[0].Title != want.Summit.Goals[0].Title || got.Summit.Sides[1].Name != want.Summit.Sides[1].Name {
			t.Errorf("%s: %v, %v; %+v", name, err, wrong, got.Summit)
		}
		if said := len(reading.Notes()) > 0 && strings.Contains(reading.Notes()[0].Msg, string(test.is)); said == (test.is == UTF8) {
			t.Errorf("%s: notes %v", name, reading.Notes())
		}
	}
}

// What is not unmistakable is refused by its likely name, with its first words, and read
// when somebody says so.
func TestRead_otherEncodings(t *testing.T) {
	mac := "Ziel,Österreich,Südland\nFrieden für alle,1,0\nPräsenz,0,1\n"
	for name, test := range map[string]struct {
		data  []byte
		is    Encoding // that is named and then reads it
		words string
	}{
		"Cyrillic":           {oldBytes(t, russian, Windows1251), Windows1251, `looks like Windows-1251, in which it begins with the words "Цель", "Россия", "Украина"`},
		"Macintosh":          {oldBytes(t, mac, MacRoman), MacRoman, `looks like Mac Roman, in which it begins with the words "Österreich", "Südland", "für"`},
		"Czech":              {[]byte("C\xedl,\xc8esko,N\xecmecko\nP\xf8\xedm\xec\xf8\xed \x9eiv\xe9,1,0\n"), "", "Windows-1250"},
		"Polish":             {[]byte("Cel,Polska,Niemcy\nWspó\xb3praca i pok\xf3j,1,0\n"), "", "not UTF-8"},
		"Turkish":            {[]byte("Hedef,T\xfcrkiye\nBar\xfe\xfd sa\xf0lamak,1\n"), "", "Windows-1254"},
		"UTF-8 that is torn": {[]byte(strings.Repeat("Zürich,Österreich\n", 20) + "\xc3,1\n"), "", "damaged"},
		"zero bytes":         {[]byte("Goal,A\nx\x00y,1\nbb\x00,2"), "", "NUL"},
		"cut UTF-16":         {[]byte("\xFF\xFEG\x00,\x00A"), "", "middle of a letter"},
		"half a pair":        {append([]byte("\xFF\xFE"), 'a', 0, 0x3d, 0xd8, 'b', 0), "", "half of a character"},
		"UTF-32":             {[]byte("\xFF\xFE\x00\x00G\x00\x00\x00"), "", "UTF-32"},
	} {
		_, err := Read(test.data, Options{})
		if err == nil || !strings.Contains(err.Error(), test.words) || strings.Contains(err.Error(), "\x00") {
			t.Errorf("%s: %v; want %q", name, err, test.words)
		}
		if test.is == "" {
			continue
		}
		reading, err := Read(test.data, Options{Encoding: test.is})
		if err != nil || len(reading.Sides) != 2 || reading.LostCount > 0 {
			t.Errorf("%s as %s: %+v, %v", name, test.is, reading, err)
		}
	}
	for _, name := range []string{"utf-8", "UTF16LE", "windows 1252", "Latin-1", "cp1251", "mac-roman", "Macintosh"} {
		if _, ok := EncodingNamed(name); !ok {
			t.Errorf("no encoding %q", name)
		}
	}
	if _, ok := EncodingNamed("ebcdic"); ok {
		t.Error("EBCDIC is an encoding")
	}
}

// A letter that another program has lost stays what it is, and is named.
func TestRead_lostLetters(t *testing.T) {
	reading, err := Read([]byte("goal,S\uFFFDdland\nFrieden f\uFFFDr alle,1\n"), Options{})
	if err != nil || reading.LostCount != 2 || reading.Lost[0] != "row 1, column B (S\uFFFDdland)" || len(reading.Notes()) != 1 {
		t.Errorf("%+v, %v", reading, err)
	}
	// A byte that Windows-1252 has no letter for becomes one of them.
	if reading, err = Read([]byte("goal,A\nx\x81y,1\n"), Options{Encoding: Windows1252}); err != nil || reading.LostCount != 1 {
		t.Errorf("%+v, %v", reading, err)
	}
}
