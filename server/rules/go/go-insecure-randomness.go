package app

import (
	"fmt"
	"math/rand"
)

func issue() {
	// ruleid: go-insecure-randomness
	token := fmt.Sprintf("%x", rand.Int63())
	// ruleid: go-insecure-randomness
	sessionID := rand.Uint64()
	// ok: go-insecure-randomness
	roll := rand.Intn(6)
	// ok: go-insecure-randomness
	delay := rand.Float64()
}
