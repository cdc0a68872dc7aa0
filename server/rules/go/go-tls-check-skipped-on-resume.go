package app

import "crypto/tls"

// ruleid: go-tls-check-skipped-on-resume
var first = &tls.Config{VerifyPeerCertificate: checkPin, MinVersion: tls.VersionTLS12}

func second() *tls.Config {
	// ruleid: go-tls-check-skipped-on-resume
	return &tls.Config{
		RootCAs:               pool,
		VerifyPeerCertificate: checkPin,
	}
}

// ok: go-tls-check-skipped-on-resume
var third = &tls.Config{VerifyConnection: checkConnection}

// ok: go-tls-check-skipped-on-resume
var fourth = &tls.Config{VerifyPeerCertificate: checkPin, SessionTicketsDisabled: true}
