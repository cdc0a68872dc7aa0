package app

import (
	"net/http"
	"time"
)

func serve(mux http.Handler) {
	// ruleid: go-server-without-timeouts
	http.ListenAndServe(":8080", mux)
	// ruleid: go-server-without-timeouts
	open := &http.Server{Addr: ":8080", Handler: mux}
	// ok: go-server-without-timeouts
	closed := &http.Server{Addr: ":8080", ReadHeaderTimeout: 5 * time.Second}
	// ok: go-server-without-timeouts
	closed.ListenAndServe()
}
