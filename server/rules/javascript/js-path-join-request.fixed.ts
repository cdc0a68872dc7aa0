import fs from "node:fs";
import path from "node:path";
import express from "express";
import { isInside } from "./paths";

const app = express();
const UPLOADS = path.resolve("uploads");

app.get("/files/:name", (req, res) => {
  // ruleid: js-path-join-request
  res.sendFile(path.join(UPLOADS, path.basename(req.params.name)));
});

app.post("/files", async (req, res) => {
  // ruleid: js-path-join-request
  await fs.promises.writeFile(path.resolve(UPLOADS, path.basename(req.body.name)), req.body.content);
  res.sendStatus(201);
});

export function readReport(req: express.Request, res: express.Response) {
  // ruleid: js-path-join-request
  const file = path.join(__dirname, "reports", path.basename(req.query.report as string));
  if (!fs.existsSync(file)) {
    return res.sendStatus(404);
  }
  fs.createReadStream(file).pipe(res);
}

app.get("/base/:name", (req, res) => {
  // ok: js-path-join-request
  res.sendFile(path.join(UPLOADS, path.basename(req.params.name)));
});

app.get("/inside/:name", (req, res) => {
  // ok: js-path-join-request
  const file = path.resolve(UPLOADS, req.params.name);
  if (!file.startsWith(UPLOADS + path.sep)) {
    return res.sendStatus(403);
  }
  res.sendFile(file);
});

app.get("/tested/:name", (req, res) => {
  // ok: js-path-join-request
  const file = path.join(UPLOADS, req.params.name);
  if (isInside(file, UPLOADS)) {
    res.download(file);
  }
});

app.get("/id/:id", (req, res) => {
  // ok: js-path-join-request
  res.sendFile(path.join(UPLOADS, `${Number(req.params.id)}.pdf`));
});

export function localPath(name: string) {
  // ok: js-path-join-request
  return path.join(UPLOADS, name);
}
