import mysql from "mysql2/promise";
import { Pool } from "pg";
import sql from "sql-template-tag";
import { knex } from "./database";

const pool = new Pool();
const USERS = "users";
const MAX_ROWS = 100;

export async function findUser(id: string) {
  // ruleid: js-sql-built-query
  const { rows } = await pool.query(`SELECT * FROM users WHERE id = ${id}`);
  return rows[0];
}

export async function findByEmail(connection: mysql.Connection, email: string) {
  // ruleid: js-sql-built-query
  const [rows] = await connection.execute(`SELECT id, name FROM users WHERE email = '${email}' LIMIT 1`);
  return rows;
}

export class OrderRepository {
  constructor(private readonly db: Pool) {}

  async rename(id: number, name: string) {
    // ruleid: js-sql-built-query
    await this.db.query("UPDATE orders SET name = '" + name + "' WHERE id = $1", [id]);
  }

  async search(term: string, status: string) {
    let text = `SELECT * FROM orders WHERE title LIKE '%${term}%'`;
    text += " ORDER BY created_at DESC";
    // ruleid: js-sql-built-query
    return this.db.query(text);
  }

  async filter(status?: string) {
    let text = "SELECT * FROM orders";
    if (status) {
      // ruleid: js-sql-built-query
      text += " WHERE status = '" + status + "'";
    }
    return this.db.query(text);
  }

  async insert(name: string, total: number) {
    // ok: js-sql-built-query
    await this.db.query("INSERT INTO orders (name, total) VALUES ($1, $2)", [name, total]);
  }

  async byIds(ids: number[]) {
    // ok: js-sql-built-query
    return this.db.query(`SELECT * FROM orders WHERE id IN (${ids.map((_, index) => `$${index + 1}`).join(", ")})`, ids);
  }

  async update(id: number, changes: Record<string, unknown>) {
    const names = Object.keys(changes);
    const assignments = names.map((name, index) => `"${name}" = $${index + 2}`).join(", ");
    // ok: js-sql-built-query
    await this.db.query(`UPDATE orders SET ${assignments} WHERE id = $1`, [id, ...Object.values(changes)]);
  }
}

export async function removeAll(connection: mysql.Connection, ids: string[]) {
  const placeholders = ids.map(() => "?").join(", ");
  // ok: js-sql-built-query
  await connection.execute(`DELETE FROM sessions WHERE id IN (${placeholders})`, ids);
}

export async function page(connection: mysql.Connection, offset: unknown) {
  // ok: js-sql-built-query
  return connection.query(`SELECT * FROM ${USERS} WHERE id > ${Number(offset)} LIMIT ${MAX_ROWS}`);
}

export async function tagged(id: string) {
  // ok: js-sql-built-query
  return pool.query(sql`SELECT * FROM users WHERE id = ${id}`);
}

export async function report(year: string) {
  // ruleid: js-sql-built-query
  const result = await knex.raw(`
    SELECT month, SUM(total) AS total
    FROM orders
    WHERE year = ${year}
    GROUP BY month
  `);
  return result.rows;
}

export async function escaped(connection: mysql.Connection, name: string) {
  // ok: js-sql-built-query
  return connection.query(`SELECT * FROM users WHERE name = ${mysql.escape(name)}`);
}

export function selectText(id: string) {
  // ok: js-sql-built-query
  return document.querySelector(`select[name='${id}']`);
}
