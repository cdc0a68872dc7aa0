/**
 * Copies the parser runtime and the grammars from their npm packages into grammars/, with their licence texts, and
 * writes grammars/grammars.json. With `--check` nothing is written, and the exit code is 1 when something differs.
 *
 * To update a grammar: change its version in package.json, `npm install`, then run this script.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const target = join(root, "grammars");

const LANGUAGES = {
  javascript: ["tree-sitter-javascript", "javascript"],
  typescript: ["tree-sitter-typescript", "typescript"],
  tsx: ["tree-sitter-typescript", "tsx"],
  python: ["tree-sitter-python", "python"],
  go: ["tree-sitter-go", "go"],
  java: ["tree-sitter-java", "java"],
  kotlin: ["@tree-sitter-grammars/tree-sitter-kotlin", "kotlin"],
  csharp: ["tree-sitter-c-sharp", "c_sharp"],
  php: ["tree-sitter-php", "php"],
  ruby: ["tree-sitter-ruby", "ruby"],
  c: ["tree-sitter-c", "c"],
  cpp: ["tree-sitter-cpp", "cpp"],
  rust: ["tree-sitter-rust", "rust"],
  bash: ["tree-sitter-bash", "bash"],
  yaml: ["@tree-sitter-grammars/tree-sitter-yaml", "yaml"],
  hcl: ["@tree-sitter-grammars/tree-sitter-hcl", "hcl"],
  json: ["tree-sitter-json", "json"],
  html: ["tree-sitter-html", "html"],
};

const WANTED = [
  { name: "runtime", package: "web-tree-sitter", origin: "web-tree-sitter.wasm", file: "web-tree-sitter.wasm" },
  ...Object.entries(LANGUAGES).map(([name, [npm, grammar]]) => ({
    name,
    package: npm,
    origin: `tree-sitter-${grammar}.wasm`,
    file: `${name}.wasm`,
  })),
];

const checking = process.argv.includes("--check");
const stale = [...outputs()].filter(([file, content]) => !isCurrent(file, content));
for (const [file, content] of stale) {
  if (!checking) writeFileSync(join(target, file), content);
  console.log(`${checking ? "differs" : "written"}: grammars/${file}`);
}
if (checking && stale.length > 0) {
  console.error("Run `node scripts/vendor-grammars.mjs` to bring grammars/ up to date.");
  process.exitCode = 1;
}

/** All files of grammars/ with the content they should have. */
function outputs() {
  const files = new Map();
  const entries = WANTED.map((wanted) => {
    const manifest = JSON.parse(readFileSync(inPackage(wanted.package, "package.json"), "utf8"));
    const bytes = readFileSync(inPackage(wanted.package, wanted.origin));
    files.set(wanted.file, bytes);
    return {
      name: wanted.name,
      file: wanted.file,
      package: manifest.name,
      version: manifest.version,
      license: manifest.license,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      origin: wanted.origin,
    };
  });
  files.set("grammars.json", Buffer.from(`${JSON.stringify(entries, null, 2)}\n`));
  files.set("LICENSES.txt", Buffer.from(licences(entries)));
  return files;
}

function licences(entries) {
  const packages = new Map(entries.map((entry) => [entry.package, entry]));
  const parts = [...packages.values()].map((entry) => {
    const text = readFileSync(inPackage(entry.package, "LICENSE"), "utf8").trim();
    return `${entry.package} ${entry.version} (${entry.license})\n\n${text}\n`;
  });
  return parts.join(`\n${"-".repeat(80)}\n\n`);
}

function isCurrent(file, content) {
  try {
    return readFileSync(join(target, file)).equals(content);
  } catch {
    return false;
  }
}

function inPackage(name, file) {
  return join(root, "node_modules", name, file);
}
