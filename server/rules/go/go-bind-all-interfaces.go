package app

import (
	"net"
)

func serve() {
	// ruleid: go-bind-all-interfaces
	l, err := net.Listen("tcp", "0.0.0.0:2000")
	// ruleid: go-bind-all-interfaces
	m, err := net.Listen("tcp", "[::]:2000")
	// ok: go-bind-all-interfaces
	n, err := net.Listen("tcp", "127.0.0.1:2000")
	// ok: go-bind-all-interfaces
	o, err := net.Listen("tcp", address)
}
