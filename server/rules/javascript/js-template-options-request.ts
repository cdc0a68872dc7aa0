import express from "express";

const app = express();

app.post("/profile", (req, res) => {
  // ruleid: js-template-options-request
  res.render("profile", req.body);
});

app.get("/search", (req, res) => {
  const options = req.query;
  // ruleid: js-template-options-request
  res.render("search", options);
});

app.post("/named", (req, res) => {
  // ok: js-template-options-request
  res.render("profile", { name: req.body.name });
});

app.get("/home", (req, res) => {
  // ok: js-template-options-request
  res.render("home", { user: req.query.user });
});
