package app

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

func login(w http.ResponseWriter, id string) {
	// ruleid: go-cookie-flags-missing
	http.SetCookie(w, &http.Cookie{Name: "session_id", Value: id})
	// ruleid: go-cookie-flags-missing
	http.SetCookie(w, &http.Cookie{Name: "auth", Value: id, HttpOnly: true})
	// ok: go-cookie-flags-missing
	http.SetCookie(w, &http.Cookie{Name: "session_id", Value: id, HttpOnly: true, Secure: true})
	// ok: go-cookie-flags-missing
	http.SetCookie(w, &http.Cookie{Name: "theme", Value: "dark"})
	// ok: go-cookie-flags-missing
	http.SetCookie(w, &http.Cookie{Name: "session_id", MaxAge: -1})
}

func loginGin(c *gin.Context, id string) {
	// ruleid: go-cookie-flags-missing
	c.SetCookie("token", id, 3600, "/", "", false, true)
	// ok: go-cookie-flags-missing
	c.SetCookie("token", id, 3600, "/", "", true, true)
}
