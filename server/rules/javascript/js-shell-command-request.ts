import { exec, execFile, execSync, spawn } from "node:child_process";
import http from "node:http";
import url from "node:url";
import { promisify } from "node:util";
import express from "express";
import { quote } from "shell-quote";

const app = express();
const run = promisify(exec);

app.get("/diagnose", async (req, res) => {
  const { host } = req.query;
  const command = `traceroute ${host}`;
  // ruleid: js-shell-command-request
  const { stdout } = await run(command);
  res.send(stdout);
});

app.post("/archive", (req, res) => {
  // ruleid: js-shell-command-request
  exec("tar -czf out.tgz " + req.body.folder, () => res.end());
});

app.post("/maintenance", (req, res) => {
  // ruleid: js-shell-command-request
  spawn("sh", ["-c", req.body.script]).on("exit", () => res.end());
});

http.createServer((req, res) => {
  const { query } = url.parse(req.url, true);
  // ruleid: js-shell-command-request
  res.end(execSync(`file ${query.name}`));
});

app.get("/blame", (req, res) => {
  // ok: js-shell-command-request
  execFile("git", ["blame", "--", req.query.file], (_, output) => res.send(output));
});

app.get("/quoted", (req, res) => {
  const listed = quote(["ls", "-l", req.query.folder]);
  // ok: js-shell-command-request
  exec(listed, (_, output) => res.send(output));
});

app.get("/page", (req, res) => {
  const page = Number(req.query.page);
  // ok: js-shell-command-request
  exec(`pdftoppm -f ${page} book.pdf`, () => res.end());
});

app.get("/uptime", (_req, res) => {
  // ok: js-shell-command-request
  res.send(execSync("uptime"));
});
