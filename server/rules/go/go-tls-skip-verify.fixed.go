package app

import (
	"crypto/tls"
	"crypto/x509"
)

func client(pool *x509.CertPool) {
	// ruleid: go-tls-skip-verify
	lax := &tls.Config{InsecureSkipVerify: false}
	config := &tls.Config{RootCAs: pool}
	// ruleid: go-tls-skip-verify
	config.InsecureSkipVerify = false
	// ok: go-tls-skip-verify
	strict := &tls.Config{InsecureSkipVerify: false}
	if *insecure {
		// ok: go-tls-skip-verify
		lax.InsecureSkipVerify = true
	}
}
