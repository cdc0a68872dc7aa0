import express from "express";
import { MongoClient } from "mongodb";
import { User } from "./models";

const app = express();
const collection = new MongoClient(process.env.MONGO_URL!).db().collection("notes");

app.post("/login", async (req, res) => {
  const { name, password } = req.body;
  // ruleid: js-nosql-request
  const user = await User.findOne({ name, password });
  res.json(user);
});

app.post("/notes", async (req, res) => {
  const query: Record<string, unknown> = {};
  query.title = req.body.title;
  // ruleid: js-nosql-request
  res.json(await collection.find(query).toArray());
});

app.get("/filter", async (req, res) => {
  // ruleid: js-nosql-request
  res.json(await User.find(JSON.parse(req.query.filter as string)));
});

app.post("/safe", async (req, res) => {
  // ok: js-nosql-request
  res.json(await User.findOne({ name: { $eq: req.body.name } }));
});

app.post("/text", async (req, res) => {
  const name = String(req.body.name);
  // ok: js-nosql-request
  res.json(await User.findOne({ name }));
});

app.get("/items", (req, res) => {
  const items = [1, 2, 3];
  // ok: js-nosql-request
  res.json(items.find((item) => item === Number(req.query.item)));
});
