package app

import (
	"github.com/golang-jwt/jwt/v5"
)

func read(text string, parser *jwt.Parser) {
	// ruleid: go-jwt-unverified
	token, _, err := parser.ParseUnverified(text, claims)
	// ruleid: go-jwt-unverified
	signed, err := token.SignedString(jwt.UnsafeAllowNoneSignatureType)
	// ok: go-jwt-unverified
	checked, err := jwt.Parse(text, key, jwt.WithValidMethods([]string{"RS256"}))
	// ok: go-jwt-unverified
	own, err := token.SignedString(secret)
}
