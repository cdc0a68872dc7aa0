import { detectLanguage } from "../languages/registry.ts";
import { SyntaxView } from "../languages/view.ts";
import { occursIn, RuleRun } from "../search/ruleRun.ts";
import type { CompiledLanguage, RulesetCache } from "../search/rulesetCache.ts";
import { classifyText } from "../text/classify.ts";
import type { Occurrences } from "../text/words.ts";
import type { ModuleFiles } from "./files.ts";
import { resolverOf } from "./resolvers.ts";

/** Characters of the texts whose trees are kept: a tree takes many times the memory of its text. */
const MAX_KEPT = 400_000;

/** Lets others have their turn now and then. */
export type Breathe = () => Promise<void>;

/** The words in a file. */
export interface FileWords {
  readonly text: string;
  readonly language: CompiledLanguage;
  readonly occurrences: Occurrences;
  /** Whether what a rule needs occurs. */
  readonly occurs: (need: string) => boolean;
}

/** A file that was read for the sake of others. */
export interface ReadFile {
  readonly language: CompiledLanguage;
  /** What the taint rules match in it, as far as somebody asked. */
  readonly run: RuleRun;
}

/** Reads and parses other files. Those that were of use last are kept, since a file is asked for several times in a row. */
export class ReadFiles {
  readonly #kept = new Map<string, Kept>();
  #generation = -1;
  #size = 0;
  #words: { readonly key: string; readonly words: FileWords | undefined } | undefined;

  constructor(
    private readonly rulesets: RulesetCache,
    private readonly files: ModuleFiles,
  ) {}

  /** The words of a file in the state of a stamp; undefined for what is not analysed. */
  async words(path: string, stamp: string): Promise<FileWords | undefined> {
    const key = `${this.rulesets.generation} ${stamp} ${path}`;
    // Whoever asks for the words may ask for the tree next.
    if (this.#words?.key !== key) this.#words = { key, words: await this.#wordsOf(path) };
    return this.#words.words;
  }

  /** What is known of a file whose text is this one, or was when it was last read. */
  known(path: string, text: string): RuleRun | undefined {
    const run = this.#generation === this.rulesets.generation ? this.#kept.get(path)?.file.run : undefined;
    return run?.view.text === text ? run : undefined;
  }

  /** Takes a file that is analysed for its own sake, so that it is not parsed again for that of others. */
  offer(path: string, file: ReadFile): void {
    if (this.#generation !== this.rulesets.generation) this.#forgetAll();
    const { text } = file.run.view;
    this.#keep(path, { stamp: undefined, file, size: text.length });
  }

  /** A file in the state of a stamp; undefined for what is not analysed. */
  async read(path: string, stamp: string, breathe: Breathe): Promise<ReadFile | undefined> {
    if (this.#generation !== this.rulesets.generation) this.#forgetAll();
    const known = this.#kept.get(path);
    if (known?.stamp === stamp) {
      this.#keep(path, known);
      return known.file;
    }
    const words = await this.words(path, stamp);
    if (!words) return undefined;
    const { text, language } = words;
    const run = this.known(path, text);
    const file = run ? { language, run } : await parse(words, breathe);
    if (file) this.#keep(path, { stamp, file, size: text.length });
    return file;
  }

  async #wordsOf(path: string): Promise<FileWords | undefined> {
    const text = await this.files.read(path);
    if (text === undefined) return undefined;
    const definition = detectLanguage(path, text);
    if (!definition || !resolverOf(definition.id) || classifyText(path, text)) return undefined;
    const language = await this.rulesets.compile(definition.id);
    const occurrences = language.ruleset.words.scan(text);
    return { text, language, occurrences, occurs: occursIn(occurrences) };
  }

  #forgetAll(): void {
    this.#kept.clear();
    this.#size = 0;
    this.#generation = this.rulesets.generation;
  }

  #keep(path: string, kept: Kept): void {
    this.#drop(path);
    this.#kept.set(path, kept);
    this.#size += kept.size;
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= MAX_KEPT || oldest === path) return;
      this.#drop(oldest);
    }
  }

  #drop(path: string): void {
    this.#size -= this.#kept.get(path)?.size ?? 0;
    this.#kept.delete(path);
  }
}

interface Kept {
  /** Undefined where nobody knows yet whether it is the file's present text. */
  readonly stamp: string | undefined;
  readonly file: ReadFile;
  readonly size: number;
}

async function parse({ text, language, occurrences }: FileWords, breathe: Breathe): Promise<ReadFile | undefined> {
  const { table } = language;
  const job = table.grammar.parse(text);
  while (!job.run(() => true)) await breathe();
  const tree = job.take();
  try {
    const view = new SyntaxView(table.grammar.decode(tree), text, table);
    return { language, run: new RuleRun(view, occurrences) };
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    return undefined;
  } finally {
    tree.delete();
    await breathe();
  }
}
