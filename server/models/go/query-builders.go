package store

import (
	"net/http"

	"github.com/doug-martin/goqu/v9"
	"github.com/uptrace/bun"
	"gorm.io/gorm"
)

func search(db *gorm.DB, orders *bun.DB, r *http.Request) {
	// ruleid: go-sql-injection
	db.Where("name = '" + r.FormValue("name") + "'").Find(nil)
	// ok: go-sql-injection
	db.Where("name = ?", r.FormValue("name")).Find(nil)
	// ruleid: go-sql-injection
	goqu.From("users").Where(goqu.L("name = '" + r.FormValue("name") + "'"))
	// ruleid: go-sql-injection
	orders.NewSelect().Model(nil).Where("state = '" + r.FormValue("state") + "'")
	// ok: go-sql-injection
	orders.NewSelect().Model(nil).Where("state = ?", r.FormValue("state"))
}
