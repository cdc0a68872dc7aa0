import { exists, folderOf, joinPath, type ModuleFiles } from "./files.ts";
import type { Resolver } from "./resolver.ts";

const EXTENSIONS = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];
/** What a name with the ending of the built file may stand for in the sources. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  ".js": [".ts", ".tsx", ".js", ".jsx"],
  ".jsx": [".tsx", ".jsx"],
  ".mjs": [".mts", ".mjs"],
  ".cjs": [".cts", ".cjs"],
};
/** Packages of a workspace that are looked at, and files that one configuration may extend. */
const LIMITS = { packages: 500, hops: 4 };

/** Relative paths, `paths` and `baseUrl` of `tsconfig.json`, and packages of the workspace. */
export const javascriptModules: Resolver = {
  mayLink: /\b(?:import|require|export)\b/,
  async resolve(name, from, files) {
    if (name.startsWith("./") || name.startsWith("../") || name === "." || name === "..") {
      const path = joinPath(folderOf(from), name);
      return asList(path === undefined ? undefined : await fileAt(path, files));
    }
    if (name.startsWith("/") || name.includes(":")) return [];
    return asList((await byConfiguration(name, from, files)) ?? (await byPackage(name, files)));
  },
};

function asList(path: string | undefined): readonly string[] {
  return path === undefined ? [] : [path];
}

async function fileAt(path: string, files: ModuleFiles): Promise<string | undefined> {
  const ending = /\.[mc]?[jt]sx?$/.exec(path)?.[0];
  if (ending !== undefined) {
    const stem = path.slice(0, -ending.length);
    for (const one of SOURCES[ending] ?? [ending]) if (await exists(files, stem + one)) return stem + one;
  }
  for (const one of EXTENSIONS) if (await exists(files, path + one)) return path + one;
  const within = await files.list(path);
  const index = EXTENSIONS.find((one) => within.has(`index${one}`));
  return index === undefined ? undefined : path === "" ? `index${index}` : `${path}/index${index}`;
}

interface Paths {
  /** The folder that the targets are relative to. */
  readonly base: string;
  readonly hasBase: boolean;
  readonly paths: Readonly<Record<string, readonly string[]>>;
}

async function byConfiguration(name: string, from: string, files: ModuleFiles): Promise<string | undefined> {
  for (let folder = folderOf(from); ; folder = folderOf(folder)) {
    const within = await files.list(folder);
    const config = ["tsconfig.json", "jsconfig.json"].find((one) => within.has(one));
    if (config !== undefined) {
      const found = await readPaths(inFolder(folder, config), files, 0);
      return found && (await inPaths(name, found, files));
    }
    if (folder === "") return undefined;
  }
}

async function inPaths(name: string, { base, hasBase, paths }: Paths, files: ModuleFiles): Promise<string | undefined> {
  for (const [pattern, targets] of Object.entries(paths)) {
    const star = pattern.indexOf("*");
    const [start, end] = star < 0 ? [pattern, ""] : [pattern.slice(0, star), pattern.slice(star + 1)];
    const fits =
      star < 0 ? name === pattern : name.length >= pattern.length - 1 && name.startsWith(start) && name.endsWith(end);
    if (!fits) continue;
    const middle = star < 0 ? "" : name.slice(start.length, name.length - end.length);
    for (const target of targets) {
      const path = joinPath(base, target.replace("*", middle));
      const found = path === undefined ? undefined : await fileAt(path, files);
      if (found !== undefined) return found;
    }
  }
  const path = hasBase ? joinPath(base, name) : undefined;
  return path === undefined ? undefined : fileAt(path, files);
}

async function readPaths(path: string, files: ModuleFiles, hops: number): Promise<Paths | undefined> {
  const config = asObject(await readJson(path, files));
  if (!config) return undefined;
  const options = asObject(config.compilerOptions);
  const folder = folderOf(path);
  const hasBase = typeof options?.baseUrl === "string";
  const paths = asObject(options?.paths);
  if (options && (paths || hasBase)) {
    const base = hasBase ? joinPath(folder, options.baseUrl as string) : folder;
    return base === undefined ? undefined : { base, hasBase, paths: targetsOf(paths ?? {}) };
  }
  const above = typeof config.extends === "string" && hops < LIMITS.hops ? joinPath(folder, config.extends) : undefined;
  if (above === undefined || !String(config.extends).startsWith(".")) return undefined;
  return readPaths(above.endsWith(".json") ? above : `${above}.json`, files, hops + 1);
}

function targetsOf(paths: Readonly<Record<string, unknown>>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(paths).map(([pattern, targets]) => [
      pattern,
      Array.isArray(targets) ? targets.filter((target): target is string => typeof target === "string") : [],
    ]),
  );
}

async function byPackage(name: string, files: ModuleFiles): Promise<string | undefined> {
  const [first = "", second = ""] = name.split("/");
  const own = first.startsWith("@") ? `${first}/${second}` : first;
  const found = (await packagesOf(files)).get(own);
  if (found) {
    const { folder, manifest } = found;
    const inner = name.slice(own.length + 1);
    const wanted = inner === "" ? entriesOf(manifest) : [inner, `src/${inner}`];
    for (const entry of wanted) {
      const target = joinPath(folder, entry);
      const found = target === undefined ? undefined : await fileAt(target, files);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

interface Package {
  readonly folder: string;
  readonly manifest: Readonly<Record<string, unknown>>;
}

const known = new WeakMap<
  ModuleFiles,
  { readonly generation: number; readonly packages: ReadonlyMap<string, Package> }
>();

/** The packages of the workspace by the names that their own package.json files say. */
async function packagesOf(files: ModuleFiles): Promise<ReadonlyMap<string, Package>> {
  const { generation } = files;
  const before = known.get(files);
  if (before?.generation === generation) return before.packages;
  const packages = new Map<string, Package>();
  for (const path of (await files.named("package.json")).slice(0, LIMITS.packages)) {
    const manifest = asObject(await readJson(path, files));
    const name = manifest?.name;
    if (typeof name === "string" && !packages.has(name))
      packages.set(name, { folder: folderOf(path), manifest: manifest! });
  }
  known.set(files, { generation, packages });
  return packages;
}

/** Where a package may begin: what it says, and where the sources of such a file usually are. */
function entriesOf(manifest: Readonly<Record<string, unknown>>): string[] {
  const named = [manifest.source, entryIn(manifest.exports), manifest.module, manifest.main, manifest.types];
  const said = named.filter((entry): entry is string => typeof entry === "string");
  const sources = said.map((entry) => entry.replace(/^(?:\.\/)?(?:dist|lib|build|out)\//, "src/"));
  return [...said, ...sources, "src/index", "index"];
}

function entryIn(exports: unknown, depth = 0): string | undefined {
  if (typeof exports === "string") return exports;
  const conditions = asObject(exports);
  if (!conditions || depth > 3) return undefined;
  for (const key of [".", "import", "require", "node", "default"]) {
    const found = entryIn(conditions[key], depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function inFolder(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

function asObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

/** JSON with comments and commas at the end, as TypeScript takes it. */
async function readJson(path: string, files: ModuleFiles): Promise<unknown> {
  const text = await files.read(path);
  if (text === undefined) return undefined;
  const plain = text.replace(
    /("(?:[^"\\\n]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
    (_, string?: string) => string ?? "",
  );
  try {
    return JSON.parse(plain.replace(/("(?:[^"\\\n]|\\.)*")|,(?=\s*[}\]])/g, (_, string?: string) => string ?? ""));
  } catch {
    return undefined;
  }
}
