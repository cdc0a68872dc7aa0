import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { WorkspaceFolder } from "vscode-languageserver-protocol";
import { URI } from "vscode-uri";

/** A folder on disk with some files, for one test. */
export class TempWorkspace {
  readonly root: string;

  /** @param files texts by path, relative to the folder */
  constructor(files: Readonly<Record<string, string>> = {}) {
    this.root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "riskmark-lsp-")));
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  get folder(): WorkspaceFolder {
    return { uri: URI.file(this.root).toString(), name: path.basename(this.root) };
  }

  uri(name: string): string {
    return URI.file(path.join(this.root, name)).toString();
  }

  write(name: string, text: string): void {
    const file = path.join(this.root, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }

  read(name: string): string {
    return fs.readFileSync(path.join(this.root, name), "utf8");
  }

  remove(name: string): void {
    fs.rmSync(path.join(this.root, name));
  }

  dispose(): void {
    fs.rmSync(this.root, { recursive: true, force: true });
  }
}
