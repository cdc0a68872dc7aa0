package app

import (
	"net/http"
)

func preview(w http.ResponseWriter, r *http.Request) {
	target := r.FormValue("url")
	// ruleid: go-server-request-url
	resp, err := http.Get(target)
	// ruleid: go-server-request-url
	req, _ := http.NewRequest("GET", "https://"+r.FormValue("host")+"/status", nil)
	// ok: go-server-request-url
	http.Get("https://status.example.com/")
	if target != "https://feeds.example.com/a" {
		return
	}
	// ok: go-server-request-url
	http.Get(target)
}
