import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { relative } from "node:path";

/** Tells a build from any other: a digest of all files that decide about what is found. */
export function buildId(dist, files) {
  const digest = createHash("sha256");
  for (const file of [...files].filter((name) => /\.(?:js|json|wasm)$/.test(name)).sort()) {
    digest.update(`${relative(dist, file)}\0`).update(readFileSync(file));
  }
  return digest.digest("base64url");
}
