import ejs from "ejs";
import express from "express";
import Handlebars from "handlebars";
import _ from "lodash";
import pug from "pug";
import { readFile } from "node:fs/promises";

const app = express();

app.post("/preview", (req, res) => {
  // ruleid: js-template-from-request
  const template = Handlebars.compile(req.body.template);
  res.send(template({ user: req.user }));
});

app.post("/mail", async (req, res) => {
  const { subject, body } = req.body;
  // ruleid: js-template-from-request
  const html = ejs.render(body, { name: "Ada" });
  res.json({ subject, html });
});

app.get("/report", (req, res) => {
  // ruleid: js-template-from-request
  res.send(pug.render(req.query.layout as string));
});

app.post("/label", (req, res) => {
  const source = req.body.label;
  // ruleid: js-template-from-request
  const render = _.template(source);
  res.send(render({ price: 10 }));
});

app.get("/welcome", async (req, res) => {
  const source = await readFile("views/welcome.hbs", "utf8");
  // ok: js-template-from-request
  const template = Handlebars.compile(source);
  res.send(template({ name: req.query.name }));
});

app.get("/greeting", (req, res) => {
  // ok: js-template-from-request
  res.send(ejs.render("<p>Hello <%= name %></p>", { name: req.query.name }));
});

app.get("/view", (req, res) => {
  // ok: js-template-from-request
  res.render("view", { query: req.query });
});
