package app

import (
	"io"
	"net/http"
	"text/template"
)

var page = template.Must(template.ParseFiles("page.html"))

func show(w http.ResponseWriter, r *http.Request, out io.Writer) {
	// ruleid: go-text-template-html
	page.Execute(w, r.FormValue("name"))
	// ruleid: go-text-template-html
	page.ExecuteTemplate(w, "body", nil)
	// ok: go-text-template-html
	page.Execute(out, nil)
	// ok: go-text-template-html
	page.ExecuteTemplate(out, "body", nil)
}
