package main

import (
	"context"
	"database/sql"
	"os"

	"github.com/jackc/pgx/v5"
	"gorm.io/driver/postgres"
	"gorm.io/gorm"
)

func open() (*sql.DB, error) {
	// ruleid: go-database-password-in-code
	return sql.Open("mysql", "shop:Wx82kqPz@tcp(db.example.com:3306)/shop")
}

func orm() (*gorm.DB, error) {
	// ruleid: go-database-password-in-code
	return gorm.Open(postgres.Open("host=db user=shop password=Wx82kqPz dbname=shop"), &gorm.Config{})
}

func fromEnvironment(ctx context.Context) (*pgx.Conn, error) {
	// ok: go-database-password-in-code
	return pgx.Connect(ctx, os.Getenv("DATABASE_URL"))
}

func local() (*sql.DB, error) {
	// ok: go-database-password-in-code
	return sql.Open("postgres", "host=localhost user=shop dbname=shop sslmode=disable")
}

func demonstration() (*sql.DB, error) {
	// ok: go-database-password-in-code
	return sql.Open("mysql", "root:root@tcp(127.0.0.1:3306)/shop")
}
