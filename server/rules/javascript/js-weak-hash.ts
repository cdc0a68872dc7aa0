import crypto, { createHash } from "node:crypto";
import { createReadStream, readFileSync } from "node:fs";

export function hashPassword(password: string, salt: string) {
  // ruleid: js-weak-hash
  return createHash("md5").update(salt + password).digest("hex");
}

export class Sessions {
  async create(user: { id: string; passwordHash: string }) {
    // ruleid: js-weak-hash
    const sessionToken = crypto.createHash("sha1").update(`${user.id}:${Date.now()}`).digest("hex");
    return { user: user.id, sessionToken };
  }

  async find(token: string) {
    // ruleid: js-weak-hash
    const key = crypto.createHash("sha1").update(token).digest("base64");
    return this.store.get(key);
  }

  private readonly store = new Map<string, unknown>();
}

export function sign(body: string, secret: string) {
  // ruleid: js-weak-hash
  return crypto.createHmac("md5", secret).update(body).digest("hex");
}

export function etag(file: string) {
  // ok: js-weak-hash
  return createHash("md5").update(readFileSync(file)).digest("hex");
}

export function cacheKey(parts: string[]) {
  // ok: js-weak-hash
  return crypto.createHash("sha1").update(parts.join("|")).digest("hex").slice(0, 12);
}

export function gravatar(email: string) {
  // ok: js-weak-hash
  return `https://www.gravatar.com/avatar/${createHash("md5").update(email.trim().toLowerCase()).digest("hex")}`;
}

export function checksum(file: string) {
  // ok: js-weak-hash
  return createReadStream(file).pipe(createHash("sha1"));
}

export function tokenHash(token: string) {
  // ok: js-weak-hash
  return createHash("sha256").update(token).digest("hex");
}

export function webSocketAccept(key: string) {
  // ok: js-weak-hash
  return createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
}
