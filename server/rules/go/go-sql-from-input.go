package app

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"strings"
)

func main() {
	db, _ := sql.Open("sqlite3", "app.db")
	// ruleid: go-sql-from-input
	db.Query("SELECT * FROM orders WHERE name = '" + os.Args[1] + "'")
	statement := fmt.Sprintf("DELETE FROM %s", os.Getenv("TABLE"))
	// ruleid: go-sql-from-input
	db.ExecContext(context.Background(), statement)
	var names strings.Builder
	for _, arg := range os.Args[1:] {
		names.WriteString(arg)
	}
	// ruleid: go-sql-from-input
	db.Exec("DELETE FROM orders WHERE name IN (" + names.String() + ")")
	// ok: go-sql-from-input
	db.Query("SELECT * FROM orders WHERE name = ?", os.Args[1])
	// ok: go-sql-from-input
	db.Query("SELECT * FROM orders")
}
