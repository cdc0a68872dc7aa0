import vm from "node:vm";
import express from "express";

const app = express();

app.get("/calculate", (req, res) => {
  const { formula } = req.query;
  const source = `(${formula})`;
  // ruleid: js-code-request
  res.json(vm.runInNewContext(source));
});

app.get("/plugin/:name", (req, res) => {
  // ruleid: js-code-request
  const plugin = require("./plugins/" + req.params.name);
  res.json(plugin.info());
});

app.get("/wait", (req, res) => {
  // ok: js-code-request
  setTimeout(() => res.sendStatus(200), Number(req.query.ms));
});

app.get("/parse", (req, res) => {
  // ok: js-code-request
  res.json(JSON.parse(req.query.value as string));
});
