app.post("/profile", (req, res) => {
  // ruleid: js-session-identity-request
  req.session.role = req.body.role;
  const { name, value } = req.body;
  // ruleid: js-session-identity-request
  req.session[name] = value;
  res.end();
});

app.post("/login", async (req, res) => {
  const account = await accounts.findOne({ name: String(req.body.name) });
  // ok: js-session-identity-request
  req.session.userId = account.id;
  // ok: js-session-identity-request
  req.session.language = req.body.language;
  // ok: js-session-identity-request
  req.session["draft"] = req.body.draft;
  res.end();
});
