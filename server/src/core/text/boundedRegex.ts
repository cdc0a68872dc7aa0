import { RE2JS } from "re2js";
import { type CharSet, holds, intersects, longestRun } from "./charSet.ts";
import { measureBacktracking, type RegexShape, type StoredShape, storedShape } from "./regexShape.ts";
import type { Spread } from "./regexSpread.ts";

export interface RegexMatch {
  readonly start: number;
  readonly end: number;
  /** Numbered groups from 1; undefined where a group took no part. */
  readonly groups: readonly (string | undefined)[];
  readonly named: Readonly<Record<string, string | undefined>>;
}

/** A regular expression that cannot blow up, whoever wrote it. */
export interface BoundedRegex {
  readonly source: string;
  /** Texts of which one occurs in every match; undefined where that cannot be said. */
  readonly literals: readonly string[] | undefined;
  /** How far from one of these a match can go; undefined where that cannot be said. */
  readonly spread: Spread | undefined;
  /** Whether the expression matches anywhere in the text; `anchored`: from its start. */
  test(text: string, anchored?: boolean): boolean;
  matchAll(text: string): Iterable<RegexMatch>;
}

export class RegexError extends Error {}

/** Steps that the backtracking engine may take at worst: some seconds. */
const MAX_STEPS = 4e9;
/** Steps that it may take for each of many texts of which only the start is looked at: some milliseconds. */
const MAX_STEPS_FROM_START = 1e7;
/** Texts up to this length are tested without a look at the literals first. */
const SHORT = 300;
/** Longest input for an expression that only the backtracking engine understands and that may be polynomial. */
const BOUNDED_INPUT = 5_000;

/**
 * Compiles an expression written for PCRE. It runs in V8's engine where its shape rules out blow-up, else in RE2,
 * whose time is linear; what needs backtracking and could blow up is refused.
 *
 * @param flags letters out of `i`, `m`, `s`, `x`-less PCRE flags; `(?ims)` at the start of the source counts too.
 * @throws RegexError with a reason for the rule's author.
 */
export function compileRegex(source: string, flags = "m"): { regex: BoundedRegex } {
  const name = `${flags}/${source}`;
  const known = compiled.get(name);
  if (known) return { regex: known };
  const regex = compile(source, flags);
  if (compiled.size >= MAX_COMPILED) compiled.clear();
  compiled.set(name, regex);
  return { regex };
}

/**
 * The same for an expression that is known to be valid: it is compiled when it is first asked, since most of a rule's
 * conditions never are.
 */
export function deferredRegex(source: string, flags = "m"): Pick<BoundedRegex, "source" | "test"> {
  let regex: BoundedRegex | undefined;
  return {
    source,
    test: (text, anchored) => {
      regex ??= compileRegex(source, flags).regex;
      return regex.test(text, anchored);
    },
  };
}

/** What `knowShapes` takes of an expression; undefined for one that is not valid. */
export function shapeToKnow(source: string, flags = "m"): StoredShape | undefined {
  const { body, flags: all } = inlineFlags(translate(source), flags);
  return storedShape(body, all);
}

/** Rules share expressions, and the same rule is compiled for several languages. */
const compiled = new Map<string, BoundedRegex>();
const MAX_COMPILED = 2_000;

function compile(source: string, flags: string): BoundedRegex {
  const { body, flags: all } = inlineFlags(translate(source), flags);
  const shape = measureBacktracking(body, all);
  const isNativeSafe = shape !== undefined && !shape.exponential;
  const native = isNativeSafe ? new RegExp(body, `${all}gu`.replace("u", shape.unicode ? "u" : "")) : undefined;
  if (native) return new HybridRegex(source, flags, native, shape!);
  const linear = compileLinear(source, flags);
  if (linear) return new HybridRegex(source, flags, undefined, shape);
  throw new RegexError(
    shape === undefined
      ? `the regular expression is not valid: ${source}`
      : `the regular expression could take exponential time and cannot run in a linear engine: ${source}`,
  );
}

class HybridRegex implements BoundedRegex {
  readonly literals: readonly string[] | undefined;
  #linear: RE2JS | undefined | null = null;
  #tester: RegExp | undefined;
  #anchored: RegExp | undefined;

  constructor(
    readonly source: string,
    private readonly flags: string,
    private readonly native: RegExp | undefined,
    private readonly shape: RegexShape | undefined,
  ) {
    this.literals = shape?.literals;
  }

  get spread(): Spread | undefined {
    return this.shape?.spread;
  }

  /** The expression for the linear engine, compiled when a text is long enough to need it; undefined where it cannot be. */
  get linear(): RE2JS | undefined {
    if (this.#linear === null) this.#linear = compileLinear(this.source, this.flags);
    return this.#linear;
  }

  /**
   * Whether backtracking takes few enough steps at worst: from each place, every repeat may run over the characters
   * it takes, and be shortened again for each way to run the next.
   *
   * @param places how many places a match is looked for at.
   */
  #isCheapOn(text: string, places = text.length, most = MAX_STEPS): boolean {
    const { repeats = [] } = this.shape ?? {};
    const degree = Math.max(0, ...repeats.map((way) => way.length));
    if (places * text.length ** degree <= most) return true;
    const { stepsInLines, runOf } = measure(text);
    return repeats.every((way) => {
      const staysInLine = way.every((set) => !intersects(set, LINE_FEED));
      if (staysInLine && stepsInLines(way.length) <= most) return true;
      return way.reduce((steps, set) => steps * runOf(set), places) <= most;
    });
  }

  test(text: string, anchored = false): boolean {
    const { first } = this.shape ?? {};
    if (anchored && first && !startsWithin(text, first)) return false;
    const isCheap =
      text.length <= SHORT ? this.#isCheapOn(text) : anchored && this.#isCheapOn(text, 1, MAX_STEPS_FROM_START);
    if (this.native && isCheap) {
      this.#tester ??= new RegExp(this.native.source, this.native.flags.replace("g", ""));
      this.#anchored ??= new RegExp(this.native.source, this.native.flags.replace("g", "y"));
      const tester = anchored ? this.#anchored : this.#tester;
      tester.lastIndex = 0;
      return tester.test(text);
    }
    for (const match of this.matchAll(text)) return anchored ? match.start === 0 : true;
    return false;
  }

  *matchAll(text: string): Iterable<RegexMatch> {
    const { native } = this;
    if (this.literals && !this.literals.some((literal) => text.includes(literal))) return;
    const isCheap = this.#isCheapOn(text);
    const linear = native && isCheap ? undefined : this.linear;
    if (native && !linear) {
      const bounded = isCheap || text.length <= BOUNDED_INPUT ? text : text.slice(0, BOUNDED_INPUT);
      for (const match of bounded.matchAll(native)) {
        yield {
          start: match.index,
          end: match.index + match[0].length,
          groups: match.slice(1),
          named: { ...match.groups },
        };
      }
      return;
    }
    const matcher = linear!.matcher(text);
    while (matcher.find()) {
      const groups: (string | undefined)[] = [];
      for (let i = 1; i <= matcher.groupCount(); i++) groups.push(matcher.group(i) ?? undefined);
      const named: Record<string, string | undefined> = {};
      for (const name of Object.keys(linear!.namedGroups())) named[name] = matcher.group(name) ?? undefined;
      yield { start: matcher.start(), end: matcher.end(), groups, named };
    }
  }
}

/** Whether a text starts with a character of a set, or with the first half of one. */
function startsWithin(text: string, set: CharSet): boolean {
  return text !== "" && (holds(set, text.codePointAt(0)!) || holds(set, text.charCodeAt(0)));
}

/** What the bounds for one text are made of; each is worked out when it is first asked for. */
interface Measured {
  readonly text: string;
  /** The steps of repeats that cannot leave the line in which they start: for each line, its length to that power. */
  readonly stepsInLines: (repeats: number) => number;
  /** How many characters of a set stand in a row at most. */
  readonly runOf: (set: CharSet) => number;
}

/** The latest text: rules ask about the same one again and again. */
let measured: Measured | undefined;

function measure(text: string): Measured {
  if (measured?.text === text) return measured;
  let lengths: readonly number[] | undefined;
  const stepsInLines = once((repeats: number) => {
    lengths ??= lineLengths(text);
    return lengths.reduce((sum, length) => sum + length ** (repeats + 1), 0);
  });
  measured = { text, stepsInLines, runOf: once((set: CharSet) => longestRun(set, text)) };
  return measured;
}

function once<T, R>(compute: (value: T) => R): (value: T) => R {
  const known = new Map<T, R>();
  return (value) => {
    const result = known.get(value) ?? compute(value);
    known.set(value, result);
    return result;
  };
}

const LINE_FEED: CharSet = [[10, 10]];

function lineLengths(text: string): number[] {
  const lengths: number[] = [];
  for (let start = 0, end = 0; end >= 0; start = end + 1) {
    end = text.indexOf("\n", start);
    lengths.push((end < 0 ? text.length : end) - start + 1);
  }
  return lengths;
}

function compileLinear(source: string, flags: string): RE2JS | undefined {
  try {
    const bits =
      (flags.includes("i") ? RE2JS.CASE_INSENSITIVE : 0) |
      (flags.includes("m") ? RE2JS.MULTILINE : 0) |
      (flags.includes("s") ? RE2JS.DOTALL : 0);
    return RE2JS.compile(source.replace(/\\Z/g, "\\z").replace(/\(\?<([A-Za-z_])/g, "(?P<$1"), bits);
  } catch {
    return undefined;
  }
}

const POSIX: Record<string, string> = {
  alpha: "A-Za-z",
  digit: "0-9",
  alnum: "A-Za-z0-9",
  upper: "A-Z",
  lower: "a-z",
  space: "\\s",
  xdigit: "0-9A-Fa-f",
  word: "\\w",
  punct: "!-\\/:-@\\[-`{-~",
};

/**
 * PCRE's own spellings in those of JavaScript. Escapes are left as they are; a group that ignores case (`(?i:x)`),
 * which not every engine knows, has its letters written out.
 */
function translate(source: string): string {
  const token =
    /\\[AzZh]|\\[\s\S]|\[:(\w+):\]|\(\?P<(\w+)>|\(\?P=(\w+)\)|\(\?#[^)]*\)|\(\?i:|([*+?}])\+|[[\]()]|[\s\S]/g;
  let isClass = false;
  const caseless = [false];
  const eitherCase = (text: string): string => {
    if (!caseless.at(-1) || !/^[a-zA-Z]$/.test(text)) return text;
    const both = text.toLowerCase() + text.toUpperCase();
    return isClass ? both : `[${both}]`;
  };
  return source.replace(token, (text, posix?: string, group?: string, reference?: string, repeat?: string) => {
    if (isClass) {
      if (posix !== undefined) return POSIX[posix] ?? text;
      if (text === "]") isClass = false;
      if (text === "\\h") return " \\t";
      return text === "[" ? "\\[" : eitherCase(text);
    }
    if (text === "[") isClass = true;
    else if (text === ")" && caseless.length > 1) caseless.pop();
    else if (text === "(" || group !== undefined || text === "(?i:") {
      caseless.push(text === "(?i:" || caseless.at(-1)!);
    }
    if (text === "(?i:") return "(?:";
    if (text === "\\A") return "(?<![\\s\\S])";
    if (text === "\\z") return "(?![\\s\\S])";
    if (text === "\\Z") return "(?=\\n?(?![\\s\\S]))";
    if (text === "\\h") return "[ \\t]";
    if (group !== undefined) return `(?<${group}>`;
    if (reference !== undefined) return `\\k<${reference}>`;
    if (text.startsWith("(?#")) return "";
    return repeat ?? eitherCase(text); // Possessive repeats only save time.
  });
}

/** Takes `(?i)` and the like off the front; inside the expression they are left to the engines. */
function inlineFlags(source: string, flags: string): { body: string; flags: string } {
  let body = source;
  let all = flags.replace(/[^ims]/g, "");
  for (let found = /^\(\?([imsxu]+)\)/.exec(body); found; found = /^\(\?([imsxu]+)\)/.exec(body)) {
    for (const flag of found[1]!) if ("ims".includes(flag) && !all.includes(flag)) all += flag;
    body = body.slice(found[0].length);
  }
  return { body, flags: all };
}
