package app

import (
	"net/http"
	"strconv"
)

func rows(w http.ResponseWriter, r *http.Request) {
	n, err := strconv.Atoi(r.FormValue("rows"))
	if err != nil {
		return
	}
	// ruleid: go-allocation-size-from-request
	fill(make([]string, n))
	// ruleid: go-allocation-size-from-request
	fill(make([]string, 0, n*2))
	// ok: go-allocation-size-from-request
	fill(make([]string, 0, min(n, 100)))
	names := r.URL.Query()["name"]
	// ok: go-allocation-size-from-request
	fill(make([]string, len(names)))
}

func rowsWell(w http.ResponseWriter, r *http.Request) {
	n, err := strconv.Atoi(r.FormValue("rows"))
	if err != nil || n > 100 {
		return
	}
	// ok: go-allocation-size-from-request
	fill(make([]string, n))
}
