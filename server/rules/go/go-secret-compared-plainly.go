package app

import (
	"bytes"
	"crypto/hmac"
	"crypto/subtle"
	"net/http"
)

func check(r *http.Request, apiKey string, mac hash.Hash, signature []byte) bool {
	// ruleid: go-secret-compared-plainly
	if r.Header.Get("X-Api-Key") == apiKey {
		return true
	}
	// ruleid: go-secret-compared-plainly
	if bytes.Equal(mac.Sum(nil), signature) {
		return true
	}
	// ok: go-secret-compared-plainly
	if subtle.ConstantTimeCompare([]byte(r.Header.Get("X-Api-Key")), []byte(apiKey)) == 1 {
		return true
	}
	// ok: go-secret-compared-plainly
	if r.Header.Get("Accept") == accepted {
		return false
	}
	// ok: go-secret-compared-plainly
	return hmac.Equal(mac.Sum(nil), signature)
}
