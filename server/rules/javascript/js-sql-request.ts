import express from "express";
import { Pool } from "pg";
import pgPromise from "pg-promise";

const app = express();
const pool = new Pool();
const db = pgPromise()(process.env.DATABASE_URL!);

app.get("/books", async (req, res) => {
  const author = req.query.author;
  const sql = "SELECT * FROM books WHERE author = " + author;
  // ruleid: js-sql-request
  const { rows } = await pool.query(sql);
  res.json(rows);
});

app.get("/sorted", async (req, res) => {
  const { order } = req.query;
  // ruleid: js-sql-request
  res.json(await db.any(["SELECT * FROM books", "ORDER BY", order].join(" ")));
});

app.post("/report", async (req, res) => {
  // ruleid: js-sql-request
  res.json(await db.many(req.body.statement));
});

app.get("/books/:id", async (req, res) => {
  // ok: js-sql-request
  res.json(await pool.query("SELECT * FROM books WHERE id = $1", [req.params.id]));
});

app.get("/page", async (req, res) => {
  const page = Number(req.query.page);
  // ok: js-sql-request
  res.json(await db.any("SELECT * FROM books LIMIT 20 OFFSET " + page));
});

app.get("/column", async (req, res) => {
  const column = req.query.by === "title" ? "title" : "author";
  // ok: js-sql-request
  res.json(await db.any("SELECT * FROM books ORDER BY " + column));
});
