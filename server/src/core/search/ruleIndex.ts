import type { Facts } from "../facts/facts.ts";
import type { LanguageTable } from "../languages/table.ts";
import { keysOf } from "../patterns/rootShape.ts";
import type { CompiledRule } from "./compileRule.ts";
import type { PatternSearch, Search } from "./search.ts";

interface Entry {
  readonly search: PatternSearch;
  readonly rule: CompiledRule;
}

interface Bucket {
  readonly keyed: Map<string, Entry[]>;
  readonly any: Entry[];
}

/**
 * Finds, in one pass over a snapshot, the nodes at which each pattern could match: by the node's kind, then by the
 * name it goes by. A rule that is added costs nothing where its names do not occur.
 */
export class RuleIndex {
  readonly #byKind = new Map<number, Bucket>();
  readonly #kinds = new Uint8Array(65536);
  readonly #indexed = new Set<PatternSearch>();

  constructor(rules: readonly CompiledRule[], table: LanguageTable) {
    for (const rule of rules) for (const search of generators(rule.search)) this.#add({ search, rule }, table);
  }

  /** Whether `candidates` speaks about a pattern; others are looked for at every node. */
  has(search: PatternSearch): boolean {
    return this.#indexed.has(search);
  }

  /** Nodes by pattern, for the rules that `active` lets through. */
  candidates(facts: Facts, active: ReadonlySet<CompiledRule>): Map<PatternSearch, number[]> {
    const found = new Map<PatternSearch, number[]>();
    const { view } = facts;
    const { count, kind, flags } = view.snapshot;
    const add = (entries: readonly Entry[], node: number): void => {
      for (const { search, rule } of entries) {
        if (!active.has(rule)) continue;
        const nodes = found.get(search);
        if (!nodes) found.set(search, [node]);
        else if (nodes.at(-1) !== node) nodes.push(node);
      }
    };
    for (let node = 0; node < count; node++) {
      const k = kind[node]!;
      if (this.#kinds[k] === 0 || (flags[node]! & 1) === 0) continue;
      const bucket = this.#byKind.get(k)!;
      if (bucket.any.length > 0) add(bucket.any, node);
      if (bucket.keyed.size === 0) continue;
      for (const key of keysOf(view, facts, node)) {
        const entries = bucket.keyed.get(key);
        if (entries) add(entries, node);
      }
    }
    return found;
  }

  #add(entry: Entry, table: LanguageTable): void {
    const { roles, kinds, key } = entry.search.shape;
    this.#indexed.add(entry.search);
    for (const kind of roles.length > 0 ? kindsWith(table, roles) : kinds.length > 0 ? kinds : table.grammarKinds()) {
      let bucket = this.#byKind.get(kind);
      if (!bucket) {
        bucket = { keyed: new Map(), any: [] };
        this.#byKind.set(kind, bucket);
        this.#kinds[kind] = 1;
      }
      if (key === undefined) bucket.any.push(entry);
      else {
        const entries = bucket.keyed.get(key);
        if (entries) entries.push(entry);
        else bucket.keyed.set(key, [entry]);
      }
    }
  }
}

function kindsWith(table: LanguageTable, roles: readonly number[]): number[] {
  return table.grammarKinds().filter((kind) => roles.includes(table.role[kind]!));
}

/** The patterns from which an evaluation starts: those that must be looked for in the whole file. */
function generators(search: Search): PatternSearch[] {
  switch (search.op) {
    case "pattern":
      return [search];
    case "or":
      return search.of.flatMap(generators);
    case "and":
      return search.positives.length > 0 ? search.positives.flatMap(generators) : search.insides.slice(0, 1).flatMap(generators);
    default:
      return [];
  }
}
