package app

import (
	"net/http"
)

func find(w http.ResponseWriter, r *http.Request, doc *xmlquery.Node) {
	name := r.FormValue("name")
	// ruleid: go-xpath-injection
	xmlquery.Find(doc, "//user[@name='"+name+"']")
	// ruleid: go-xpath-injection
	expr, err := xpath.Compile("//user[@name='" + name + "']/mail")
	// ok: go-xpath-injection
	xmlquery.Find(doc, "//user")
	id, _ := strconv.Atoi(name)
	// ok: go-xpath-injection
	xmlquery.Find(doc, fmt.Sprintf("//user[%d]", id))
}
