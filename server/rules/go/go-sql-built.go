package app

import (
	"database/sql"
	"fmt"
)

func find(db *sql.DB, name string, table string) {
	// ruleid: go-sql-built
	db.Query("SELECT * FROM orders WHERE name = '" + name + "'")
	// ruleid: go-sql-built
	db.Exec(fmt.Sprintf("DELETE FROM %s WHERE done", table))
	// ok: go-sql-built
	db.Query("SELECT * FROM orders WHERE name = $1", name)
	const columns = "id, name"
	// ok: go-sql-built
	db.Query("SELECT " + columns + " FROM orders")
}
