app.get("/account/:id", (req, res) => {
  // ruleid: js-request-parts-compared
  if (req.cookies.userId !== req.params.id) return res.sendStatus(403);
  res.json(accounts.get(req.params.id));
});

app.post("/orders", (req, res) => {
  // ruleid: js-request-parts-compared
  const isOwner = req.body.owner === req.cookies.user;
  res.json(isOwner ? all() : []);
});

app.get("/mine/:id", (req, res) => {
  // ok: js-request-parts-compared
  if (req.session.userId !== req.params.id) return res.sendStatus(403);
  res.json(accounts.get(req.params.id));
});

app.post("/form", (req, res) => {
  // ok: js-request-parts-compared
  if (req.cookies.csrfToken !== req.body.csrfToken) return res.sendStatus(403);
  res.sendStatus(204);
});
