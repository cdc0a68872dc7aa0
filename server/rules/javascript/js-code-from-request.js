const vm = require("vm");

app.post("/formula", (req, res) => {
  const formula = req.body.formula;
  // ruleid: js-code-from-request
  const script = new vm.Script(formula);
  res.json(script.runInThisContext());
});

app.get("/plugin", async (req, res) => {
  const name = req.query.plugin;
  // ruleid: js-code-from-request
  const plugin = require("./plugins/" + name);
  res.json(plugin.describe());
});

const operations = { sum: (a, b) => a + b };

app.get("/calculate", (req, res) => {
  // ok: js-code-from-request
  const operation = operations[req.query.operation];
  const wait = Number(req.query.wait);
  // ok: js-code-from-request
  setTimeout(() => res.json(operation(1, 2)), wait);
});
