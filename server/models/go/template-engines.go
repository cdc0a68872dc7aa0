package web

import (
	"net/http"

	"github.com/flosch/pongo2/v6"
)

func page(r *http.Request) {
	// ruleid: go-template-from-request
	pongo2.FromString("<h1>" + r.FormValue("title") + "</h1>")
	// ok: go-template-from-request
	pongo2.FromString("<h1>{{ title }}</h1>")
}
