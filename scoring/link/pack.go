package link

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"io"

	"summitscorecard/scoring/internal/sentence"
)

// Limits of what a link holds.
const (
	maxUnpacked = 1 << 20 // bytes of JSON
	maxValues   = 1 << 14 // JSON values; some 2,000 ratings
)

// pack deflates a text and writes it in base64url.
func pack(data []byte) (string, error) {
	var out bytes.Buffer
	w, err := flate.NewWriter(&out, flate.BestCompression)
	if err != nil {
		return "", err
	}
	if _, err := w.Write(data); err != nil {
		return "", err
	}
	if err := w.Close(); err != nil {
		return "", err
	}
	return base64.RawURLEncoding.EncodeToString(out.Bytes()), nil
}

// unpack undoes pack. It stops a byte beyond the limit, however much more there is.
func unpack(payload string) ([]byte, error) {
	madeWrongly := Error{Msg: "this link was made wrongly: what is in it cannot be unpacked" + askAgain}
	packed, err := base64.RawURLEncoding.Strict().DecodeString(payload)
	if err != nil {
		return nil, madeWrongly
	}
	in := bytes.NewReader(packed) // which flate reads no further than it has to
	data, err := io.ReadAll(io.LimitReader(flate.NewReader(in), maxUnpacked+1))
	switch {
	case len(data) > maxUnpacked:
		return nil, Error{Msg: "this link unpacks to more than " + sentence.Size(maxUnpacked) + ", which no card in a link does; ask for the card as a file"}
	case err != nil || in.Len() > 0:
		return nil, madeWrongly
	}
	return data, nil
}

// tight takes the white space between the values of a file out of it.
func tight(data []byte) []byte {
	out := make([]byte, 0, len(data))
	inside := false
	for i := 0; i < len(data); i++ {
		switch c := data[i]; {
		case inside && c == '\\':
			out = append(out, c)
			i++
		case c == '"':
			inside = !inside
		case !inside && (c == ' ' || c == '\n'):
			continue
		}
		out = append(out, data[i])
	}
	return out
}

// valuesIn counts at least as many JSON values as a file without white space has.
func valuesIn(data []byte) int {
	n := 1
	for _, c := range data {
		if c == ',' || c == '{' || c == '[' {
			n++
		}
	}
	return n
}
