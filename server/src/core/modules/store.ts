import type { Facts } from "../facts/facts.ts";
import type { RuleRun } from "../search/ruleRun.ts";
import type { RulesetCache } from "../search/rulesetCache.ts";
import type { Modules } from "../taint/foreign.ts";
import type { ModuleSummary } from "../taint/portable.ts";
import type { ModuleFiles } from "./files.ts";
import { handedOn, type Links, linkedFiles, Outlines, type PossibleEnds } from "./links.ts";
import { type Breathe, type ReadFile, ReadFiles } from "./readFiles.ts";

/**
 * How many files in a row are followed from the one that is analysed: what it calls, and what that calls. A summary of
 * each depth is kept, so that it does not matter where one comes from, and circles end.
 */
const DEPTH = 2;
/** Modules that one file may call, with those that are only handed on. */
const MAX_MODULES = 200;
/** How often a file is summarised for somewhat more, before it is summarised for all. */
const MAX_TIMES = 4;
/** Summaries that are kept, so that memory does not grow with the number of files. */
const MAX_KEPT = 300;

/** The files that something was made from, each with its state. */
export type Dependencies = ReadonlyMap<string, string | undefined>;

/** What a file may call in other files, and what that depends on. */
export interface KnownModules {
  readonly modules: Modules | undefined;
  readonly dependencies: Dependencies;
}

/** A file with how many others are followed from it. */
interface Wanted {
  readonly path: string;
  readonly depth: number;
  /** The rules that data is followed for, by their ids. */
  readonly rules: ReadonlySet<string>;
  /** The names by which callers may know functions of the file; undefined: all. */
  readonly names: ReadonlySet<string> | undefined;
}

interface Kept {
  readonly summary: ModuleSummary;
  /** Tells summaries apart. */
  readonly number: number;
  readonly wanted: Wanted;
  /** How often it was made for more than before. */
  readonly times: number;
  readonly dependencies: Dependencies;
  /** Nothing was left out for the sake of depth, so it is as good as any deeper one. */
  readonly isWhole: boolean;
  readonly generations: string;
  readonly stamp: string;
}

/** Summaries of files, each made when it is first needed and kept until the file, or one that it calls, changes. */
export class ModuleStore {
  readonly #kept = new Map<string, Kept>();
  readonly #running = new Map<
    string,
    { readonly stamp: string; readonly wanted: Wanted; readonly made: Promise<Kept | undefined> }
  >();
  /** The rules that some summary was asked for. */
  readonly #asked = new Set<string>();
  #made = 0;
  readonly #read: ReadFiles;
  readonly #outlines: Outlines;

  constructor(
    private readonly rulesets: RulesetCache,
    readonly files: ModuleFiles,
  ) {
    this.#read = new ReadFiles(rulesets, files);
    this.#outlines = new Outlines(rulesets, files, this.#read);
  }

  /**
   * What a file may call, by what it imports and by what stands beside it, for the rules that can have a flow across
   * files here: one of its ends is in this file, and the other one here or behind what is called.
   *
   * @param ends the rules that have a source in the file, and those that have a sink there
   */
  async modulesOf(facts: Facts, path: string, ends: PossibleEnds, breathe: Breathe): Promise<KnownModules> {
    const moment = new Moment(this.files, breathe);
    const links = await this.#outlines.linksOf(facts, path);
    const seen = new Map<string, string | undefined>();
    const rules = await this.#rulesAcross(path, links, ends, moment, seen);
    if (rules.size === 0) return { modules: undefined, dependencies: seen };
    for (const id of rules) this.#asked.add(id);
    const names = namesIn(facts.view.text);
    const { modules, dependencies } = await this.#reach(links, { path, depth: DEPTH, rules, names }, moment);
    return { modules, dependencies: new Map([...seen, ...dependencies]) };
  }

  /**
   * The rules that can have a flow through a file with an end in it, by the words of all files that it may call.
   *
   * @param asked gets the files that were looked at
   */
  async #rulesAcross(
    path: string,
    links: Links,
    { sources, sinks }: PossibleEnds,
    moment: Moment,
    asked: Map<string, string | undefined>,
  ): Promise<ReadonlySet<string>> {
    const found = new Set([...sources].filter((id) => sinks.has(id)));
    const look = async (other: string) => {
      const stamp = await moment.stamp(other);
      asked.set(other, stamp);
      const ends = stamp === undefined ? undefined : await this.#outlines.endsIn(other, stamp);
      if (!ends) return undefined;
      const fresh = (ids: ReadonlySet<string>, own: ReadonlySet<string>) =>
        new Set([...own].filter((id) => ids.has(id) && !found.has(id)));
      const possible = { sources: fresh(ends.sources, sinks), sinks: fresh(ends.sinks, sources) };
      if (possible.sources.size + possible.sinks.size === 0) return stamp;
      const there = await this.#outlines.endsOf(other, stamp!, possible, moment.breathe);
      for (const id of [...there.sources, ...there.sinks]) found.add(id);
      return stamp;
    };
    let level = linkedFiles(links);
    if (sources.size === 0) {
      // Data from a file further on comes through one that knows of it.
      for (const other of level) await look(other);
      if (found.size === 0) return found;
    }
    for (let depth = DEPTH; depth > 0; depth--) {
      const next = new Set<string>();
      const waiting = [...level];
      const seen = new Set([path, ...level]);
      for (let at = waiting.shift(); at !== undefined && seen.size <= MAX_MODULES; at = waiting.shift()) {
        const stamp = await look(at);
        const its = stamp === undefined ? undefined : await this.#outlines.linksIn(at, stamp, moment.breathe);
        if (!its) continue;
        for (const other of linkedFiles(its)) next.add(other);
        for (const other of handedOn(its)) {
          if (seen.has(other)) continue;
          seen.add(other);
          waiting.push(other);
        }
      }
      level = [...next];
    }
    return found;
  }

  /** A text of a file that was parsed for the sake of others, and what rules match in it. */
  known(path: string, text: string): RuleRun | undefined {
    return this.#read.known(path, text);
  }

  /** Takes a file that was parsed for its own sake. */
  offer(path: string, file: ReadFile): void {
    this.#read.offer(path, file);
  }

  /** Whether all files are in the state that something was made in. */
  async isCurrent(dependencies: Dependencies): Promise<boolean> {
    for (const [path, stamp] of dependencies) if ((await this.files.stamp(path)) !== stamp) return false;
    return true;
  }

  /** Counts up with whatever makes names stand for other files. */
  get generation(): number {
    return this.files.generation;
  }

  /** The summaries of what a file links to. The wanted names are those in the file itself. */
  async #reach(
    links: Links,
    { path, depth, rules, names }: Wanted,
    moment: Moment,
  ): Promise<KnownModules & { readonly isWhole: boolean }> {
    const dependencies = new Map<string, string | undefined>();
    const all = linkedFiles(links);
    if (all.length === 0) return { modules: undefined, dependencies, isWhole: true };
    if (depth === 0) return { modules: undefined, dependencies, isWhole: false };
    const byPath = new Map<string, ModuleSummary>();
    let isWhole = true;
    const waiting = [...all];
    const seen = new Set([path, ...all]);
    const states: string[] = [];
    let known = names;
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      if (byPath.size >= MAX_MODULES) {
        isWhole = false;
        break;
      }
      const kept = await this.#summary({ path: at, depth: depth - 1, rules, names: known }, moment);
      dependencies.set(at, await moment.stamp(at));
      if (!kept) continue;
      for (const [other, stamp] of kept.dependencies) dependencies.set(other, stamp);
      isWhole &&= kept.isWhole;
      byPath.set(at, kept.summary);
      states.push(`${at} ${kept.number}`);
      // What is only handed on is looked for where it comes from.
      const handed = handedOnBy(kept.summary);
      if (known && handed.length > 0) known = new Set([...known, ...handed.map(({ name }) => name)]);
      for (const { from: other } of handed) {
        if (seen.has(other)) continue;
        seen.add(other);
        waiting.push(other);
      }
    }
    const summaries = (paths: readonly string[]) => paths.flatMap((one) => byPath.get(one) ?? []);
    const modules: Modules = {
      byName: new Map([...links.byName].map(([name, paths]) => [name, summaries(paths)])),
      byPath,
      key: [...rules, ...states].join("\n"),
    };
    return { modules: byPath.size > 0 ? modules : undefined, dependencies, isWhole };
  }

  get #generations(): string {
    return `${this.rulesets.generation}/${this.files.generation}`;
  }

  /** The summary of a file that follows so many others; undefined for what is not analysed. */
  async #summary(wanted: Wanted, moment: Moment): Promise<Kept | undefined> {
    const { path, depth } = wanted;
    const stamp = await moment.stamp(path);
    if (stamp === undefined) return undefined;
    let asked = wanted;
    let times = 1;
    for (let level = 0; level <= DEPTH; level++) {
      const kept = this.#kept.get(`${level} ${path}`);
      if (!kept || kept.generations !== this.#generations || kept.stamp !== stamp) continue;
      if (!(kept.isWhole || level === depth) || !(await moment.isCurrent(kept.dependencies))) continue;
      if (serves(kept, wanted)) {
        this.#keep(`${level} ${path}`, kept);
        return kept;
      }
      asked = this.#more(kept, wanted);
      times = kept.times + 1;
    }
    const key = `${depth} ${path}`;
    const running = this.#running.get(key);
    if (running?.stamp === stamp && running.wanted.names === undefined && isSubset(wanted.rules, running.wanted.rules))
      return running.made;
    const made = this.#make(asked, { stamp, times }, moment);
    this.#running.set(key, { stamp, wanted: asked, made });
    try {
      const kept = await made;
      if (kept) this.#keep(key, kept);
      return kept;
    } finally {
      if (this.#running.get(key)?.made === made) this.#running.delete(key);
    }
  }

  /** What to ask for where others have asked before, and will again: a few times for more, and then for all. */
  #more({ wanted: before, times }: Kept, { path, depth, rules, names }: Wanted): Wanted {
    if (times >= MAX_TIMES) return { path, depth, rules: new Set(this.#asked), names: undefined };
    const both = before.names && names && new Set([...before.names, ...names]);
    return { path, depth, rules: new Set([...before.rules, ...rules]), names: both };
  }

  /** Keeps a summary, and forgets those that were of no use for longest. */
  #keep(key: string, made: Kept): void {
    this.#kept.delete(key);
    this.#kept.set(key, made);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MAX_KEPT) return;
      this.#kept.delete(oldest);
    }
  }

  async #make(
    wanted: Wanted,
    { stamp, times }: Pick<Kept, "stamp" | "times">,
    moment: Moment,
  ): Promise<Kept | undefined> {
    const { path, depth, rules } = wanted;
    const { breathe } = moment;
    const generations = this.#generations;
    const links = await this.#outlines.linksIn(path, stamp, breathe);
    if (!links) return undefined;
    const file = await this.#read.read(path, stamp, breathe);
    if (!file) return undefined;
    const names = namesIn(file.run.facts.view.text);
    const { modules, dependencies, isWhole } = await this.#reach(links, { path, depth, rules, names }, moment);
    const running = file.language.ruleset.taintRules.filter(({ rule }) => rules.has(rule.id));
    const steps = file.run.summarize({ path, names: links.names, wanted: wanted.names, rules: running, modules });
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        const number = this.#made++;
        return { summary: step.value, number, wanted, times, dependencies, isWhole, generations, stamp };
      }
      await breathe();
    }
  }
}

/** Whether a summary says all that is wanted of it. */
function serves({ wanted: { rules }, summary }: Kept, wanted: Wanted): boolean {
  if (!isSubset(wanted.rules, rules)) return false;
  const { names } = wanted;
  return names === undefined ? summary.unasked.length === 0 : !summary.unasked.some((name) => names.has(name));
}

/** The names that a text may speak of. */
function namesIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu));
}

function isSubset(ids: ReadonlySet<string>, of: ReadonlySet<string>): boolean {
  for (const id of ids) if (!of.has(id)) return false;
  return true;
}

/** What a module hands on: from which file, and what it is called there. */
function handedOnBy({ exports, passesOn }: ModuleSummary): readonly { readonly from: string; readonly name: string }[] {
  const named = Object.values(exports).flatMap((thing) => ("from" in thing ? [thing] : []));
  return [...passesOn.map((from) => ({ from, name: "*" })), ...named];
}

/** The states of files at one moment, each asked once. */
class Moment {
  readonly #stamps = new Map<string, Promise<string | undefined>>();
  readonly #current = new Map<Dependencies, Promise<boolean>>();

  constructor(
    private readonly files: ModuleFiles,
    readonly breathe: Breathe,
  ) {}

  stamp(path: string): Promise<string | undefined> {
    let known = this.#stamps.get(path);
    if (!known) {
      known = this.files.stamp(path);
      this.#stamps.set(path, known);
    }
    return known;
  }

  isCurrent(dependencies: Dependencies): Promise<boolean> {
    let known = this.#current.get(dependencies);
    if (!known) {
      known = this.#compare(dependencies);
      this.#current.set(dependencies, known);
    }
    return known;
  }

  async #compare(dependencies: Dependencies): Promise<boolean> {
    for (const [path, stamp] of dependencies) if ((await this.stamp(path)) !== stamp) return false;
    return true;
  }
}
