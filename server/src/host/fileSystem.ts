/**
 * The few things that loading a project asks of a file system, so that it can be a disk, an editor's virtual
 * workspace or a map in a test. Paths are absolute, with forward slashes; what is missing is undefined, not an error.
 */
export interface FileSystem {
  /** What is at the path, with symbolic links followed; undefined where there is nothing. */
  stat(path: string): Promise<FileStat | undefined>;
  /** Names of what a folder holds, in any order; empty where there is no such folder. */
  list(path: string): Promise<readonly string[]>;
  /**
   * A file's text, decoded as UTF-8 without its byte order mark. Undefined where there is no file.
   *
   * @throws when the file cannot be read, with a message for a person
   */
  readText(path: string, maxBytes: number): Promise<string | undefined>;
}

export interface FileStat {
  readonly kind: "file" | "folder" | "other";
  /** Bytes; 0 for a folder. */
  readonly size: number;
  /** The path without symbolic links; the path itself where the file system has none. */
  readonly realPath: string;
}

/** Thrown by `readText` for a file that is larger than asked for. */
export class FileTooLarge extends Error {
  constructor(size: number, maxBytes: number) {
    super(`the file has ${size} bytes, at most ${maxBytes} are read`);
  }
}
