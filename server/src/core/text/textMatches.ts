import type { BoundedRegex, RegexMatch } from "./boundedRegex.ts";
import { lowerBound } from "./positions.ts";
import type { Fuel } from "./regexSpread.ts";
import type { TextChange } from "./textChange.ts";
import type { Occurrences } from "./words.ts";

/**
 * What regular expressions match in one version of a text. An expression that needs one of a few literals is run on
 * *windows* around those alone, as wide as a match can go; after an edit, on the windows that it touches. Any other runs
 * on the whole text.
 */
export class TextMatches {
  readonly #known = new Map<BoundedRegex, Found>();
  #earlier: Earlier | undefined;

  /** @param literals where literals stand in the text, where that is known. */
  constructor(
    private readonly text: string,
    private readonly literals?: Pick<Occurrences, "ofLiteral">,
    earlier?: Earlier,
  ) {
    this.#earlier = earlier;
    // Versions would be kept alive by the next ones.
    if (earlier) earlier.matches.#earlier = undefined;
  }

  of(regex: BoundedRegex): readonly RegexMatch[] {
    let found = this.#known.get(regex);
    if (!found) {
      const windows = this.#windowsOf(regex);
      const matches = windows
        ? windows.flatMap((window) => window.matches)
        : matchesIn(this.text, regex, { start: 0, end: this.text.length });
      found = { windows, matches };
      this.#known.set(regex, found);
    }
    return found.matches;
  }

  knownWindows(regex: BoundedRegex): readonly Window[] | undefined {
    return this.#known.get(regex)?.windows;
  }

  /** Undefined where the expression has to run on all of the text. */
  #windowsOf(regex: BoundedRegex): readonly Window[] | undefined {
    if (!regex.literals || !regex.spread) return undefined;
    const fuel = { left: this.text.length + MIN_FUEL };
    const before = this.#earlier?.matches.knownWindows(regex);
    if (before) return this.#afterChange(regex, before, this.#earlier!.change, fuel);
    return this.#search(regex, { start: 0, end: this.text.length }, fuel)?.map((span) => this.#window(regex, span));
  }

  #window(regex: BoundedRegex, span: Span): Window {
    return { ...span, matches: matchesIn(this.text, regex, span) };
  }

  /** The windows of the version before where the change does not touch them, and new ones where it does. */
  #afterChange(
    regex: BoundedRegex,
    before: readonly Window[],
    change: TextChange,
    fuel: Fuel,
  ): readonly Window[] | undefined {
    const growth = change.newEnd - change.end;
    let first = before.findIndex(({ end }) => end >= change.start);
    if (first < 0) first = before.length;
    let behind = first;
    while (behind < before.length && before[behind]!.start <= change.end) behind++;
    // There may be more literals than a call can have arguments.
    const longest = regex.literals!.reduce((most, { length }) => Math.max(most, length), 0);
    for (;;) {
      const touched = before.slice(first, behind);
      const start = Math.min(change.start - longest, ...touched.slice(0, 1).map((window) => window.start));
      const end = Math.max(change.newEnd + longest, ...touched.slice(-1).map((window) => window.end + growth));
      const found = this.#search(regex, { start, end }, fuel);
      if (!found) return undefined;
      const reachesFirst = found.length > 0 && first > 0 && found[0]!.start <= before[first - 1]!.end;
      const reachesLast =
        found.length > 0 && behind < before.length && found.at(-1)!.end >= before[behind]!.start + growth;
      if (!reachesFirst && !reachesLast) {
        return [
          ...before.slice(0, first),
          ...found.map((span) => this.#window(regex, span)),
          ...before.slice(behind).map((window) => moved(window, growth)),
        ];
      }
      if (reachesFirst) first--;
      if (reachesLast) behind++;
    }
  }

  /** Windows around the literals that stand in a stretch of the text, in order and apart; undefined without fuel. */
  #search({ literals, spread }: BoundedRegex, stretch: Span, fuel: Fuel): Span[] | undefined {
    const spans: Span[] = [];
    for (const literal of literals!) {
      for (const at of this.#startsOf(literal, stretch)) {
        const span = spread!.around(this.text, at, at + literal.length, fuel);
        if (!span) return undefined;
        spans.push(span);
      }
    }
    return joined(spans);
  }

  /** Where a literal stands, wholly in a stretch of the text. */
  *#startsOf(literal: string, { start, end }: Span): Iterable<number> {
    const known = this.literals?.ofLiteral(literal);
    if (!known) {
      const part = this.text.slice(Math.max(0, start), end);
      for (let at = part.indexOf(literal); at >= 0; at = part.indexOf(literal, at + 1)) yield Math.max(0, start) + at;
      return;
    }
    for (let i = lowerBound(known, start); i < known.length && known[i]! + literal.length <= end; i++) yield known[i]!;
  }
}

/** The version before, and what changed since. */
interface Earlier {
  readonly matches: TextMatches;
  readonly change: TextChange;
}

interface Found {
  readonly windows: readonly Window[] | undefined;
  readonly matches: readonly RegexMatch[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of the text outside of which nothing has a say in the matches that it holds. */
interface Window extends Span {
  readonly matches: readonly RegexMatch[];
}

/** Characters that may be looked at around literals even in the shortest text. */
const MIN_FUEL = 10_000;

function matchesIn(text: string, regex: BoundedRegex, { start, end }: Span): RegexMatch[] {
  const matches: RegexMatch[] = [];
  for (const match of regex.matchAll(text.slice(start, end))) matches.push(shifted(match, start));
  return matches;
}

function shifted(match: RegexMatch, by: number): RegexMatch {
  return by === 0 ? match : { ...match, start: match.start + by, end: match.end + by };
}

function moved({ start, end, matches }: Window, by: number): Window {
  return { start: start + by, end: end + by, matches: matches.map((match) => shifted(match, by)) };
}

/** Stretches that touch become one. */
function joined(spans: Span[]): Span[] {
  const sorted = spans.sort((a, b) => a.start - b.start);
  const apart: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = apart.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart;
}
