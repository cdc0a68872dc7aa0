import { Router } from "express";
import { createApiKey } from "../auth/tokens.js";
import { rows } from "../db.js";

export const partnerRoutes = Router();

interface Partner {
  id: number;
  name: string;
  callback: string;
}

partnerRoutes.get("/", async (_req, res) => {
  res.json(await rows<Partner>("SELECT id, name, callback FROM partners ORDER BY name"));
});

partnerRoutes.post("/", async (req, res) => {
  const key = createApiKey();
  await rows("INSERT INTO partners (name, callback, key_hash) VALUES ($1, $2, digest($3, 'sha256'))", [
    req.body.name,
    req.body.callback,
    key,
  ]);
  res.status(201).json({ key });
});

/** Lets a partner see what their own service answers to us. */
partnerRoutes.post("/try", async (req, res) => {
  const answer = await fetch(req.body.callback, { method: "POST", body: JSON.stringify({ event: "ping" }) });
  res.json({ status: answer.status, body: await answer.text() });
});
