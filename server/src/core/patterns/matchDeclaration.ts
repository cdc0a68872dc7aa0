import { Role } from "../languages/roles.ts";
import type { Bindings, BoundCode } from "./bindings.ts";
import { codeTargets, modifiersOf, ownWords, wrappersOf } from "./declared.ts";
import type { Found, Matcher } from "./matcher.ts";
import type { DeclaredType, DeclarePattern, PatternNode, WrapperPattern } from "./pattern.ts";

/** Matches a declaration at the node that declares: once for each of its variables that fits. */
export function matchDeclaration(
  matcher: Matcher,
  pattern: DeclarePattern,
  node: number,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  const { view } = matcher;
  const role = view.role(node);
  if (pattern.isParameter ? role !== Role.parameter : role !== Role.declaration && role !== Role.declarator)
    return false;
  if (pattern.words.length > 0) {
    const words = role === Role.declarator ? ownWords(view, node) : [];
    if (!pattern.words.every((word) => words.includes(word))) return false;
  }
  return codeTargets(view, node).some(({ target, value }) => {
    if (value >= 0 && view.role(value) === Role.arguments && pattern.value === undefined)
      return matchConstructed(matcher, pattern, node, target, value, bindings, found);
    if (value < 0 !== (pattern.value === undefined)) return false;
    if (pattern.name && target < 0) return false;
    return matchType(matcher, pattern.declared, node, wrappersOf(view, target), bindings, (typed) => {
      const onName: Found = (bound) =>
        pattern.value ? matcher.node(pattern.value, value, bound, found) : found(bound);
      return pattern.name ? matcher.node(pattern.name, view.nameIn(target), typed, onName) : onName(typed);
    });
  });
}

/**
 * `$T $X($Y)` looks like the declaration of a function to the grammar, and so does `T x(y)`; `T x("y")` does not. What
 * the pattern has for parameters then stands for the arguments of the constructor.
 */
function matchConstructed(
  matcher: Matcher,
  pattern: DeclarePattern,
  node: number,
  target: number,
  list: number,
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  const { view } = matcher;
  const last = pattern.declared.wrappers.at(-1);
  const given = last?.others[0]?.node;
  if (!last || view.table.slot.parameters[last.kind] === 0 || given?.op !== "list" || target < 0) return false;
  const declared = { ...pattern.declared, wrappers: pattern.declared.wrappers.slice(0, -1) };
  return matchType(matcher, declared, node, wrappersOf(view, target), bindings, (typed) =>
    matcher.list(given.items, view.children(list), typed, (bound) =>
      pattern.name ? matcher.node(pattern.name, view.nameIn(target), bound, found) : found(bound),
    ),
  );
}

/**
 * Matches the type of what is declared. Wrappers of the code that the pattern does not have belong to the type that a
 * metavariable stands for: `$T $X` matches `char *p` with `char *`.
 */
export function matchType(
  matcher: Matcher,
  pattern: DeclaredType,
  node: number,
  wrappers: readonly number[],
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  const { view } = matcher;
  if (pattern.modifiers.length > 0) {
    const present = modifiersOf(view, node);
    if (!pattern.modifiers.every((modifier) => present.includes(modifier))) return false;
  }
  if (!pattern.type) return found(bindings);
  const type = view.child(node, "type");
  if (type < 0) return false;
  const absorbed = wrappers.slice(0, wrappers.length - pattern.wrappers.length);
  if (wrappers.length < pattern.wrappers.length) return false;
  const onWrappers: Found = (bound) =>
    eachWrapper(matcher, pattern.wrappers, wrappers.slice(absorbed.length), bound, found);
  if (absorbed.length === 0) return matcher.node(pattern.type, type, bindings, onWrappers);
  if (absorbed.some((wrapper) => view.table.slot.parameters[view.snapshot.kind[wrapper]!] !== 0)) return false;
  if (pattern.type.op === "any") return onWrappers(bindings);
  if (pattern.type.op !== "metavariable") return false;
  return matcher.bindTo(pattern.type.name, typeWith(matcher, type, absorbed), bindings, onWrappers);
}

function eachWrapper(
  matcher: Matcher,
  patterns: readonly WrapperPattern[],
  wrappers: readonly number[],
  bindings: Bindings | undefined,
  found: Found,
): boolean {
  const pattern = patterns[0];
  const wrapper = wrappers[0];
  if (!pattern || wrapper === undefined) return found(bindings);
  const { view } = matcher;
  if (view.snapshot.kind[wrapper] !== pattern.kind) return false;
  const inner = view.wrapped(wrapper);
  const others = view.children(wrapper).filter((child) => child !== inner && !matcher.isOptional(child));
  const rest: Found = (bound) => eachWrapper(matcher, patterns.slice(1), wrappers.slice(1), bound, found);
  // `$X[]` says nothing about a size.
  if (pattern.others.length === 0) return rest(bindings);
  const wanted = pattern.others.map((other): PatternNode => other.node);
  return matcher.list(wanted, others, bindings, rest);
}

/** A type and what wraps the name, as one text: `char *`. */
function typeWith(matcher: Matcher, type: number, wrappers: readonly number[]): BoundCode {
  const { view } = matcher;
  const { start, end } = view.snapshot;
  const marks = wrappers.map((wrapper) => {
    const inner = view.wrapped(wrapper);
    if (inner < 0) return "";
    return view.text.slice(start[wrapper], start[inner]).trim() + view.text.slice(end[inner], end[wrapper]).trim();
  });
  return { start: start[type]!, end: end[type]!, node: -1, value: `${view.textOf(type)} ${marks.join("")}` };
}
