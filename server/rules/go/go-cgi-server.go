package app

import (
	"net/http"
	"net/http/cgi"
	"net/http/fcgi"
)

func serve(mux http.Handler) {
	// ruleid: go-cgi-server
	cgi.Serve(mux)
	// ruleid: go-cgi-server
	script := &cgi.Handler{Path: "/usr/lib/cgi-bin/report"}
	// ok: go-cgi-server
	fcgi.Serve(nil, mux)
	// ok: go-cgi-server
	handle(script)
}
