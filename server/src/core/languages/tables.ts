import type { Grammar } from "../syntax/grammar.ts";
import { NormalGrammar } from "../syntax/normalGrammar.ts";
import type { SyntaxRuntime } from "../syntax/runtime.ts";
import type { LanguageDefinition } from "./definition.ts";
import { LanguageTable } from "./table.ts";

const tables = new WeakMap<SyntaxRuntime, Map<string, Promise<LanguageTable>>>();

/** The table of a language: its grammar is loaded on first use, once a runtime. */
export function loadTable(runtime: SyntaxRuntime, definition: LanguageDefinition): Promise<LanguageTable> {
  let known = tables.get(runtime);
  if (!known) {
    known = new Map();
    tables.set(runtime, known);
  }
  let table = known.get(definition.id);
  if (!table) {
    table = loadGrammar(runtime, definition).then((grammar) => new LanguageTable(definition, grammar));
    table.catch(() => known.delete(definition.id));
    known.set(definition.id, table);
  }
  return table;
}

async function loadGrammar(runtime: SyntaxRuntime, definition: LanguageDefinition): Promise<Grammar> {
  if (definition.ownGrammar) return definition.ownGrammar();
  const grammar = await runtime.grammar(definition.grammar, definition.sample);
  return definition.normalForm ? new NormalGrammar(grammar, definition.normalForm) : grammar;
}
