const express = require("express");

const app = express();
const settings = {};
const scores = new Map();
const SECTIONS = ["mail", "display"];

app.post("/settings/:section/:name", (req, res) => {
  // ruleid: js-prototype-pollution-assignment
  settings[req.params.section][req.params.name] = req.body.value;
  res.sendStatus(204);
});

app.post("/settings", (req, res) => {
  const { section, name, value } = req.body;
  // ruleid: js-prototype-pollution-assignment
  settings[section][name] = value;
  res.sendStatus(204);
});

app.put("/settings", (req, res) => {
  const { section, name, value } = req.body;
  if (!SECTIONS.includes(section)) {
    return res.sendStatus(400);
  }
  // ok: js-prototype-pollution-assignment
  settings[section][name] = value;
  res.sendStatus(204);
});

app.post("/scores/:player", (req, res) => {
  // ok: js-prototype-pollution-assignment
  scores.set(req.params.player, req.body.score);
  // ok: js-prototype-pollution-assignment
  settings.mail[req.body.name] = req.body.value;
  res.sendStatus(204);
});

function transpose(matrix, result) {
  for (let row = 0; row < matrix.length; row++) {
    for (let column = 0; column < matrix[row].length; column++) {
      // ok: js-prototype-pollution-assignment
      result[column][row] = matrix[row][column];
    }
  }
  return result;
}

module.exports = { app, transpose };
