import { createWriteStream, mkdtempSync, writeFileSync } from "node:fs";
import fs from "node:fs/promises";
import os, { tmpdir } from "node:os";
import path, { join } from "node:path";

export function exportReport(rows: string[]) {
  // ruleid: js-predictable-temp-file
  writeFileSync(path.join(os.tmpdir(), "report.csv"), rows.join("\n"));
}

export async function saveUpload(data: Buffer) {
  const file = path.join(tmpdir(), `upload-${Date.now()}.bin`);
  // ruleid: js-predictable-temp-file
  await fs.writeFile(file, data);
  return file;
}

export function log() {
  // ruleid: js-predictable-temp-file
  return createWriteStream("/tmp/service.log");
}

export function exportSafely(rows: string[]) {
  const folder = mkdtempSync(join(tmpdir(), "report-"));
  // ok: js-predictable-temp-file
  writeFileSync(join(folder, "report.csv"), rows.join("\n"));
  return folder;
}

export async function exclusive(data: Buffer) {
  // ok: js-predictable-temp-file
  await fs.writeFile(path.join(os.tmpdir(), "job.lock"), data, { flag: "wx" });
}

export async function random(data: Buffer) {
  // ok: js-predictable-temp-file
  await fs.writeFile(path.join(os.tmpdir(), crypto.randomUUID()), data);
}

export async function state(data: string) {
  // ok: js-predictable-temp-file
  await fs.writeFile(path.join(os.homedir(), ".config", "state.json"), data);
}
