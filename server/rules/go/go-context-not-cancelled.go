package app

import (
	"context"
	"time"
)

func work(parent context.Context) {
	// ruleid: go-context-not-cancelled
	first, _ := context.WithTimeout(parent, time.Second)
	// ruleid: go-context-not-cancelled
	second, _ := context.WithCancel(parent)
	// ok: go-context-not-cancelled
	third, cancel := context.WithTimeout(parent, time.Second)
	defer cancel()
	// ok: go-context-not-cancelled
	value, _ := lookup(parent)
}
