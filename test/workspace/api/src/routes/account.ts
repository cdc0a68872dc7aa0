import { Router } from "express";
import { hashPassword, passwordMatches } from "../auth/passwords.js";
import { startSession } from "../auth/session.js";
import { createResetToken } from "../auth/tokens.js";
import { config } from "../config.js";
import { rows } from "../db.js";
import { sendMail } from "../lib/mailer.js";

export const accountRoutes = Router();

interface Customer {
  id: string;
  email: string;
  password: string;
}

accountRoutes.post("/sign-in", async (req, res) => {
  const [customer] = await rows<Customer>("SELECT id, email, password FROM customers WHERE email = $1", [req.body.email]);
  if (!customer || !(await passwordMatches(req.body.password, customer.password))) {
    res.status(401).json({ error: "This address and password do not belong together." });
    return;
  }
  startSession(res, customer.id, "customer");
  res.cookie("lf_name", customer.email, { httpOnly: false, secure: false });
  res.json({ id: customer.id });
});

accountRoutes.get("/continue", (req, res) => {
  res.redirect(req.query.next as string);
});

accountRoutes.get("/sign-out", (_req, res) => {
  res.clearCookie("lf_session");
  res.redirect(config.shopUrl);
});

accountRoutes.post("/forgotten", async (req, res) => {
  const token = createResetToken();
  await rows("UPDATE customers SET reset_token = $1, reset_until = now() + interval '1 hour' WHERE email = $2", [token, req.body.email]);
  await sendMail(req.body.email, "Your new password", `${config.shopUrl}/reset?token=${token}`);
  res.status(204).end();
});

accountRoutes.post("/reset", async (req, res) => {
  const password = await hashPassword(req.body.password);
  await rows("UPDATE customers SET password = $1, reset_token = NULL WHERE reset_token = $2 AND reset_until > now()", [password, req.body.token]);
  res.status(204).end();
});
