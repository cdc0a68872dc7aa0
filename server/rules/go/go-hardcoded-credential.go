package app

import (
	"os"
)

// ruleid: go-hardcoded-credential
const apiKey = "k7Qe29vLwx83Tn5Z"

type config struct {
	User     string
	Password string
}

func connect() {
	// ruleid: go-hardcoded-credential
	dbPassword := "mk81-Lqe7!ab"
	// ruleid: go-hardcoded-credential
	settings := config{User: "app", Password: "mk81Lqe7ab"}
	// ruleid: go-hardcoded-credential
	headers := map[string]string{"api_key": "mk81Lqe7abn5Z"}
	// ok: go-hardcoded-credential
	password := os.Getenv("DB_PASSWORD")
	// ok: go-hardcoded-credential
	passwordField := "password"
	// ok: go-hardcoded-credential
	tmplResetPassword := "auth/reset_password"
	// ok: go-hardcoded-credential
	labels := map[string]string{"password": "Your password"}
	// ok: go-hardcoded-credential
	empty := config{User: "app", Password: password}
}

func check(password string) bool {
	// ruleid: go-hardcoded-credential
	return password == "mk81-Lqe7!ab"
}
