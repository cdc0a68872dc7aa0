const https = require("https");

// ruleid: js-tls-environment-off
process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";

function useLocalProxy() {
  // ruleid: js-tls-environment-off
  process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = 0;
  return new https.Agent({ keepAlive: true });
}

function restore() {
  // ok: js-tls-environment-off
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = "1";
}

function clear() {
  // ok: js-tls-environment-off
  delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
}

if (process.env.NODE_TLS_REJECT_UNAUTHORIZED === "0") {
  // ok: js-tls-environment-off
  console.warn("Certificates are not verified: NODE_TLS_REJECT_UNAUTHORIZED is 0");
}

function trust(bundle) {
  // ok: js-tls-environment-off
  process.env.NODE_EXTRA_CA_CERTS = bundle;
}

module.exports = { useLocalProxy, restore, clear, trust };
