import { operatorOf } from "../facts/facts.ts";
import { Role } from "../languages/roles.ts";
import type { SyntaxView } from "../languages/view.ts";

/** Operators whose operands may be put into parentheses at will: logic, bits, and the joining of strings. */
const ASSOCIATIVE: ReadonlySet<string> = new Set(["&&", "||", "and", "or", "|", "&", "^", "+", "."]);
/** Those of them whose operands may stand in any order. */
const COMMUTATIVE: ReadonlySet<string> = new Set(["|", "&", "^"]);
/** Those whose order says only what is evaluated first. */
const BOOLEAN: ReadonlySet<string> = new Set(["&&", "||", "and", "or"]);
const EQUALITY: ReadonlySet<string> = new Set(["==", "===", "!=", "!==", "is"]);

/** A chain of more operands is matched as it is nested only, since the ways to put parentheses are too many. */
export const MAX_OPERANDS = 64;

export function isAssociative(operator: string): boolean {
  return ASSOCIATIVE.has(operator);
}

export function isCommutative(operator: string, booleanToo: boolean): boolean {
  return COMMUTATIVE.has(operator) || (booleanToo && BOOLEAN.has(operator));
}

export function isEquality(operator: string): boolean {
  return EQUALITY.has(operator);
}

/** The operands of a chain of one operator, in order; undefined where there are too many to try all groupings. */
export function operandsOf(view: SyntaxView, node: number, operator: string): readonly number[] | undefined {
  const operands: number[] = [];
  const open = [node];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const inner = view.unwrap(at);
    const isPart = view.role(inner) === Role.binary && operatorOf(view, inner) === operator;
    const left = isPart ? view.child(inner, "left") : -1;
    const right = isPart ? view.child(inner, "right") : -1;
    if (left >= 0 && right >= 0) open.push(right, left);
    else operands.push(at);
    if (operands.length + open.length > MAX_OPERANDS) return undefined;
  }
  return operands;
}

/** Whether a chain of an operator starts here: the node is no operand of another operation of the kind. */
export function isWholeChain(view: SyntaxView, node: number, operator: string): boolean {
  let above = view.snapshot.parent[node]!;
  while (above >= 0 && view.role(above) === Role.transparent) above = view.snapshot.parent[above]!;
  return above < 0 || view.role(above) !== Role.binary || operatorOf(view, above) !== operator;
}

/** The operator of a member, where the language has several that mean different things; else empty. */
export function memberOperator(view: SyntaxView, node: number): string {
  const operators = view.table.definition.memberOperators;
  if (!operators) return "";
  const operator = operatorOf(view, node);
  return operators.includes(operator) ? operator : "";
}

/** `+=` and the like; empty for `=` and for kinds that are never anything else. */
export function compoundOperator(view: SyntaxView, node: number): string {
  const operator = view.role(node) === Role.assign ? operatorOf(view, node) : "";
  return /^[^\w\s=:]+=$/.test(operator) ? operator : "";
}
