import fs from "node:fs";

app.get("/terms", (req, res) => {
  fs.readFile("terms.html", (err, html) => {
    // ruleid: js-callback-throw
    if (err) throw err;
    res.send(html);
  });
});

app.get("/orders", function (req, res) {
  pool.query("SELECT * FROM orders", function (err, rows) {
    if (err) {
      // ruleid: js-callback-throw
      throw new Error("no database");
    }
    res.json(rows);
  });
});

app.get("/privacy", (req, res, next) => {
  fs.readFile("privacy.html", (err, html) => {
    // ok: js-callback-throw
    if (err) return next(err);
    res.send(html);
  });
});

app.get("/sync", (req, res) => {
  // ok: js-callback-throw
  if (!req.query.id) throw new Error("id is missing");
  res.send(fs.readFileSync("page.html"));
});
