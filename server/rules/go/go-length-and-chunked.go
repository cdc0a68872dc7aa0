package app

import "net/http"

func send(w http.ResponseWriter, header http.Header) {
	// ruleid: go-length-and-chunked
	w.Header().Set("Transfer-Encoding", "chunked")
	w.Header().Set("Content-Length", "100")
	header.Set("Content-Length", "100")
	// ruleid: go-length-and-chunked
	header.Set("Transfer-Encoding", "chunked")
}

func sendWell(w http.ResponseWriter) {
	// ok: go-length-and-chunked
	w.Header().Set("Content-Length", "100")
	// ok: go-length-and-chunked
	w.Header().Set("Content-Type", "text/plain")
}
