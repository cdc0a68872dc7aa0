import { type AST, RegExpParser } from "@eslint-community/regexpp";
import { isExponentiallyAmbiguous } from "./regexAmbiguity.ts";

/** What the form of an expression says about the time a backtracking engine may take. */
export interface RegexShape {
  /** Some loop can read one text in two ways, so that a failing match may take exponential time. */
  readonly exponential: boolean;
  /** Unbounded repeats that may follow each other: the degree of the polynomial, less one. */
  readonly repeats: number;
  /** Whether the source needs the `u` flag to parse. */
  readonly unicode: boolean;
}

/** A bounded repeat of more than this counts as unbounded. */
const LARGE = 50;

/** Undefined when the source is not a valid expression. */
export function measureBacktracking(source: string, flags: string): RegexShape | undefined {
  const parser = new RegExpParser({ ecmaVersion: 2025 });
  for (const unicode of [false, true]) {
    let pattern: AST.Pattern;
    try {
      pattern = parser.parsePattern(source, 0, source.length, { unicode, unicodeSets: false });
      new RegExp(source, flags + (unicode ? "u" : ""));
    } catch {
      continue;
    }
    return {
      exponential: isExponentiallyAmbiguous(pattern),
      repeats: repeatsOf(pattern.alternatives),
      unicode,
    };
  }
  return undefined;
}

function repeatsOf(alternatives: readonly AST.Alternative[]): number {
  const inSequence = (elements: readonly AST.Element[]): number =>
    elements.reduce((sum, element) => {
      switch (element.type) {
        case "Quantifier":
          return sum + (element.max > LARGE ? 1 : 0) + inSequence([element.element]);
        case "Group":
        case "CapturingGroup":
          return sum + repeatsOf(element.alternatives);
        case "Assertion":
          return sum + ("alternatives" in element ? repeatsOf(element.alternatives) : 0);
        default:
          return sum;
      }
    }, 0);
  return Math.max(0, ...alternatives.map((alternative) => inSequence(alternative.elements)));
}

/** Whether a backtracking engine could take exponential time on this expression. */
export function isExponential(source: string, flags = ""): boolean {
  // Python names its groups in a way of its own.
  const javascript = source.replaceAll("(?P<", "(?<");
  return measureBacktracking(javascript, flags.replace(/[^imsu]/g, ""))?.exponential ?? false;
}
