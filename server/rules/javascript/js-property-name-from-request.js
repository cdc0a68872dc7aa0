const settings = {};

app.post("/settings", (req, res) => {
  const { key, value } = req.body;
  // ruleid: js-property-name-from-request
  settings[key] = value;
  // ruleid: js-property-name-from-request
  delete settings[req.query.old];
  if (!allowed.has(key)) return res.sendStatus(400);
  // ok: js-property-name-from-request
  settings[key] = value;
  // ok: js-property-name-from-request
  settings["user_" + req.query.name] = value;
  res.end();
});
