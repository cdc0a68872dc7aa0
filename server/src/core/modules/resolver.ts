import type { ModuleFiles } from "./files.ts";

/** How a language finds the files that a file speaks of. */
export interface Resolver {
  /** How a text looks that may speak of other files. */
  readonly mayLink: RegExp;
  /**
   * The file that a name of a module stands for, as the file writes it (`./db`, `app.db`), or the files of a package;
   * none for libraries, and for what is no module.
   */
  resolve(name: string, from: string, files: ModuleFiles): Promise<readonly string[]>;
  /** Modules as the text names them, by the shorter names that patterns have for them. */
  readonly fullNames?: (text: string) => ReadonlyMap<string, string>;
  /** The files that hand on all that they import. */
  readonly handsOn?: RegExp;
  /** Files whose names are seen without an import, such as those of the same package. */
  readonly package?: (from: string, text: string, files: ModuleFiles) => Promise<readonly string[]>;
}
