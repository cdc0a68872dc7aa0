const crypto = require("node:crypto");
const { createDecipher } = require("crypto");

function encrypt(text) {
  // ruleid: js-create-cipher
  const cipher = crypto.createCipher("aes-256-cbc", process.env.SECRET);
  return cipher.update(text, "utf8", "hex") + cipher.final("hex");
}

class Decoder {
  decode(text, password) {
    // ruleid: js-create-cipher
    const decipher = createDecipher("aes192", password);
    return decipher.update(text, "hex", "utf8") + decipher.final("utf8");
  }
}

function encryptSafely(text, password) {
  const salt = crypto.randomBytes(16);
  const iv = crypto.randomBytes(12);
  const key = crypto.scryptSync(password, salt, 32);
  // ok: js-create-cipher
  const cipher = crypto.createCipheriv("aes-256-gcm", key, iv);
  return Buffer.concat([salt, iv, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
}

function fromFactory(factory, name) {
  // ok: js-create-cipher
  return factory.createCipher(name, { rounds: 12 });
}

module.exports = { encrypt, Decoder, encryptSafely, fromFactory };
