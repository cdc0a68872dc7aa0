import { exec, execFile } from "node:child_process";
import { promisify } from "node:util";
import { config } from "../config.js";

const run = promisify(execFile);

/** Renders the page of an invoice; the arguments reach the program as they are, without a shell. */
export async function renderInvoice(number: string, html: string): Promise<string> {
  const file = `${config.invoiceFolder}/${number}.pdf`;
  await run("weasyprint", [html, file], { timeout: 30_000 });
  return file;
}

export function printInvoice(number: string, printer: string): Promise<void> {
  return new Promise((resolve, reject) => {
    exec(`lp -d ${printer} ${config.invoiceFolder}/${number}.pdf`, (error) => (error ? reject(error) : resolve()));
  });
}
