import { type AST, RegExpParser } from "@eslint-community/regexpp";

/** What the form of an expression says about the time a backtracking engine may take. */
export interface RegexShape {
  /** A repeat within a repeat, or a repeated choice whose alternatives overlap. */
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
      exponential: pattern.alternatives.some((a) => hasNestedRepeat(a.elements, false)),
      repeats: repeatsOf(pattern.alternatives),
      unicode,
    };
  }
  return undefined;
}

function hasNestedRepeat(elements: readonly AST.Element[], inRepeat: boolean): boolean {
  return elements.some((element) => {
    switch (element.type) {
      case "Quantifier": {
        const unbounded = element.max > LARGE;
        if (unbounded && inRepeat) return true;
        return hasNestedRepeat([element.element], inRepeat || unbounded);
      }
      case "Group":
      case "CapturingGroup":
        if (inRepeat && overlap(element.alternatives)) return true;
        return element.alternatives.some((a) => hasNestedRepeat(a.elements, inRepeat));
      case "Assertion":
        return "alternatives" in element && element.alternatives.some((a) => hasNestedRepeat(a.elements, inRepeat));
      default:
        return false;
    }
  });
}

/** Whether two alternatives may start with the same character, as far as simple first characters tell. */
function overlap(alternatives: readonly AST.Alternative[]): boolean {
  if (alternatives.length < 2) return false;
  const firsts = alternatives.map((alternative) => firstCharacters(alternative.elements[0]));
  for (let i = 0; i < firsts.length; i++) {
    for (let j = i + 1; j < firsts.length; j++) {
      const a = firsts[i];
      const b = firsts[j];
      if (!a || !b || a.some(([low, high]) => b.some(([from, to]) => low <= to && from <= high))) return true;
    }
  }
  return false;
}

type Range = readonly [low: number, high: number];

/** Ranges of the first character; undefined where it could be anything. */
function firstCharacters(element: AST.Element | undefined): Range[] | undefined {
  if (!element) return undefined;
  if (element.type === "Character") return [[element.value, element.value]];
  if (element.type === "Quantifier") return element.min > 0 ? firstCharacters(element.element) : undefined;
  if (element.type === "Group" || element.type === "CapturingGroup") {
    const all = element.alternatives.map((alternative) => firstCharacters(alternative.elements[0]));
    return all.includes(undefined) ? undefined : all.flatMap((ranges) => ranges!);
  }
  if (element.type === "CharacterClass" && !element.negate) {
    const ranges: Range[] = [];
    for (const member of element.elements) {
      if (member.type === "Character") ranges.push([member.value, member.value]);
      else if (member.type === "CharacterClassRange") ranges.push([member.min.value, member.max.value]);
      else return undefined;
    }
    return ranges;
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
  return measureBacktracking(source, flags.replace(/[^imsu]/g, ""))?.exponential ?? false;
}
