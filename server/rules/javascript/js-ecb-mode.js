const { createCipheriv, randomBytes } = require("crypto");
const CryptoJS = require("crypto-js");

function encryptId(id, key) {
  // ruleid: js-ecb-mode
  const cipher = createCipheriv("aes-128-ecb", key, null);
  return cipher.update(String(id), "utf8", "hex") + cipher.final("hex");
}

function encryptForApp(text, key) {
  return CryptoJS.AES.encrypt(text, key, {
    // ruleid: js-ecb-mode
    mode: CryptoJS.mode.ECB,
    padding: CryptoJS.pad.Pkcs7,
  }).toString();
}

function encryptSafely(text, key) {
  const iv = randomBytes(12);
  // ok: js-ecb-mode
  const cipher = createCipheriv("aes-128-gcm", key, iv);
  return Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
}

function encryptCtr(text, key, iv) {
  // ok: js-ecb-mode
  return CryptoJS.AES.encrypt(text, key, { mode: CryptoJS.mode.CTR, iv }).toString();
}

function rates() {
  // ok: js-ecb-mode
  return fetch("https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml");
}

module.exports = { encryptId, encryptForApp, encryptSafely, encryptCtr, rates };
