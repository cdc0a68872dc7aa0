import type { IncomingMessage, ServerResponse } from "node:http";
import type { NextFunction, Request, Response } from "express";

const allowed = new Set(["https://app.example.com"]);

export function cors(req: Request, res: Response, next: NextFunction) {
  // ruleid: js-cors-reflected-origin
  res.setHeader("Access-Control-Allow-Origin", req.headers.origin!);
  res.setHeader("Access-Control-Allow-Credentials", "true");
  next();
}

export const reflect = (request: Request, response: Response, next: NextFunction) => {
  const origin = request.get("Origin");
  if (request.method === "OPTIONS") {
    response.header("Access-Control-Allow-Methods", "GET,POST");
  }
  // ruleid: js-cors-reflected-origin
  response.header("Access-Control-Allow-Origin", origin);
  next();
};

export function answer(req: IncomingMessage, res: ServerResponse) {
  // ruleid: js-cors-reflected-origin
  res.writeHead(200, { "Access-Control-Allow-Origin": req.headers.origin || "*", Vary: "Origin" });
  res.end("{}");
}

export function checked(req: Request, res: Response, next: NextFunction) {
  const origin = req.headers.origin;
  if (origin && allowed.has(origin)) {
    // ok: js-cors-reflected-origin
    res.setHeader("Access-Control-Allow-Origin", origin);
    res.setHeader("Vary", "Origin");
  }
  next();
}

export function fixed(_req: Request, res: Response, next: NextFunction) {
  // ok: js-cors-reflected-origin
  res.setHeader("Access-Control-Allow-Origin", "https://app.example.com");
  next();
}

export function open(_req: Request, res: Response) {
  // ok: js-cors-reflected-origin
  res.set("Access-Control-Allow-Origin", "*");
  res.json({ status: "ok" });
}
