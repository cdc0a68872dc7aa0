package app

import (
	"crypto/tls"
)

func serve(config *tls.Config) {
	// ruleid: go-old-tls
	old := &tls.Config{MinVersion: tls.VersionTLS12}
	// ruleid: go-old-tls
	config.MinVersion = tls.VersionTLS12
	// ok: go-old-tls
	current := &tls.Config{MinVersion: tls.VersionTLS12}
	// ok: go-old-tls
	config.MinVersion = tls.VersionTLS13
}
