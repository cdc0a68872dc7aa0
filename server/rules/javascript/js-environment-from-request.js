app.post("/zone", (req, res) => {
  // ruleid: js-environment-from-request
  process.env.TZ = req.body.zone;
  res.sendStatus(204);
});

app.post("/set", (req, res) => {
  const { name, value } = req.body;
  // ruleid: js-environment-from-request
  process.env[name] = value;
  res.sendStatus(204);
});

app.post("/port", (req, res) => {
  // ok: js-environment-from-request
  process.env.PORT = "8080";
  // ok: js-environment-from-request
  settings.zone = req.body.zone;
  res.sendStatus(204);
});
