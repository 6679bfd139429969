package text

import "testing"

func TestFold(t *testing.T) {
	for s, want := range map[string]string{
		"Anchorage": "anchorage", "Reykjavík": "reykjavik", "Reykjavi\u0301k": "reykjavik", "GENÈVE": "geneve", "Genève": "geneve", "Đông Hà Nội": "dong ha noi", "Łódź": "lodz",
		"București": "bucuresti", "Bucures\u0326ti": "bucuresti", "Phở": "pho", "Pho\u031b\u0309": "pho",
		"Ærø": "aero", "Straße": "strasse", "STRASSE": "strasse", "İstanbul": "istanbul", "Iğdır": "igdir", "Côte d’Ivoire": "cote d'ivoire", "co\u00adop": "coop", "þing": "thing",
		"Αθήνα": "αθηνα", "Κύπρος": "κυπροσ", "Орёл": "орел", "Київ": "киів", "Минский": "минскии", "שָׁלוֹם": "שלום", "مُؤتمَر": "مؤتمر", "釜山": "釜山", "부산": "부산", "3 × 4": "3 × 4",
	} {
		if got := Fold(s); got != want {
			t.Errorf("%q becomes %q, want %q", s, got, want)
		}
	}
}
