import { exists, folderOf, joinPath, type ModuleFiles } from "./files.ts";
import type { Resolver } from "./resolver.ts";

/** Folders above a file in which a package may begin, up to the root. */
const MAX_FOLDERS = 12;

/** Relative imports, and packages that begin in a folder above the file or in its `src`. */
export const pythonModules: Resolver = {
  mayLink: /\bimport\b/,
  handsOn: /(?:^|\/)__init__\.pyi?$/,
  async resolve(name, from, files) {
    const dots = /^\.*/.exec(name)![0].length;
    const inner = name.slice(dots).replaceAll(".", "/");
    if (dots > 0) {
      const folder = joinPath(folderOf(from), "../".repeat(dots - 1));
      return folder === undefined ? [] : asList(await fileAt(joinPath(folder, inner), files));
    }
    let folder = folderOf(from);
    for (let hops = 0; hops < MAX_FOLDERS; hops++) {
      const found =
        (await fileAt(joinPath(folder, inner), files)) ?? (await fileAt(joinPath(folder, `src/${inner}`), files));
      if (found !== undefined) return found === from ? [] : [found];
      if (folder === "") return [];
      folder = folderOf(folder);
    }
    return [];
  },
};

function asList(path: string | undefined): readonly string[] {
  return path === undefined ? [] : [path];
}

async function fileAt(path: string | undefined, files: ModuleFiles): Promise<string | undefined> {
  if (path === undefined) return undefined;
  if (path !== "" && (await exists(files, `${path}.py`))) return `${path}.py`;
  const init = path === "" ? "__init__.py" : `${path}/__init__.py`;
  return (await exists(files, init)) ? init : undefined;
}
