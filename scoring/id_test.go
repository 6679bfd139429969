package scoring

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestIDOf(t *testing.T) {
	for name, want := range map[string]string{
		// Latin names are spelled out.
		"Ceasefire": "ceasefire", "Jan Novák": "jan-novak", "Ukraine's seat": "ukraine-s-seat", "Île-de-France, 2025": "ile-de-france-2025",
		"  two   words ": "two-words", "ŁÓDŹ": "lodz", "Straße": "strasse", "İstanbul": "istanbul", "IŞIK": "isik", "Ærø, Ħal": "aero-hal", "Việt Nam": "viet-nam",
		"Trade & aid (phase 1.5)": "trade-aid-phase-1-5", "R&D": "r-d", "2024 –2025": "2024-2025", "2024-2025": "2024-2025", "Ｇ２０": "g20",
		strings.Repeat("x", 64): strings.Repeat("x", 64),
		// What an id has no place for becomes a hash. These stay as they are for ever: cards have them.
		"Україна": "goal-1cpasm19ad", "Росія": "goal-ek2qpdsuei", "釜山": "goal-dok847j2d1", "COP28 у Дубаї": "cop28-b505lljrpb", "Tariffs > 10 %": "tariffs-10-t9qodc5lfo",
		strings.Repeat("ab ", 30): strings.Repeat("ab-", 18)[:53] + "-gen6s8osei", "🇺🇦": "goal-ivb8t36l5t", "by -5": "by-5-3293m80ngg",
		// Nothing to go by.
		"": "goal", "--": "goal", "…!?": "goal", "\u200b": "goal",
	} {
		got := IDOf(name, "goal")
		if got != want || !ValidID(got) {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
		if again := IDOf(got, "goal"); again != got {
			t.Errorf("%q: its id %q has the id %q", name, got, again)
		}
	}
}

// TestFoldName_same holds that each of these is one name, typed in several ways.
func TestFoldName_same(t *testing.T) {
	for _, typed := range [][]string{
		{"Côte d'Ivoire", "Co\u0302te d'Ivoire", "Côte d’Ivoire", "Côte d‘Ivoire", "Côte d`Ivoire", "Côte d´Ivoire", "Côte d′Ivoire", "Côte dʼIvoire", "Côte d＇Ivoire",
			"Côte\u200b d'Ivoire", "Côte\u00a0d'Ivoire", "  CÔTE  D'IVOIRE\t", "Cô\u00adte d'Ivoire", "\ufeffCôte d'Ivoire", "Côte\u2009d'Ivoire\u200e", "Co\u0302\u200cte d'Ivoire"},
		{"Україна", "Украі\u0308на", "УКРАЇНА", "Украї\u200bна"},
		{"Перемир’я", "Перемир'я", "ПЕРЕМИРʼЯ"},
		{"Ёлка и йод", "Е\u0308лка и и\u0306од", "ЁЛКА И ЙОД"},
		{"Ελλάδος", "Ελλα\u0301δος", "ΕΛΛΆΔΟΣ", "Ελλά\u200dδοσ"},
		{"Việt Nam", "Vie\u0323\u0302t Nam", "Vie\u0302\u0323t Nam", "Vi\u1eb9\u0302t Nam", "Vi\u00ea\u0323t Nam", "VIỆT NAM"},
		{"한국", "\u1112\u1161\u11ab\u1100\u116e\u11a8"},
		{"ガザ", "カ\u3099サ\u3099"},
		{"北京会谈", "北京 会谈", "北京\u3000会谈", "北 京会谈"},
		{"COP28气候", "COP28 气候", "ｃｏｐ２８气候"},
		{"क़ानून", "क\u093cानून"},
		{"தொகை", "த\u0bc6\u0bbeகை"},
		{"\u0642\u0631\u0622\u0646", "\u0642\u0631\u0627\u0653\u0646", "\u0642\u0640\u0640\u0631\u0622\u0646"},
		{"\u0647\u064a\u0626\u0629", "\u0647\u064a\u064a\u0654\u0629", "\u0647\u06cc\u0626\u0629"},
		{"\u0641\u0644\u0633\u0637\u06cc\u0646", "\u0641\u0644\u0633\u0637\u064a\u0646"},
		{"\u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd", "\u05e9\u05b8\u05c1\u05dc\u05d5\u05b9\u05dd", "\ufb2a\u05b8\u05dc\ufb4b\u05dd"},
		{"\u05e6\u05d4״\u05dc", "\u05e6\u05d4\"\u05dc"},
		{"Straße", "STRASSE", "STRAẞE", "strasse"},
		{"İzmir", "IZMIR", "i̇zmir", "ızmir", "I\u0307zmir"},
		{"10 %", "10%", "10\u00a0%", "１０％"},
		{"C++", "c + +"}, {"−5 points", "-5 points", "–5 points", " −5  points"},
		{"cease-fire", "cease fire", "cease‑fire", "Cease – fire", "cease_fire", "“cease-fire”", "Cease-fire."},
		{"2024–2025", "2024 –2025", "2024 - 2025"},
		{"Kosovo*", "Kosovo"}, {"❤️ aid", "❤aid"},
	} {
		want := FoldName(typed[0])
		for _, name := range typed {
			if got := FoldName(name); got != want || want == "" {
				t.Errorf("%+q: got %+q, want %+q as of %+q", name, got, want, typed[0])
			}
			if IDOf(name, "side") != IDOf(typed[0], "side") {
				t.Errorf("%+q: the id is %s, of %+q it is %s", name, IDOf(name, "side"), typed[0], IDOf(typed[0], "side"))
			}
		}
	}
}

// TestIDsOf_others holds that different names in one list have different ids, the same
// in whatever order they stand.
func TestIDsOf_others(t *testing.T) {
	long := strings.Repeat("The commitment to phase out subsidies, ", 4)
	names := []string{
		"Україна", "Росія", "Украина", "Иран", "Йран", "Стамбул", "釜山", "山釜", "ישראל", "לבנון", "على", "علي", "🇺🇦", "🇷🇺", "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "🏴",
		"Zurich", "Zürich", "Zûrich", "Ano", "Año", "Ma", "Má", "Mà", "Mã", "Mạ", "Ünye", "Ûnye", "Lodz", "Łódź", "Strasse", "Strase",
		"C", "C++", "C#", "10", "10 %", "by 5", "by -5", "Tariffs > 10", "Tariffs < 10", "Tariffs 10", "$5", "€5",
		long + "by 2030", long + "by 2035", "COP28 у Дубаї", "COP28 у Баку", "COP28", "Tie", "Draw", "Both", "neither", "tie 2", "kept",
		"zurich-" + IDOf("釜山", "")[:4], strings.Repeat("ab-", 30), strings.Repeat("ab-", 31),
		IDsOf([]string{"Ma", "Má"}, "side")[1], // looks like an id with a hash
	}
	want := map[string]string{}
	for round := range 50 {
		ids := IDsOf(names, "side", "kept")
		seen := map[string]string{"kept": "a card's own"}
		for i, id := range ids {
			if other, twice := seen[id]; twice || !ValidID(id) || ReservedID(id) {
				t.Errorf("round %d: %q has the id %q, and so has %q", round, names[i], id, other)
			}
			seen[id] = names[i]
			if round == 0 {
				want[names[i]] = id
			} else if want[names[i]] != id {
				t.Errorf("round %d: %q has the id %q in this order and %q in another", round, names[i], id, want[names[i]])
			}
		}
		rand.New(rand.NewPCG(7, uint64(round))).Shuffle(len(names), func(i, k int) { names[i], names[k] = names[k], names[i] })
	}
	for name, id := range map[string]string{"Zurich": "zurich", "Ma": "ma", "C": "c", "10": "10", "Lodz": "lodz"} {
		if want[name] != id {
			t.Errorf("%q, which has no accent, has the id %q", name, want[name])
		}
	}
}

func TestIDsOf_sameWords(t *testing.T) {
	ids := IDsOf([]string{"Côte d'Ivoire", "Togo", "co\u0302te d’ivoire", "TOGO", "?"}, "side")
	if want := []string{"cote-d-ivoire", "togo", "cote-d-ivoire", "togo", "side"}; !slices.Equal(ids, want) {
		t.Errorf("got %q, want %q", ids, want)
	}
}

func TestIDMaker(t *testing.T) {
	ids := NewIDMaker()
	ids.Reserve("b")
	for i, step := range []struct{ name, want string }{
		{"A", "a"}, {"a", "a-2"}, {"A", "a-3"}, {"B", "b-2"}, {"Tie", "tie-2"}, {"?", "side"}, {"!", "side-2"}, {"kept--as-it-is", "kept--as-it-is"},
		{strings.Repeat("x", 64), strings.Repeat("x", 64)}, {strings.Repeat("x", 64), strings.Repeat("x", 62) + "-2"},
	} {
		if got := ids.Take(step.name, "side"); got != step.want || !ValidID(got) || ReservedID(got) {
			t.Errorf("step %d: %q became %q, want %q", i, step.name, got, step.want)
		}
	}
}

// FuzzFoldName holds that folding a folded name changes nothing, and that an id is valid.
func FuzzFoldName(f *testing.F) {
	for _, seed := range []string{"Côte d'Ivoire", "Vie\u0323\u0302t", "İ", "ς Σ", "한국", "\u0307", "i\u0307\u0301", "-5 -5", "5 -5", "％", "\xff", "ガ\u3099"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, name string) {
		folded := FoldName(name)
		if again := FoldName(folded); again != folded {
			t.Errorf("%+q: folded %+q, folded again %+q", name, folded, again)
		}
		if id := IDOf(name, "goal"); !ValidID(id) || id != IDOf(folded, "goal") {
			t.Errorf("%+q: the id is %q, that of its words %q", name, id, IDOf(folded, "goal"))
		}
	})
}
