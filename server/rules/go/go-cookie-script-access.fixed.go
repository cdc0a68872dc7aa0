package app

import (
	"net/http"
)

func remember(w http.ResponseWriter, id string, cookie *http.Cookie) {
	// ruleid: go-cookie-script-access
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, Secure: true, HttpOnly: true})
	// ruleid: go-cookie-script-access
	cookie.HttpOnly = true
	// ok: go-cookie-script-access
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, Secure: true, HttpOnly: true})
	// ok: go-cookie-script-access
	cookie.HttpOnly = true
}
