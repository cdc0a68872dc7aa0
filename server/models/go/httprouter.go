package web

import (
	"net/http"
	"os"

	"github.com/julienschmidt/httprouter"
)

func show(w http.ResponseWriter, r *http.Request, params httprouter.Params) {
	// ruleid: go-path-traversal
	os.ReadFile("/srv/files/" + params.ByName("name"))
}
