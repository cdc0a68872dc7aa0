import { chmodSync, writeFileSync } from "node:fs";
import fs from "node:fs/promises";

export async function install(file: string) {
  // ruleid: js-world-writable-file
  await fs.chmod(file, 0o777);
}

export function share(folder: string) {
  // ruleid: js-world-writable-file
  chmodSync(folder, "777");
}

export class Log {
  open(file: string) {
    writeFileSync(file, "");
    // ruleid: js-world-writable-file
    chmodSync(file, 0o666);
  }

  protect(file: string) {
    // ok: js-world-writable-file
    chmodSync(file, 0o600);
  }
}

export async function executable(file: string) {
  // ok: js-world-writable-file
  await fs.chmod(file, 0o755);
}

export async function copyMode(from: string, to: string) {
  const { mode } = await fs.stat(from);
  // ok: js-world-writable-file
  await fs.chmod(to, mode);
}

export async function shared(file: string) {
  // ok: js-world-writable-file
  await fs.chmod(file, "664");
}
