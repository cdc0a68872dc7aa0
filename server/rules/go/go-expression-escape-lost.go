package app

import "regexp"

// ruleid: go-expression-escape-lost
var forbidden = regexp.MustCompile("\bforbidden")

// ruleid: go-expression-escape-lost
var start = regexp.MustCompile("\\s\aadmin")

// ok: go-expression-escape-lost
var word = regexp.MustCompile(`\bforbidden`)

// ok: go-expression-escape-lost
var quoted = regexp.MustCompile("\\bforbidden")
