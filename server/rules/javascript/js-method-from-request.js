const actions = { start() {}, stop() {} };
const known = new Map(Object.entries(actions));

app.get("/run/:action", (req, res) => {
  // ruleid: js-method-from-request
  res.json(actions[req.params.action]());
});

app.post("/call", (req, res) => {
  const { method, value } = req.body;
  // ruleid: js-method-from-request
  res.json(service[method](value));
});

app.get("/map/:action", (req, res) => {
  // ok: js-method-from-request
  res.json(known.get(req.params.action)?.());
});

app.get("/own/:action", (req, res) => {
  const { action } = req.params;
  if (!Object.hasOwn(actions, action)) return res.sendStatus(404);
  // ok: js-method-from-request
  res.json(actions[action]());
});
