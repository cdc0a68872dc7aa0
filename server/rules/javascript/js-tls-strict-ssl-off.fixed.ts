import { MongoClient } from "mongodb";
import request from "request-promise-native";

export async function rates() {
  // ruleid: js-tls-strict-ssl-off
  return request({ uri: "https://rates.example.com/today", json: true, strictSSL: true });
}

export const client = new MongoClient(process.env.MONGO_URL!, {
  tls: true,
  // ruleid: js-tls-strict-ssl-off
  tlsAllowInvalidCertificates: false,
});

export class Archive {
  connect(url: string) {
    // ruleid: js-tls-strict-ssl-off
    return new MongoClient(url, { tlsInsecure: false }).connect();
  }

  connectSafely(url: string) {
    // ok: js-tls-strict-ssl-off
    return new MongoClient(url, { tls: true, tlsCAFile: "/etc/ssl/internal-ca.pem" }).connect();
  }
}

export async function safeRates() {
  // ok: js-tls-strict-ssl-off
  return request({ uri: "https://rates.example.com/today", json: true, strictSSL: true });
}

export function optionsFor(settings: { strict: boolean }) {
  // ok: js-tls-strict-ssl-off
  return { strictSSL: settings.strict, tlsAllowInvalidCertificates: false };
}
