import { createReadStream, readFileSync } from "node:fs";
import fs from "node:fs/promises";
import path from "node:path";
import express from "express";

const app = express();
const UPLOADS = path.resolve("uploads");

app.get("/files", async (req, res) => {
  // ruleid: js-path-from-request
  const text = await fs.readFile(req.query.file as string, "utf8");
  res.type("text").send(text);
});

app.get("/download/:name", (req, res) => {
  // ruleid: js-path-from-request
  createReadStream(`./uploads/${req.params.name}`).pipe(res);
});

app.delete("/files", async (req, res) => {
  const { file } = req.body;
  // ruleid: js-path-from-request
  await fs.unlink(file);
  res.sendStatus(204);
});

app.get("/page", (req, res) => {
  // ruleid: js-path-from-request
  res.sendFile(__dirname + "/pages/" + req.query.page);
});

app.get("/template", (req, res) => {
  const name = req.query.name as string;
  // ruleid: js-path-from-request
  res.send(readFileSync(name, "utf8"));
});

app.get("/upload/:name", (req, res) => {
  // ok: js-path-from-request
  res.sendFile(req.params.name, { root: UPLOADS });
});

app.get("/avatar/:id", (req, res) => {
  // ok: js-path-from-request
  createReadStream(path.join(UPLOADS, `${Number(req.params.id)}.png`)).pipe(res);
});

app.get("/checked", async (req, res) => {
  const file = String(req.query.file);
  if (!/^[a-z0-9-]+$/.test(file)) {
    res.sendStatus(400);
    return;
  }
  // ok: js-path-from-request
  res.send(await fs.readFile(file, "utf8"));
});

export function readSettings(file: string) {
  // ok: js-path-from-request
  return readFileSync(file, "utf8");
}

app.post("/notes", async (req, res) => {
  // ok: js-path-from-request
  await fs.writeFile(path.join(UPLOADS, "note.txt"), req.body.text);
  res.sendStatus(201);
});

function readPage(name: string) {
  // ruleid: js-path-from-request
  return readFileSync(`pages/${name}.html`, "utf8");
}

app.get("/pages/:name", (req, res) => {
  const { name } = req.params;
  res.send(readPage(name));
});

const pages = new Map([["about", "about.html"]]);

app.get("/known/:name", (req, res) => {
  const page = { name: req.params.name, file: "about.html" };
  // ok: js-path-from-request
  res.send(readFileSync(page.file, "utf8"));
});

app.get("/base/:name", (req, res) => {
  const name = path.basename(req.params.name);
  // ok: js-path-from-request
  res.send(readFileSync(name, "utf8"));
});

app.get("/one-of/:name", (req, res) => {
  const { name } = req.params;
  if (!["about", "help"].includes(name)) return res.sendStatus(404);
  // ok: js-path-from-request
  res.send(readFileSync(`pages/${name}.html`, "utf8"));
});

app.get("/many", async (req, res) => {
  const names = String(req.query.names).split(",");
  // ruleid: js-path-from-request
  const texts = await Promise.all(names.map((name) => fs.readFile(name, "utf8")));
  res.json(texts.length > pages.size);
});

app.get("/joined", (req, res) => {
  const name = req.query.name as string;
  // ruleid: js-path-from-request
  fs.createReadStream(path.join(FOLDER, name)).pipe(res);
});

app.get("/inside", (req, res) => {
  const file = path.resolve(FOLDER, req.query.name as string);
  if (!file.startsWith(FOLDER)) return res.sendStatus(403);
  // ok: js-path-from-request
  fs.createReadStream(file).pipe(res);
});
