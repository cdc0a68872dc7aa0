import { createWriteStream, writeFileSync } from "node:fs";
import path from "node:path";
import AdmZip from "adm-zip";
import tar from "tar-stream";
import unzipper from "unzipper";

export function unpack(archive: string, folder: string) {
  const zip = new AdmZip(archive);
  for (const entry of zip.getEntries()) {
    // ruleid: js-archive-entry-path
    writeFileSync(path.join(folder, entry.entryName), entry.getData());
  }
}

export function unpackStream(source: NodeJS.ReadableStream, folder: string) {
  source.pipe(unzipper.Parse()).on("entry", (entry) => {
    // ruleid: js-archive-entry-path
    const target = path.join(folder, entry.path);
    entry.pipe(createWriteStream(target));
  });
}

export function unpackSafely(archive: string, folder: string) {
  const root = path.resolve(folder) + path.sep;
  for (const entry of new AdmZip(archive).getEntries()) {
    // ok: js-archive-entry-path
    const target = path.resolve(folder, entry.entryName);
    if (!target.startsWith(root)) {
      throw new Error(`Entry outside of the folder: ${entry.entryName}`);
    }
    writeFileSync(target, entry.getData());
  }
}

export function names(archive: string) {
  // ok: js-archive-entry-path
  return new AdmZip(archive).getEntries().map((entry) => path.join("archive", entry.entryName));
}

export function flat(folder: string) {
  return tar.extract().on("entry", (header, stream) => {
    // ok: js-archive-entry-path
    stream.pipe(createWriteStream(path.join(folder, path.basename(header.name))));
  });
}
