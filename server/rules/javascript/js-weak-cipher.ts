import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import CryptoJS from "crypto-js";

export function encryptCard(number: string, key: Buffer, iv: Buffer) {
  // ruleid: js-weak-cipher
  const cipher = createCipheriv("des-ede3-cbc", key, iv);
  return Buffer.concat([cipher.update(number, "utf8"), cipher.final()]);
}

export class LegacyStore {
  constructor(private readonly key: Buffer) {}

  read(data: Buffer) {
    // ruleid: js-weak-cipher
    const decipher = createDecipheriv("rc4", this.key, null);
    return Buffer.concat([decipher.update(data), decipher.final()]).toString();
  }

  hide(text: string) {
    // ruleid: js-weak-cipher
    return CryptoJS.TripleDES.encrypt(text, this.key.toString("hex")).toString();
  }

  hideSafely(text: string) {
    // ok: js-weak-cipher
    return CryptoJS.AES.encrypt(text, this.key.toString("hex")).toString();
  }
}

export function encrypt(text: string, key: Buffer) {
  const iv = randomBytes(12);
  // ok: js-weak-cipher
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  return { iv, data: Buffer.concat([cipher.update(text, "utf8"), cipher.final()]), tag: cipher.getAuthTag() };
}

export function chacha(key: Buffer) {
  // ok: js-weak-cipher
  return createCipheriv("chacha20-poly1305", key, randomBytes(12), { authTagLength: 16 });
}

export const description = {
  // ok: js-weak-cipher
  cipher: "des-ede3-cbc",
};
