import { exec, execFile, spawn } from "node:child_process";
import express from "express";

const app = express();

app.get("/ping", (req, res) => {
  const host = req.query.host as string;
  const command = ["ping -c 1", host].join(" ");
  // ruleid: js-command-request
  exec(command, (error, output) => res.send(output));
});

app.post("/run", (req, res) => {
  // ruleid: js-command-request
  spawn(req.body.program, ["--version"]);
  res.sendStatus(202);
});

app.post("/clone", (req, res) => {
  // ruleid: js-command-request
  execFile("git", ["clone", req.body.url], () => res.sendStatus(201));
});

app.get("/lookup", (req, res) => {
  // ok: js-command-request
  execFile("nslookup", [String(req.query.host)], (error, output) => res.send(output));
});

app.post("/fetch", (req, res) => {
  // ok: js-command-request
  execFile("git", ["fetch", "--", req.body.remote], () => res.sendStatus(200));
});

app.get("/uptime", (req, res) => {
  // ok: js-command-request
  exec("uptime", (error, output) => res.send(output));
});
