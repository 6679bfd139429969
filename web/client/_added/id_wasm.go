package app

import (
	"encoding/hex"
	"math/rand/v2"

	"github.com/maxence-charriere/go-app/v10/pkg/errors"
)

// newID stands in for a UUID. The generator of math/rand/v2 is seeded by the
// browser's crypto.getRandomValues; 128 bits name a tab or a device well enough
// and are no secret.
func newID() string {
	var b [16]byte
	for i := range b {
		b[i] = byte(rand.Uint32())
	}
	return hex.EncodeToString(b[:])
}

func encrypt(string, []byte) ([]byte, error) {
	return nil, errors.New("this build of go-app has no encryption")
}

func decrypt(string, []byte) ([]byte, error) {
	return nil, errors.New("this build of go-app has no encryption")
}
