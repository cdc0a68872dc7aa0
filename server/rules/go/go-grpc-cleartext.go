package app

import (
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"
)

func dial(config *tls.Config) {
	// ruleid: go-grpc-cleartext
	grpc.Dial("orders.example.org:443", grpc.WithInsecure())
	// ruleid: go-grpc-cleartext
	grpc.NewClient("orders.example.org:443", grpc.WithTransportCredentials(insecure.NewCredentials()))
	// ok: go-grpc-cleartext
	grpc.NewClient("localhost:9000", grpc.WithTransportCredentials(insecure.NewCredentials()))
	// ok: go-grpc-cleartext
	grpc.NewClient("orders.example.org:443", grpc.WithTransportCredentials(credentials.NewTLS(config)))
}
