import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";
import { hash } from "./fingerprint.ts";

/**
 * Tells code apart by what it says: for one text, a hash of a finding's rule, its own tokens and those of the code that
 * it means something in. Neither white space and comments nor the file, the line and the names around play a part, so
 * that it survives formatting and moves; quotes of either kind, semicolons and commas are left out, since formatters
 * change them.
 */
export class Structures {
  readonly #around = new Map<number, string>();

  constructor(private readonly view: SyntaxView) {}

  of(ruleId: string, { start, end }: { readonly start: number; readonly end: number }): string {
    const { view } = this;
    const node = view.covering(start, end);
    const around = surroundings(view, node);
    let meaning = this.#around.get(around);
    if (meaning === undefined) {
      meaning = hash(tokensOf(view, around));
      this.#around.set(around, meaning);
    }
    return hash([ruleId, tokensOf(view, node, start, end), meaning].join("\n"));
  }
}

/** Larger pieces of code outside of any function are narrowed, so that not every edit is one of the surroundings. */
const MOST_NODES = 400;

/**
 * The code in which a node means something: the function with its decorators; outside of any, the largest piece of code
 * around that is not too large, and not the whole file.
 */
function surroundings(view: SyntaxView, node: number): number {
  const { parent, next } = view.snapshot;
  const own = view.enclosing(node, Role.function);
  if (own >= 0) {
    const outer = parent[own]!;
    return outer >= 0 && view.role(outer) === Role.decorated ? outer : own;
  }
  let at = node;
  for (;;) {
    const outer = parent[at]!;
    if (outer < 0 || parent[outer]! < 0 || next[outer]! - outer > MOST_NODES) return at;
    at = outer;
  }
}

const LEFT_OUT = /^[;,]$/;

function tokensOf(view: SyntaxView, node: number, from = 0, to = view.text.length): string {
  const { next, start, end } = view.snapshot;
  let tokens = "";
  for (let at = node; at < next[node]!; at++) {
    const isLeaf = next[at] === at + 1;
    if (!isLeaf || view.isComment(at) || start[at]! < from || end[at]! > to) continue;
    const text = view.textOf(at);
    if (text !== "" && !LEFT_OUT.test(text)) tokens += `${text === "'" ? '"' : text}\n`;
  }
  return tokens === "" ? view.text.slice(Math.max(start[node]!, from), Math.min(end[node]!, to)) : tokens;
}
