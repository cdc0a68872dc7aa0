import { type AST, RegExpParser } from "@eslint-community/regexpp";
import { charSetOf, intersects } from "./charSet.ts";
import { isExponentiallyAmbiguous } from "./regexAmbiguity.ts";

/** What the form of an expression says about the time a backtracking engine may take. */
export interface RegexShape {
  /** Some loop can read one text in two ways, so that a failing match may take exponential time. */
  readonly exponential: boolean;
  /** Unbounded repeats that may follow each other: the degree of the polynomial, less one. */
  readonly repeats: number;
  /** Some unbounded repeat may run over a line break. */
  readonly crossesLines: boolean;
  /** Texts of which one occurs in every match; undefined where that cannot be said. */
  readonly literals: readonly string[] | undefined;
  /** Whether the source needs the `u` flag to parse. */
  readonly unicode: boolean;
}

/** A bounded repeat of more than this counts as unbounded. */
const LARGE = 50;

/** Undefined when the source is not a valid expression. */
export function measureBacktracking(source: string, flags: string): RegexShape | undefined {
  const parsed = parse(source, flags);
  return (
    parsed && {
      exponential: isExponentiallyAmbiguous(parsed.pattern, "possible"),
      repeats: repeatsOf(parsed.pattern.alternatives),
      crossesLines: crossesLines(parsed.pattern.alternatives),
      literals: flags.includes("i") ? undefined : literalsOf(parsed.pattern.alternatives),
      unicode: parsed.unicode,
    }
  );
}

function parse(source: string, flags: string): { pattern: AST.Pattern; unicode: boolean } | undefined {
  const parser = new RegExpParser({ ecmaVersion: 2025 });
  for (const unicode of [false, true]) {
    try {
      const pattern = parser.parsePattern(source, 0, source.length, { unicode, unicodeSets: false });
      new RegExp(source, flags + (unicode ? "u" : ""));
      return { pattern, unicode };
    } catch {
      // Not an expression in this mode.
    }
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

function crossesLines(alternatives: readonly AST.Alternative[], inRepeat = false): boolean {
  const holds = (element: AST.Element, repeated: boolean): boolean => {
    switch (element.type) {
      case "Quantifier":
        return holds(element.element, repeated || element.max > LARGE);
      case "Group":
      case "CapturingGroup":
        return crossesLines(element.alternatives, repeated);
      case "Assertion":
        return "alternatives" in element && crossesLines(element.alternatives, repeated);
      case "Character":
      case "CharacterSet":
      case "CharacterClass":
        return repeated && intersects(charSetOf(element), [[10, 10]]);
      default:
        return repeated;
    }
  };
  return alternatives.some(({ elements }) => elements.some((element) => holds(element, inRepeat)));
}

/** Shorter literals occur in every text. */
const MIN_LITERAL = 3;

/** For each alternative the longest text that it must contain. */
function literalsOf(alternatives: readonly AST.Alternative[]): string[] | undefined {
  const found: string[] = [];
  for (const { elements } of alternatives) {
    const best = literalsIn(elements);
    if (!best) return undefined;
    found.push(...best);
  }
  return found;
}

function literalsIn(elements: readonly AST.Element[]): readonly string[] | undefined {
  let best: readonly string[] | undefined;
  const shortest = (texts: readonly string[]) => Math.min(...texts.map((text) => text.length));
  const offer = (texts: readonly string[] | undefined): void => {
    if (texts && shortest(texts) >= MIN_LITERAL && (!best || shortest(texts) > shortest(best))) best = texts;
  };
  let run = "";
  for (const element of elements) {
    if (element.type === "Character") {
      run += String.fromCodePoint(element.value);
      continue;
    }
    offer([run]);
    run = "";
    if (element.type === "Group" || element.type === "CapturingGroup") offer(literalsOf(element.alternatives));
    else if (element.type === "Quantifier" && element.min > 0) offer(literalsIn([element.element]));
  }
  offer([run]);
  return best;
}

/** Answers of `isExponential`: programs have the same literals again and again. */
const answers = new Map<string, boolean>();
const MAX_ANSWERS = 5_000;

/** Whether a text exists on which a backtracking engine takes exponential time. */
export function isExponential(source: string, flags = ""): boolean {
  const name = `${flags}/${source}`;
  const known = answers.get(name);
  if (known !== undefined) return known;
  if (answers.size >= MAX_ANSWERS) answers.clear();
  // Python names its groups in a way of its own.
  const javascript = source.replaceAll("(?P<", "(?<");
  const parsed = parse(javascript, flags.replace(/[^ims]/g, ""));
  const answer = parsed !== undefined && isExponentiallyAmbiguous(parsed.pattern, "certain");
  answers.set(name, answer);
  return answer;
}
