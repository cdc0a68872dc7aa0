package jobs

import (
	"context"
	"os/exec"

	"github.com/aws/aws-lambda-go/events"
)

func handle(ctx context.Context, event events.APIGatewayProxyRequest) {
	// ruleid: go-command-injection
	exec.Command("sh", "-c", "convert "+event.QueryStringParameters["file"]).Run()
	// ok: go-command-injection
	exec.Command("sh", "-c", "convert "+event.RequestContext.Stage).Run()
}

func handleHTTP(ctx context.Context, event events.APIGatewayV2HTTPRequest) {
	// ruleid: go-command-injection
	exec.Command("sh", "-c", event.Body).Run()
}

func handleQueue(ctx context.Context, event events.SQSEvent) {
	for _, record := range event.Records {
		// ruleid: go-command-injection
		exec.Command("sh", "-c", "convert "+record.Body).Run()
	}
}
