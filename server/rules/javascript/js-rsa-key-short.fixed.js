import { generateKeyPairSync, createDiffieHellman } from "node:crypto";

// ruleid: js-rsa-key-short
const weak = generateKeyPairSync("rsa", { modulusLength: 3072 });
// ruleid: js-rsa-key-short
const exchange = createDiffieHellman(3072);
// ok: js-rsa-key-short
const strong = generateKeyPairSync("rsa", { modulusLength: 4096 });
// ok: js-rsa-key-short
const enough = generateKeyPairSync("rsa", { modulusLength: 2048 });
