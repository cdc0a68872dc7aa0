import { execFileSync, spawn } from "node:child_process";
import childProcess from "child_process";

const REGISTRY = "https://registry.example.com";

export function convert(source: string, target: string) {
  // ruleid: js-spawn-shell-arguments
  return spawn("convert", [source, "-resize", "200x200", target], { shell: false });
}

export async function install(packageName: string, folder: string) {
  // ruleid: js-spawn-shell-arguments
  const child = childProcess.spawn("npm", ["install", packageName], {
    cwd: folder,
    shell: false,
    stdio: "inherit",
  });
  return new Promise((resolve) => child.on("close", resolve));
}

export function tag(version: string) {
  // ruleid: js-spawn-shell-arguments
  execFileSync("git", ["tag", `v${version}`], { shell: false });
}

export function build() {
  // ok: js-spawn-shell-arguments
  return spawn("npm", ["run", "build"], { shell: true, stdio: "inherit" });
}

export function publish() {
  // ok: js-spawn-shell-arguments
  return spawn("npm", ["publish", "--registry", REGISTRY], { shell: true });
}

export function fetchBranch(branch: string) {
  // ok: js-spawn-shell-arguments
  return spawn("git", ["fetch", "origin", branch], { stdio: "inherit" });
}

export function test(args: string[]) {
  // ok: js-spawn-shell-arguments
  return spawn("npx", ["mocha", "spec"], { shell: process.platform === "win32", env: process.env });
}

export function clone(url: string) {
  // ok: js-spawn-shell-arguments
  return spawn("git", ["clone", url], { shell: false });
}
