import knex from "./database.js";

const MIN_AGE = 18;

export function searchArticles(term) {
  return (
    knex("articles")
      .select("id", "title")
      // ruleid: js-sql-raw-fragment
      .whereRaw("lower(title) = ?", [term])
      .limit(20)
  );
}

export async function recentOrders(customer) {
  // ruleid: js-sql-raw-fragment
  const orders = await knex("orders").whereRaw("customer ->> 'name' = ?", [customer.name]);
  return orders;
}

export class Report {
  totals(minimum) {
    // ruleid: js-sql-raw-fragment
    return knex("orders").groupBy("customer").havingRaw("sum(total) > " + minimum);
  }

  adults() {
    // ok: js-sql-raw-fragment
    return knex("people").whereRaw(`age >= ${MIN_AGE}`);
  }

  byName(name) {
    // ok: js-sql-raw-fragment
    return knex("people").whereRaw("lower(name) = lower(?)", [name]);
  }

  active(table) {
    // ok: js-sql-raw-fragment
    return knex(table).whereRaw(`${table}.deleted_at IS NULL`);
  }

  newest(column) {
    // ok: js-sql-raw-fragment
    return knex("people").where({ active: true }).orderBy(column, "desc");
  }
}

export function byIds(ids) {
  const marks = ids.map(() => "?").join(",");
  // ok: js-sql-raw-fragment
  return knex("people").whereRaw(`id IN (${ids.map(() => "?").join(",")})`, ids).orWhereRaw(`parent IN (${marks})`, ids);
}
