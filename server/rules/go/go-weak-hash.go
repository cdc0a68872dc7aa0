package app

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
)

func sign(data []byte) {
	// ruleid: go-weak-hash
	sum := md5.Sum(data)
	// ruleid: go-weak-hash
	h := sha1.New()
	// ok: go-weak-hash
	strong := sha256.Sum256(data)
	// ok: go-weak-hash
	longer := sha512.New()
}
