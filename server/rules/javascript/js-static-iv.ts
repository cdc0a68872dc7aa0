import { createCipheriv, createDecipheriv, randomBytes, randomFillSync } from "node:crypto";

const VECTOR = "0123456789abcdef";

export function encrypt(text: string, key: Buffer) {
  // ruleid: js-static-iv
  const cipher = createCipheriv("aes-256-cbc", key, Buffer.alloc(16, 0));
  return cipher.update(text, "utf8", "base64") + cipher.final("base64");
}

export function encryptWithConstant(text: string, key: Buffer) {
  // ruleid: js-static-iv
  const cipher = createCipheriv("aes-256-ctr", key, VECTOR);
  return cipher.update(text, "utf8", "base64") + cipher.final("base64");
}

export class Vault {
  seal(text: string, key: Buffer) {
    // ruleid: js-static-iv
    const cipher = createCipheriv("aes-256-cbc", key, Buffer.from("8f1c2d3e4a5b6c7d", "utf8"));
    return Buffer.concat([cipher.update(text), cipher.final()]);
  }

  open(data: Buffer, key: Buffer) {
    // ok: js-static-iv
    const decipher = createDecipheriv("aes-256-gcm", key, data.subarray(0, 12));
    return decipher.update(data.subarray(12));
  }
}

export function encryptSafely(text: string, key: Buffer) {
  const iv = randomBytes(16);
  // ok: js-static-iv
  const cipher = createCipheriv("aes-256-cbc", key, iv);
  return Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final()]);
}

export function encryptFilled(text: string, key: Buffer) {
  const iv = Buffer.alloc(12);
  randomFillSync(iv);
  // ok: js-static-iv
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  return Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
}

export function encryptCounter(text: string, key: Buffer, counter: number) {
  const iv = Buffer.alloc(12);
  iv.writeUInt32BE(counter, 8);
  // ok: js-static-iv
  return createCipheriv("aes-256-gcm", key, iv).update(text);
}
