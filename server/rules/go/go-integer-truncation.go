package app

import (
	"math"
	"net/http"
	"strconv"
)

func page(r *http.Request) int32 {
	n, err := strconv.Atoi(r.FormValue("page"))
	if err != nil {
		return 0
	}
	// ruleid: go-integer-truncation
	return int32(n)
}

func port(text string) uint16 {
	n, _ := strconv.ParseUint(text, 10, 64)
	// ruleid: go-integer-truncation
	return uint16(n)
}

func portWell(text string) uint16 {
	n, _ := strconv.ParseUint(text, 10, 16)
	// ok: go-integer-truncation
	return uint16(n)
}

func pageWell(r *http.Request) int32 {
	n, err := strconv.Atoi(r.FormValue("page"))
	if err != nil || n < 0 || n > math.MaxInt32 {
		return 0
	}
	// ok: go-integer-truncation
	return int32(n)
}

func wide(text string) int64 {
	n, _ := strconv.Atoi(text)
	// ok: go-integer-truncation
	return int64(n)
}
