package app

import (
	"crypto/aes"
	"crypto/hmac"
	"crypto/sha256"
	"os"
)

var key = []byte("0123456789abcdef")

func encrypt() {
	// ruleid: go-hardcoded-key
	aes.NewCipher([]byte("an example of 16"))
	// ruleid: go-hardcoded-key
	hmac.New(sha256.New, key)
	// ok: go-hardcoded-key
	aes.NewCipher([]byte(os.Getenv("DATA_KEY")))
}

func sign(secret []byte) {
	// ok: go-hardcoded-key
	hmac.New(sha256.New, secret)
}
