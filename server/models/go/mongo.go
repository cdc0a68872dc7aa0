package store

import (
	"context"
	"net/http"

	"go.mongodb.org/mongo-driver/mongo"
	"go.mongodb.org/mongo-driver/mongo/options"
)

func connect(ctx context.Context, r *http.Request) {
	// ruleid: go-dsn-from-request
	mongo.Connect(ctx, options.Client().ApplyURI("mongodb://"+r.FormValue("host")))
}
