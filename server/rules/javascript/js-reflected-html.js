app.get("/hello", (req, res) => {
  const name = req.query.name;
  // ruleid: js-reflected-html
  res.send("Hello " + name);
});

app.get("/missing", (req, res) => {
  res.status(404);
  // ruleid: js-reflected-html
  res.end(`No page at ${req.originalUrl}`);
});

app.get("/typed", (req, res) => {
  res.type("text/plain");
  // ok: js-reflected-html
  res.send("Hello " + req.query.name);
});

app.get("/safe", (req, res) => {
  // ok: js-reflected-html
  res.send("Hello " + escapeHtml(req.query.name));
  // ok: js-reflected-html
  res.json({ name: req.query.name });
  // ok: js-reflected-html
  res.send({ name: req.query.name });
});

http.createServer((req, res) => {
  const { query } = url.parse(req.url, true);
  res.setHeader("Content-Type", "text/html");
  // ruleid: js-reflected-html
  res.end(`<p>Results for ${query.q}</p>`);
});

http.createServer((req, res) => {
  const { query } = url.parse(req.url, true);
  res.setHeader("content-type", "text/csv; charset=utf-8");
  // ok: js-reflected-html
  res.end(`term\n${query.q}`);
});
