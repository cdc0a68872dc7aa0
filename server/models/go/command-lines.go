package main

import (
	"database/sql"

	"github.com/spf13/cobra"
	"github.com/urfave/cli/v2"
)

func command(db *sql.DB) *cobra.Command {
	return &cobra.Command{
		Run: func(cmd *cobra.Command, args []string) {
			// ruleid: go-sql-from-input
			db.Query("SELECT * FROM users WHERE name = '" + args[0] + "'")
			// ok: go-sql-from-input
			db.Query("SELECT * FROM users WHERE name = ?", args[0])
		},
	}
}

func action(db *sql.DB) cli.ActionFunc {
	return func(c *cli.Context) error {
		// ruleid: go-sql-from-input
		_, err := db.Exec("DELETE FROM users WHERE name = '" + c.Args().First() + "'")
		return err
	}
}
