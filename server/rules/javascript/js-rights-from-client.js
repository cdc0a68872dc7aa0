app.get("/users", (req, res) => {
  // ruleid: js-rights-from-client
  if (req.cookies.isAdmin) {
    return res.json(users);
  }
  res.sendStatus(403);
});

app.get("/logs", (req, res) => {
  // ruleid: js-rights-from-client
  if (req.query.role === "admin") {
    return res.json(logs);
  }
  res.sendStatus(403);
});

app.get("/mine", (req, res) => {
  // ok: js-rights-from-client
  if (req.session.isAdmin) {
    return res.json(users);
  }
  // ok: js-rights-from-client
  if (req.query.page) {
    return res.json(page(req.query.page));
  }
  res.sendStatus(403);
});
