const express = require("express");
const serialize = require("node-serialize");
const { unserialize: revive } = require("node-serialize");
const { deserialize } = require("v8");

const app = express();

app.get("/", (req, res) => {
  const cookie = Buffer.from(req.cookies.profile, "base64").toString();
  // ruleid: js-node-serialize
  const profile = JSON.parse(cookie);
  res.send(`Hello ${profile.id}`);
});

async function loadJob(queue) {
  const job = await queue.pop();
  // ruleid: js-node-serialize
  return JSON.parse(job.payload);
}

function saveJob(job) {
  // ok: js-node-serialize
  return JSON.stringify(job);
}

function readJob(text) {
  // ok: js-node-serialize
  return JSON.parse(text);
}

function clone(value, buffer) {
  // ok: js-node-serialize
  return structuredClone(value) ?? deserialize(buffer);
}

module.exports = { loadJob, saveJob, readJob, clone };
