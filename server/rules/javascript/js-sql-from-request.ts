import mysql from "mysql2/promise";
const pool = mysql.createPool(process.env.DATABASE_URL!);

app.get("/items", async (req, res) => {
  const { category } = req.query;
  const sql = "SELECT * FROM item WHERE category = '" + category + "' ORDER BY price";
  // ruleid: js-sql-from-request
  const [rows] = await pool.query(sql);
  res.json(rows);
});

app.post("/search", async (req, res) => {
  const order = req.body.order;
  // ruleid: js-sql-from-request
  const rows = await knex("item").orderByRaw(`${order} desc`);
  res.json(rows);
});

app.get("/safe", async (req, res) => {
  // ok: js-sql-from-request
  const [rows] = await pool.query("SELECT * FROM item WHERE category = ?", [req.query.category]);
  const id = parseInt(req.query.id as string, 10);
  // ok: js-sql-from-request
  await pool.query(`SELECT * FROM item WHERE id = ${id}`);
  res.json(rows);
});
