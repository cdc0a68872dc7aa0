import { packageNameOf } from "../languages/goImports.ts";
import { folderOf, joinPath, type ModuleFiles } from "./files.ts";
import type { Resolver } from "./resolver.ts";

/** Go: all files of a folder are one package; `go.mod` says what folders are called. */
export const goModules: Resolver = {
  mayLink: /\bpackage\b/,
  fullNames: (text) => {
    const block = /\bimport\s*(?:\(([^)]*)\)|([^\n]*))/g;
    const names = new Map<string, string>();
    for (const [, several, one] of text.matchAll(block)) {
      for (const [, path] of (several ?? one ?? "").matchAll(/["`]([^"`\n]+)["`]/g))
        names.set(packageNameOf(path!), path!);
    }
    return names;
  },
  async resolve(name, _from, files) {
    for (const path of await files.named("go.mod")) {
      const module = /^module\s+(\S+)/m.exec((await files.read(path)) ?? "")?.[1];
      if (module === undefined || !(name === module || name.startsWith(`${module}/`))) continue;
      const folder = joinPath(folderOf(path), name.slice(module.length));
      return folder === undefined ? [] : goFiles(folder, files);
    }
    return [];
  },
  package: async (from, _text, files) => (await goFiles(folderOf(from), files)).filter((path) => path !== from),
};

async function goFiles(folder: string, files: ModuleFiles): Promise<string[]> {
  const names = [...(await files.list(folder))].filter((name) => name.endsWith(".go") && !name.endsWith("_test.go"));
  return names.sort().map((name) => (folder === "" ? name : `${folder}/${name}`));
}
