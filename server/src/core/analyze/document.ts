import type { AnalyzedDocument, TextToAnalyze } from "../analysis.ts";
import { type Analysis, AnalysisCancelled, type AnalyzeOptions, type Skip } from "../analysis.ts";
import type { Finding } from "../findings/finding.ts";
import { suppressionEdit } from "../findings/suppress.ts";
import { detectLanguage } from "../languages/registry.ts";
import { SyntaxView } from "../languages/view.ts";
import type { EffectivePolicy } from "../policy/effectivePolicy.ts";
import type { CompiledLanguage, RulesetCache } from "../search/rulesetCache.ts";
import type { ParseJob } from "../syntax/grammar.ts";
import { KeptTree } from "../syntax/keptTree.ts";
import type { Snapshot } from "../syntax/snapshot.ts";
import { classifyText } from "../text/classify.ts";
import type { TextEdit } from "../text/edit.ts";
import { countLines } from "../text/lineIndex.ts";
import type { Occurrences } from "../text/words.ts";
import { fixAll } from "./fixAll.ts";
import type { ParsedText } from "./parsedText.ts";
import { proveFixes } from "./proveFixes.ts";
import { Pace, runParse, search, syntaxErrors, type Wanted } from "./searchText.ts";

/** A document that keeps its tree from one version to the next. */
export function openDocument(rulesets: RulesetCache, document: TextToAnalyze): AnalyzedDocument {
  return new OpenDocument(rulesets, document);
}

/** The latest analysis, with what it was made from. */
interface Latest {
  readonly analysis: Analysis;
  readonly policy: EffectivePolicy;
  readonly generation: number;
  readonly version: number;
}

class OpenDocument implements AnalyzedDocument {
  readonly path: string;
  readonly #languageId: string | undefined;
  #text: string;
  #version = 0;
  #latest: Latest | undefined;
  readonly #kept = new KeptTree();
  #view: SyntaxView | undefined;
  /** Where the words of the rules stand in the present text. */
  #occurrences: Occurrences | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(
    private readonly rulesets: RulesetCache,
    document: TextToAnalyze,
  ) {
    this.path = document.path;
    this.#languageId = document.languageId;
    this.#text = document.text;
  }

  get text(): string {
    return this.#text;
  }

  edit(edits: readonly TextEdit[]): void {
    for (const edit of edits) {
      const before = this.#text;
      this.#kept.edit(before, edit);
      this.#text = before.slice(0, edit.start) + edit.newText + before.slice(edit.end);
      this.#occurrences = this.#occurrences?.after(edit, before, this.#text);
    }
    this.#changed();
  }

  replaceText(text: string): void {
    this.#text = text;
    this.#occurrences = undefined;
    this.#kept.drop();
    this.#changed();
  }

  analyze(policy: EffectivePolicy, options: AnalyzeOptions = {}): Promise<Analysis> {
    // One analysis at a time: they share the tree.
    const next = this.#queue.then(() => this.#analyze(policy, options));
    this.#queue = next.catch(() => {});
    return next;
  }

  async fixes(finding: Finding, policy: EffectivePolicy) {
    const parsed = await this.#parsed(policy);
    return parsed ? proveFixes(parsed, this.path, finding, policy, this.rulesets.runtime.host.now) : [];
  }

  async fixAll(policy: EffectivePolicy, options = {}) {
    return fixAll(
      (text) => openDocument(this.rulesets, { path: this.path, languageId: this.#languageId, text }),
      this.#text,
      policy,
      options,
    );
  }

  suppress(finding: Finding, reason: string): TextEdit {
    if (!this.#view) throw new Error("a finding is suppressed in the text in which it was found: analyse first");
    return suppressionEdit(this.#view, finding, reason);
  }

  close(): void {
    this.#isClosed = true;
    this.#kept.drop();
    this.#latest = undefined;
    this.#view = undefined;
  }

  #changed(): void {
    this.#version++;
    this.#latest = undefined;
    this.#view = undefined;
  }

  /** The present text, parsed; analyses it first if need be. */
  async #parsed(policy: EffectivePolicy): Promise<ParsedText | undefined> {
    const { languageId } = await this.analyze(policy);
    const { tree } = this.#kept;
    if (languageId === undefined || !this.#view || !tree) return undefined;
    return { view: this.#view, language: await this.rulesets.compile(languageId), tree };
  }

  async #analyze(policy: EffectivePolicy, options: AnalyzeOptions): Promise<Analysis> {
    for (;;) {
      if (options.signal?.aborted || this.#isClosed) throw new AnalysisCancelled();
      const version = this.#version;
      const { generation } = this.rulesets;
      const latest = this.#latest;
      if (latest && latest.policy === policy && latest.generation === generation && latest.version === version)
        return latest.analysis;
      const analysis = await this.#attempt(
        policy,
        new Pace(this.rulesets.runtime.host.now, this.#watching(version, options)),
      );
      if (analysis && this.#version === version) {
        this.#latest = { analysis, policy, generation, version };
        return analysis;
      }
    }
  }

  /** The options, with a signal that also goes off when the text changes. */
  #watching(version: number, options: AnalyzeOptions): AnalyzeOptions {
    const isStale = () => this.#version !== version || this.#isClosed || (options.signal?.aborted ?? false);
    return {
      ...options,
      signal: {
        get aborted() {
          return isStale();
        },
      },
    };
  }

  /** One analysis; undefined when the text changed meanwhile. */
  async #attempt(policy: EffectivePolicy, pace: Pace): Promise<Analysis | undefined> {
    const text = this.#text;
    const definition = detectLanguage(this.path, text, this.#languageId);
    const outline = new AnalysisOutline(this.path, text, definition?.id);
    if (!policy.includes(this.path))
      return outline.skipped({ reason: "excluded", message: "the policy excludes this path" });
    if (!definition)
      return outline.skipped({ reason: "unknown-language", message: "no language is known for this file" });
    const skip = classifyText(this.path, text);
    if (skip) return outline.skipped(skip);
    try {
      const language = await this.rulesets.compile(definition.id);
      const { ruleset } = language;
      if (this.#occurrences?.set !== ruleset.words) this.#occurrences = ruleset.words.scan(text);
      const occurrences = this.#occurrences;
      const applicable = ruleset.applicable(occurrences, this.path, (ruleId) => policy.runs(ruleId, this.path));
      if (applicable.length === 0 && !text.includes("riskmark-ignore")) return outline.unparsed();
      return await this.#search(outline, language, { applicable, occurrences }, policy, pace);
    } catch (thrown) {
      if (thrown instanceof AnalysisCancelled) return undefined;
      throw thrown;
    }
  }

  async #search(
    outline: AnalysisOutline,
    language: CompiledLanguage,
    wanted: Wanted,
    policy: EffectivePolicy,
    pace: Pace,
  ): Promise<Analysis> {
    const { text } = outline;
    const parseStart = pace.elapsed;
    const job = this.#kept.parse(language.table.grammar, text);
    if (!(await runParse(job, pace))) {
      return outline.skipped({ reason: "time-budget", message: `parsing took longer than the time for one file` });
    }
    const snapshot = decoded(this.#kept, job);
    if (!snapshot) return outline.skipped(TOO_DEEP);
    const view = new SyntaxView(snapshot, text, language.table);
    this.#view = view;
    const parseMs = pace.elapsed - parseStart;
    const result = await search(view, this.path, language.ruleset, wanted, policy, pace);
    return outline.complete(result, syntaxErrors(view.snapshot), {
      parseMs,
      matchMs: pace.elapsed - parseStart - parseMs,
    });
  }
}

const TOO_DEEP: Skip = { reason: "too-deep", message: "the code is nested deeper than a tree can be read" };

/** The tree as a snapshot; undefined when it is too deep even to decode. */
function decoded(kept: KeptTree, job: ParseJob): Snapshot | undefined {
  try {
    return kept.take(job);
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}

/** What every analysis of a text says, whatever came of it. */
class AnalysisOutline {
  constructor(
    readonly path: string,
    readonly text: string,
    readonly languageId: string | undefined,
  ) {}

  skipped(skip: Skip): Analysis {
    return { ...this.unparsed(), skip };
  }

  unparsed(): Analysis {
    return {
      path: this.path,
      languageId: this.languageId,
      findings: [],
      suppressed: [],
      unusedSuppressions: [],
      syntaxErrors: [],
      exhausted: [],
      stats: {
        lines: countLines(this.text),
        bytes: this.text.length,
        parsed: false,
        parseMs: 0,
        matchMs: 0,
      },
    };
  }

  complete(
    { findings, suppressed, unused, exhausted, skip }: Awaited<ReturnType<typeof search>>,
    errors: Analysis["syntaxErrors"],
    times: { parseMs: number; matchMs: number },
  ): Analysis {
    const plain = this.unparsed();
    return {
      ...plain,
      findings,
      suppressed,
      unusedSuppressions: unused,
      exhausted,
      skip,
      syntaxErrors: errors,
      stats: { ...plain.stats, parsed: true, ...times },
    };
  }
}
