package app

import (
	"context"
	"fmt"
	"net/http"
)

func preview(w http.ResponseWriter, r *http.Request) {
	target := r.FormValue("url")
	// ruleid: go-server-request-url
	http.Get(target)
	// ruleid: go-server-request-url
	http.NewRequestWithContext(context.Background(), "GET", "https://"+target+"/status", nil)
	// ok: go-server-request-url
	http.Get("https://api.example.org/status")
	// ok: go-server-request-url
	http.Get("https://api.example.org/items/" + target)
	// ok: go-server-request-url
	http.Get(fmt.Sprintf("https://api.example.org/items?id=%s", target))
}
