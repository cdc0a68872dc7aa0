package app

import (
	"context"
	"net/http"
	"time"
)

// ok: go-loop-ignores-context
func poll(ctx context.Context) {
	// ruleid: go-loop-ignores-context
	for {
		response, err := http.Get("https://api.example.org/status")
		if err == nil {
			response.Body.Close()
		}
		time.Sleep(time.Second)
	}
}

func begin(ctx context.Context, client *http.Client, request *http.Request) {
	// ruleid: go-loop-ignores-context
	for {
		client.Do(request)
	}
}

func pollWell(ctx context.Context) {
	// ok: go-loop-ignores-context
	for {
		if ctx.Err() != nil {
			return
		}
		time.Sleep(time.Second)
	}
}

func receive(ctx context.Context, stream Stream) error {
	// ok: go-loop-ignores-context
	for {
		message, err := stream.Recv()
		if err != nil {
			return err
		}
		handle(message)
	}
}

func serve(listener Listener) {
	// ok: go-loop-ignores-context
	for {
		listener.Accept()
	}
}
