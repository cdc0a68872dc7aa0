package app

import (
	"database/sql"
	"fmt"
	"html"
	"io"
	"net/http"
)

func list(w http.ResponseWriter, db *sql.DB) {
	rows, _ := db.Query("SELECT name FROM users")
	for rows.Next() {
		var name string
		rows.Scan(&name)
		// ruleid: go-stored-xss
		io.WriteString(w, "<li>"+name)
		// ruleid: go-stored-xss
		fmt.Fprintf(w, "<li>%s", name)
		// ok: go-stored-xss
		fmt.Fprintf(w, "<li>%s", html.EscapeString(name))
	}
}

func plain(w http.ResponseWriter, db *sql.DB) {
	var name string
	db.QueryRow("SELECT name FROM users").Scan(&name)
	w.Header().Set("Content-Type", "text/plain")
	// ok: go-stored-xss
	io.WriteString(w, name)
}
