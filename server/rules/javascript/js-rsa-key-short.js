import { generateKeyPairSync, createDiffieHellman } from "node:crypto";

// ruleid: js-rsa-key-short
const weak = generateKeyPairSync("rsa", { modulusLength: 1024 });
// ruleid: js-rsa-key-short
const exchange = createDiffieHellman(512);
// ok: js-rsa-key-short
const strong = generateKeyPairSync("rsa", { modulusLength: 4096 });
// ok: js-rsa-key-short
const enough = generateKeyPairSync("rsa", { modulusLength: 2048 });
