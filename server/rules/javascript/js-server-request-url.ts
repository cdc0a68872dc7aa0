import https from "node:https";
import axios from "axios";
import express from "express";
import got from "got";

const app = express();
const API = "https://api.example.com";
const allowed = new Set(["images.example.com"]);

app.get("/preview", async (req, res) => {
  // ruleid: js-server-request-url
  const response = await fetch(req.query.url as string);
  res.send(await response.text());
});

app.post("/webhooks", async (req, res) => {
  const { callbackUrl } = req.body;
  // ruleid: js-server-request-url
  await axios.post(callbackUrl, { ok: true });
  res.sendStatus(204);
});

app.get("/status", (req, res) => {
  // ruleid: js-server-request-url
  https.get(`https://${req.params.host}/health`, (answer) => answer.pipe(res));
});

app.get("/image", async (req, res) => {
  const source = req.query.src as string;
  // ruleid: js-server-request-url
  const image = await got(source).buffer();
  res.type("png").send(image);
});

export async function proxy(req: express.Request) {
  // ruleid: js-server-request-url
  const { data } = await axios({ method: "get", url: req.body.target, timeout: 1000 });
  return data;
}

app.get("/users/:id", async (req, res) => {
  // ok: js-server-request-url
  const response = await fetch(`${API}/users/${encodeURIComponent(req.params.id)}`);
  res.json(await response.json());
});

app.get("/orders/:id", async (req, res) => {
  // ok: js-server-request-url
  const { data } = await axios.get("/orders", { baseURL: API, params: { id: req.params.id } });
  res.json(data);
});

app.get("/allowed", async (req, res) => {
  const url = String(req.query.url);
  if (!allowed.has(new URL(url).hostname)) {
    res.status(400).end();
    return;
  }
  // ok: js-server-request-url
  const response = await fetch(url, { redirect: "error" });
  res.send(await response.text());
});

export function ping() {
  // ok: js-server-request-url
  return got.get("http://localhost:3000/health");
}

async function load(address: string, retries: number): Promise<Response> {
  // ruleid: js-server-request-url
  const response = await fetch(address);
  return response.ok || retries === 0 ? response : load(address, retries - 1);
}

app.get("/feed", async (req, res) => {
  const options = { address: req.query.feed as string, home: API };
  const feed = await load(options.address, 2);
  res.send(await feed.text());
});

app.get("/local/:id", async (req, res) => {
  const id = Number(req.params.id);
  // ok: js-server-request-url
  const response = await fetch(`http://localhost:3000/items/${id}`);
  res.send(await response.text());
});
