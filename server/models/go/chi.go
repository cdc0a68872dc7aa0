package web

import (
	"net/http"
	"os"

	"github.com/go-chi/chi/v5"
)

func show(w http.ResponseWriter, r *http.Request) {
	// ruleid: go-path-traversal
	os.ReadFile("/srv/files/" + chi.URLParam(r, "name"))
}
