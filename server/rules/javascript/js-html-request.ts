import express from "express";
import escapeHtml from "escape-html";

const app = express();

app.get("/user/:id", (req, res) => {
  if (!load(req.params.id)) {
    // ruleid: js-html-request
    res.send("Unknown user: " + req.params.id);
  } else res.sendStatus(200);
});

app.get("/hello", (req, res) => {
  const name = req.query.name;
  let page = "<h1>Hello ";
  page += name;
  // ruleid: js-html-request
  res.status(200).send(page);
});

app.get("/escaped", (req, res) => {
  // ok: js-html-request
  res.send("<h1>Hello " + escapeHtml(String(req.query.name)) + "</h1>");
});

app.get("/data", (req, res) => {
  // ok: js-html-request
  res.send({ name: req.query.name });
});

app.get("/json", (req, res) => {
  // ok: js-html-request
  res.json(req.query.name);
});

declare function load(id: string): boolean;
