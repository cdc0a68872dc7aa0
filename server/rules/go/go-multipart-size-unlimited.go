package app

import "net/http"

func upload(w http.ResponseWriter, r *http.Request) {
	// ruleid: go-multipart-size-unlimited
	r.ParseMultipartForm(32 << 20)
}

func picture(w http.ResponseWriter, r *http.Request) {
	// ruleid: go-multipart-size-unlimited
	if err := r.ParseMultipartForm(10 * 1024 * 1024); err != nil {
		return
	}
}

func uploadWell(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 32<<20)
	// ok: go-multipart-size-unlimited
	r.ParseMultipartForm(32 << 20)
}

func form(w http.ResponseWriter, r *http.Request) {
	// ok: go-multipart-size-unlimited
	r.ParseForm()
}
