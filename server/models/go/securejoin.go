package files

import (
	"net/http"
	"os"

	securejoin "github.com/cyphar/filepath-securejoin"
)

func show(r *http.Request) {
	path, _ := securejoin.SecureJoin("/srv/files", r.FormValue("name"))
	// ok: go-path-traversal
	os.ReadFile(path)
	// ruleid: go-path-traversal
	os.ReadFile("/srv/files/" + r.FormValue("name"))
}
