package app

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/des"
	"crypto/rc4"
)

func seal(key []byte) {
	// ruleid: go-weak-cipher
	old, err := des.NewCipher(key)
	// ruleid: go-weak-cipher
	stream, err := rc4.NewCipher(key)
	// ok: go-weak-cipher
	block, err := aes.NewCipher(key)
	// ok: go-weak-cipher
	gcm, err := cipher.NewGCM(block)
}
