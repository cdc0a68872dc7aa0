import { Role } from "../languages/roles.ts";
import type { Measure, SizeQuestions } from "../languages/sizes.ts";
import { type Facts, operatorOf } from "./facts.ts";

const MAX_DEPTH = 12;

/**
 * The number that an expression is for certain, with sums, differences and products worked out, and in languages that
 * know sizes of things also those: `10 * sizeof(int)`.
 */
export function numberOf(facts: Facts, node: number, depth = 0): number | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const known = facts.constantNumber(node);
  if (known !== undefined) return known;
  const { view } = facts;
  const at = facts.constantNode(node);
  const again = (of: number) => (of < 0 ? undefined : numberOf(facts, of, depth + 1));
  switch (view.role(at)) {
    case Role.binary: {
      const left = again(view.child(at, "left"));
      const right = left === undefined ? undefined : again(view.child(at, "right"));
      return left === undefined || right === undefined ? undefined : calculate(operatorOf(view, at), left, right);
    }
    case Role.unary: {
      const inner = again(view.firstChild(at));
      return inner !== undefined && operatorOf(view, at) === "-" ? -inner : undefined;
    }
    default: {
      const { definition } = view.table;
      const size = definition.sizes?.operator(view, at, questions(facts, depth));
      return size ?? again(definition.sameValue?.(view, at) ?? -1);
    }
  }
}

/** Bytes, in languages that know them; undefined where the file does not say it. */
export function measure(facts: Facts, node: number, what: Measure): number | undefined {
  const { view } = facts;
  const { sizes } = view.table.definition;
  if (!sizes) return undefined;
  const ask = questions(facts, 0);
  switch (what) {
    case "sizeof":
      return sizes.sizeOf(view, node, ask);
    case "itemsize":
      return sizes.itemSize(view, node, ask);
    case "capacity":
      return sizes.capacity(view, node, ask);
  }
}

function calculate(operator: string, left: number, right: number): number | undefined {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "<<":
      return right >= 0 && right < 32 ? left * 2 ** right : undefined;
    case "/":
      return right !== 0 && Number.isInteger(left / right) ? left / right : undefined;
    default:
      return undefined;
  }
}

function questions(facts: Facts, depth: number): SizeQuestions {
  return {
    numberOf: (node) => numberOf(facts, node, depth + 1),
    stringOf: (node) => facts.constantString(node),
    declaredAt: (node) => {
      const declaration = facts.declarationOf(node);
      return declaration?.what === "variable" || declaration?.what === "parameter" ? declaration.node : -1;
    },
    valueOf: (node) => facts.valueOf(node),
  };
}
