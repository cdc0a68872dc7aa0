import { Router } from "express";
import { inTransaction, pool, rows } from "../db.js";
import { orderTotal } from "../lib/money.js";

export const orderRoutes = Router();

interface Order {
  id: number;
  placed: string;
  status: string;
  total: number;
}

const SORTABLE = new Set(["placed", "status", "total"]);

orderRoutes.get("/", async (_req, res) => {
  const orders = await rows<Order>("SELECT id, placed, status, total FROM orders WHERE customer = $1 ORDER BY placed DESC", [
    res.locals.claims.sub,
  ]);
  res.json(orders);
});

orderRoutes.get("/search", async (req, res) => {
  const found = await pool.query(`SELECT id, placed, status FROM orders WHERE note ILIKE '%${req.query.q}%'`);
  res.json(found.rows);
});

orderRoutes.get("/export", async (req, res) => {
  const sort = SORTABLE.has(String(req.query.sort)) ? String(req.query.sort) : "placed";
  const found = await pool.query("SELECT * FROM orders WHERE customer = '" + res.locals.claims.sub + "' ORDER BY " + sort);
  res.json(found.rows);
});

orderRoutes.post("/", async (req, res) => {
  const total = orderTotal(req.body.lines);
  const id = await inTransaction(async (client) => {
    const order = await client.query("INSERT INTO orders (customer, total, status) VALUES ($1, $2, 'open') RETURNING id", [
      res.locals.claims.sub,
      total,
    ]);
    for (const line of req.body.lines) {
      await client.query("INSERT INTO order_lines (order_id, article, quantity) VALUES ($1, $2, $3)", [
        order.rows[0].id,
        line.article,
        line.quantity,
      ]);
    }
    return order.rows[0].id;
  });
  res.status(201).json({ id, total });
});
