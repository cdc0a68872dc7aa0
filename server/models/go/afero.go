package files

import (
	"net/http"

	"github.com/spf13/afero"
)

func show(fs afero.Fs, w http.ResponseWriter, r *http.Request) {
	// ruleid: go-path-traversal
	data, _ := afero.ReadFile(fs, "/srv/files/"+r.FormValue("name"))
	w.Write(data)
}
