import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** Bank details of partners, as they are stored: nonce, tag and text in one. */
export function seal(key: Buffer, text: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Reads what the old back office wrote, until its last records are converted. */
export function openLegacy(key: Buffer, sealed: Buffer): string {
  const decipher = createDecipheriv("des-ede3-cbc", key, sealed.subarray(0, 8));
  return decipher.update(sealed.subarray(8), undefined, "utf8") + decipher.final("utf8");
}
