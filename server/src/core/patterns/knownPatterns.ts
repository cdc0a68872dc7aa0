import type { CompiledPattern, PatternNode } from "./pattern.ts";

/** A compiled pattern as plain data, by what it was compiled from. */
export interface StoredPattern {
  readonly language: string;
  /** The metavariables in it that something asks for. */
  readonly read: readonly string[];
  readonly text: string;
  readonly root: PatternNode;
  readonly metavariables: readonly string[];
  readonly words: readonly string[];
}

/**
 * Patterns that were compiled before: those of the built-in rules when Riskmark was built, so that the first file of a
 * language does not wait for them. They hold node kinds, so they belong to one version of a grammar.
 */
export class KnownPatterns {
  readonly #patterns = new Map<string, StoredPattern>();

  constructor(stored: readonly StoredPattern[] = []) {
    for (const pattern of stored) this.#patterns.set(keyOf(pattern), pattern);
  }

  find(language: string, read: readonly string[], text: string): CompiledPattern | undefined {
    const stored = this.#patterns.get(keyOf({ language, read, text }));
    if (!stored) return undefined;
    const { root, words, metavariables } = stored;
    return { root, words, languageId: language, metavariables: new Set(metavariables) };
  }

  /** Takes down a pattern; one that holds more than plain data is left out. */
  add(read: readonly string[], text: string, { root, words, languageId, metavariables }: CompiledPattern): void {
    if (hasRegex(root)) return;
    const stored = { language: languageId, read, text, root, words, metavariables: [...metavariables] };
    this.#patterns.set(keyOf(stored), stored);
  }

  get all(): Iterable<StoredPattern> {
    return this.#patterns.values();
  }
}

function keyOf({ language, read, text }: Pick<StoredPattern, "language" | "read" | "text">): string {
  return [language, read.join(), text].join("\n");
}

function hasRegex(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { op, content } = value as { op?: string; content?: { is: string } };
  if (op === "string" && content?.is === "regex") return true;
  return Object.values(value).some(hasRegex);
}
