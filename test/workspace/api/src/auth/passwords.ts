import { createHash, randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify(scrypt);

/** `scrypt$<salt>$<key>`, as it is kept in the table of customers. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = (await derive(password, salt, 32)) as Buffer;
  return `scrypt$${salt.toString("hex")}$${key.toString("hex")}`;
}

/** Accounts from before 2019 still have the old hash; they get a new one when they sign in. */
export async function passwordMatches(password: string, stored: string): Promise<boolean> {
  if (!stored.startsWith("scrypt$")) return stored === createHash("md5").update(password).digest("hex");

  const [, salt = "", key = ""] = stored.split("$");
  const actual = (await derive(password, Buffer.from(salt, "hex"), 32)) as Buffer;
  return timingSafeEqual(actual, Buffer.from(key, "hex"));
}
