app.post("/profile", (req, res) => {
  // ruleid: js-render-request-object
  res.render("profile", req.body);
});
app.get("/list", (req, res) => {
  const options = req.query;
  // ruleid: js-render-request-object
  res.render("list", options);
});
app.get("/safe", (req, res) => {
  // ok: js-render-request-object
  res.render("list", { page: req.query.page });
  // ok: js-render-request-object
  res.render("help");
});
