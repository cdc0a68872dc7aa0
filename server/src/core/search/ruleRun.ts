import { Facts } from "../facts/facts.ts";
import { changedNames, outerFacts } from "../facts/outerFacts.ts";
import type { SyntaxView } from "../languages/view.ts";
import { BudgetExceeded, Matcher } from "../patterns/matcher.ts";
import { NodeIndex } from "../patterns/nodeIndex.ts";
import type { MatchOptions } from "../patterns/options.ts";
import type { Rule } from "../rules/rule.ts";
import type { Summarized } from "../taint/exportModule.ts";
import type { Modules } from "../taint/foreign.ts";
import type { BoundedRegex, RegexMatch } from "../text/boundedRegex.ts";
import type { TextChange } from "../text/textChange.ts";
import { TextMatches } from "../text/textMatches.ts";
import type { Occurrences } from "../text/words.ts";
import { type Affected, affectedUnits, NOTHING_AFFECTED } from "./affectedUnits.ts";
import { type ChangedUnit, carryMatch } from "./carry.ts";
import { carryFlows, type KnownFlows } from "./carryFlows.ts";
import { changedUnit } from "./changedUnit.ts";
import type { CompiledRule } from "./compileRule.ts";
import type { CompiledTaintRule, TaintPart } from "./compileTaint.ts";
import { Evaluator, type KnownMatches } from "./evaluate.ts";
import { type Match, reported } from "./match.ts";
import { Reach } from "./reach.ts";
import { endsOf, runTaintRules, summarizeFile } from "./runTaint.ts";
import { LITERAL, type Search } from "./search.ts";
import { Units } from "./units.ts";

/** Steps the matching of one rule in one file may take: a multiple of the file's nodes, with room for small ones. */
const STEPS_PER_NODE = 60;
const MIN_STEPS = 400_000;

/** Units that a rule is run on one by one; beyond that, running it on the whole file costs less. */
const MAX_UNITS = 40;
/** The same for units that all rules are run on again. */
const MAX_AFFECTED = 10;

export interface RuleMatches {
  readonly rule: Rule;
  readonly matches: readonly Match[];
  /** The rule hit its budget, so matches may be missing. */
  readonly exhausted: boolean;
}

/** What a run that came to its end leaves for the run over the next version. */
export interface Remembered {
  readonly view: SyntaxView;
  readonly facts: Facts;
  readonly occurrences: Occurrences;
  readonly textMatches: TextMatches;
  readonly results: ReadonlyMap<Search, Result>;
  readonly flows: KnownFlows | undefined;
}

/** A formula with what it takes to run it: a search rule, or a part of a taint rule. */
interface Runnable {
  readonly search: Search;
  readonly words: readonly string[];
  readonly options: MatchOptions;
}

interface Result {
  readonly matches: readonly Match[];
  readonly exhausted: boolean;
  readonly reach: Reach;
  /** The units in which they were looked for anew, by their first nodes; undefined for all. */
  readonly units: ReadonlySet<number> | undefined;
}

/** The version before, with the stretch of the text that changed since. */
export interface Earlier {
  readonly remembered: Remembered;
  readonly change: TextChange;
}

/** A part of the file with what was found out while rules ran on it. */
interface Part {
  readonly matcher: Matcher;
  readonly results: Map<Search, KnownMatches>;
  readonly scope: { readonly start: number; readonly end: number; readonly from: number; readonly to: number };
}

/**
 * One run of rules over one version of a file, one rule after another, so that a caller may stop between them. Where an
 * earlier version is known that differs in one unit only, each rule runs on that unit, and on those whose matches depend
 * on others; the rest of its matches is carried over.
 */
export class RuleRun {
  readonly #facts: Facts;
  readonly #textMatches: TextMatches;
  readonly #occurs: (need: string) => boolean;
  readonly #units: Units;
  readonly #results = new Map<Search, Result>();
  readonly #parts = new Map<number, Part>();
  #wholeIndex: NodeIndex | undefined;
  readonly #changed: ChangedUnit | undefined;
  readonly #changedWords: ReadonlySet<string>;
  #affected: Affected = NOTHING_AFFECTED;
  #flows: KnownFlows | undefined;

  constructor(
    readonly view: SyntaxView,
    private readonly occurrences: Occurrences,
    private readonly earlier?: Earlier,
  ) {
    this.#facts = new Facts(view);
    this.#units = new Units(view);
    this.#occurs = occursIn(occurrences);
    const before = earlier && { matches: earlier.remembered.textMatches, change: earlier.change };
    this.#textMatches = new TextMatches(view.text, occurrences, before);
    this.#changed = earlier && this.#compare(earlier);
    this.#changedWords = new Set(this.#changed ? occurrences.changedSince(earlier!.remembered.occurrences) : []);
  }

  /** @param modules what the file may call in other files */
  *run(rules: readonly CompiledRule[], modules?: Modules): Iterable<RuleMatches> {
    const [first] = rules;
    if (!first) return;
    // All rules need to know what names stand for: worked out before the first, so that others may have a turn in between.
    this.#facts.scopes.resolve(0);
    yield { rule: first.rule, matches: [], exhausted: false };
    const taintRules: CompiledTaintRule[] = [];
    for (const compiled of rules) {
      if ("taint" in compiled) {
        taintRules.push(compiled);
        continue;
      }
      const { matches, exhausted } = this.#resultOf(compiled);
      yield { rule: compiled.rule, matches: matches.map((match) => reported(this.view, match)), exhausted };
    }
    if (taintRules.length === 0) return;
    const matchesOf = (part: TaintPart) => this.#matchesOf(part);
    const carried = (running: readonly CompiledTaintRule[]) => this.#carriedFlows(running, matchesOf, modules);
    this.#flows = yield* runTaintRules(taintRules, {
      view: this.view,
      facts: this.#facts,
      matchesOf,
      modules,
      carried,
    });
  }

  /** Which of the taint rules have sources, and which have sinks, in the file. */
  ends(rules: readonly CompiledRule[]): ReturnType<typeof endsOf> {
    const running = rules.filter((compiled): compiled is CompiledTaintRule => "taint" in compiled);
    return endsOf(running, { matchesOf: (part) => this.#matchesOf(part) });
  }

  /**
   * Whether a taint rule has some source, or some sink, in the file; true where the question takes too many steps, so that
   * whoever goes on with it says so.
   */
  has({ taint }: CompiledTaintRule, end: "sources" | "sinks"): boolean {
    try {
      return taint[end].some((part) => this.#matchesOf(part).length > 0);
    } catch (thrown) {
      if (!(thrown instanceof BudgetExceeded || thrown instanceof RangeError)) throw thrown;
      return true;
    }
  }

  /** What the functions of the file do with data of some taint rules, for callers in other files. */
  summarize({
    rules,
    modules,
    ...what
  }: Summarized & {
    readonly rules: readonly CompiledTaintRule[];
    readonly modules: Modules | undefined;
  }): ReturnType<typeof summarizeFile> {
    const matchesOf = (part: TaintPart) => this.#matchesOf(part);
    return summarizeFile(rules, { view: this.view, facts: this.#facts, matchesOf, modules }, what);
  }

  get facts(): Facts {
    return this.#facts;
  }

  /** @throws BudgetExceeded */
  #matchesOf(part: TaintPart): readonly Match[] {
    if (!part.needs.every((need) => need.some(this.#occurs))) return [];
    const { matches, exhausted } = this.#resultOf(part);
    if (exhausted) throw new BudgetExceeded("too many steps");
    return matches;
  }

  #carriedFlows(
    running: readonly CompiledTaintRule[],
    matchesOf: (part: TaintPart) => readonly Match[],
    modules: Modules | undefined,
  ): KnownFlows | undefined {
    const flows = this.earlier?.remembered.flows;
    if (!this.#changed || !flows || flows.modules !== modules?.key) return undefined;
    const { remembered, change } = this.earlier!;
    const occurred = occursIn(remembered.occurrences);
    const oldMatchesOf = ({ search, needs }: TaintPart) =>
      needs.every((need) => need.some(occurred)) ? remembered.results.get(search)?.matches : [];
    return carryFlows(flows, running, {
      old: remembered.facts,
      now: this.#facts,
      changed: this.#changed,
      change,
      oldMatchesOf,
      matchesOf,
      affected: this.#affected,
      unitsOf: ({ search }) => this.#results.get(search)?.units,
    });
  }

  /** What a formula matches: worked out once, also where several rules have it. */
  #resultOf(of: Runnable): Result {
    const known = this.#results.get(of.search);
    if (known) return known;
    const result = this.#again(of) ?? this.#attempt(of);
    this.#results.set(of.search, result);
    return result;
  }

  /** What the next run may build on, once this one came to its end. */
  remembered(): Remembered {
    const { view, occurrences } = this;
    const [facts, textMatches, results, flows] = [this.#facts, this.#textMatches, this.#results, this.#flows];
    return { view, facts, occurrences, textMatches, results, flows };
  }

  /** The unit that changed since, if it is known what the change concerns in the rest of the file. */
  #compare({ remembered, change }: Earlier): ChangedUnit | undefined {
    if (remembered.occurrences.set !== this.occurrences.set) return undefined;
    const changed = changedUnit(remembered.view, this.view, this.#units, change);
    if (!changed) return undefined;
    const before = outerFacts(remembered.facts, changed.from, changed.oldTo);
    const names = changedNames(before, outerFacts(this.#facts, changed.from, changed.to));
    const affected = names && affectedUnits(this.#facts, this.#units, changed, names, MAX_AFFECTED);
    if (!affected) return undefined;
    this.#affected = affected;
    if (affected.names.size === 0) this.#facts.carryAliases(remembered.facts, changed);
    return changed;
  }

  /** The rule on the whole file. */
  #attempt(compiled: Runnable): Result {
    const reach = new Reach(this.#units);
    const matches = this.#evaluate(compiled, this.#part(0), reach);
    return { matches: matches ?? [], exhausted: matches === undefined, reach, units: undefined };
  }

  /** The result of the earlier run, brought up to date; undefined where the rule has to run on the whole file. */
  #again(compiled: Runnable): Result | undefined {
    const changed = this.#changed;
    const known = changed && this.earlier!.remembered.results.get(compiled.search);
    if (!known || known.exhausted || known.reach.isWhole || !this.#holds(compiled, known.reach, changed))
      return undefined;
    const reach = new Reach(this.#units);
    for (const shape of known.reach.absent) reach.absent.add(shape);
    for (const pattern of known.reach.noUnit) reach.noUnit.add(pattern);
    for (const regex of known.reach.texts) reach.texts.add(regex);
    const isIn = (node: number, from: number, to: number) => node >= from && node < to;
    const moved = changed.to - changed.oldTo;
    const beyond = [...known.reach.beyond]
      .filter((unit) => !isIn(unit, changed.from, changed.oldTo))
      .map((unit) => (unit < changed.from ? unit : unit + moved));
    const others = new Set([...beyond, ...this.#affected.units]);
    const place = (unit: number) => (unit < changed.oldTo ? unit : unit + moved);
    for (const [unit, on] of known.reach.leaning) {
      if (isIn(unit, changed.from, changed.oldTo)) continue;
      const statements = new Set([...on].map(place));
      const isNew = (statement: number) => statement === changed.from || this.#affected.units.has(statement);
      if ([...statements].some(isNew)) others.add(place(unit));
      else if (!others.has(place(unit))) reach.leaning.set(place(unit), statements);
    }
    if (others.size > MAX_UNITS) return undefined;
    const { next } = this.view.snapshot;
    const matches: Match[] = [];
    for (const match of known.matches) {
      if (isIn(match.node, changed.from, changed.oldTo)) continue;
      const carried = carryMatch(match, changed);
      if (!carried) return undefined;
      let isAnew = false;
      for (const unit of others) isAnew ||= isIn(carried.node, unit, next[unit]!);
      if (!isAnew) matches.push(carried);
    }
    const units = new Set([changed.from, ...others]);
    for (const unit of units) {
      const found = this.#evaluate(compiled, this.#part(unit), reach);
      if (found === undefined || reach.isWhole) return undefined;
      matches.push(...found);
    }
    matches.sort((a, b) => a.start - b.start || b.end - a.end);
    return { matches, exhausted: false, reach, units };
  }

  /** Whether nothing in the changed unit touches what matches elsewhere depend on. */
  #holds({ words }: Runnable, reach: Reach, changed: ChangedUnit): boolean {
    if (this.#changedWords.size > 0 && words.some((word) => this.#changedWords.has(word))) return false;
    for (const regex of reach.texts) if (!this.#matchesSame(regex, changed)) return false;
    for (const unit of [changed.from, ...this.#affected.units]) {
      const { matcher } = this.#part(unit);
      for (const shape of reach.absent) if (matcher.index.nodes(shape).length > 0) return false;
      const container = this.view.snapshot.parent[unit];
      for (const pattern of reach.noUnit) {
        const shape = matcher.index.shapeOf(pattern);
        // Which names the unit assigns to is the same as before.
        const isKnown = pattern.op === "assign" && shape.key === undefined && shape.within === undefined;
        if (isKnown && this.#affected.names.size === 0) continue;
        const nodes = matcher.index.nodes(shape);
        for (let i = 0; i < nodes.length; i++) if (matcher.blocks.containerOf(nodes[i]!) === container) return false;
      }
    }
    return true;
  }

  /** Whether an expression matches the same text as before outside of the unit that changed, and nothing across its ends. */
  #matchesSame(regex: BoundedRegex, changed: ChangedUnit): boolean {
    const growth = changed.end - changed.oldEnd;
    const outside = (matches: readonly RegexMatch[], end: number, moved: number) => {
      const spans: string[] = [];
      for (const match of matches) {
        if (match.start >= changed.start && match.end <= end) continue;
        if (match.end > changed.start && match.start < end) return undefined;
        const by = match.start >= end ? moved : 0;
        spans.push(`${match.start + by}-${match.end + by}`);
      }
      return spans.join();
    };
    const before = outside(this.earlier!.remembered.textMatches.of(regex), changed.oldEnd, growth);
    return before !== undefined && before === outside(this.#textMatches.of(regex), changed.end, 0);
  }

  /** Matches of a rule in a part; undefined where it hit its budget. */
  #evaluate({ search, options }: Runnable, { matcher, results, scope }: Part, reach: Reach): Match[] | undefined {
    matcher.restart(options);
    // A name may then stand for any expression, in any unit.
    if (options.symbolicPropagation) reach.isWhole = true;
    const around = { occurs: this.#occurs, reach, textMatches: this.#textMatches };
    try {
      return new Evaluator(matcher, scope, around, results).evaluate(search);
    } catch (thrown) {
      // A RangeError is the end of the stack: code nested so deep that one rule cannot go on; the others may.
      if (!(thrown instanceof BudgetExceeded || thrown instanceof RangeError)) throw thrown;
      return undefined;
    }
  }

  /** The part that starts at a node: the whole file for the first, else a unit. */
  #part(from: number): Part {
    let part = this.#parts.get(from);
    if (!part) {
      part = this.#newPart(from);
      this.#parts.set(from, part);
    }
    return part;
  }

  #newPart(from: number): Part {
    const { count } = this.view;
    const { start, end, next } = this.view.snapshot;
    const budget = Math.max(MIN_STEPS, count * STEPS_PER_NODE);
    if (from === 0) {
      const matcher = new Matcher(this.#facts, budget, this.occurrences);
      this.#wholeIndex ??= matcher.index;
      return { matcher, results: new Map(), scope: { start: 0, end: this.view.text.length, from: 0, to: count } };
    }
    const region = { from, to: next[from]! };
    const whole = () => {
      this.#wholeIndex ??= new NodeIndex(this.#facts, this.occurrences);
      return this.#wholeIndex;
    };
    const matcher = new Matcher(this.#facts, budget, this.occurrences, { region, whole });
    return { matcher, results: new Map(), scope: { start: start[from]!, end: end[from]!, ...region } };
  }
}

/** Whether what a rule needs occurs in a text. */
export function occursIn(occurrences: Occurrences): (need: string) => boolean {
  return (need) =>
    need.startsWith(LITERAL) ? occurrences.hasLiteral(need.slice(LITERAL.length)) : occurrences.has(need);
}
