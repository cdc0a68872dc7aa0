package app

import (
	"fmt"
	"math/rand"
)

func issue() {
	// ruleid: go-insecure-randomness
	token := fmt.Sprint(rand.Int63())
	// ruleid: go-insecure-randomness
	resetCode := rand.Intn(1000000)
	// ok: go-insecure-randomness
	delay := rand.Intn(100)
	use(token, resetCode, delay)
}

func newSessionID(length int) string {
	letters := make([]byte, length)
	for i := range letters {
		// ruleid: go-insecure-randomness
		letters[i] = alphabet[rand.Intn(len(alphabet))]
	}
	return string(letters)
}

func pickColour() string {
	// ok: go-insecure-randomness
	return colours[rand.Intn(len(colours))]
}
