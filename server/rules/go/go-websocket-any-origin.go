package main

import (
	"net/http"

	"github.com/gorilla/websocket"
)

// ruleid: go-websocket-any-origin
var open = websocket.Upgrader{ReadBufferSize: 1024, CheckOrigin: func(r *http.Request) bool { return true }}

// ok: go-websocket-any-origin
var usual = websocket.Upgrader{ReadBufferSize: 1024}

// ok: go-websocket-any-origin
var own = websocket.Upgrader{CheckOrigin: func(r *http.Request) bool {
	return r.Header.Get("Origin") == "https://shop.example.com"
}}

func chat(w http.ResponseWriter, r *http.Request) {
	upgrader := websocket.Upgrader{}
	// ruleid: go-websocket-any-origin
	upgrader.CheckOrigin = func(r *http.Request) bool { return true }
	upgrader.Upgrade(w, r, nil)
}
