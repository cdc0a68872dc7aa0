import { readFileSync } from "node:fs";
import vm, { Script } from "node:vm";
import express from "express";
import { VM } from "vm2";

const app = express();
app.use(express.json());

app.post("/evaluate", (req, res) => {
  // ruleid: js-vm-untrusted-code
  const result = vm.runInNewContext(req.body.code, { input: req.body.input }, { timeout: 100 });
  res.json({ result });
});

app.post("/rules", async (req, res) => {
  const { source } = req.body;
  // ruleid: js-vm-untrusted-code
  const script = new Script(source);
  res.json({ result: script.runInNewContext({}) });
});

app.post("/sandbox", (req, res) => {
  const sandbox = new VM({ timeout: 1000 });
  const code = req.body.code;
  // ruleid: js-vm-untrusted-code
  res.json({ result: sandbox.run(code) });
});

export function loadConfiguration(file: string) {
  const code = readFileSync(file, "utf8");
  // ok: js-vm-untrusted-code
  return vm.runInThisContext(code, { filename: file });
}

// ok: js-vm-untrusted-code
export const fresh = vm.runInNewContext("({ Array, Object })");

app.post("/jobs", (req, res) => {
  // ok: js-vm-untrusted-code
  const script = new Script("total = price * amount");
  res.json(script.runInNewContext({ price: Number(req.body.price), amount: Number(req.body.amount), total: 0 }));
});
