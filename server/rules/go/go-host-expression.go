package app

import "regexp"

// ruleid: go-host-expression
var shop = regexp.MustCompile(`^https://shop.example.com/`)

// ruleid: go-host-expression
var anywhere = regexp.MustCompile(`https://shop\.example\.com/`)

// ok: go-host-expression
var exact = regexp.MustCompile(`^https://shop\.example\.com/`)

// ok: go-host-expression
var version = regexp.MustCompile(`^v[0-9]+\.[0-9]+$`)

// ok: go-host-expression
var file = regexp.MustCompile(`^.*\.json$`)
