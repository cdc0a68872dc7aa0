package app

import (
	"log"
	"os"
)

func main() {
	// ruleid: go-log-from-input
	log.Println("starting with", os.Args[1])
	// ruleid: go-log-from-input
	log.Printf("user %s", os.Getenv("REMOTE_USER"))
	// ok: go-log-from-input
	log.Printf("user %q", os.Getenv("REMOTE_USER"))
	// ok: go-log-from-input
	log.Println("starting", len(os.Args))
}
