import type { Facts } from "../facts/facts.ts";
import type { TaintPart } from "../search/compileTaint.ts";
import type { RulesetCache } from "../search/rulesetCache.ts";
import type { ExportedNames } from "../taint/exportModule.ts";
import { folderOf, type ModuleFiles } from "./files.ts";
import type { Breathe, ReadFiles } from "./readFiles.ts";
import { resolverOf } from "./resolvers.ts";

/** A name may have so many parts behind that of its module. */
const MAX_MEMBERS = 3;
/** Files of which something is kept: names and paths, which are small. */
const MAX_OUTLINES = 5_000;

/** The files that a file speaks of, by what it calls them. */
export interface Links {
  readonly byName: ReadonlyMap<string, readonly string[]>;
  readonly passesOn: readonly string[];
  readonly names: ExportedNames;
}

/** All files that a file speaks of. */
export function linkedFiles({ byName, passesOn }: Links): readonly string[] {
  return [...new Set([...[...byName.values()].flat(), ...passesOn])];
}

/** The files that a file hands on something of: what stands behind its names has to be looked for there. */
export function handedOn({ names, passesOn }: Links): readonly string[] {
  return [...passesOn, ...Object.values(names.from).map(({ from }) => from)];
}

/** Rules, by their ids, whose words occur in a file: no others can have a source, or a sink, in it. */
export interface PossibleEnds {
  readonly sources: ReadonlySet<string>;
  readonly sinks: ReadonlySet<string>;
}

/** What can be told of files without following any data, kept until a file, the rules, or the folders change. */
export class Outlines {
  readonly #ends = new Map<string, Known<PossibleEnds>>();
  readonly #links = new Map<string, Known<Links>>();
  /** Of rules that were asked for, whether they have an end in a file. */
  readonly #matched = new Map<string, Known<Map<string, boolean>>>();
  readonly #resolved = new Map<string, Promise<readonly string[]>>();
  #resolvedIn = -1;

  constructor(
    private readonly rulesets: RulesetCache,
    private readonly files: ModuleFiles,
    private readonly read: ReadFiles,
  ) {}

  /** The rules that may have an end in a file in the state of a stamp. It is not parsed for it. */
  endsIn(path: string, stamp: string): Promise<PossibleEnds | undefined> {
    return this.#known(this.#ends, path, stamp, async () => {
      const words = await this.read.words(path, stamp);
      if (!words) return undefined;
      const may = (parts: readonly TaintPart[]) =>
        parts.some(({ needs }) => needs.every((need) => need.some(words.occurs)));
      const { taintRules } = words.language.ruleset;
      return {
        sources: new Set(taintRules.filter(({ taint }) => may(taint.sources)).map(({ rule }) => rule.id)),
        sinks: new Set(taintRules.filter(({ taint }) => may(taint.sinks)).map(({ rule }) => rule.id)),
      };
    });
  }

  /** Which of some rules have a source, and which have a sink in a file, by what matches there. */
  async endsOf(path: string, stamp: string, possible: PossibleEnds, breathe: Breathe): Promise<PossibleEnds> {
    const found = { sources: new Set<string>(), sinks: new Set<string>() };
    const known = await this.#known(this.#matched, path, stamp, async () => new Map<string, boolean>());
    const isThere = async (id: string, end: "sources" | "sinks") => {
      const before = known!.get(`${end} ${id}`);
      if (before !== undefined) return before;
      const file = await this.read.read(path, stamp, breathe);
      const rule = file?.language.ruleset.taintRule(id);
      const is = rule !== undefined && file!.run.has(rule, end);
      known!.set(`${end} ${id}`, is);
      return is;
    };
    for (const end of ["sources", "sinks"] as const)
      for (const id of possible[end]) if (await isThere(id, end)) found[end].add(id);
    return found;
  }

  /** The links of a file in the state of a stamp; undefined for what is not analysed. */
  linksIn(path: string, stamp: string, breathe: Breathe): Promise<Links | undefined> {
    return this.#known(this.#links, path, stamp, async () => {
      const file = await this.read.read(path, stamp, breathe);
      return file && this.linksOf(file.run.facts, path);
    });
  }

  async #known<T>(
    all: Map<string, Known<T>>,
    path: string,
    stamp: string,
    make: () => Promise<T | undefined>,
  ): Promise<T | undefined> {
    const state = `${this.rulesets.generation}/${this.files.generation} ${stamp}`;
    const known = all.get(path);
    if (known?.state === state) return known.value;
    const value = await make();
    all.delete(path);
    all.set(path, { state, value });
    for (const oldest of all.keys()) {
      if (all.size <= MAX_OUTLINES) break;
      all.delete(oldest);
    }
    return value;
  }

  /** The files that a file speaks of, by what it calls them. */
  async linksOf(facts: Facts, path: string): Promise<Links> {
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

interface Known<T> {
  readonly state: string;
  readonly value: T | undefined;
}
