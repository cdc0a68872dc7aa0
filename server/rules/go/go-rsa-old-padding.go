package app

import (
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
)

func wrap(public *rsa.PublicKey, private *rsa.PrivateKey, key []byte) {
	// ruleid: go-rsa-old-padding
	rsa.EncryptPKCS1v15(rand.Reader, public, key)
	// ruleid: go-rsa-old-padding
	rsa.DecryptPKCS1v15(rand.Reader, private, key)
	// ok: go-rsa-old-padding
	rsa.EncryptOAEP(sha256.New(), rand.Reader, public, key, nil)
	// ok: go-rsa-old-padding
	rsa.SignPKCS1v15(rand.Reader, private, 0, key)
}
