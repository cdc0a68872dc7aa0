import bcrypt from "bcrypt";

// ruleid: js-bcrypt-few-rounds
const hash = await bcrypt.hash(password, 5);
// ruleid: js-bcrypt-few-rounds
const salt = bcrypt.genSaltSync(8);
// ok: js-bcrypt-few-rounds
const good = await bcrypt.hash(password, 12);
// ok: js-bcrypt-few-rounds
const chosen = await bcrypt.hash(password, salt);
