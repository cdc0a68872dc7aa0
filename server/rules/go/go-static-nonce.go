package app

import (
	"crypto/cipher"
	"crypto/rand"
)

func seal(gcm cipher.AEAD, block cipher.Block, text []byte) {
	// ruleid: go-static-nonce
	gcm.Seal(nil, []byte("123456789012"), text, nil)
	iv := []byte("0123456789abcdef")
	// ruleid: go-static-nonce
	cipher.NewCTR(block, iv)
	nonce := make([]byte, gcm.NonceSize())
	rand.Read(nonce)
	// ok: go-static-nonce
	gcm.Seal(nonce, nonce, text, nil)
	// ok: go-static-nonce
	cipher.NewCTR(block, nonce)
}
