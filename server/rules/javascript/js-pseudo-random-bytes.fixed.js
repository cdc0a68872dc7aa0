const crypto = require("crypto");

// ruleid: js-pseudo-random-bytes
const token = crypto.randomBytes(16).toString("hex");
// ruleid: js-pseudo-random-bytes
crypto.randomBytes(32, (error, bytes) => keep(bytes));
// ok: js-pseudo-random-bytes
const good = crypto.randomBytes(16).toString("hex");
// ok: js-pseudo-random-bytes
const id = crypto.randomUUID();
