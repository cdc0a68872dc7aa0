package app

import (
	"database/sql"
	"net/http"
)

func find(w http.ResponseWriter, r *http.Request, db *sql.DB) {
	name := r.URL.Query().Get("name")
	// ruleid: go-sql-injection
	db.Query("SELECT * FROM orders WHERE name = '" + name + "'")
	query := fmt.Sprintf("SELECT * FROM orders ORDER BY %s", r.FormValue("sort"))
	// ruleid: go-sql-injection
	db.QueryRowContext(r.Context(), query)
	// ok: go-sql-injection
	db.Query("SELECT * FROM orders WHERE name = $1", name)
	id, err := strconv.Atoi(r.FormValue("id"))
	// ok: go-sql-injection
	db.Exec(fmt.Sprintf("DELETE FROM orders WHERE id = %d", id))
}
