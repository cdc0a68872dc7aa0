package app

import (
	"context"
	"time"
)

func load(ctx context.Context) {
	// ruleid: go-context-not-cancelled
	short, _ := context.WithTimeout(ctx, time.Second)
	fetch(short)
	// ruleid: go-context-not-cancelled
	long, stop := context.WithCancel(ctx)
	_ = stop
	fetch(long)
}

func loadWell(ctx context.Context) (context.Context, context.CancelFunc) {
	// ok: go-context-not-cancelled
	short, cancel := context.WithTimeout(ctx, time.Second)
	defer cancel()
	fetch(short)
	// ok: go-context-not-cancelled
	return context.WithCancel(ctx)
}
