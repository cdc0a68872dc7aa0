package app

import "net/http"

func check(w http.ResponseWriter, r *http.Request) bool {
	// ruleid: go-origin-compared-with-request
	if r.Header.Get("Origin") != "http://"+r.Host {
		return false
	}
	// ruleid: go-origin-compared-with-request
	if r.Header.Get("X-Role") == r.Header.Get("X-Needed-Role") {
		return true
	}
	// ok: go-origin-compared-with-request
	if r.Header.Get("Origin") != "https://shop.example.org" {
		return false
	}
	// ok: go-origin-compared-with-request
	return r.Host == configuredHost
}
