app.get("/login", (req, res) => {
  // ruleid: js-password-in-query
  const password = req.body.password;
  // ruleid: js-password-in-query
  const next = req.body["newPassword"];
  // ok: js-password-in-query
  const page = req.query.page;
  res.end();
});
app.post("/login", (req, res) => {
  // ok: js-password-in-query
  const password = req.body.password;
  res.end();
});
