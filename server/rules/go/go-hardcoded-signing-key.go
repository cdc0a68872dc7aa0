package app

import (
	"os"

	"github.com/golang-jwt/jwt/v5"
	"github.com/gorilla/sessions"
)

const secret = "b7f3c0d1a9"

func issue(claims jwt.MapClaims) (string, error) {
	token := jwt.NewWithClaims(jwt.SigningMethodHS256, claims)
	// ruleid: go-hardcoded-signing-key
	return token.SignedString([]byte(secret))
}

func check(text string) (*jwt.Token, error) {
	return jwt.Parse(text, func(token *jwt.Token) (any, error) {
		// ruleid: go-hardcoded-signing-key
		return []byte("b7f3c0d1a9"), nil
	})
}

// ruleid: go-hardcoded-signing-key
var store = sessions.NewCookieStore([]byte("keep-me-safe"))

// ok: go-hardcoded-signing-key
var other = sessions.NewCookieStore([]byte(os.Getenv("SESSION_KEY")))

func reissue(claims jwt.MapClaims, key []byte) (string, error) {
	token := jwt.NewWithClaims(jwt.SigningMethodHS256, claims)
	// ok: go-hardcoded-signing-key
	return token.SignedString(key)
}
