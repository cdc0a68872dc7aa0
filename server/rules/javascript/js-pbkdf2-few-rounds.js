import { pbkdf2Sync } from "node:crypto";

// ruleid: js-pbkdf2-few-rounds
const key = pbkdf2Sync(password, salt, 1000, 32, "sha256");
// ruleid: js-pbkdf2-few-rounds
const other = pbkdf2Sync(password, salt, 10_000, 32, "sha512");
// ok: js-pbkdf2-few-rounds
const good = pbkdf2Sync(password, salt, 600_000, 32, "sha256");
// ok: js-pbkdf2-few-rounds
const named = pbkdf2Sync(password, salt, ROUNDS, 32, "sha256");
