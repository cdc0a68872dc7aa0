/**
 * Builds dist/: the extension, the language server, the command line, the panels' scripts, the grammars, and the
 * built-in rules and guidance pages, compiled ahead so that neither YAML nor zod is loaded when the server starts.
 *
 *   node scripts/build.mjs                for development
 *   node scripts/build.mjs --production   minified, as it is packaged
 */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { buildId } from "./build/buildId.mjs";
import { bundleForNode, bundleForPanels } from "./build/bundle.mjs";
import { compileDrills, compileGuidance, compileModels, compilePatterns, compileRules } from "./build/compile.mjs";
import { copyGrammars } from "./build/grammars.mjs";
import { thirdPartyLicences } from "./build/licences.mjs";
import { COMMAND_LINE } from "./build/programs.mjs";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
const production = process.argv.includes("--production");
const started = performance.now();

const ENTRIES = {
  client: "client/src/main.node.ts",
  server: "server/src/main.server.ts",
  ...COMMAND_LINE,
};
/** Loaded by the server after it has answered `initialize`. */
const LAZY = { engine: "server/src/lsp/nodeEngine.ts" };
const PANELS = "client/src";

const failures = [];
mkdirSync(dist, { recursive: true });
const bundles = [];
for (const [name, file] of Object.entries(present({ ...ENTRIES, ...LAZY }))) {
  await bundle(bundleForNode, { [name]: file });
}
await bundle(bundleForPanels, panelEntries());
failures.push(...slowStart("dist/server.js", ["zod", "yaml"]));
const written = new Set(bundles.flatMap((metafile) => Object.keys(metafile.outputs).map((file) => join(root, file))));
for (const file of copyGrammars(join(root, "grammars"), join(dist, "grammars"))) written.add(file);
emit("LICENSES.txt", thirdPartyLicences(root, bundles));
const compiled = {};
for (const [file, compile] of [
  ["models.json", compileModels],
  ["rules.json", compileRules],
  ["guidance.json", compileGuidance],
]) {
  const { content, problems } = await compile(root);
  failures.push(...problems);
  compiled[file] = content;
  if (content !== undefined) emit(file, JSON.stringify(content));
}
emit("drills.json", JSON.stringify(await compileDrills(root, compiled["rules.json"] ?? [])));
await emitPatterns(compiled["rules.json"], compiled["models.json"]);
emit("build.json", JSON.stringify({ id: buildId(dist, written) }));
removeLeftovers(dist);

for (const failure of failures) console.error(`build: ${failure}`);
if (failures.length > 0) process.exitCode = 1;
console.log(`build: ${written.size} files in dist/, ${Math.round(performance.now() - started)} ms`);

/** Adds what esbuild made of the entries; a bundle that cannot be made leaves the others alone. */
async function bundle(build, entries) {
  try {
    bundles.push(...(await build({ root, dist, production, entries, lazy: LAZY })));
  } catch (error) {
    failures.push(`${Object.values(entries).join(", ")}: ${error.message}`);
  }
}

/** The patterns of rules, compiled ahead. */
async function emitPatterns(rules, models) {
  mkdirSync(join(dist, "patterns"), { recursive: true });
  for (const [name, content] of await compilePatterns(root, rules ?? [], models ?? []))
    emit(`patterns/${name}`, content);
}

function emit(name, content) {
  const file = join(dist, name);
  writeFileSync(file, content);
  written.add(file);
}

/** Packages that the bundle was to leave to others, since loading them takes longer than all else at its start. */
function slowStart(file, packages) {
  const inputs = bundles.flatMap((metafile) => Object.entries(metafile.outputs[file]?.inputs ?? {}));
  const heavy = packages.filter((name) =>
    inputs.some(([input, { bytesInOutput }]) => bytesInOutput > 0 && input.startsWith(`node_modules/${name}/`)),
  );
  return heavy.map((name) => `${file} contains ${name}; import what needs it in ${Object.values(LAZY).join(", ")}`);
}

/** The entries whose file exists. */
function present(entries) {
  return Object.fromEntries(
    Object.entries(entries).filter(([name, file]) => {
      if (existsSync(join(root, file))) return true;
      failures.push(`${file} does not exist, so dist/${name}.js was left out`);
      return false;
    }),
  );
}

/** Every script that stands directly in a folder named `webview`, as `webview/<name>`. */
function panelEntries() {
  const entries = {};
  for (const file of filesBelow(join(root, PANELS))) {
    if (!/[\\/]webview[\\/][^\\/]+(?<!\.d)\.ts$/.test(file)) continue;
    const name = `webview/${basename(file, ".ts")}`;
    if (entries[name]) failures.push(`${relative(root, file)} and ${entries[name]} would both become dist/${name}.js`);
    else entries[name] = relative(root, file);
  }
  return entries;
}

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Files of an earlier build that this one did not write. */
function removeLeftovers(folder) {
  for (const file of filesBelow(folder)) if (!written.has(file)) rmSync(file, { force: true });
}
