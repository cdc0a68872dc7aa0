package store

import (
	"net/http"

	"github.com/redis/go-redis/v9"
)

func connect(r *http.Request) {
	// ruleid: go-dsn-from-request
	redis.ParseURL("redis://" + r.FormValue("host"))
	// ruleid: go-code-from-request
	redis.NewScript("return " + r.FormValue("expression"))
	// ok: go-code-from-request
	redis.NewScript("return redis.call('GET', KEYS[1])")
}
