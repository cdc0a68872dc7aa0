import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";

/** A type as written, with the name in it as imported: `*sql.DB` where the file says `*db.DB`, `java.util.List<String>`. */
export function declaredType(
  facts: { readonly view: SyntaxView; path(node: number): string | undefined },
  type: number,
): string {
  const { view } = facts;
  const { start, end, next } = view.snapshot;
  // Without the mark of types that may be null; one in quotes is declared later.
  const written = view
    .textOf(type)
    .replace(/^\s*:\s*/, "")
    .replace(/\?$/, "")
    .replace(/^(["'])(.*)\1$/s, "$2");
  const text = view.table.definition.typeName?.(written) ?? written;
  if (view.role(type) === Role.optional) return text;
  for (let at = type; at < next[type]!; at++) {
    const role = view.role(at);
    if (role !== Role.name && role !== Role.member) continue;
    const path = facts.path(at);
    if (path === undefined) return text;
    return view.text.slice(start[type], start[at]) + path + view.text.slice(end[at], end[type]);
  }
  return text;
}
