package app

import (
	"log"
)

func login(name string, password string) {
	// ruleid: go-sensitive-logging
	log.Printf("login of %s with %s", name, password)
	// ruleid: go-sensitive-logging
	log.Println("trying " + password)
	// ok: go-sensitive-logging
	log.Printf("login of %s", name)
	// ok: go-sensitive-logging
	log.Println("password was changed", len(password))
}
