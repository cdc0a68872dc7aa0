import path from "node:path";
import { Router } from "express";
import { config } from "../config.js";
import { rows } from "../db.js";
import { printInvoice } from "../lib/pdf.js";

export const invoiceRoutes = Router();

interface Invoice {
  number: string;
  file: string;
}

invoiceRoutes.get("/", async (_req, res) => {
  res.json(await rows<Invoice>("SELECT number, file FROM invoices WHERE customer = $1", [res.locals.claims.sub]));
});

invoiceRoutes.get("/file", (req, res) => {
  res.sendFile(path.join(config.invoiceFolder, req.query.name as string));
});

invoiceRoutes.get("/:number", async (req, res) => {
  const [invoice] = await rows<Invoice>("SELECT number, file FROM invoices WHERE customer = $1 AND number = $2", [
    res.locals.claims.sub,
    req.params.number,
  ]);
  if (!invoice) {
    res.status(404).json({ error: "There is no such invoice." });
    return;
  }
  res.download(path.join(config.invoiceFolder, path.basename(invoice.file)));
});

invoiceRoutes.get("/:number/preview", (req, res) => {
  res.send(`<h1>Invoice ${req.params.number}</h1><p>The preview is being prepared.</p>`);
});

invoiceRoutes.post("/:number/print", async (req, res) => {
  await printInvoice(req.params.number, req.body.printer);
  res.status(202).end();
});
