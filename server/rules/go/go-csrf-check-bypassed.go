package app

import "net/http"

func protect() {
	protection := http.NewCrossOriginProtection()
	// ruleid: go-csrf-check-bypassed
	protection.AddInsecureBypassPattern("/")
	// ruleid: go-csrf-check-bypassed
	protection.AddInsecureBypassPattern("POST /{path...}")
	// ok: go-csrf-check-bypassed
	protection.AddInsecureBypassPattern("/webhooks/payments")
	// ok: go-csrf-check-bypassed
	protection.AddInsecureBypassPattern("POST /hooks/")
}
