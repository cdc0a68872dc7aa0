package app

import (
	"crypto/sha256"
	"crypto/md5"

	"golang.org/x/crypto/bcrypt"
)

func store(password string, file []byte) {
	// ruleid: go-password-fast-hash
	save(sha256.Sum256([]byte(password)))
	hash := md5.New()
	// ruleid: go-password-fast-hash
	hash.Write([]byte(password))
	// ok: go-password-fast-hash
	bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
	// ok: go-password-fast-hash
	save(sha256.Sum256(file))
}
