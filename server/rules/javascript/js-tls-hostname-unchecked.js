const https = require("node:https");
const tls = require("node:tls");

const agent = new https.Agent({
  ca: process.env.INTERNAL_CA,
  // ruleid: js-tls-hostname-unchecked
  checkServerIdentity: () => undefined,
});

function connect(host) {
  return tls.connect(443, host, {
    // ruleid: js-tls-hostname-unchecked
    checkServerIdentity: function (name, certificate) {
      return null;
    },
  });
}

class Client {
  constructor() {
    // ruleid: js-tls-hostname-unchecked
    this.options = { port: 8443, checkServerIdentity: (host, certificate) => {} };
  }
}

const pinned = {
  // ok: js-tls-hostname-unchecked
  checkServerIdentity: (host, certificate) => {
    const error = tls.checkServerIdentity(host, certificate);
    if (error) return error;
    return certificate.fingerprint256 === process.env.PIN ? undefined : new Error("unexpected certificate");
  },
};

// ok: js-tls-hostname-unchecked
const named = { checkServerIdentity: (host, certificate) => tls.checkServerIdentity("db.internal", certificate) };

// ok: js-tls-hostname-unchecked
const standard = { checkServerIdentity: tls.checkServerIdentity };

module.exports = { agent, connect, Client, pinned, named, standard };
