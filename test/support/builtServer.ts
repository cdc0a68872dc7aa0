import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const ROOT = path.resolve(__dirname, "../..");
/** The language server as it ships, and one that fails on purpose. */
const PROGRAMS = { server: "server/src/main.server.ts", faultyServer: "test/support/faultyServer.ts" };
/** What the server loads later, in a file of its own as in dist/. */
const LAZY = { engine: "server/src/lsp/nodeEngine.ts" };

export type Program = keyof typeof PROGRAMS;

let built: Promise<string> | undefined;

/** Path of a program, bundled from the present sources by the parts of the real build; once in a test run. */
export async function builtServer(program: Program): Promise<string> {
  built ??= build();
  return path.join(await built, `${program}.js`);
}

async function build(): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "riskmark-server-"));
  process.once("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
  const dist = path.join(folder, "dist");
  const { bundleForNode } = await buildPart("bundle");
  await bundleForNode({ root: ROOT, dist, production: false, entries: { ...PROGRAMS, ...LAZY }, lazy: LAZY });
  fs.cpSync(path.join(ROOT, "grammars"), path.join(dist, "grammars"), { recursive: true });
  const { compileRules, compileModels, compileGuidance, compilePatterns, compileDrills } = await buildPart("compile");
  const { content: rules } = await compileRules(ROOT);
  const { content: models } = await compileModels(ROOT);
  fs.writeFileSync(path.join(dist, "rules.json"), JSON.stringify(rules));
  fs.writeFileSync(path.join(dist, "models.json"), JSON.stringify(models));
  fs.mkdirSync(path.join(dist, "patterns"));
  for (const [file, content] of await compilePatterns(ROOT, rules, models))
    fs.writeFileSync(path.join(dist, "patterns", file), content);
  fs.writeFileSync(path.join(dist, "guidance.json"), JSON.stringify((await compileGuidance(ROOT)).content));
  fs.writeFileSync(path.join(dist, "drills.json"), JSON.stringify(await compileDrills(ROOT, rules)));
  fs.copyFileSync(path.join(ROOT, "package.json"), path.join(folder, "package.json"));
  return dist;
}

/** The build's parts are plain JavaScript, so that it needs nothing but Node. */
function buildPart(name: string) {
  return import(pathToFileURL(path.join(ROOT, "scripts/build", `${name}.mjs`)).href);
}
