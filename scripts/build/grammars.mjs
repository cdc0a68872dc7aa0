import { copyFileSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Copies grammars/ into the build; files that are the same already are left alone. Returns all files of the copy. */
export function copyGrammars(from, to) {
  mkdirSync(to, { recursive: true });
  return readdirSync(from).map((name) => {
    const source = join(from, name);
    const target = join(to, name);
    if (!isSame(source, target)) copyFileSync(source, target);
    return target;
  });
}

function isSame(a, b) {
  try {
    return readFileSync(a).equals(readFileSync(b));
  } catch {
    return false;
  }
}
