import { hash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { open, readFile, writeFile } from "node:fs/promises";
import type { Skip } from "../core/analysis.ts";
import { reasonOf } from "./files.ts";

export type Encoding = "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be";

/** A file's text without its byte order mark, and what is needed to write it back as it was. */
export interface SourceFile {
  readonly text: string;
  readonly encoding: Encoding;
  readonly bytes: number;
  /** Of the bytes, as `digestOf` makes it. */
  readonly digest: string;
}

/** Tells contents apart: the same for the same bytes, another one for any others. */
export function digestOf(content: Uint8Array | string): string {
  return hash("sha256", content, "base64url");
}

/**
 * Reads a file as text. Bytes that are not valid in its encoding become U+FFFD.
 *
 * @returns why not, where it cannot be read, is binary, or is far larger than anything that is analysed
 */
export async function readSourceFile(absolute: string): Promise<SourceFile | Skip> {
  let bytes: Buffer;
  try {
    const file = await open(absolute, "r");
    try {
      const { size } = await file.stat();
      if (size > LARGEST) return { reason: "too-large", message: `${(size / 1e6).toFixed(1)} MB is more than is read` };
      bytes = await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    return { reason: "unreadable", message: reasonOf(error) };
  }
  const encoding = encodingOf(bytes);
  if (encoding.startsWith("utf-8") && bytes.subarray(0, SNIFFED).includes(0)) {
    return { reason: "binary", message: "it holds zero bytes, so it is not text" };
  }
  return { text: decode(bytes, encoding), encoding, bytes: bytes.length, digest: digestOf(bytes) };
}

/** The digest and size of a file; undefined where it cannot be read, or is larger than anything that is. */
export function digestOfFile(absolute: string): { readonly digest: string; readonly bytes: number } | undefined {
  let file: number | undefined;
  try {
    file = openSync(absolute, "r");
    const { size } = fstatSync(file);
    if (size > LARGEST) return undefined;
    // One byte more, to see a file that grows. The buffer is used again, since thousands of files are looked at in a row.
    if (buffer.length <= size) buffer = Buffer.allocUnsafeSlow(Math.max(size + 1, 2 * buffer.length));
    let bytes = 0;
    for (let read = -1; read !== 0; bytes += read) read = readSync(file, buffer, bytes, size + 1 - bytes, null);
    return bytes > size ? undefined : { digest: digestOf(buffer.subarray(0, bytes)), bytes };
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

let buffer = Buffer.allocUnsafeSlow(1 << 16);

/** The first bytes of a file as text, to look for a `#!` line; empty where it cannot be read. */
export async function readFirstLine(absolute: string): Promise<string> {
  try {
    const file = await open(absolute, "r");
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(200), 0, 200, 0);
      return buffer.toString("latin1", 0, bytesRead).split("\n", 1)[0] ?? "";
    } finally {
      await file.close();
    }
  } catch {
    return "";
  }
}

/**
 * Writes new text into a file that was read before, in the encoding that it had.
 *
 * @throws where the file changed meanwhile, holds bytes that the text could not hold, or cannot be written
 */
export async function rewriteSourceFile(absolute: string, before: SourceFile, text: string): Promise<void> {
  const present = await readFile(absolute);
  if (!present.equals(encode(before.text, before.encoding))) {
    throw new Error("it was changed meanwhile, or holds bytes that are not valid text, so it was left as it is");
  }
  await writeFile(absolute, encode(text, before.encoding));
}

/** Bytes; the analysis has a lower limit of its own, this one keeps huge files out of memory. */
const LARGEST = 20_000_000;
/** As git does: a zero byte near the start makes a file binary. */
const SNIFFED = 8_000;

function encodingOf(bytes: Buffer): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8-bom";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

function decode(bytes: Buffer, encoding: Encoding): string {
  return new TextDecoder(encoding === "utf-8-bom" ? "utf-8" : encoding).decode(bytes);
}

function encode(text: string, encoding: Encoding): Buffer {
  switch (encoding) {
    case "utf-8":
      return Buffer.from(text, "utf8");
    case "utf-8-bom":
      return Buffer.from(`\uFEFF${text}`, "utf8");
    case "utf-16le":
      return Buffer.from(`\uFEFF${text}`, "utf16le");
    case "utf-16be":
      return Buffer.from(`\uFEFF${text}`, "utf16le").swap16();
  }
}
