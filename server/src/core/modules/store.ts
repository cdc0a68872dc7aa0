import type { Facts } from "../facts/facts.ts";
import { detectLanguage } from "../languages/registry.ts";
import { SyntaxView } from "../languages/view.ts";
import { occursIn, RuleRun } from "../search/ruleRun.ts";
import type { RulesetCache } from "../search/rulesetCache.ts";
import type { ExportedNames } from "../taint/exportModule.ts";
import type { Modules } from "../taint/foreign.ts";
import type { ModuleSummary } from "../taint/portable.ts";
import { classifyText } from "../text/classify.ts";
import { folderOf, type ModuleFiles } from "./files.ts";
import { resolverOf } from "./resolvers.ts";

/**
 * How many files in a row are followed from the one that is analysed: what it calls, and what that calls. A summary of
 * each depth is kept, so that it does not matter where one comes from, and circles end.
 */
const DEPTH = 2;
/** Modules that one file may call, with those that are only handed on. */
const MAX_MODULES = 200;
/** Summaries that are kept, so that memory does not grow with the number of files. */
const MAX_KEPT = 300;
/** A name may have so many parts behind that of its module. */
const MAX_MEMBERS = 3;

/** The files that something was made from, each with its state. */
export type Dependencies = ReadonlyMap<string, string | undefined>;

/** What a file may call in other files, and what that depends on. */
export interface KnownModules {
  readonly modules: Modules | undefined;
  readonly dependencies: Dependencies;
}

interface Kept {
  readonly summary: ModuleSummary;
  readonly dependencies: Dependencies;
  /** Nothing was left out for the sake of depth, so it is as good as any deeper one. */
  readonly isWhole: boolean;
  readonly generations: string;
  readonly stamp: string;
}

/** Lets others have their turn now and then. */
export type Breathe = () => Promise<void>;

/** Summaries of files, each made when it is first needed and kept until the file, or one that it calls, changes. */
export class ModuleStore {
  readonly #kept = new Map<string, Kept>();
  readonly #running = new Map<string, Promise<Kept | undefined>>();
  readonly #resolved = new Map<string, Promise<readonly string[]>>();
  #resolvedIn = -1;
  readonly #possible = new Map<
    string,
    { readonly stamp: string | undefined; readonly generation: number; readonly rules: ReadonlySet<string> }
  >();

  constructor(
    private readonly rulesets: RulesetCache,
    readonly files: ModuleFiles,
  ) {}

  /** What a file may call, by what it imports and by what stands beside it. */
  async modulesOf(facts: Facts, path: string, breathe: Breathe): Promise<KnownModules> {
    const moment = new Moment(this.files, breathe);
    const { modules, dependencies } = await this.#reach(facts, path, DEPTH, moment);
    return { modules, dependencies };
  }

  /** Whether a file that this one calls has words without which no source of one of these rules could be in it. */
  async mayBring(facts: Facts, path: string, rules: ReadonlySet<string>): Promise<KnownModules & { isSo: boolean }> {
    const { byName } = await this.#linksOf(facts, path);
    const dependencies = new Map<string, string | undefined>();
    let isSo = false;
    for (const other of new Set([...byName.values()].flat())) {
      dependencies.set(other, await this.files.stamp(other));
      for (const id of isSo ? [] : await this.#possibleSources(other)) isSo ||= rules.has(id);
    }
    return { isSo, modules: undefined, dependencies };
  }

  async #possibleSources(path: string): Promise<ReadonlySet<string>> {
    const stamp = await this.files.stamp(path);
    const { generation } = this.rulesets;
    const known = this.#possible.get(path);
    if (known && known.stamp === stamp && known.generation === generation) return known.rules;
    const text = stamp === undefined ? undefined : await this.files.read(path);
    const definition = text === undefined ? undefined : detectLanguage(path, text);
    const rules = new Set<string>();
    if (text !== undefined && definition && resolverOf(definition.id)) {
      const { ruleset } = await this.rulesets.compile(definition.id);
      const occurs = occursIn(ruleset.words.scan(text));
      for (const { rule, taint } of ruleset.taintRules)
        if (taint.sources.some(({ needs }) => needs.every((need) => need.some(occurs)))) rules.add(rule.id);
    }
    this.#possible.set(path, { stamp, generation, rules });
    return rules;
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

  async #reach(
    facts: Facts,
    path: string,
    depth: number,
    moment: Moment,
  ): Promise<KnownModules & { readonly isWhole: boolean; readonly links: Links }> {
    const dependencies = new Map<string, string | undefined>();
    const links = await this.#linksOf(facts, path);
    const all = [...new Set([...[...links.byName.values()].flat(), ...links.passesOn])];
    if (all.length === 0) return { modules: undefined, dependencies, isWhole: true, links };
    if (depth === 0) return { modules: undefined, dependencies, isWhole: false, links };
    const byPath = new Map<string, ModuleSummary>();
    let isWhole = true;
    const waiting = [...all];
    const seen = new Set([path, ...all]);
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      if (byPath.size >= MAX_MODULES) {
        isWhole = false;
        break;
      }
      const kept = await this.#summary(at, depth - 1, moment);
      dependencies.set(at, await moment.stamp(at));
      if (!kept) continue;
      for (const [other, stamp] of kept.dependencies) dependencies.set(other, stamp);
      isWhole &&= kept.isWhole;
      byPath.set(at, kept.summary);
      // What is only handed on is looked for where it comes from.
      for (const other of handedOn(kept.summary)) {
        if (seen.has(other)) continue;
        seen.add(other);
        waiting.push(other);
      }
    }
    const known = (paths: readonly string[]) => paths.flatMap((one) => byPath.get(one) ?? []);
    const modules: Modules = {
      byName: new Map([...links.byName].map(([name, paths]) => [name, known(paths)])),
      byPath,
      key: [...dependencies].map(([file, stamp]) => `${file} ${stamp}`).join("\n") + this.#generations,
    };
    return { modules: byPath.size > 0 ? modules : undefined, dependencies, isWhole, links };
  }

  get #generations(): string {
    return `${this.rulesets.generation}/${this.files.generation}`;
  }

  /** The summary of a file that follows so many others; undefined for what is not analysed. */
  async #summary(path: string, depth: number, moment: Moment): Promise<Kept | undefined> {
    const stamp = await moment.stamp(path);
    if (stamp === undefined) return undefined;
    for (let level = 0; level <= DEPTH; level++) {
      const kept = this.#kept.get(`${level} ${path}`);
      const isGood = kept && (kept.isWhole || level === depth) && kept.generations === this.#generations;
      if (isGood && kept.stamp === stamp && (await moment.isCurrent(kept.dependencies))) {
        this.#keep(`${level} ${path}`, kept);
        return kept;
      }
    }
    const key = `${depth} ${path}`;
    let running = this.#running.get(`${stamp} ${key}`);
    if (!running) {
      running = this.#make(path, stamp, depth, moment).finally(() => this.#running.delete(`${stamp} ${key}`));
      this.#running.set(`${stamp} ${key}`, running);
    }
    const made = await running;
    if (made) this.#keep(key, made);
    return made;
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

  async #make(path: string, stamp: string, depth: number, moment: Moment): Promise<Kept | undefined> {
    const { breathe } = moment;
    const text = await this.files.read(path);
    if (text === undefined) return undefined;
    const definition = detectLanguage(path, text);
    if (!definition || !resolverOf(definition.id) || classifyText(path, text)) return undefined;
    const generations = this.#generations;
    const { table, ruleset } = await this.rulesets.compile(definition.id);
    const job = table.grammar.parse(text);
    while (!job.run(() => true)) await breathe();
    const tree = job.take();
    let view: SyntaxView;
    try {
      view = new SyntaxView(table.grammar.decode(tree), text, table);
    } catch (thrown) {
      if (!(thrown instanceof RangeError)) throw thrown;
      return undefined;
    } finally {
      tree.delete();
    }
    await breathe();
    const run = new RuleRun(view, ruleset.taintRules, ruleset.words.scan(text));
    const { modules, dependencies, isWhole, links } = await this.#reach(run.facts, path, depth, moment);
    run.modules = modules;
    const steps = run.summarize({ path, names: links.names });
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return { summary: step.value, dependencies, isWhole, generations, stamp };
      await breathe();
    }
  }

  /** The files that a file speaks of, by what it calls them. */
  async #linksOf(facts: Facts, path: string): Promise<Links> {
    const { view } = facts;
    const { definition } = view.table;
    const resolver = resolverOf(definition.id);
    const byName = new Map<string, readonly string[]>();
    const imported: Record<string, { from: string; name: string }> = {};
    const renamed: Record<string, { of: string; node?: number }> = {};
    const passesOn: string[] = [];
    if (!resolver) return { byName, passesOn, names: { renamed, from: {}, passesOn } };
    const find = (name: string) => this.#resolve(name, path, definition.id);
    for (const alias of facts.aliases.all) {
      let name = alias.path;
      for (let members = 0; members <= MAX_MEMBERS && name !== ""; members++) {
        const paths = byName.get(name) ?? (await find(name));
        if (paths.length > 0) {
          byName.set(name, paths);
          const rest = alias.path.slice(name.length).replace(/^\./, "");
          if (!rest.includes(".")) imported[alias.local] = { from: paths[0]!, name: rest === "" ? "*" : rest };
          break;
        }
        name = name.slice(0, Math.max(0, name.lastIndexOf(".")));
      }
    }
    const from: Record<string, { from: string; name: string }> = resolver.handsOn?.test(path) ? imported : {};
    for (const { name, of, module, node } of definition.exports?.(view) ?? []) {
      const [target] = module === undefined ? [] : await find(module);
      if (module === undefined) {
        if (Object.hasOwn(imported, of)) from[name] = imported[of]!;
        else renamed[name] = { of, ...(node !== undefined && { node }) };
      } else if (target !== undefined) {
        if (name === "*") passesOn.push(target);
        else from[name] = { from: target, name: of };
      }
    }
    return { byName, passesOn, names: { renamed, from, passesOn } };
  }

  #resolve(name: string, path: string, language: string): Promise<readonly string[]> {
    if (this.#resolvedIn !== this.files.generation) this.#resolved.clear();
    this.#resolvedIn = this.files.generation;
    const key = `${language} ${folderOf(path)} ${name}`;
    let found = this.#resolved.get(key);
    if (!found) {
      found = resolverOf(language)!.resolve(name, path, this.files);
      this.#resolved.set(key, found);
    }
    return found;
  }
}

interface Links {
  readonly byName: ReadonlyMap<string, readonly string[]>;
  readonly passesOn: readonly string[];
  readonly names: ExportedNames;
}

function handedOn({ exports, passesOn }: ModuleSummary): readonly string[] {
  return [...passesOn, ...Object.values(exports).flatMap((thing) => ("from" in thing ? [thing.from] : []))];
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
