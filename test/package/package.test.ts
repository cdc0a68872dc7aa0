import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { zipEntries } from "./zipEntries.ts";

const ROOT = path.resolve(__dirname, "../..");
const MANIFEST = JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8"));

/** What a user gets, and nothing else; `npm run package` wrote the file before this suite. */
describe("the .vsix", () => {
  const archive = fs.readFileSync(path.join(ROOT, `riskmark-${MANIFEST.version}.vsix`));
  const names = zipEntries(archive)
    .map((entry) => entry.name)
    .filter((name) => !name.endsWith("/"));
  const has = (name: string) =>
    assert.ok(names.includes(`extension/${name}`), `${name} is missing from:\n${names.join("\n")}`);
  const without = (pattern: RegExp) =>
    assert.deepEqual(
      names.filter((name) => pattern.test(name)),
      [],
    );

  it("is below 6 MB", () => {
    assert.ok(archive.length < 6_000_000, `${archive.length} bytes`);
  });

  it("has what runs: the extension, the server, the command line, and every grammar", () => {
    for (const name of [MANIFEST.main, ...Object.values<string>(MANIFEST.bin)]) has(path.posix.normalize(name));
    for (const name of ["server.js", "engine.js", "scanWorker.js", "entry/worker.js"]) has(`dist/${name}`);
    const grammars = fs.readdirSync(path.join(ROOT, "grammars")).filter((file) => file.endsWith(".wasm"));
    assert.ok(grammars.length >= 4);
    for (const grammar of grammars) has(`dist/grammars/${grammar}`);
  });

  it("has what is read: the built-in rules and guidance, the readme, the changes and the licences", () => {
    for (const name of ["rules", "models", "guidance", "drills", "build", "patterns/python"]) has(`dist/${name}.json`);
    has("dist/LICENSES.txt");
    for (const name of ["readme.md", "changelog.md", "LICENSE.txt"]) has(name);
  });

  it("has every file that the manifest names", () => {
    const named = JSON.stringify(MANIFEST).match(/(?<=")(\.\/)?(media|dist)\/[\w./-]+(?=")/g) ?? [];
    assert.ok(named.length > 2);
    for (const name of named) has(path.posix.normalize(name));
  });

  it("has no native code, so one package serves every system", () => {
    without(/\.(node|exe|dll|so|dylib)(\.|$)/);
  });

  it("has no sources, tests or packages of others in their own files", () => {
    without(/(^|\/)(node_modules|test|scripts|client|server|\.riskmark)\/|\.(ts|tsx|map|vsix|lock)$/);
  });
});
