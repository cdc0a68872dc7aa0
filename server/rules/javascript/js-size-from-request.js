app.get("/random", (req, res) => {
  // ruleid: js-size-from-request
  res.send(crypto.randomBytes(Number(req.query.bytes)).toString("hex"));
});

app.get("/line", (req, res) => {
  const width = parseInt(req.query.width, 10);
  // ruleid: js-size-from-request
  res.send("-".repeat(width));
});

app.get("/wait", (req, res) => {
  // ok: js-size-from-request
  setTimeout(() => res.sendStatus(204), Math.min(Number(req.query.ms), 5000));
});

app.get("/page", (req, res) => {
  const size = Number(req.query.size);
  if (!(size > 0) || size > 100) return res.sendStatus(400);
  // ok: js-size-from-request
  res.json(new Array(size).fill(0));
});

app.post("/image", (req, res) => {
  // ok: js-size-from-request
  const bytes = new Uint8Array(req.body.buffer);
  res.send(String(bytes.length));
});

app.get("/sum", (req, res) => {
  let sum = 0;
  // ruleid: js-size-from-request
  for (let i = 0; i < req.query.rounds; i++) sum += i;
  // ok: js-size-from-request
  for (let i = 0; i < req.body.items.length; i++) sum += i;
  res.json({ sum });
});

app.post("/upload", (req, res) => {
  // ok: js-size-from-request
  store(new Uint8Array(req.files.picture.data));
  res.end();
});
