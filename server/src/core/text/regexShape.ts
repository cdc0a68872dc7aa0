import { type AST, RegExpParser } from "@eslint-community/regexpp";
import { type CharSet, charSetOf, EVERYTHING, union } from "./charSet.ts";
import { isExponentiallyAmbiguous } from "./regexAmbiguity.ts";
import { isPolynomiallyAmbiguous } from "./regexPolynomial.ts";
import { type Spread, spreadOf } from "./regexSpread.ts";

/** What the form of an expression says about the time a backtracking engine may take. */
export interface RegexShape {
  /** Some loop can read one text in two ways, so that a failing match may take exponential time. */
  readonly exponential: boolean;
  /**
   * For each way through its alternatives, the characters that its unbounded repeats may run over. The number of repeats
   * is the degree of the polynomial that bounds the time, less one.
   */
  readonly repeats: readonly (readonly CharSet[])[];
  /** Texts of which one occurs in every match; undefined where that cannot be said. */
  readonly literals: readonly string[] | undefined;
  /** What a match can start with; undefined where that cannot be said. */
  readonly first: CharSet | undefined;
  /** How far from one of the literals a match can go; undefined where that cannot be said. */
  readonly spread: Spread | undefined;
  /** Whether the source needs the `u` flag to parse. */
  readonly unicode: boolean;
}

/** A bounded repeat of more than this counts as unbounded. */
const LARGE = 50;

/** A shape as plain data, by the expression and its flags. */
export interface StoredShape extends Omit<RegexShape, "spread"> {
  readonly source: string;
  readonly flags: string;
}

/** Shapes that were measured before, for expressions that come with Riskmark: measuring takes longer than compiling. */
const known = new Map<string, StoredShape>();

/** Takes shapes that were measured when Riskmark was built. */
export function knowShapes(stored: readonly StoredShape[]): void {
  for (const shape of stored) known.set(keyOf(shape), shape);
}

function keyOf({ source, flags }: Pick<StoredShape, "source" | "flags">): string {
  return `${flags}/${source}`;
}

/** Undefined when the source is not a valid expression. */
export function measureBacktracking(source: string, flags: string): RegexShape | undefined {
  const shape = known.get(keyOf({ source, flags })) ?? storedShape(source, flags);
  if (!shape) return undefined;
  let spread: Spread | undefined | null = null;
  return {
    ...shape,
    get spread() {
      if (spread === null) spread = shape.literals && spreadOf(parse(source, flags)!.pattern.alternatives, flags);
      return spread;
    },
  };
}

/** The shape of an expression without what only functions can say. */
export function storedShape(source: string, flags: string): StoredShape | undefined {
  const parsed = parse(source, flags);
  const ignoresCase = flags.includes("i") || /\(\?[a-z]*i[a-z]*(?:-[a-z]*)?:/.test(source);
  if (!parsed) return undefined;
  const { alternatives } = parsed.pattern;
  return {
    source,
    flags,
    exponential: isExponentiallyAmbiguous(parsed.pattern, "possible"),
    repeats: repeatsOf(alternatives),
    literals: ignoresCase ? undefined : literalsOf(alternatives),
    first: ignoresCase ? undefined : firstOf(alternatives),
    unicode: parsed.unicode,
  };
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

/** Ways through alternatives that are told apart; beyond that, repeats of the same rank are taken together. */
const MAX_WAYS = 64;

/** For each way through the alternatives, the characters that its unbounded repeats may run over, in order. */
function repeatsOf(alternatives: readonly AST.Alternative[]): CharSet[][] {
  return fewer(alternatives.flatMap(({ elements }) => inSequence(elements)));
}

function inSequence(elements: readonly AST.Element[]): CharSet[][] {
  let ways: CharSet[][] = [[]];
  for (const element of elements) {
    const next = repeatsIn(element);
    if (next.length === 1 && next[0]!.length === 0) continue;
    ways = fewer(ways.flatMap((way) => next.map((more) => [...way, ...more])));
  }
  return ways;
}

function repeatsIn(element: AST.Element): CharSet[][] {
  switch (element.type) {
    case "Quantifier": {
      const inner = repeatsIn(element.element);
      return element.max > LARGE ? inner.map((way) => [charactersOf(element.element), ...way]) : inner;
    }
    case "Group":
    case "CapturingGroup":
      return repeatsOf(element.alternatives);
    case "Assertion":
      return "alternatives" in element ? repeatsOf(element.alternatives) : [[]];
    default:
      return [[]];
  }
}

/** All characters that an element may read. */
function charactersOf(element: AST.Element): CharSet {
  switch (element.type) {
    case "Quantifier":
      return charactersOf(element.element);
    case "Group":
    case "CapturingGroup":
      return union(element.alternatives.flatMap(({ elements }) => elements.map(charactersOf)));
    case "Character":
    case "CharacterSet":
    case "CharacterClass":
      return charSetOf(element);
    case "Assertion":
      return [];
    default:
      return EVERYTHING;
  }
}

/** The characters that the first one of a match is among; undefined where a match may be empty. */
function firstOf(alternatives: readonly AST.Alternative[]): CharSet | undefined {
  const sets = alternatives.map(({ elements }) => firstIn(elements));
  return sets.every((set) => set !== undefined) ? union(sets) : undefined;
}

function firstIn(elements: readonly AST.Element[]): CharSet | undefined {
  const optional: CharSet[] = [];
  for (const element of elements) {
    if (element.type === "Assertion") continue;
    const set = firstOfElement(element.type === "Quantifier" ? element.element : element);
    if (!set) return undefined;
    if (element.type !== "Quantifier" || element.min > 0) return union([...optional, set]);
    optional.push(set);
  }
  return undefined;
}

function firstOfElement(element: AST.Element): CharSet | undefined {
  if (element.type === "Group" || element.type === "CapturingGroup") return firstOf(element.alternatives);
  const isOneCharacter = ["Character", "CharacterSet", "CharacterClass"].includes(element.type);
  return isOneCharacter ? charactersOf(element) : undefined;
}

/** Equal ways once; too many become one that allows for all of them. */
function fewer(ways: readonly CharSet[][]): CharSet[][] {
  const unique = [...new Map(ways.map((way) => [JSON.stringify(way), way])).values()];
  if (unique.length <= MAX_WAYS) return unique;
  const longest = Math.max(...unique.map((way) => way.length));
  return [Array.from({ length: longest }, (_, rank) => union(unique.map((way) => way[rank] ?? [])))];
}

/** Shorter literals occur in every text. */
const MIN_LITERAL = 3;

/** For each alternative the longest text that it must contain, or that must stand before or behind it. */
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
  let run: readonly string[] = [""];
  for (const element of elements) {
    if (element.type === "Assertion") {
      const isAsked = (element.kind === "lookahead" || element.kind === "lookbehind") && !element.negate;
      if (isAsked) offer(literalsOf(element.alternatives));
      continue; // It reads nothing, so what stands around it is one text.
    }
    const texts = textsOf(element);
    const longer = texts && joined(run, texts);
    if (longer) {
      run = longer;
      continue;
    }
    if (element.type === "Quantifier" && element.min > 0) {
      const first = textsOf(element.element);
      offer(first && joined(run, first));
    }
    offer(run);
    run = texts ?? [""];
    if (texts) continue;
    if (element.type === "Group" || element.type === "CapturingGroup") offer(literalsOf(element.alternatives));
    else if (element.type === "Quantifier" && element.min > 0) offer(literalsIn([element.element]));
  }
  offer(run);
  return best;
}

/** Texts beyond this many are not told apart. */
const MAX_TEXTS = 48;

/** All texts that an element can read, where they are few; undefined for any other. */
function textsOf(element: AST.Element): readonly string[] | undefined {
  switch (element.type) {
    case "Character":
      return [String.fromCodePoint(element.value)];
    case "CharacterClass": {
      const set = charSetOf(element);
      const size = set.reduce((sum, [low, high]) => sum + high - low + 1, 0);
      if (size === 0 || size > MAX_TEXTS) return undefined;
      return set.flatMap(([low, high]) =>
        Array.from({ length: high - low + 1 }, (_, index) => String.fromCodePoint(low + index)),
      );
    }
    case "Group":
    case "CapturingGroup": {
      const all: string[] = [];
      for (const { elements } of element.alternatives) {
        let texts: readonly string[] | undefined = [""];
        for (const part of elements) {
          const more: readonly string[] | undefined = textsOf(part);
          texts = texts && more && joined(texts, more);
        }
        if (!texts) return undefined;
        all.push(...texts);
      }
      return all.length <= MAX_TEXTS ? all : undefined;
    }
    default:
      return undefined;
  }
}

/** Each text followed by each other; undefined where that would be too many. */
function joined(texts: readonly string[], more: readonly string[]): readonly string[] | undefined {
  if (texts.length * more.length > MAX_TEXTS) return undefined;
  return texts.flatMap((text) => more.map((end) => text + end));
}

/** Whether a text exists on which a backtracking engine takes exponential time. */
export const isExponential = remembered((pattern) => isExponentiallyAmbiguous(pattern, "certain"));

/** Whether a text exists on which a search takes quadratic time or worse. */
export const isPolynomial = remembered(isPolynomiallyAmbiguous);

/** Answers that are kept: programs have the same literals again and again. */
const MAX_ANSWERS = 5_000;

function remembered(ask: (pattern: AST.Pattern) => boolean): (source: string, flags?: string) => boolean {
  const answers = new Map<string, boolean>();
  return (source, flags = "") => {
    const name = `${flags}/${source}`;
    const known = answers.get(name);
    if (known !== undefined) return known;
    if (answers.size >= MAX_ANSWERS) answers.clear();
    // Python names its groups in a way of its own.
    const parsed = parse(source.replaceAll("(?P<", "(?<"), flags.replace(/[^ims]/g, ""));
    const answer = parsed !== undefined && ask(parsed.pattern);
    answers.set(name, answer);
    return answer;
  };
}
