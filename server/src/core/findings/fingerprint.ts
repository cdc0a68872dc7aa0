import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";

/**
 * Identifies a finding across edits elsewhere: a hash over the rule, the path, the functions and classes around it
 * and the code's own tokens. White space, comments and line numbers play no part.
 */
export function fingerprintOf(
  view: SyntaxView,
  ruleId: string,
  path: string,
  span: { start: number; end: number },
): string {
  const around: string[] = [];
  for (let node = view.covering(span.start, span.end); node >= 0; node = view.snapshot.parent[node]!) {
    const role = view.role(node);
    if (role !== Role.function && role !== Role.class) continue;
    const name = view.child(node, "name");
    if (name >= 0 && view.snapshot.start[node]! < span.start) around.push(view.textOf(name));
  }
  return hash([ruleId, path, around.reverse().join("."), tokensIn(view, span)].join("\n"));
}

function tokensIn(view: SyntaxView, { start, end }: { start: number; end: number }): string {
  const { snapshot } = view;
  const node = view.covering(start, end);
  let tokens = "";
  for (let at = node; at < snapshot.next[node]!; at++) {
    const isLeaf = snapshot.next[at] === at + 1;
    if (isLeaf && !view.isComment(at) && snapshot.start[at]! >= start && snapshot.end[at]! <= end)
      tokens += `${view.textOf(at)} `;
  }
  return tokens === "" ? view.text.slice(start, end) : tokens;
}

/** FNV-1a (Fowler, Noll, Vo) in two lanes of 32 bits: 16 hexadecimal digits. It identifies, it does not protect. */
export function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ (code + i), 0x85ebca6b) ^ (high >>> 13);
  }
  return [high, low].map((lane) => (lane >>> 0).toString(16).padStart(8, "0")).join("");
}
