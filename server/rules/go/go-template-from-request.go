package app

import (
	"html/template"
	"net/http"
)

func preview(w http.ResponseWriter, r *http.Request) {
	// ruleid: go-template-from-request
	t, err := template.New("mail").Parse(r.FormValue("body"))
	body := "Dear " + r.FormValue("name")
	// ruleid: go-template-from-request
	t2, err := template.New("mail").Parse(body)
	// ok: go-template-from-request
	t3, err := template.New("mail").Parse("Dear {{.Name}}")
	// ok: go-template-from-request
	t3.Execute(w, r.FormValue("name"))
}
