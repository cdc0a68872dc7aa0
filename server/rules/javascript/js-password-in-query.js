app.get("/login", (req, res) => {
  // ruleid: js-password-in-query
  const password = req.query.password;
  // ruleid: js-password-in-query
  const next = req.query["newPassword"];
  // ok: js-password-in-query
  const page = req.query.page;
  res.end();
});
app.post("/login", (req, res) => {
  // ok: js-password-in-query
  const password = req.body.password;
  res.end();
});
