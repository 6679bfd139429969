//go:build !js

package importer

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"summitscorecard/scoring/trials"
)

func export(texts ...string) string {
	type record struct {
		ID   string `json:"id"`
		Text string `json:"text"`
	}
	all := struct {
		Format  string   `json:"format"`
		Records []record `json:"records"`
		Revs    []record `json:"revs"`
	}{Format: exportFormat, Revs: []record{{"a", "an earlier version"}}}
	for _, t := range texts {
		all.Records = append(all.Records, record{"a", t})
	}
	data, _ := json.Marshal(all)
	return string(data)
}

func texts(t *testing.T, data string) (list []string) {
	for _, quoted := range cardTexts(data) {
		var words string
		if err := json.Unmarshal([]byte(quoted), &words); err == nil {
			list = append(list, words)
		}
	}
	return list
}

func TestCardTexts_wholeOnesOfACutFile(t *testing.T) {
	cards := []string{`{"a":"b"}`, `quotes \" and \\`, `"revs":[ in a card`, `"text":"x"`, "\n\u2028<é😀"}
	var pretty bytes.Buffer // as the rescue page writes it
	if err := json.Indent(&pretty, []byte(export(cards...)), "", "  "); err != nil {
		t.Fatal(err)
	}
	for _, whole := range []string{export(cards...), pretty.String()} {
		if got := texts(t, whole); !reflect.DeepEqual(got, cards) {
			t.Errorf("of the whole file: %q", got)
		}
		for cut := range whole {
			got := texts(t, whole[:cut])
			if len(got) > len(cards) || len(got) > 0 && !reflect.DeepEqual(got, cards[:len(got)]) {
				t.Fatalf("cut at %d: %q", cut, got)
			}
			if afterKey(whole[:cut], "revs", '[') >= 0 && len(got) != len(cards) {
				t.Fatalf("cut at %d, behind the cards: %q", cut, got)
			}
		}
	}
}

func FuzzCardTexts(f *testing.F) {
	whole := export(`{"a":"b"}`, `quotes \" and \\`, "\n\u2028<é😀", strings.Repeat("x", 50))
	for cut := range whole {
		f.Add(whole[:cut])
		f.Add(whole[:cut] + `\"` + whole[cut:])
	}
	trials.Corpus(f)
	f.Fuzz(func(t *testing.T, data string) {
		var quoted []string
		trials.Within(t, len(data), func() { quoted = cardTexts(data) })
		for _, q := range quoted {
			if !strings.Contains(data, q) || len(q) < 2 || q[0] != '"' || endOfText(q[1:]) != len(q)-2 {
				t.Fatalf("%q in %q", q, data)
			}
		}
	})
}
