import { type AST, RegExpParser } from "@eslint-community/regexpp";
import { type CharacterSet, charactersOf } from "./characterSet.ts";

/**
 * A regular expression as an automaton without empty steps (Glushkov's): one state for each place in the expression
 * that reads a character. Assertions and back-references read nothing here.
 */
export interface RegexAutomaton {
  /** What each state reads on the way into it. */
  readonly reads: readonly CharacterSet[];
  /** The states that may follow each state, with the number of ways in which the expression gets there. */
  readonly follow: readonly ReadonlyMap<number, number>[];
}

/**
 * The automaton of an expression, and one more for each of its look-arounds. Empty when the source is no valid
 * expression of JavaScript, or has more than `maxStates` states once small repeats are written out.
 */
export function regexAutomata(source: string, flags: string, maxStates: number): RegexAutomaton[] {
  const pattern = parse(source, flags);
  const automata: RegexAutomaton[] = [];
  const pending = pattern ? [pattern.alternatives] : [];
  for (let alternatives = pending.pop(); alternatives; alternatives = pending.pop()) {
    const builder = new Builder(flags, maxStates, pending);
    try {
      builder.choice(alternatives);
    } catch (error) {
      if (error instanceof TooManyStates) return [];
      throw error;
    }
    automata.push(builder);
  }
  return automata;
}

/** Bounded repeats of more than this are taken for unbounded ones. */
const LARGE = 50;

class TooManyStates extends Error {}

/** The states that a part of the expression may begin and end with, and whether it may read nothing. */
interface Part {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly nullable: boolean;
}

const EMPTY: Part = { first: [], last: [], nullable: true };

class Builder implements RegexAutomaton {
  readonly reads: CharacterSet[] = [];
  readonly follow: Map<number, number>[] = [];

  constructor(
    readonly flags: string,
    readonly maxStates: number,
    readonly lookarounds: AST.Alternative[][],
  ) {}

  choice(alternatives: readonly AST.Alternative[]): Part {
    const parts = alternatives.map(({ elements }) =>
      elements.reduce((part, each) => this.sequence(part, this.element(each)), EMPTY),
    );
    return {
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
      nullable: parts.some(({ nullable }) => nullable),
    };
  }

  element(element: AST.Element): Part {
    switch (element.type) {
      case "Group":
      case "CapturingGroup":
        return this.choice(element.alternatives);
      case "Quantifier":
        return this.repeat(element);
      case "Character":
      case "CharacterSet":
      case "CharacterClass":
        return this.state(charactersOf(element, this.flags));
      case "Assertion":
        if (element.kind === "lookahead" || element.kind === "lookbehind") this.lookarounds.push(element.alternatives);
        return EMPTY;
      default:
        return EMPTY;
    }
  }

  state(set: CharacterSet): Part {
    const state = this.reads.push(set) - 1;
    if (state >= this.maxStates) throw new TooManyStates();
    this.follow.push(new Map());
    return { first: [state], last: [state], nullable: false };
  }

  sequence(a: Part, b: Part): Part {
    this.connect(a.last, b.first);
    return {
      first: a.nullable ? [...a.first, ...b.first] : a.first,
      last: b.nullable ? [...a.last, ...b.last] : b.last,
      nullable: a.nullable && b.nullable,
    };
  }

  repeat({ element, min, max }: AST.Quantifier): Part {
    if (max === 0) return EMPTY;
    const isUnbounded = max > LARGE;
    if (isUnbounded) {
      const body = this.element(element);
      this.connect(body.last, body.first);
      return { ...body, nullable: body.nullable || min === 0 };
    }
    let part = EMPTY;
    for (let i = 0; i < max; i++) {
      const copy = this.element(element);
      part = this.sequence(part, { ...copy, nullable: copy.nullable || i >= min });
    }
    return part;
  }

  connect(from: readonly number[], to: readonly number[]): void {
    for (const a of from) {
      const follow = this.follow[a]!;
      for (const b of to) follow.set(b, (follow.get(b) ?? 0) + 1);
    }
  }
}

function parse(source: string, flags: string): AST.Pattern | undefined {
  const parser = new RegExpParser({ ecmaVersion: 2025 });
  const wanted = flags.includes("u") ? [true] : [false, true];
  for (const unicode of wanted) {
    try {
      // Python names its groups in a way of its own.
      const javascript = source.replaceAll("(?P<", "(?<");
      return parser.parsePattern(javascript, 0, javascript.length, { unicode, unicodeSets: false });
    } catch {
      // Not valid in this mode.
    }
  }
  return undefined;
}
