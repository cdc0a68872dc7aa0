package app

import (
	"net/http"
	"slices"

	"github.com/gin-gonic/gin"
)

var allowed = []string{"https://shop.example.org"}

func open(w http.ResponseWriter, r *http.Request) {
	origin := r.Header.Get("Origin")
	// ruleid: go-cors-any-origin
	w.Header().Set("Access-Control-Allow-Origin", origin)
	w.Header().Set("Access-Control-Allow-Credentials", "true")
}

func openGin(c *gin.Context) {
	// ruleid: go-cors-any-origin
	c.Header("Access-Control-Allow-Origin", c.GetHeader("Origin"))
}

func listed(w http.ResponseWriter, r *http.Request) {
	origin := r.Header.Get("Origin")
	if slices.Contains(allowed, origin) {
		// ok: go-cors-any-origin
		w.Header().Set("Access-Control-Allow-Origin", origin)
	}
	// ok: go-cors-any-origin
	w.Header().Set("Access-Control-Allow-Origin", "https://shop.example.org")
}
