package app

import (
	"crypto/rand"
	"crypto/rsa"
)

func keys() {
	// ruleid: go-small-rsa-key
	short, err := rsa.GenerateKey(rand.Reader, 3072)
	// ruleid: go-small-rsa-key
	tiny, err := rsa.GenerateKey(rand.Reader, 3072)
	// ok: go-small-rsa-key
	good, err := rsa.GenerateKey(rand.Reader, 2048)
	// ok: go-small-rsa-key
	better, err := rsa.GenerateKey(rand.Reader, 4096)
}
