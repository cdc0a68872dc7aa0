import crypto, { createHash, randomBytes, scryptSync } from "node:crypto";
import bcrypt from "bcrypt";

export class UserStore {
  async register(email, password) {
    const salt = randomBytes(16).toString("hex");
    // ruleid: js-password-fast-hash
    const hash = createHash("sha256").update(salt + password).digest("hex");
    await this.db.insert({ email, salt, hash });
  }

  async login(email, attempt) {
    const user = await this.db.find({ email });
    // ruleid: js-password-fast-hash
    return user.hash === crypto.createHash("sha512").update(`${user.salt}${attempt.password}`).digest("hex");
  }

  async registerSafely(email, password) {
    // ok: js-password-fast-hash
    await this.db.insert({ email, hash: await bcrypt.hash(password, 12) });
  }

  derive(password, salt) {
    // ok: js-password-fast-hash
    return scryptSync(password, salt, 64);
  }
}

export function fingerprint(content) {
  // ok: js-password-fast-hash
  return createHash("sha256").update(content).digest("hex");
}

export function apiKeyHash(key) {
  // ok: js-password-fast-hash
  return createHash("sha256").update(key).digest("base64url");
}

export function label() {
  // ok: js-password-fast-hash
  return createHash("sha256").update("password").digest("hex");
}
