import { randomBytes, scryptSync, pbkdf2Sync } from "node:crypto";

// ruleid: js-static-salt
const key = scryptSync(password, "salt", 32);
// ruleid: js-static-salt
const other = pbkdf2Sync(password, 'a fixed salt', 600_000, 32, "sha256");
// ok: js-static-salt
const fresh = scryptSync(password, randomBytes(16), 32);
// ok: js-static-salt
const stored = scryptSync(password, user.salt, 32);
