import { readFileSync } from "node:fs";
import https from "node:https";
import tls from "node:tls";
import axios from "axios";
import { Pool } from "pg";

// ruleid: js-tls-reject-unauthorized
const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: false });

export const pool = new Pool({
  connectionString: process.env.DATABASE_URL,
  ssl: {
    // ruleid: js-tls-reject-unauthorized
    rejectUnauthorized: false,
  },
});

export async function fetchInvoices() {
  const { data } = await axios.get("https://erp.example.com/invoices", { httpsAgent: agent });
  return data;
}

export function connect(options: tls.ConnectionOptions) {
  // ruleid: js-tls-reject-unauthorized
  options.rejectUnauthorized = false;
  return tls.connect(options);
}

// ok: js-tls-reject-unauthorized
export const verified = new https.Agent({ ca: readFileSync("ca.pem"), rejectUnauthorized: true });

export function agentFor(settings: { verify: boolean }) {
  // ok: js-tls-reject-unauthorized
  return new https.Agent({ rejectUnauthorized: settings.verify });
}

export function accepts(options: https.AgentOptions) {
  // ok: js-tls-reject-unauthorized
  return options.rejectUnauthorized === false;
}
