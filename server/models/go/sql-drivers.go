package store

import (
	"net/http"

	"github.com/jmoiron/sqlx"
)

func connect(r *http.Request) {
	// ruleid: go-dsn-from-request
	sqlx.Connect("postgres", "host="+r.FormValue("host"))
	// ok: go-dsn-from-request
	sqlx.Connect("postgres", "host=db")
}
