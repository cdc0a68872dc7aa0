import { readFileSync } from "node:fs";
import https from "node:https";
import tls from "node:tls";

const credentials = { key: readFileSync("key.pem"), cert: readFileSync("cert.pem") };

// ruleid: js-tls-old-version
export const server = https.createServer({ ...credentials, minVersion: "TLSv1" });

export function connect(host: string) {
  return tls.connect({
    host,
    port: 443,
    // ruleid: js-tls-old-version
    secureProtocol: "TLSv1_1_method",
  });
}

export function allowOldClients() {
  // ruleid: js-tls-old-version
  tls.DEFAULT_MIN_VERSION = "TLSv1.1";
}

// ok: js-tls-old-version
export const modern = https.createServer({ ...credentials, minVersion: "TLSv1.2" });

// ok: js-tls-old-version
export const strict = tls.createSecureContext({ minVersion: "TLSv1.3", maxVersion: "TLSv1.3" });

// ok: js-tls-old-version
export const method = tls.createSecureContext({ secureProtocol: "TLS_method" });

export function isOld(version: string) {
  // ok: js-tls-old-version
  return version === "TLSv1" || version === "TLSv1.1";
}
