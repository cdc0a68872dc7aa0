import { exists, folderOf } from "./files.ts";
import type { Resolver } from "./resolver.ts";

/** Classes of one file that are looked for; more are left out. */
const MAX_CLASSES = 150;

/** Java: a class has a file of its name, in its package's folder. */
export const javaModules: Resolver = {
  mayLink: /\bclass\b|\brecord\b|\binterface\b/,
  async resolve(name, _from, files) {
    const last = name.slice(name.lastIndexOf(".") + 1);
    if (!/^[A-Z]/.test(last)) return [];
    const ending = `/${name.replaceAll(".", "/")}.java`;
    return (await files.named(`${last}.java`)).filter((path) => `/${path}`.endsWith(ending)).slice(0, 1);
  },
  package: async (from, text, files) => {
    const found: string[] = [];
    for (const name of classesIn(text)) {
      const path = besides(from, `${name}.java`);
      if (path !== from && (await exists(files, path))) found.push(path);
    }
    return found;
  },
};

/** C# and PHP: a class usually has a file of its name; of several, the nearest one. */
export const csharpModules = classFiles((name) => `${name}.cs`);
export const phpModules = classFiles((name) => `${name}.php`);
/** Ruby: `OrderStore` stands in order_store.rb, as Rails and most libraries have it. */
export const rubyModules = classFiles(
  (name) => `${name.replace(/([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, "$1$3_$2").toLowerCase()}.rb`,
);

function classFiles(fileOf: (name: string) => string): Resolver {
  return {
    mayLink: /[A-Z]\w*/,
    resolve: async () => [],
    package: async (from, text, files) => {
      const found: string[] = [];
      for (const name of classesIn(text)) {
        const path = nearest(await files.named(fileOf(name)), from);
        if (path !== undefined && path !== from) found.push(path);
      }
      return found;
    },
  };
}

function classesIn(text: string): readonly string[] {
  return [...new Set(text.match(/\b[A-Z]\w*[a-z]\w*\b/g) ?? [])].slice(0, MAX_CLASSES);
}

function besides(path: string, name: string): string {
  const folder = folderOf(path);
  return folder === "" ? name : `${folder}/${name}`;
}

/** The path that shares the most folders with another one; undefined where two share as many. */
function nearest(paths: readonly string[], from: string): string | undefined {
  const shared = (path: string) => {
    const [a, b] = [path.split("/"), from.split("/")];
    let count = 0;
    while (count < a.length && a[count] === b[count]) count++;
    return count;
  };
  const [first, second] = [...paths].sort((a, b) => shared(b) - shared(a));
  return first !== undefined && second !== undefined && shared(first) === shared(second) ? undefined : first;
}
