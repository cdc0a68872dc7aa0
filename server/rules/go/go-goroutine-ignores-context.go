package app

import (
	"context"
	"net/http"
	"time"
)

func order(w http.ResponseWriter, r *http.Request) {
	go func() {
		// ruleid: go-goroutine-ignores-context
		notify(context.Background(), r.Host)
	}()
	go func() {
		// ok: go-goroutine-ignores-context
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		notify(ctx, r.Host)
	}()
}

func work(ctx context.Context) {
	go func() {
		// ruleid: go-goroutine-ignores-context
		other := context.TODO()
		notify(other, "")
	}()
	go func() {
		// ok: go-goroutine-ignores-context
		notify(context.WithoutCancel(ctx), "")
	}()
}

func main() {
	go func() {
		// ok: go-goroutine-ignores-context
		notify(context.Background(), "")
	}()
}
