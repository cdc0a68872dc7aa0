package app

import (
	"log"
	"net/http"
	"runtime"
	"runtime/debug"
)

func recovered(w http.ResponseWriter, r *http.Request) {
	// ruleid: go-stack-trace-in-response
	http.Error(w, string(debug.Stack()), http.StatusInternalServerError)
	buffer := make([]byte, 4096)
	n := runtime.Stack(buffer, false)
	// ruleid: go-stack-trace-in-response
	w.Write(buffer[:n])
	// ok: go-stack-trace-in-response
	log.Println(string(debug.Stack()))
	// ok: go-stack-trace-in-response
	http.Error(w, "internal error", http.StatusInternalServerError)
}
