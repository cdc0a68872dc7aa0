package app

import (
	"net/http"
)

func remember(w http.ResponseWriter, id string, cookie *http.Cookie) {
	// ruleid: go-cookie-insecure
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, Secure: true, HttpOnly: true})
	// ruleid: go-cookie-insecure
	cookie.Secure = true
	// ok: go-cookie-insecure
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, Secure: true, HttpOnly: true})
	// ok: go-cookie-insecure
	cookie.Secure = true
}
