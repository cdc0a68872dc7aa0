package app

import (
	"net/http"
	"os"
	"path/filepath"
)

func send(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	// ruleid: go-path-traversal
	data, _ := os.ReadFile(filepath.Join("/srv/reports", name))
	// ruleid: go-path-traversal
	http.ServeFile(w, r, "/srv/reports/"+name)
	// ok: go-path-traversal
	os.ReadFile(filepath.Join("/srv/reports", filepath.Base(name)))
	if !filepath.IsLocal(name) {
		return
	}
	// ok: go-path-traversal
	os.ReadFile(filepath.Join("/srv/reports", name))
}
