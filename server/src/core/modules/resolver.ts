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
  /** The files that hand on all that they import. */
  readonly handsOn?: RegExp;
}
