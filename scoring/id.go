package scoring

import "strings"

// idOf makes an id of a name: small letters without accents, digits, hyphens;
// otherwise where nothing is left.
func idOf(name, otherwise string) string {
	const accented, bare = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿšžčćğışłőűěřňů", "aaaaaaceeeeiiiinoooooouuuuyyszccgislouernu"
	var out []byte
	for _, r := range strings.ToLower(name) {
		if i := strings.IndexRune(accented, r); i >= 0 {
			r = rune(bare[len([]rune(accented[:i]))])
		}
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			out = append(out, byte(r))
		case len(out) > 0 && out[len(out)-1] != '-':
			out = append(out, '-')
		}
	}
	id := strings.Trim(string(out[:min(len(out), 60)]), "-")
	if id == "" {
		return otherwise
	}
	return id
}
