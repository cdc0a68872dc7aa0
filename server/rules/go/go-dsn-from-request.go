package app

import (
	"database/sql"
	"fmt"
	"net/http"
)

func connect(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("db")
	// ruleid: go-dsn-from-request
	sql.Open("mysql", fmt.Sprintf("app@tcp(localhost:3306)/%s", name))
	// ruleid: go-dsn-from-request
	sql.Open("postgres", "dbname="+name)
	// ok: go-dsn-from-request
	sql.Open("mysql", "app@tcp(localhost:3306)/shop")
	// ok: go-dsn-from-request
	sql.Open("mysql", os.Getenv("DATABASE_URL"))
}
