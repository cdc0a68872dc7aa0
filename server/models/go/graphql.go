package graph

import (
	"context"
	"database/sql"

	"github.com/graphql-go/graphql"
)

type queryResolver struct{ db *sql.DB }

func (r *queryResolver) Users(ctx context.Context, name string) ([]*User, error) {
	// ruleid: go-sql-injection
	r.db.QueryContext(ctx, "SELECT * FROM users WHERE name = '"+name+"'")
	// ok: go-sql-injection
	r.db.QueryContext(ctx, "SELECT * FROM users WHERE name = ?", name)
	return nil, nil
}

func resolve(db *sql.DB) func(graphql.ResolveParams) (interface{}, error) {
	return func(p graphql.ResolveParams) (interface{}, error) {
		// ruleid: go-sql-injection
		return db.Query("SELECT * FROM users WHERE name = '" + p.Args["name"].(string) + "'")
	}
}
