import { operatorOf } from "../facts/facts.ts";
import { Role } from "../languages/roles.ts";
import { calledName, calleeOf } from "./library.ts";
import type { Walk } from "./walk.ts";

/** What an expression is for certain, whatever is run before it. */
export type Known = string | number | boolean;

/** Expressions within expressions that are looked at. */
const MAX_DEPTH = 12;

/** Whether a condition always or never holds; undefined where that depends on what is run. */
export function decided(walk: Walk, condition: number): boolean | undefined {
  const known = knownValue(walk, condition);
  return typeof known === "boolean" ? known : undefined;
}

/** The case of a `switch` that is always the one to run; undefined where that depends on what is run. */
export function chosenCase(walk: Walk, subject: number, cases: readonly number[]): number | undefined {
  const { view } = walk;
  const asked = knownValue(walk, subject);
  if (asked === undefined) return undefined;
  let otherwise: number | undefined;
  for (const branch of cases) {
    const slots = view.childrenIn(branch, "value");
    const before = view
      .children(branch)
      .filter((child) => view.role(child) === Role.optional && !slots.includes(child));
    for (const slot of [...slots, ...before]) {
      const isList = view.role(slot) === Role.optional || view.role(slot) === Role.group;
      const labels = isList ? view.children(slot) : [slot];
      if (labels.length === 0) otherwise ??= branch;
      for (const label of labels) {
        const known = knownValue(walk, label);
        if (known === undefined) return undefined;
        if (known === asked) return branch;
      }
    }
    if (slots.length === 0 && view.role(branch) === Role.block) otherwise ??= branch;
  }
  return otherwise;
}

/** The value of an expression of literals and of names that are given one once; undefined for all others. */
export function knownValue(walk: Walk, node: number, depth = 0): Known | undefined {
  if (node < 0 || depth > MAX_DEPTH) return undefined;
  const { view, facts } = walk;
  const at = view.unwrap(node);
  const inner = (other: number) => knownValue(walk, other, depth + 1);
  switch (view.role(at)) {
    case Role.binary:
      return ofBinary(walk, at, inner);
    case Role.unary: {
      const value = operatorOf(view, at) === "!" ? inner(view.firstChild(at)) : undefined;
      return typeof value === "boolean" ? !value : facts.constantNumber(at);
    }
    case Role.call:
      return ofCall(walk, at, inner);
    case Role.none:
      return ofLeaf(view.textOf(at), view.snapshot.next[at] === at + 1);
    case Role.name:
    case Role.member: {
      const value = facts.constantValue(at);
      return value >= 0 && isLasting(walk, at, value) ? inner(value) : undefined;
    }
    default:
      return facts.constantString(at) ?? facts.constantNumber(at);
  }
}

/** A variable of a function, or a member that nothing outside of its class can change. */
function isLasting({ view, library, program }: Walk, node: number, value: number): boolean {
  const variable = view.role(node) === Role.name ? program.variable(node) : -1;
  if (variable >= 0 && program.ownerOf(variable).parent) return true;
  let statement = value;
  while (statement >= 0 && view.role(statement) !== Role.declaration) statement = view.snapshot.parent[statement]!;
  if (statement < 0 || !library.lastingMember) return false;
  return library.lastingMember.test(view.text.slice(view.snapshot.start[statement], view.snapshot.start[value]));
}

/** `true`, `false`, and a single character where the grammar has no role for it. */
function ofLeaf(text: string, isLeaf: boolean): Known | undefined {
  if (text === "true" || text === "false") return text === "true";
  return isLeaf && /^'[^'\\]'$/.test(text) ? text.slice(1, -1) : undefined;
}

function ofBinary(
  { view, library }: Walk,
  node: number,
  inner: (node: number) => Known | undefined,
): Known | undefined {
  const operator = operatorOf(view, node);
  const left = inner(view.child(node, "left"));
  if (operator === "&&" && left === false) return false;
  if (operator === "||" && left === true) return true;
  const right = inner(view.child(node, "right"));
  if (operator === "&&") return right === false ? false : left === true ? right : undefined;
  if (operator === "||") return right === true ? true : left === false ? right : undefined;
  if (left === undefined || right === undefined || typeof left !== typeof right) return undefined;
  if (operator === "==" || operator === "===") return left === right;
  if (operator === "!=" || operator === "!==") return left !== right;
  if (typeof left === "string" && typeof right === "string") return operator === "+" ? left + right : undefined;
  return typeof left === "number" && typeof right === "number"
    ? ofNumbers(operator, left, right, library.dividesWhole)
    : undefined;
}

function ofNumbers(operator: string, left: number, right: number, dividesWhole: boolean): Known | undefined {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "%":
      return right > 0 && left >= 0 ? left % right : undefined;
    case "/": {
      const isWhole = Number.isInteger(left) && Number.isInteger(right) && right !== 0;
      if (isWhole && left % right === 0) return left / right;
      return isWhole && dividesWhole ? Math.trunc(left / right) : undefined;
    }
    case "<":
      return left < right;
    case ">":
      return left > right;
    case "<=":
      return left <= right;
    case ">=":
      return left >= right;
    default:
      return undefined;
  }
}

/** `"a".equals(NAME)`, and one character of a text. */
function ofCall(walk: Walk, node: number, inner: (node: number) => Known | undefined): Known | undefined {
  const { view, facts, library } = walk;
  const name = calledName(facts, node);
  const list = view.child(node, "arguments");
  const args = list < 0 ? [] : view.children(list);
  const at = calleeOf(view, node);
  if (!name?.isMethod || args.length !== 1 || at < 0) return undefined;
  const object = inner(view.child(at, "object"));
  const argument = inner(args[0]!);
  if (typeof object !== "string") return undefined;
  if (name.last === "charAt" && typeof argument === "number") return object[argument];
  if (!library.is("equalityMethods", name) || typeof argument !== "string") return undefined;
  return name.last.toLowerCase().includes("ignorecase")
    ? object.toLowerCase() === argument.toLowerCase()
    : object === argument;
}
