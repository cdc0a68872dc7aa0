"use strict";

const redis = require("redis").createClient();
const { readFileSync } = require("fs");

function calculate(req, res) {
  // ruleid: js-eval-dynamic
  const result = eval(req.body.expression);
  res.json({ result });
}

function readField(record, field) {
  // ruleid: js-eval-dynamic
  return eval("record." + field);
}

class PluginHost {
  load(file) {
    const source = readFileSync(file, "utf8");
    // ruleid: js-eval-dynamic
    this.plugin = eval(source);
  }

  call(name) {
    // ruleid: js-eval-dynamic
    return window.eval(`plugins.${name}()`);
  }
}

function globalObject() {
  // ok: js-eval-dynamic
  return eval("this");
}

async function lock(key, owner) {
  // ok: js-eval-dynamic
  return redis.eval("if redis.call('get', KEYS[1]) == ARGV[1] then return 1 end", { keys: [key], arguments: [owner] });
}

async function title(page) {
  // ok: js-eval-dynamic
  return page.$eval("h1", (heading) => heading.textContent);
}

const operations = { add: (a, b) => a + b, multiply: (a, b) => a * b };

function compute(req, res) {
  // ok: js-eval-dynamic
  const operation = operations[req.body.operation];
  res.json({ result: operation ? operation(2, 3) : null });
}

module.exports = { calculate, readField, PluginHost, globalObject, lock, title, compute };
