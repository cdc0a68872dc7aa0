import type { ProvenFix, Skip, UnusedSuppression } from "../analysis.ts";
import type { Finding, Span } from "../findings/finding.ts";
import { suppressionEdit } from "../findings/suppress.ts";
import type { EmbeddedText } from "../languages/embedded.ts";
import { SyntaxView } from "../languages/view.ts";
import type { EffectivePolicy } from "../policy/effectivePolicy.ts";
import { RuleRun } from "../search/ruleRun.ts";
import { isTextRule } from "../search/ruleset.ts";
import type { CompiledLanguage, RulesetCache } from "../search/rulesetCache.ts";
import type { SyntaxTree } from "../syntax/grammar.ts";
import type { TextEdit } from "../text/edit.ts";
import { proveFixes } from "./proveFixes.ts";
import { type Pace, runParse, type SearchResult, search, syntaxErrors } from "./searchText.ts";

/** What was found in embedded code, with offsets of the file. */
export interface RegionResult extends SearchResult {
  readonly syntaxErrors: readonly Span[];
}

/** Code of another language within a document, analysed by the rules of that language. */
export class EmbeddedRegion {
  /** Findings as the document has them, with what they are in the region's own text. */
  readonly #inner = new Map<Finding, Finding>();

  private constructor(
    private readonly embedded: EmbeddedText,
    private readonly language: CompiledLanguage,
    private readonly view: SyntaxView,
    private readonly tree: SyntaxTree,
  ) {}

  /**
   * Analyses embedded code; undefined where no rule can match it.
   *
   * @throws AnalysisCancelled
   */
  static async analyze(
    embedded: EmbeddedText,
    path: string,
    rulesets: RulesetCache,
    policy: EffectivePolicy,
    pace: Pace,
  ): Promise<{ region?: EmbeddedRegion; result: RegionResult } | undefined> {
    const language = await rulesets.compile(embedded.languageId);
    const { text } = embedded;
    // Rules on any text have run on the file that the code stands in.
    const occurrences = language.ruleset.words.scan(text);
    const applicable = language.ruleset
      .applicable(text, occurrences, path, (ruleId) => policy.runs(ruleId, path))
      .filter(({ rule }) => !isTextRule(rule));
    if (applicable.length === 0 && !text.includes("riskmark-ignore")) return undefined;
    const { grammar } = language.table;
    const job = grammar.parse(text);
    const unread = await runParse(job, pace);
    if (unread) return { result: passedOver(unread.reason, unread.message) };
    const tree = job.take();
    try {
      const view = new SyntaxView(grammar.decode(tree), text, language.table);
      const run = new RuleRun(view, occurrences);
      const result = await search(run, path, language.ruleset, { applicable }, policy, pace);
      const region = new EmbeddedRegion(embedded, language, view, tree);
      return { region, result: region.#inFile(result) };
    } catch (thrown) {
      tree.delete();
      if (thrown instanceof RangeError)
        return { result: passedOver("too-deep", "the code is nested too deep to be read") };
      throw thrown;
    }
  }

  holds(finding: Finding): boolean {
    return this.#inner.has(finding);
  }

  /** The fixes of a finding whose edits can be made in the file. */
  async fixes(finding: Finding, path: string, policy: EffectivePolicy, now: () => number): Promise<ProvenFix[]> {
    const { view, language } = this;
    // The document may let go of this region meanwhile.
    const tree = this.tree.copy();
    let proven: ProvenFix[];
    try {
      proven = await proveFixes({ view, language, tree }, path, this.#inner.get(finding)!, policy, now);
    } finally {
      tree.delete();
    }
    return proven.flatMap((fix) => {
      const edits = fix.edits.map((edit) => this.embedded.editInFile(edit));
      return edits.every((edit) => edit !== undefined) ? [{ ...fix, edits }] : [];
    });
  }

  /** @throws where no comment can be written */
  suppress(finding: Finding, reason: string): TextEdit {
    const edit = this.embedded.editInFile(suppressionEdit(this.view, this.#inner.get(finding)!, reason));
    if (!edit) throw new Error("no comment can be written into this part of the file");
    return edit;
  }

  close(): void {
    this.tree.delete();
  }

  #inFile(result: SearchResult): RegionResult {
    return {
      ...result,
      findings: result.findings.map((finding) => this.#findingInFile(finding)),
      suppressed: result.suppressed.map((finding) => this.#findingInFile(finding)),
      unused: result.unused.flatMap((unused) => this.#unusedInFile(unused)),
      syntaxErrors: syntaxErrors(this.view.snapshot).map((span) => this.embedded.spanInFile(span)),
    };
  }

  #findingInFile(inner: Finding): Finding {
    const { embedded } = this;
    const bindings = Object.entries(inner.bindings).map(([name, binding]) => [
      name,
      { ...binding, ...embedded.spanInFile(binding) },
    ]);
    const { suppression } = inner;
    const finding: Finding = {
      ...inner,
      ...embedded.spanInFile(inner),
      bindings: Object.fromEntries(bindings),
      trace: inner.trace.map((step) => ({ ...step, ...embedded.spanInFile(step) })),
      ...(suppression && "comment" in suppression
        ? { suppression: { ...suppression, comment: embedded.spanInFile(suppression.comment) } }
        : {}),
    };
    this.#inner.set(finding, inner);
    return finding;
  }

  #unusedInFile(unused: UnusedSuppression): UnusedSuppression[] {
    const removal = this.embedded.editInFile(unused.removal);
    return removal ? [{ ...unused, span: this.embedded.spanInFile(unused.span), removal }] : [];
  }
}

function passedOver(reason: Skip["reason"], message: string): RegionResult {
  return { findings: [], suppressed: [], unused: [], exhausted: [], syntaxErrors: [], skip: { reason, message } };
}
