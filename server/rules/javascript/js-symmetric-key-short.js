import crypto from "node:crypto";
import CryptoJS from "crypto-js";

// ruleid: js-symmetric-key-short
const mac = crypto.generateKeySync("hmac", { length: 64 });
// ruleid: js-symmetric-key-short
const key = CryptoJS.PBKDF2(password, salt, { keySize: 2, iterations: 600000 });
// ok: js-symmetric-key-short
const good = crypto.generateKeySync("hmac", { length: 256 });
// ok: js-symmetric-key-short
const long = CryptoJS.PBKDF2(password, salt, { keySize: 256 / 32, iterations: 600000 });
