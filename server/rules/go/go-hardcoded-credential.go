package app

import (
	"os"
)

// ruleid: go-hardcoded-credential
const apiKey = "k7Qe29vLwx83Tn5Z"

func connect() {
	// ruleid: go-hardcoded-credential
	dbPassword := "mk81-Lqe7!ab"
	// ok: go-hardcoded-credential
	password := os.Getenv("DB_PASSWORD")
	// ok: go-hardcoded-credential
	passwordField := "password"
}
