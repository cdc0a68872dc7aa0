import { randomUUID } from "node:crypto";
import { copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { denseInput } from "./inputs/dense.ts";
import { installPackages } from "./inputs/packages.ts";
import { pythonInput } from "./inputs/python.ts";
import { typescriptInput } from "./inputs/typescript.ts";
import type { Context } from "./row.ts";

/** What the server loads later, in a file of its own as in dist/. */
const LAZY = { engine: "server/src/lsp/nodeEngine.ts" };
const PROGRAMS = {
  server: "server/src/main.server.ts",
  measure: "test/bench/measure.ts",
  floor: "test/bench/floor.ts",
  parseAll: "test/bench/parseAll.ts",
  peakMemory: "test/bench/peakMemory.ts",
  loopMonitor: "test/bench/loopMonitor.ts",
  profileRun: "test/bench/profileRun.ts",
};

/**
 * Writes the product's bundle, the bench's programs and the inputs to a folder below out/, by the parts of the real
 * build.
 */
export async function buildBench(
  root: string,
  { name, production, quick }: { name: string; production: boolean; quick: boolean },
): Promise<Context> {
  const out = join(root, "out", name);
  rmSync(out, { recursive: true, force: true });
  const dist = join(out, "dist");
  const { bundleForNode } = await buildPart(root, "bundle");
  const { COMMAND_LINE } = await buildPart(root, "programs");
  await bundleForNode({ root, dist, production, entries: { ...PROGRAMS, ...COMMAND_LINE, ...LAZY }, lazy: LAZY });
  cpSync(join(root, "grammars"), join(dist, "grammars"), { recursive: true });
  const { compileRules, compileModels, compileGuidance, compilePatterns } = await buildPart(root, "compile");
  const { content: rules } = await compileRules(root);
  const { content: models } = await compileModels(root);
  writeFileSync(join(dist, "rules.json"), JSON.stringify(rules));
  writeFileSync(join(dist, "models.json"), JSON.stringify(models));
  mkdirSync(join(dist, "patterns"));
  for (const [file, content] of await compilePatterns(root, rules, models))
    writeFileSync(join(dist, "patterns", file), content);
  writeFileSync(join(dist, "guidance.json"), JSON.stringify((await compileGuidance(root)).content));
  writeFileSync(join(dist, "bare.js"), 'process.stdout.write(".");\n');
  // The bundle is always a new one.
  writeFileSync(join(dist, "build.json"), JSON.stringify({ id: randomUUID() }));
  copyFileSync(join(root, "package.json"), join(out, "package.json"));
  return { root, dist, quick, ...writeInputs(root, join(out, "workspace")) };
}

function writeInputs(root: string, workspace: string): Pick<Context, "workspace" | "files"> {
  installPackages(root);
  const files = {
    typescript: join(workspace, "src/sample.ts"),
    python: join(workspace, "src/sample.py"),
    dense: join(workspace, "src/dense.py"),
  };
  mkdirSync(join(workspace, "src"), { recursive: true });
  writeFileSync(files.typescript, typescriptInput(root));
  writeFileSync(files.python, pythonInput(root));
  writeFileSync(files.dense, denseInput(root));
  return { workspace, files };
}

/** The build's parts are plain JavaScript, so that it needs nothing but Node. */
function buildPart(root: string, name: string) {
  return import(pathToFileURL(join(root, "scripts/build", `${name}.mjs`)).href);
}
