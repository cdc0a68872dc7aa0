package app

import (
	"net"
	"net/http"
	"time"
)

func serve(mux http.Handler) {
	// ruleid: go-server-without-timeouts
	http.ListenAndServe(":8080", mux)
	// ruleid: go-server-without-timeouts
	open := &http.Server{Addr: ":8080", Handler: mux}
	listener, _ := net.Listen("tcp", ":8080")
	// ruleid: go-server-without-timeouts
	http.Serve(listener, mux)
	// ok: go-server-without-timeouts
	closed := &http.Server{Addr: ":8080", ReadHeaderTimeout: 5 * time.Second}
	// ok: go-server-without-timeouts
	closed.ListenAndServe()
}

func local(mux http.Handler) {
	listener, _ := net.Listen("unix", "/run/app.sock")
	// ok: go-server-without-timeouts
	server := &http.Server{Handler: mux}
	server.Serve(listener)
}
