import type { AnalyzedDocument, TextToAnalyze } from "../analysis.ts";
import { type Analysis, AnalysisCancelled, type AnalyzeOptions, type Skip } from "../analysis.ts";
import { findPlaces, hasInventory, type SensitivePlace } from "../coverage/inventory.ts";
import type { Finding } from "../findings/finding.ts";
import { byRisk } from "../findings/makeFinding.ts";
import { suppressionEdit } from "../findings/suppress.ts";
import type { LanguageDefinition } from "../languages/definition.ts";
import { plainText } from "../languages/plainText.ts";
import { detectLanguage } from "../languages/registry.ts";
import { SyntaxView } from "../languages/view.ts";
import { resolverOf } from "../modules/resolvers.ts";
import type { Dependencies, ModuleStore } from "../modules/store.ts";
import type { EffectivePolicy } from "../policy/effectivePolicy.ts";
import { type Earlier, type Remembered, RuleRun } from "../search/ruleRun.ts";
import type { Ruleset } from "../search/ruleset.ts";
import type { CompiledLanguage, RulesetCache } from "../search/rulesetCache.ts";
import type { ParseJob } from "../syntax/grammar.ts";
import { KeptTree } from "../syntax/keptTree.ts";
import type { Snapshot } from "../syntax/snapshot.ts";
import { classifyText } from "../text/classify.ts";
import type { TextEdit } from "../text/edit.ts";
import { countLines } from "../text/lineIndex.ts";
import { changedBy, type TextChange } from "../text/textChange.ts";
import type { Occurrences } from "../text/words.ts";
import { EmbeddedRegion, type RegionResult } from "./embeddedRegion.ts";
import { fixAll } from "./fixAll.ts";
import type { ParsedText } from "./parsedText.ts";
import { proveFixes } from "./proveFixes.ts";
import { Pace, runParse, type SearchResult, search, syntaxErrors, TOO_DEEP, type Wanted } from "./searchText.ts";

/** A document that keeps its tree from one version to the next. */
export function openDocument(rulesets: RulesetCache, document: TextToAnalyze, modules?: ModuleStore): AnalyzedDocument {
  return new OpenDocument(rulesets, document, modules);
}

/** The latest analysis, with what it was made from. */
interface Latest {
  readonly analysis: Analysis;
  readonly policy: EffectivePolicy;
  readonly generation: number;
  readonly version: number;
  /** The other files that were looked at. */
  readonly dependencies: Dependencies | undefined;
  readonly modules: number | undefined;
}

class OpenDocument implements AnalyzedDocument {
  readonly path: string;
  readonly #languageId: string | undefined;
  readonly #isOnce: boolean;
  #text: string;
  #version = 0;
  #latest: Latest | undefined;
  readonly #kept = new KeptTree();
  #view: SyntaxView | undefined;
  /** Where the words of the rules stand in the present text. */
  #occurrences: Occurrences | undefined;
  /** What the latest run of the rules left, and what changed of the text since. */
  #remembered: Remembered | undefined;
  #change: TextChange | undefined;
  /** Code of other languages in the text of the latest analysis. */
  #regions: EmbeddedRegion[] = [];
  #queue: Promise<unknown> = Promise.resolve();
  #isClosed = false;
  /** The other files that the analysis that runs looks at. */
  #dependencies: Dependencies | undefined;

  constructor(
    private readonly rulesets: RulesetCache,
    document: TextToAnalyze,
    private readonly modules: ModuleStore | undefined,
  ) {
    this.path = document.path;
    this.#languageId = document.languageId;
    this.#text = document.text;
    this.#isOnce = document.once ?? false;
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
      this.#change = changedBy(this.#change, edit);
    }
    this.#changed();
  }

  replaceText(text: string): void {
    this.#text = text;
    this.#occurrences = undefined;
    this.#remembered = undefined;
    this.#kept.drop();
    this.#closeRegions();
    this.#changed();
  }

  analyze(policy: EffectivePolicy, options: AnalyzeOptions = {}): Promise<Analysis> {
    // One analysis at a time: they share the tree.
    const next = this.#queue.then(() => this.#analyze(policy, options));
    this.#queue = next.catch(() => {});
    return next;
  }

  async fixes(finding: Finding, policy: EffectivePolicy) {
    const region = this.#regionOf(finding);
    if (region) return region.fixes(finding, this.path, policy, this.rulesets.runtime.host.now);
    const parsed = await this.#parsed(policy);
    if (!parsed) return [];
    // The document may get another tree meanwhile; this one is needed until the trial ends.
    const tree = parsed.tree.copy();
    try {
      return await proveFixes({ ...parsed, tree }, this.path, finding, policy, this.rulesets.runtime.host.now);
    } finally {
      tree.delete();
    }
  }

  async fixAll(policy: EffectivePolicy, options = {}) {
    return fixAll(
      (text) => openDocument(this.rulesets, { path: this.path, languageId: this.#languageId, text }, this.modules),
      this.#text,
      policy,
      options,
    );
  }

  async inventory(policy: EffectivePolicy): Promise<readonly SensitivePlace[]> {
    const { languageId, skip } = await this.analyze(policy);
    if (languageId === undefined || skip || !hasInventory(languageId)) return [];
    return findPlaces(this.#view ?? (await this.#parseOnce(languageId)));
  }

  async syntaxErrors(policy: EffectivePolicy): Promise<Analysis["syntaxErrors"]> {
    const { languageId, skip } = await this.analyze(policy);
    if (languageId === undefined || skip) return [];
    return syntaxErrors((this.#view ?? (await this.#parseOnce(languageId))).snapshot);
  }

  /** The present text as a tree, where no rule needed one. */
  async #parseOnce(languageId: string): Promise<SyntaxView> {
    const { table } = await this.rulesets.compile(languageId);
    const tree = new KeptTree();
    try {
      const job = tree.parse(table.grammar, this.#text);
      while (!job.run(() => false));
      return new SyntaxView(tree.take(job), this.#text, table);
    } finally {
      tree.drop();
    }
  }

  suppress(finding: Finding, reason: string): TextEdit {
    const region = this.#regionOf(finding);
    if (region) return region.suppress(finding, reason);
    if (!this.#view) throw new Error("a finding is suppressed in the text in which it was found: analyse first");
    return suppressionEdit(this.#view, finding, reason);
  }

  close(): void {
    this.#isClosed = true;
    this.#kept.drop();
    this.#closeRegions();
    this.#latest = undefined;
    this.#view = undefined;
    this.#remembered = undefined;
  }

  #changed(): void {
    this.#version++;
    this.#latest = undefined;
    this.#view = undefined;
  }

  #closeRegions(): void {
    for (const region of this.#regions) region.close();
    this.#regions = [];
  }

  #regionOf(finding: Finding): EmbeddedRegion | undefined {
    return this.#view && this.#regions.find((region) => region.holds(finding));
  }

  /** The present text, parsed; analyses it first if need be. */
  async #parsed(policy: EffectivePolicy): Promise<ParsedText | undefined> {
    const { languageId } = await this.analyze(policy);
    if (languageId === undefined || !this.#view) return undefined;
    const language = await this.rulesets.compile(languageId);
    if (!this.#kept.tree) {
      const job = this.#kept.parse(language.table.grammar, this.#text);
      while (!job.run(() => false));
      this.#kept.take(job);
    }
    const { tree } = this.#kept;
    return tree && { view: this.#view, language, tree };
  }

  async #analyze(policy: EffectivePolicy, options: AnalyzeOptions): Promise<Analysis> {
    for (;;) {
      if (options.signal?.aborted || this.#isClosed) throw new AnalysisCancelled();
      const version = this.#version;
      const { generation } = this.rulesets;
      const latest = this.#latest;
      const isSame = latest?.policy === policy && latest.generation === generation && latest.version === version;
      if (isSame && (await this.#isCurrent(latest))) return latest.analysis;
      this.#dependencies = undefined;
      const modules = this.modules?.generation;
      const analysis = await this.#attempt(
        policy,
        new Pace(this.rulesets.runtime.host.now, this.#watching(version, options)),
      );
      if (analysis && this.#version === version) {
        this.#latest = { analysis, policy, generation, version, dependencies: this.#dependencies, modules };
        return analysis;
      }
    }
  }

  /** Whether the other files that an analysis depends on are as they were. */
  async #isCurrent({ dependencies, modules }: Latest): Promise<boolean> {
    if (!dependencies || !this.modules) return true;
    return this.modules.generation === modules && (await this.modules.isCurrent(dependencies));
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
    const unknown = { reason: "unknown-language", message: "no language is known for this file" } as const;
    if (!policy.includes(this.path))
      return outline.skipped({ reason: "excluded", message: "the policy excludes this path" });
    const imported = policy.imported(this.path).filter(({ rule }) => policy.runs(rule.id, this.path));
    if (!definition && !this.rulesets.readsAnyText && imported.length === 0) return outline.skipped(unknown);
    const skip = classifyText(this.path, text);
    if (skip) return outline.skipped(skip);
    try {
      // The first file of a language is not made to pay for what all of them need.
      const language = await pace.apart(() => this.rulesets.compile((definition ?? plainText).id));
      const { ruleset } = language;
      if (this.#occurrences?.set !== ruleset.words) this.#occurrences = ruleset.words.scan(text);
      const occurrences = this.#occurrences;
      const applicable = ruleset.applicable(text, occurrences, this.path, (ruleId) => policy.runs(ruleId, this.path));
      if (applicable.length === 0 && imported.length === 0 && !definition) return outline.skipped(unknown);
      const across = this.#across(language, occurrences, policy);
      const needsTree =
        applicable.length > 0 ||
        imported.length > 0 ||
        (across?.halves.length ?? 0) > 0 ||
        text.includes("riskmark-ignore") ||
        this.#mayEmbed(definition, text);
      if (!needsTree) return outline.unparsed();
      const change = this.#change;
      const earlier = this.#remembered && change ? { remembered: this.#remembered, change } : undefined;
      const known = this.#isOnce ? this.modules?.known(this.path, text) : undefined;
      const parseStart = pace.elapsed;
      const run =
        known?.view.table === language.table
          ? known
          : await this.#parse(text, language, { occurrences, earlier }, pace);
      if (!(run instanceof RuleRun)) return outline.skipped(run);
      if (this.#isOnce && resolverOf(language.table.definition.id)) this.modules?.offer(this.path, { language, run });
      const searchStart = pace.elapsed;
      this.#closeRegions();
      this.#view = run.view;
      const wanted = { applicable, imported, across };
      const result = await this.#search(run, language.ruleset, wanted, policy, pace);
      const embedded = await this.#searchEmbedded(run.view, policy, pace);
      return outline.complete(joined(result, embedded), errorsOf(run.view, embedded), {
        parseMs: searchStart - parseStart,
        matchMs: pace.elapsed - searchStart,
      });
    } catch (thrown) {
      if (thrown instanceof AnalysisCancelled) return undefined;
      throw thrown;
    }
  }

  /** The way to other files, where a rule could have one end of a flow here. */
  #across({ table, ruleset }: CompiledLanguage, occurrences: Occurrences, policy: EffectivePolicy): Wanted["across"] {
    if (!this.modules || !resolverOf(table.definition.id)?.mayLink.test(this.#text)) return undefined;
    const halves = ruleset.halves(occurrences, this.path, (ruleId) => policy.runs(ruleId, this.path));
    return { halves, modules: this.modules };
  }

  #mayEmbed(definition: LanguageDefinition | undefined, text: string): boolean {
    return definition?.embeds?.mayOccur(text) ?? false;
  }

  /** Runs the rules of other languages on the code that the document embeds. */
  async #searchEmbedded(view: SyntaxView, policy: EffectivePolicy, pace: Pace): Promise<RegionResult[]> {
    const { embeds } = view.table.definition;
    const results: RegionResult[] = [];
    if (!embeds?.mayOccur(view.text)) return results;
    for (const embedded of embeds.find(view)) {
      const analyzed = await EmbeddedRegion.analyze(embedded, this.path, this.rulesets, policy, pace);
      if (!analyzed) continue;
      if (analyzed.region) this.#regions.push(analyzed.region);
      results.push(analyzed.result);
    }
    return results;
  }

  /** Parses the present text, for rules to run on it; or says why that cannot be. */
  async #parse(
    text: string,
    { table }: CompiledLanguage,
    { occurrences, earlier }: { readonly occurrences: Occurrences; readonly earlier: Earlier | undefined },
    pace: Pace,
  ): Promise<RuleRun | Skip> {
    const job = this.#kept.parse(table.grammar, text);
    const unread = await runParse(job, pace);
    if (unread) return unread;
    await pace.breathe();
    const snapshot = decoded(this.#kept, job);
    if (!snapshot) return TOO_DEEP;
    await pace.breathe();
    return new RuleRun(new SyntaxView(snapshot, text, table), occurrences, earlier);
  }

  async #search(
    run: RuleRun,
    ruleset: Ruleset,
    wanted: Wanted,
    policy: EffectivePolicy,
    pace: Pace,
  ): Promise<SearchResult> {
    const result = await search(run, this.path, ruleset, wanted, policy, pace);
    this.#dependencies = result.dependencies;
    if (this.#text === run.view.text) {
      this.#remembered = result.remembered;
      this.#change = undefined;
    }
    return result;
  }
}

/** What was found in a document and in the code that is embedded in it. */
function joined(result: SearchResult, embedded: readonly RegionResult[]): SearchResult {
  if (embedded.length === 0) return result;
  const all = [result, ...embedded];
  return {
    findings: all.flatMap(({ findings }) => findings).sort(byRisk),
    suppressed: all.flatMap(({ suppressed }) => suppressed),
    unused: all.flatMap(({ unused }) => unused),
    exhausted: all.flatMap(({ exhausted }) => exhausted),
    dependencies: result.dependencies,
    skip: all.find(({ skip }) => skip !== undefined)?.skip,
  };
}

function errorsOf(view: SyntaxView, embedded: readonly RegionResult[]): Analysis["syntaxErrors"] {
  return [...syntaxErrors(view.snapshot), ...embedded.flatMap((result) => result.syntaxErrors)];
}

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
      dependencies: undefined,
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
    { findings, suppressed, unused, exhausted, skip, dependencies }: Awaited<ReturnType<typeof search>>,
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
      dependencies: dependencies && [...dependencies.keys()],
      skip,
      syntaxErrors: errors,
      stats: { ...plain.stats, parsed: true, ...times },
    };
  }
}
