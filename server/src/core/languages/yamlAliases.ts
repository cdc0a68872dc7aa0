import { Role } from "./roles.ts";
import type { SyntaxView } from "./view.ts";

/** The content of each anchored node of a file, by the anchor's name; the last anchor of a name counts. */
const anchors = new WeakMap<SyntaxView, ReadonlyMap<string, number>>();

/**
 * The node that `*name` stands for: the content of the node that the file anchors as `&name`, or -1. What has one of
 * YAML's own tags (`!!str`) stands for its content.
 */
export function aliasedNode(view: SyntaxView, node: number): number {
  if (view.role(node) !== Role.alias) return -1;
  const children = view.children(node);
  if (view.text[view.snapshot.start[node]!] === "!")
    return view.textOf(node).startsWith("!!") ? (children[1] ?? -1) : -1;
  return anchorsOf(view).get(view.textOf(node).slice(1).trim()) ?? -1;
}

function anchorsOf(view: SyntaxView): ReadonlyMap<string, number> {
  let known = anchors.get(view);
  if (!known) {
    const found = new Map<string, number>();
    const [anchored] = view.table.grammar.kindIds("anchored");
    for (let node = 0; node < view.count; node++) {
      if (view.snapshot.kind[node] !== anchored) continue;
      const [name, content] = view.children(node);
      if (name !== undefined && content !== undefined) found.set(view.textOf(name), content);
    }
    known = found;
    anchors.set(view, known);
  }
  return known;
}

/** Merged mappings in merged mappings beyond this depth are not looked at. */
const MAX_DEPTH = 5;

/** The pairs of a mapping with those that `<<` merges in; a key that the mapping itself has comes first. */
export function mergedMembers(view: SyntaxView, mapping: number, depth = 0): readonly number[] {
  const own = view.children(mapping);
  const merges = own.filter((pair) => keyText(view, pair) === "<<");
  if (merges.length === 0 || depth > MAX_DEPTH) return own;
  const keys = new Set(own.map((pair) => keyText(view, pair)));
  const all = [...own];
  for (const merge of merges) {
    const value = view.unwrap(view.child(merge, "value"));
    const sources = view.role(value) === Role.list ? view.children(value).map((item) => view.unwrap(item)) : [value];
    for (const source of sources) {
      if (view.role(source) !== Role.object || view.contains(source, mapping)) continue;
      for (const pair of mergedMembers(view, source, depth + 1)) {
        const key = keyText(view, pair);
        if (keys.has(key)) continue;
        keys.add(key);
        all.push(pair);
      }
    }
  }
  return all;
}

function keyText(view: SyntaxView, pair: number): string {
  const key = view.child(pair, "key");
  return key < 0 ? "" : view.textOf(key);
}
