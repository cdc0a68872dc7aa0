package jobs

import (
	"context"
	"os/exec"

	"github.com/nats-io/nats.go"
	"github.com/segmentio/kafka-go"
)

func subscribe(conn *nats.Conn) {
	conn.Subscribe("jobs", func(m *nats.Msg) {
		// ruleid: go-command-injection
		exec.Command("sh", "-c", "convert "+string(m.Data)).Run()
		// ok: go-command-injection
		exec.Command("sh", "-c", "convert "+m.Subject).Run()
	})
}

func consume(ctx context.Context, reader *kafka.Reader) {
	message, _ := reader.ReadMessage(ctx)
	// ruleid: go-command-injection
	exec.Command("sh", "-c", "convert "+string(message.Value)).Run()
}
