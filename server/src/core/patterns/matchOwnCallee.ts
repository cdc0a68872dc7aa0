import type { Bindings } from "./bindings.ts";
import type { Found, Matcher } from "./matcher.ts";
import type { PatternNode } from "./pattern.ts";

/** Matches a callee against a call that holds receiver and name itself, as Java's `a.f(x)` is one node. */
export function matchOwnCallee(
  matcher: Matcher,
  pattern: PatternNode,
  call: number,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  const { view, facts } = matcher;
  const object = view.child(call, "object");
  const name = view.child(call, "name");
  if (name < 0) return false;
  switch (pattern.op) {
    case "name":
      if (facts.calls(call, pattern.path)) return found(bindings);
      return object < 0 && view.textOf(name) === pattern.text && found(bindings);
    case "member": {
      if (pattern.path !== undefined && facts.calls(call, pattern.path)) return found(bindings);
      if (object < 0) return matcher.node(pattern, name, bindings, found);
      return matcher.node(pattern.name, name, bindings, (bound) => matcher.node(pattern.object, object, bound, found));
    }
    case "metavariable": {
      if (object < 0) return matcher.node(pattern, name, bindings, found);
      const { start, end } = view.snapshot;
      const code = { start: start[object]!, end: end[name]!, node: -1 };
      return pattern.types.length === 0 && matcher.bindTo(pattern.name, code, bindings, found);
    }
    case "any":
      return found(bindings);
    default:
      return object < 0 && matcher.node(pattern, name, bindings, found);
  }
}
