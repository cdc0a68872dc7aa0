import type { Span } from "../findings/finding.ts";
import type { Problem } from "../problem.ts";
import type { YamlPath } from "../text/yamlSource.ts";
import type { RuleYaml } from "./ruleYaml.ts";

/**
 * Collects what is wrong with one rule while it is read. Paths start at the rule's own value; each message names the
 * rule, since editors and logs show it far away from the file.
 */
export class RuleProblems {
  readonly list: Problem[] = [];
  readonly #file: string;
  readonly #source: RuleYaml;
  readonly #node: RuleYaml["root"];
  readonly #name: string;
  readonly #id: string | undefined;
  #failed = false;

  /** @param name how messages call the rule; @param id its id, where it has one */
  constructor(file: string, source: RuleYaml, node: RuleYaml["root"], name: string, id: string | undefined) {
    this.#file = file;
    this.#source = source;
    this.#node = node;
    this.#name = name;
    this.#id = id;
  }

  /** True when the rule cannot run. */
  get failed(): boolean {
    return this.#failed;
  }

  /** The rule is wrong and does not run. */
  error(path: YamlPath, message: string): void {
    this.#failed = true;
    this.#add(this.spanOf(path), message, "error", this.#id);
  }

  /** The same, where the fault is the key at the end of the path. */
  keyError(path: YamlPath, message: string): void {
    this.#failed = true;
    this.#add(this.#source.locateKey(this.#node, path), message, "error", this.#id);
  }

  /** The rule is fine for other tools, but asks for something Riskmark lacks. It does not run, not even in part. */
  unsupported(path: YamlPath, what: string): void {
    const message = `${what}, which Riskmark does not support, so the rule was not loaded.`;
    this.#failed = true;
    this.#add(this.#source.locateKey(this.#node, path), message, "warning", this.#id);
  }

  /** Something is odd, but the rule runs. */
  warning(path: YamlPath, message: string): void {
    this.#add(this.spanOf(path), message, "warning");
  }

  keyWarning(path: YamlPath, message: string): void {
    this.#add(this.#source.locateKey(this.#node, path), message, "warning");
  }

  spanOf(path: YamlPath): Span {
    return this.#source.locate(this.#node, path);
  }

  #add(span: Span, message: string, severity: Problem["severity"], ruleId?: string): void {
    const text = `${this.#name}: ${message}`;
    // An anchored part is read each time it is used, but stands in one place.
    if (this.list.some((problem) => problem.start === span.start && problem.message === text)) return;
    const problem = { path: this.#file, start: span.start, end: span.end, message: text, severity };
    this.list.push(ruleId === undefined ? problem : { ...problem, ruleId });
  }
}
