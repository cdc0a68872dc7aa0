package app

import (
	"crypto/sha256"

	"golang.org/x/crypto/bcrypt"
	"golang.org/x/crypto/pbkdf2"
)

func store(password, salt []byte) {
	// ruleid: go-password-hash-cost
	bcrypt.GenerateFromPassword(password, 4)
	// ruleid: go-password-hash-cost
	bcrypt.GenerateFromPassword(password, bcrypt.MinCost)
	// ruleid: go-password-hash-cost
	pbkdf2.Key(password, salt, 1000, 32, sha256.New)
	// ok: go-password-hash-cost
	bcrypt.GenerateFromPassword(password, bcrypt.DefaultCost)
	// ok: go-password-hash-cost
	pbkdf2.Key(password, salt, 600000, 32, sha256.New)
}
