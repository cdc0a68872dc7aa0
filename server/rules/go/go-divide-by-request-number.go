package app

import (
	"net/http"
	"strconv"
)

func pages(w http.ResponseWriter, r *http.Request) {
	size, err := strconv.Atoi(r.FormValue("size"))
	if err != nil {
		return
	}
	// ruleid: go-divide-by-request-number
	show(w, 1200/size)
	// ruleid: go-divide-by-request-number
	show(w, 1200%size)
	// ok: go-divide-by-request-number
	show(w, size/2)
}

func pagesWell(w http.ResponseWriter, r *http.Request) {
	size, err := strconv.Atoi(r.FormValue("size"))
	if err != nil || size <= 0 {
		return
	}
	// ok: go-divide-by-request-number
	show(w, 1200/size)
}
