import type { Measure } from "../languages/sizes.ts";
import type { Arithmetic, Comparison, ComparisonValue, Relation } from "./comparison.ts";
import { NoAnswer, readDate, startOfDay } from "./comparisonDates.ts";

/** What the expression cannot decide by itself. */
export interface ComparisonContext {
  /** What a metavariable (`$X`) stands for; undefined where that is no constant. */
  lookup(name: string): ComparisonValue | undefined;
  /** The bytes of what a metavariable stands for; without it, or where they are not known, there is no answer. */
  measure?(name: string, what: Measure): number | undefined;
  /** Which of two texts is larger has no answer. */
  readonly onlyNumbersOrdered?: boolean;
  /** Whether a regular expression matches at the start of a text; the caller bounds its time. */
  matchesStart(regex: string, text: string): boolean;
  /** Milliseconds since 1970; without it, nothing that asks for the date has an answer. */
  readonly today?: () => number;
}

/**
 * Whether the comparison holds. It does not hold when it has no answer: a metavariable that is no constant, an
 * operator between values it is not made for, a division by zero, a text that is no number.
 */
export function evaluateComparison(ast: Comparison, context: ComparisonContext): boolean {
  try {
    return isTrue(evaluate(ast, context));
  } catch (thrown) {
    if (thrown instanceof NoAnswer) return false;
    throw thrown;
  }
}

/** Strings that a comparison builds stay below this many UTF-16 code units. */
const MAX_TEXT = 100_000;

function evaluate(ast: Comparison, context: ComparisonContext): ComparisonValue {
  switch (ast.op) {
    case "literal":
      return ast.value;
    case "metavariable": {
      const value = context.lookup(ast.name);
      if (value === undefined) throw new NoAnswer();
      return value;
    }
    case "list":
      return ast.items.map((item) => evaluate(item, context));
    case "not":
      return !isTrue(evaluate(ast.of, context));
    case "negate":
      return -asNumber(evaluate(ast.of, context));
    case "invert":
      return ~toBits(evaluate(ast.of, context));
    case "and": {
      const left = evaluate(ast.left, context);
      return isTrue(left) ? evaluate(ast.right, context) : left;
    }
    case "or": {
      const left = evaluate(ast.left, context);
      return isTrue(left) ? left : evaluate(ast.right, context);
    }
    case "arithmetic":
      return calculate(ast.sign, evaluate(ast.left, context), evaluate(ast.right, context));
    case "chain": {
      let left = evaluate(ast.first, context);
      for (const link of ast.rest) {
        const right = evaluate(link.right, context);
        if (!relates(link.relation, left, right, context)) return false;
        left = right;
      }
      return true;
    }
    case "measure": {
      const size = context.measure?.(ast.of, ast.what);
      if (size === undefined) throw new NoAnswer();
      return size;
    }
    case "call":
      return call(
        ast.name,
        ast.args.map((argument) => evaluate(argument, context)),
        context,
      );
  }
}

function call(name: string, args: readonly ComparisonValue[], context: ComparisonContext): ComparisonValue {
  const [first, second] = args;
  if (name === "today") return startOfDay(context.today?.());
  if (first === undefined) throw new NoAnswer();
  switch (name) {
    case "int":
      return toInteger(first, second === undefined ? 10 : asNumber(second));
    case "float":
      return toFloat(first);
    case "str":
      return toText(first);
    case "len":
      if (typeof first === "string") return [...first].length;
      return asList(first).length;
    case "bool":
      return isTrue(first);
    case "abs":
      return Math.abs(asNumber(first));
    case "min":
    case "max":
      return extreme(name, args.length === 1 ? asList(first) : args);
    case "lower":
      return asText(first).toLowerCase();
    case "upper":
      return asText(first).toUpperCase();
    case "strptime":
      return readDate(asText(first), second === undefined ? "%Y-%m-%d" : asText(second));
    default:
      return context.matchesStart(asText(first), asText(second));
  }
}

function calculate(sign: Arithmetic, left: ComparisonValue, right: ComparisonValue): ComparisonValue {
  if (sign === "+" && typeof left === "string" && typeof right === "string") {
    if (left.length + right.length > MAX_TEXT) throw new NoAnswer();
    return left + right;
  }
  const a = asNumber(left);
  const b = asNumber(right);
  if (b === 0 && (sign === "/" || sign === "//" || sign === "%")) throw new NoAnswer();
  switch (sign) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return a / b;
    case "//":
      return Math.floor(a / b);
    case "%":
      // Takes the sign of the divisor, as in Python.
      return a - b * Math.floor(a / b);
    case "**":
      return a ** b;
    case "&":
      return toBits(a) & toBits(b);
    case "|":
      return toBits(a) | toBits(b);
    case "^":
      return toBits(a) ^ toBits(b);
    case "<<":
      return a * 2 ** b;
    case ">>":
      return Math.floor(a / 2 ** b);
  }
}

/** The least or the greatest of some values. */
function extreme(name: "min" | "max", values: readonly ComparisonValue[]): ComparisonValue {
  const [first, ...others] = values;
  if (first === undefined) throw new NoAnswer();
  const sign = name === "min" ? 1 : -1;
  return others.reduce((best, value) => (sign * compare(value, best) < 0 ? value : best), first);
}

/** Bits are those of whole numbers of 32 bits; permissions and flags need no more. */
function toBits(value: ComparisonValue): number {
  const number = asNumber(value);
  if (!Number.isInteger(number) || number < -(2 ** 31) || number >= 2 ** 32) throw new NoAnswer();
  return number | 0;
}

function relates(
  relation: Relation,
  left: ComparisonValue,
  right: ComparisonValue,
  { onlyNumbersOrdered }: ComparisonContext,
): boolean {
  switch (relation) {
    case "==":
      return equal(left, right);
    case "!=":
      return !equal(left, right);
    case "in":
      return contains(right, left);
    case "not in":
      return !contains(right, left);
  }
  if (onlyNumbersOrdered && typeof left === "string" && typeof right === "string") throw new NoAnswer();
  const order = compare(left, right);
  if (relation === "<") return order < 0;
  if (relation === "<=") return order <= 0;
  return relation === ">" ? order > 0 : order >= 0;
}

function contains(whole: ComparisonValue, part: ComparisonValue): boolean {
  if (typeof whole === "string") return whole.includes(asText(part));
  return asList(whole).some((item) => equal(item, part));
}

function equal(left: ComparisonValue, right: ComparisonValue): boolean {
  if (isList(left) && isList(right)) {
    return left.length === right.length && left.every((item, index) => equal(item, right[index]!));
  }
  return left === right;
}

function compare(left: ComparisonValue, right: ComparisonValue): number {
  if (typeof left === "string" && typeof right === "string") return left < right ? -1 : left > right ? 1 : 0;
  return asNumber(left) - asNumber(right);
}

function toInteger(value: ComparisonValue, base: number): number {
  if (typeof value !== "string") return Math.trunc(asNumber(value));
  const text = value.trim().replaceAll("_", "").toLowerCase();
  const match = /^([-+]?)(0x|0o|0b)?([0-9a-z]+)$/.exec(text);
  if (!match) throw new NoAnswer();
  const prefixed = match[2] ? { "0x": 16, "0o": 8, "0b": 2 }[match[2]] : undefined;
  // Base 0 reads the prefix; any other base allows only its own.
  const radix = base === 0 ? (prefixed ?? 10) : base;
  const digits = prefixed === radix ? match[3]! : `${match[2] ?? ""}${match[3]}`;
  const highest = Math.max(...[...digits].map((digit) => Number.parseInt(digit, 36)));
  if (!(radix >= 2 && radix <= 36) || highest >= radix) throw new NoAnswer();
  const number = Number.parseInt(digits, radix);
  return match[1] === "-" ? -number : number;
}

function toFloat(value: ComparisonValue): number {
  if (typeof value !== "string") return asNumber(value);
  const text = value.trim();
  if (!/^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text)) throw new NoAnswer();
  return Number(text);
}

function toText(value: ComparisonValue): string {
  if (typeof value === "boolean") return value ? "True" : "False";
  return isList(value) ? `[${value.map(toText).join(", ")}]` : String(value);
}

function isTrue(value: ComparisonValue): boolean {
  return isList(value) ? value.length > 0 : Boolean(value);
}

function asNumber(value: ComparisonValue): number {
  if (typeof value === "number" && !Number.isNaN(value)) return value;
  throw new NoAnswer();
}

function asText(value: ComparisonValue | undefined): string {
  if (typeof value === "string") return value;
  throw new NoAnswer();
}

function asList(value: ComparisonValue): readonly ComparisonValue[] {
  if (isList(value)) return value;
  throw new NoAnswer();
}

function isList(value: ComparisonValue): value is readonly ComparisonValue[] {
  return Array.isArray(value);
}
