import { readFileSync } from "node:fs";
import express from "express";
import libxmljs from "libxmljs";
import { parseXml } from "libxmljs2";
import { parseStringPromise } from "xml2js";

const app = express();

app.post("/import", express.text({ type: "*/xml" }), (req, res) => {
  // ruleid: js-xml-external-entities
  const document = libxmljs.parseXml(req.body, { noent: false });
  res.json({ root: document.root()?.name() });
});

export function readFeed(text: string) {
  // ruleid: js-xml-external-entities
  return parseXml(text, { noblanks: true, noent: false, nonet: true }).find("//item");
}

export function readInvoice(file: string) {
  // ok: js-xml-external-entities
  return libxmljs.parseXml(readFileSync(file, "utf8"));
}

export function readStrict(text: string) {
  // ok: js-xml-external-entities
  return parseXml(text, { noent: false, nonet: true });
}

export async function readOrder(text: string) {
  // ok: js-xml-external-entities
  return parseStringPromise(text, { explicitArray: false });
}
