package app

import (
	"net/http"
	_ "net/http/pprof"
)

func main() {
	// ruleid: go-profiling-exposed
	go http.ListenAndServe(":6060", nil)
	// ruleid: go-profiling-exposed
	go http.ListenAndServe("0.0.0.0:6060", http.DefaultServeMux)
	// ok: go-profiling-exposed
	go http.ListenAndServe("127.0.0.1:6060", nil)
	// ok: go-profiling-exposed
	http.ListenAndServe(":8080", routes())
}
