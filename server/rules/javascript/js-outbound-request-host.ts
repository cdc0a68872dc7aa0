import axios from "axios";
import express from "express";
import { JSDOM } from "jsdom";

const app = express();

app.get("/preview", async (req, res) => {
  const address = "http://" + req.query.host;
  // ruleid: js-outbound-request-host
  const { data } = await axios.get(address);
  res.json(data);
});

app.get("/title", async (req, res) => {
  // ruleid: js-outbound-request-host
  const dom = await JSDOM.fromURL(req.body.page);
  res.json(dom.window.document.title);
});

app.get("/user/:id", async (req, res) => {
  // ok: js-outbound-request-host
  const { data } = await axios.get("https://api.example.org/users/" + req.params.id);
  res.json(data);
});

app.get("/weather", async (req, res) => {
  const city = encodeURIComponent(String(req.query.city));
  // ok: js-outbound-request-host
  const { data } = await axios.get(`https://weather.example.org/today?city=${city}`);
  res.json(data);
});

app.get("/forecast", async (req, res) => {
  // ok: js-outbound-request-host
  const { data } = await axios.get(`https://weather.example.org/${version}/days/${req.query.days}`);
  // ok: js-outbound-request-host
  const archive = await axios.get(`https://weather.example.org/?${version}/${req.query.days}`);
  res.json({ data, archive });
});
