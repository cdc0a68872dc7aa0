package app

import (
	"github.com/golang-jwt/jwt/v5"
	"golang.org/x/crypto/bcrypt"
)

func login(hash, password []byte, text string, keys jwt.Keyfunc) bool {
	// ruleid: go-auth-result-ignored
	_ = bcrypt.CompareHashAndPassword(hash, password)
	// ruleid: go-auth-result-ignored
	token, _ := jwt.Parse(text, keys)
	use(token)
	// ok: go-auth-result-ignored
	if err := bcrypt.CompareHashAndPassword(hash, password); err != nil {
		return false
	}
	// ok: go-auth-result-ignored
	other, err := jwt.Parse(text, keys)
	if err != nil {
		return false
	}
	use(other)
	// ok: go-auth-result-ignored
	return bcrypt.CompareHashAndPassword(hash, password) == nil
}
