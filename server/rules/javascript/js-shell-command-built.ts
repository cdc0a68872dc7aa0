import * as cp from "node:child_process";
import { exec, execFile, execSync as runSync } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { quote } from "shell-quote";

const run = promisify(exec);
const GIT_BINARY = "git";

export function ping(host: string, done: (error: Error | null, output: string) => void) {
  // ruleid: js-shell-command-built
  cp.exec(`ping ${host}`, done);
}

export async function log(branch: string) {
  // ruleid: js-shell-command-built
  const { stdout } = await run(`git log --oneline ${branch} | head -20`);
  return stdout;
}

export class Repository {
  constructor(private readonly folder: string) {}

  checkout(branch: string) {
    // ruleid: js-shell-command-built
    return cp.execSync(`git checkout "${branch}"`, { cwd: this.folder, encoding: "utf8" });
  }

  archive(target: string) {
    const command = "tar -czf " + target + " " + this.folder;
    // ruleid: js-shell-command-built
    return runSync(command);
  }

  blame(file: string) {
    // ruleid: js-shell-command-built
    return cp.spawn(`git blame ${file} | sort`, { shell: true, stdio: "inherit" });
  }

  version() {
    // ok: js-shell-command-built
    return cp.execSync(`${GIT_BINARY} --version`, { encoding: "utf8" });
  }

  diff(from: string, to: string) {
    // ok: js-shell-command-built
    return cp.execFileSync("git", ["diff", from, to], { cwd: this.folder });
  }
}

export function worker() {
  // ok: js-shell-command-built
  cp.exec(`"${process.execPath}" ${path.join(__dirname, "worker.js")}`);
}

export function find(name: string) {
  // ok: js-shell-command-built
  return run(`find . -name ${quote([name])}`);
}

export function status(folder: string) {
  const command = "git status --porcelain";
  // ok: js-shell-command-built
  return runSync(command, { cwd: folder });
}

const matcher = /^(\w+)$/;

export function word(text: string) {
  // ok: js-shell-command-built
  return matcher.exec(`${text} `);
}

export function openEditor(file: string) {
  // ok: js-shell-command-built
  execFile("code", ["--wait", file]);
}
