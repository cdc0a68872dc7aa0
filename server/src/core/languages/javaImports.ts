import type { ImportedName } from "./definition.ts";
import type { SyntaxView } from "./view.ts";

/** `import a.b.C` binds `C` to `a.b.C`; `import static a.B.c` binds `c` to `a.B.c`; `.*` shows all names. */
export function importedNames(view: SyntaxView, node: number): ImportedName[] {
  const [name, asterisk] = view.children(node);
  if (name === undefined) return [];
  const path = view.textOf(name).replace(/\s+/g, "");
  if (asterisk !== undefined) return [{ local: "*", path, node: name }];
  const last = view.child(name, "name");
  return [{ local: simpleName(path), path, node: last < 0 ? name : last }];
}

/** `SecureRandom` for `java.security.SecureRandom`. */
export function simpleName(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}
