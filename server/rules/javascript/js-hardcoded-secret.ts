import { createHmac } from "node:crypto";
import cookieParser from "cookie-parser";
import express from "express";
import session from "express-session";
import jwt from "jsonwebtoken";

const app = express();
const SIGNING_KEY = "c3VwZXItc2VjcmV0LWtleQ";

app.use(
  session({
    resave: false,
    saveUninitialized: false,
    // ruleid: js-hardcoded-secret
    secret: "keyboard cat 4711",
  }),
);

// ruleid: js-hardcoded-secret
app.use(cookieParser("b1f0c2aa93e1"));

export function issue(id: string) {
  // ruleid: js-hardcoded-secret
  return jwt.sign({ sub: id }, "s3cr3t-k3y", { expiresIn: "1h" });
}

export function check(token: string) {
  // ruleid: js-hardcoded-secret
  return jwt.verify(token, SIGNING_KEY);
}

export function signature(body: string) {
  // ok: js-hardcoded-secret
  return createHmac("sha256", process.env.WEBHOOK_SECRET!).update(body).digest("hex");
}

export class Tokens {
  constructor(private readonly secret: string) {}

  issue(id: string) {
    // ok: js-hardcoded-secret
    return jwt.sign({ sub: id }, this.secret);
  }
}

export function placeholder(id: string) {
  // ok: js-hardcoded-secret
  return jwt.sign({ sub: id }, "your-secret-here");
}

// ok: js-hardcoded-secret
app.use(session({ secret: process.env.SESSION_SECRET ?? "changeme", resave: false, saveUninitialized: false }));
