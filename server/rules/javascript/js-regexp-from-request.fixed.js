import express from "express";
import escapeRegExp from "lodash/escapeRegExp.js";
import { Article } from "./models.js";

const app = express();

app.get("/search", async (req, res) => {
  // ruleid: js-regexp-from-request
  const pattern = new RegExp(req.query.q.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "i");
  res.json(await Article.find({ title: pattern }));
});

app.post("/filter", async (req, res) => {
  const { term } = req.body;
  const articles = await Article.find();
  // ruleid: js-regexp-from-request
  res.json(articles.filter((article) => new RegExp(term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).test(article.title)));
});

app.get("/safe", async (req, res) => {
  // ok: js-regexp-from-request
  const pattern = new RegExp(escapeRegExp(req.query.q), "i");
  res.json(await Article.find({ title: pattern }));
});

app.get("/plain", async (req, res) => {
  const articles = await Article.find();
  // ok: js-regexp-from-request
  res.json(articles.filter((article) => article.title.includes(req.query.q)));
});

export function wordPattern(word) {
  // ok: js-regexp-from-request
  return new RegExp(`\\b${escapeRegExp(word)}\\b`, "g");
}

export class Router {
  constructor(routes) {
    // ok: js-regexp-from-request
    this.patterns = routes.map((route) => new RegExp(route.source));
  }
}
