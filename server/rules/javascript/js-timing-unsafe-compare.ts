import { createHash, createHmac } from "node:crypto";
import type { NextFunction, Request, Response } from "express";

export function isGenuine(body: string, signature: string) {
  const expected = createHmac("sha256", process.env.WEBHOOK_SECRET!).update(body).digest("hex");
  // ruleid: js-timing-unsafe-compare
  return signature === expected;
}

export function requireKey(req: Request, res: Response, next: NextFunction) {
  // ruleid: js-timing-unsafe-compare
  if (req.headers["x-api-key"] !== process.env.API_KEY) {
    return res.sendStatus(401);
  }
  next();
}

export class Webhooks {
  constructor(private readonly secret: string) {}

  verify(request: Request) {
    const digest = createHmac("sha1", this.secret).update(request.body).digest("hex");
    // ruleid: js-timing-unsafe-compare
    return digest === request.get("x-signature");
  }

  hasSecret() {
    // ok: js-timing-unsafe-compare
    return this.secret !== "" && process.env.WEBHOOK_SECRET !== undefined;
  }
}

export function unchanged(content: string, etag: string) {
  const hash = createHash("sha256").update(content).digest("base64");
  // ok: js-timing-unsafe-compare
  return hash === etag;
}

export function isGet(req: Request) {
  // ok: js-timing-unsafe-compare
  return req.method === "GET" && req.headers.accept === "application/json";
}

export function samePassword(password: string, confirmation: string) {
  // ok: js-timing-unsafe-compare
  return password === confirmation;
}
