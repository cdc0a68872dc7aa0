import express from "express";
import escapeHtml from "escape-html";

const app = express();

app.get("/hello", (req, res) => {
  // ruleid: js-response-reflects-request
  res.send(`<h1>Hello ${req.query.name}</h1>`);
});

app.get("/search", async (request, response) => {
  // ruleid: js-response-reflects-request
  response.status(404).send("<p>Nothing found for " + request.query.q + "</p>");
});

export class NotFound {
  handle(req: express.Request, res: express.Response) {
    res.setHeader("content-type", "text/html");
    // ruleid: js-response-reflects-request
    res.end(`<!doctype html><title>Not found</title><p>${req.originalUrl} does not exist`);
  }
}

app.get("/safe", (req, res) => {
  // ok: js-response-reflects-request
  res.send(`<h1>Hello ${escapeHtml(String(req.query.name))}</h1>`);
});

app.get("/api/echo", (req, res) => {
  // ok: js-response-reflects-request
  res.json({ name: req.query.name });
});

app.get("/view", (req, res) => {
  // ok: js-response-reflects-request
  res.render("hello", { name: req.query.name });
});

app.get("/plain", (req, res) => {
  // ok: js-response-reflects-request
  res.type("text/plain").send(`Hello ${req.query.name}`);
});

app.get("/total", (req, res) => {
  // ok: js-response-reflects-request
  res.send(`<p>${Number(req.query.a) + Number(req.query.b)}</p>`);
});
