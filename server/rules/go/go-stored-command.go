package app

import (
	"database/sql"
	"os/exec"
)

func run(db *sql.DB) {
	var tool, text string
	db.QueryRow("SELECT tool, text FROM jobs").Scan(&tool, &text)
	// ruleid: go-stored-command
	exec.Command(tool).Run()
	// ruleid: go-stored-command
	exec.Command("sh", "-c", "print "+text).Run()
	// ok: go-stored-command
	exec.Command("print", text).Run()
	// ok: go-stored-command
	exec.Command("uptime").Run()
}
