package browser

import "testing"

func TestLetter_ofEveryLayout(t *testing.T) {
	for name, c := range map[string]struct{ key, code, want string }{
		"QWERTY":                     {"z", "KeyZ", "z"},
		"QWERTY, Shift":              {"Z", "KeyZ", "Z"},
		"QWERTZ has Z at Y":          {"z", "KeyY", "z"},
		"QWERTZ has Y at Z":          {"y", "KeyZ", "y"},
		"AZERTY has Z at W":          {"z", "KeyW", "z"},
		"AZERTY has W at Z":          {"w", "KeyZ", "w"},
		"Dvorak has a mark at Z":     {";", "KeyZ", ";"},
		"Dvorak has Z at a mark":     {"z", "Slash", "z"},
		"Turkish":                    {"ı", "KeyI", "ı"},
		"Latvian":                    {"ž", "KeyZ", "ž"},
		"Vietnamese":                 {"ế", "KeyE", "E"}, // no shortcut
		"Russian":                    {"я", "KeyZ", "Z"},
		"Russian, redo":              {"н", "KeyY", "Y"},
		"Ukrainian, Shift":           {"Я", "KeyZ", "Z"},
		"Hebrew":                     {"ז", "KeyZ", "Z"},
		"Arabic":                     {"ئ", "KeyZ", "Z"},
		"Arabic, Shift":              {"~", "KeyZ", "Z"},
		"Persian":                    {"ظ", "KeyZ", "Z"},
		"Greek":                      {"ζ", "KeyZ", "Z"},
		"Georgian":                   {"ზ", "KeyZ", "Z"},
		"Thai":                       {"ผ", "KeyZ", "Z"},
		"Korean":                     {"ㅋ", "KeyZ", "Z"},
		"an input method keeps it":   {"Process", "KeyZ", "Z"},
		"a machine that cannot tell": {"Unidentified", "KeyZ", "Z"},
		"no code":                    {"я", "", "я"},
		"Enter":                      {"Enter", "Enter", "Enter"},
	} {
		if got := letter(c.key, c.code); got != c.want {
			t.Errorf("%s: %q at %q is %q, want %q", name, c.key, c.code, got, c.want)
		}
	}
}
