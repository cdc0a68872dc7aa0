const express = require("express");
const session = require("express-session");
const { serialize } = require("cookie");

const app = express();

app.use(
  session({
    secret: process.env.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
    cookie: {
      httpOnly: true,
      // ruleid: js-cookie-insecure
      secure: false,
    },
  }),
);

app.post("/login", async (req, res) => {
  const token = await req.users.login(req.body);
  // ruleid: js-cookie-insecure
  res.cookie("auth_token", token, { httpOnly: true, secure: false });
  res.sendStatus(204);
});

app.get("/language/:code", (req, res) => {
  // ok: js-cookie-insecure
  res.cookie("language", req.params.code, { secure: false });
  res.redirect("/");
});

app.post("/token", (req, res) => {
  // ok: js-cookie-insecure
  res.cookie("token", req.token, { httpOnly: true, secure: process.env.NODE_ENV === "production" });
});

app.post("/refresh", (req, res) => {
  // ok: js-cookie-insecure
  res.setHeader("Set-Cookie", serialize("session", req.token, { httpOnly: true, secure: true }));
});

module.exports = app;
