import type { LanguageDefinition } from "../languages/definition.ts";
import { LANGUAGES, languageById, languagesNamed } from "../languages/registry.ts";
import type { LanguageTable } from "../languages/table.ts";
import { loadTable } from "../languages/tables.ts";
import { KnownPatterns, type StoredPattern } from "../patterns/knownPatterns.ts";
import type { Problem } from "../problem.ts";
import { nestedLanguages } from "../rules/nestedLanguages.ts";
import type { Rule } from "../rules/rule.ts";
import type { SyntaxRuntime } from "../syntax/runtime.ts";
import { knowShapes, type StoredShape } from "../text/regexShape.ts";
import { compileRuleset, isTextRule, type Ruleset } from "./ruleset.ts";

/** Milliseconds of compiling between two turns of the event loop. */
const SLICE_MS = 8;

export interface CompiledLanguage {
  readonly table: LanguageTable;
  readonly ruleset: Ruleset;
  readonly problems: readonly Problem[];
  /** The patterns of all rules, for whoever stores them. */
  readonly patterns: KnownPatterns;
}

/** The rules of an analyzer, compiled for a language when a file of it first comes. */
export class RulesetCache {
  #rules: readonly Rule[] = [];
  /** Counts up with each change of the rules, so that results can tell what they were made with. */
  generation = 0;
  readonly #compiled = new Map<string, Promise<CompiledLanguage>>();
  #shapes: Promise<void> | undefined;

  constructor(readonly runtime: SyntaxRuntime) {}

  /** Whether some rule runs on any text, also where no language is known. */
  get readsAnyText(): boolean {
    return this.#rules.some(isTextRule);
  }

  setRules(rules: readonly Rule[]): void {
    this.#rules = rules;
    this.generation++;
    this.#compiled.clear();
  }

  /** @throws when the grammar cannot be loaded. */
  compile(languageId: string): Promise<CompiledLanguage> {
    let compiled = this.#compiled.get(languageId);
    if (!compiled) {
      compiled = this.#compile(languageId);
      this.#compiled.set(languageId, compiled);
      compiled.catch(() => this.#compiled.delete(languageId));
    }
    return compiled;
  }

  async #compile(languageId: string): Promise<CompiledLanguage> {
    const rules = this.#rules;
    const definition = languageById(languageId) ?? LANGUAGES[0]!;
    const table = await loadTable(this.runtime, definition);
    const tables = await this.#foreignTables(rules, definition);
    const { now, yieldTurn, today, regexShapes } = this.runtime.host;
    this.#shapes ??= regexShapes?.().then((shapes) => knowShapes(shapes as readonly StoredShape[]));
    await this.#shapes;
    const stored = (await this.runtime.host.patterns?.(definition.id)) ?? [];
    const patterns = new KnownPatterns(stored as readonly StoredPattern[]);
    const compiler = compileRuleset(rules, table, { tables, today, patterns });
    let slice = now();
    for (;;) {
      const { done, value } = compiler.next();
      if (done) return { table, patterns, ...value };
      if (now() - slice < SLICE_MS) continue;
      await yieldTurn();
      slice = now();
    }
  }

  /** The languages that rules for this one look for in strings. A grammar that cannot be loaded is left out. */
  async #foreignTables(rules: readonly Rule[], own: LanguageDefinition): Promise<Map<string, LanguageTable>> {
    const here = rules.filter(({ languages }) => languages.some((name) => languagesNamed(name).includes(own.id)));
    const names = new Set(here.flatMap(({ body }) => (body.mode === "search" ? nestedLanguages(body.formula) : [])));
    const tables = new Map<string, LanguageTable>();
    for (const id of new Set([...names].flatMap(languagesNamed))) {
      const definition = languageById(id);
      const table = definition && (await loadTable(this.runtime, definition).catch(() => undefined));
      if (table) tables.set(id, table);
    }
    return tables;
  }
}
