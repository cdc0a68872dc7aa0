const crypto = require("crypto");
const { createVerify, sign } = require("node:crypto");

function signLicence(licence, privateKey) {
  // ruleid: js-weak-signature-hash
  const signer = crypto.createSign("RSA-SHA1");
  signer.update(JSON.stringify(licence));
  return signer.sign(privateKey, "base64");
}

function isGenuine(body, signature, publicKey) {
  // ruleid: js-weak-signature-hash
  return createVerify("md5").update(body).verify(publicKey, signature, "base64");
}

async function stamp(document, key) {
  // ruleid: js-weak-signature-hash
  return sign("sha1", Buffer.from(document), key);
}

function signInvoice(invoice, privateKey) {
  // ok: js-weak-signature-hash
  return crypto.createSign("RSA-SHA256").update(invoice).sign(privateKey, "hex");
}

function signEd25519(message, key) {
  // ok: js-weak-signature-hash
  return crypto.sign(null, message, key);
}

function verifySha512(body, signature, publicKey) {
  // ok: js-weak-signature-hash
  return crypto.verify("sha512", body, publicKey, signature);
}

module.exports = { signLicence, isGenuine, stamp, signInvoice, signEd25519, verifySha512 };
