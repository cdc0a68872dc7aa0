package web

import (
	"database/sql"
	"net/http"

	"github.com/gorilla/mux"
)

func show(db *sql.DB, w http.ResponseWriter, r *http.Request) {
	// ruleid: go-sql-injection
	db.Query("SELECT * FROM users WHERE name = '" + mux.Vars(r)["name"] + "'")
	// ok: go-sql-injection
	db.Query("SELECT * FROM users WHERE name = ?", mux.Vars(r)["name"])
}
