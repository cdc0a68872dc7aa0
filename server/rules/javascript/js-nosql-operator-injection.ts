import bcrypt from "bcrypt";
import express from "express";
import { z } from "zod";
import { prisma } from "./prisma";
import { User } from "./models/user";

const app = express();
const Credentials = z.object({ email: z.string(), password: z.string() });

app.post("/login", async (req, res) => {
  // ruleid: js-nosql-operator-injection
  const user = await User.findOne({ email: req.body.email });
  if (!user || !(await bcrypt.compare(req.body.password, user.hash))) {
    return res.sendStatus(401);
  }
  res.json({ id: user.id });
});

app.post("/reset", async (req, res) => {
  // ruleid: js-nosql-operator-injection
  await User.updateOne({ active: true, resetToken: req.body.token }, { $set: { resetToken: null } });
  res.sendStatus(204);
});

app.get("/users", async (request, response) => {
  // ruleid: js-nosql-operator-injection
  response.json(await User.find({ city: request.query.city }).limit(20));
});

app.post("/safe", async (req, res) => {
  const { email } = Credentials.parse(req.body);
  // ok: js-nosql-operator-injection
  res.json(await User.findOne({ email }));
});

app.post("/string", async (req, res) => {
  // ok: js-nosql-operator-injection
  res.json(await User.findOne({ email: String(req.body.email) }));
});

app.post("/equal", async (req, res) => {
  // ok: js-nosql-operator-injection
  res.json(await User.findOne({ email: { $eq: req.body.email } }));
});

app.get("/users/:id", async (req, res) => {
  // ok: js-nosql-operator-injection
  res.json(await User.findOne({ slug: req.params.id }));
});

app.post("/sql", async (req, res) => {
  // ok: js-nosql-operator-injection
  res.json(await prisma.user.findFirst({ where: { email: req.body.email } }));
});
