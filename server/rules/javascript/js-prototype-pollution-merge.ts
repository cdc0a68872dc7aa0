import express from "express";
import _ from "lodash";
import merge from "lodash/merge";
import { z } from "zod";
import { defaults } from "./settings";

const app = express();
const Settings = z.object({ theme: z.string(), language: z.string() });

app.patch("/settings", (req, res) => {
  // ruleid: js-prototype-pollution-merge
  const settings = _.merge({}, defaults, req.body);
  res.json(settings);
});

app.put("/profile", async (req, res) => {
  const changes = req.body.profile;
  // ruleid: js-prototype-pollution-merge
  merge(req.user.profile, changes);
  res.json(req.user.profile);
});

app.post("/set", (req, res) => {
  // ruleid: js-prototype-pollution-merge
  _.set(defaults, req.body.path, req.body.value);
  res.sendStatus(204);
});

app.post("/checked", (req, res) => {
  const changes = Settings.parse(req.body);
  // ok: js-prototype-pollution-merge
  res.json(_.merge({}, defaults, changes));
});

app.post("/picked", (req, res) => {
  // ok: js-prototype-pollution-merge
  res.json({ ...defaults, theme: req.body.theme, language: req.body.language });
});

app.post("/shallow", (req, res) => {
  // ok: js-prototype-pollution-merge
  res.json(Object.assign({}, defaults, _.pick(req.body, ["theme"])));
});

export function combine(first: object, second: object) {
  // ok: js-prototype-pollution-merge
  return _.merge({}, first, second);
}
