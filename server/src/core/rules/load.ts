import { isMap, isScalar, isSeq, type Node } from "yaml";
import type { Span } from "../findings/finding.ts";
import type { Problem, SourceText } from "../problem.ts";
import { LineIndex } from "../text/lineIndex.ts";
import { buildRule } from "./buildRule.ts";
import { RULE_LIMITS } from "./limits.ts";
import type { Rule } from "./rule.ts";
import { RuleProblems } from "./ruleProblems.ts";
import { type RuleYaml, readRuleYaml, UnusableYaml } from "./ruleYaml.ts";

/**
 * Reads rule files. What is wrong with a rule is reported where it stands and costs that rule only; of several rules
 * with one id, the first runs.
 *
 * YAML and zod are slow to load, so whoever starts fast imports this module when it is first needed.
 */
export function loadRules(files: readonly SourceText[]): { rules: Rule[]; problems: Problem[] } {
  const rules = new Map<string, { rule: Rule; line: number }>();
  const problems: Problem[] = [];
  for (const file of files) {
    const loaded = loadFile(file);
    problems.push(...loaded.problems);
    const lines = new LineIndex(file.text);
    for (const { rule, idSpan } of loaded.rules) {
      const first = rules.get(rule.id);
      if (first === undefined) {
        rules.set(rule.id, { rule, line: lines.lineAt(idSpan.start) + 1 });
        continue;
      }
      const message = `Rule ${rule.id}: the id is taken by the rule in ${first.rule.path}, line ${first.line}; choose another.`;
      problems.push({ path: file.path, ...idSpan, message, severity: "error" });
    }
  }
  return { rules: [...rules.values()].map(({ rule }) => rule), problems };
}

interface LoadedFile {
  readonly rules: readonly { readonly rule: Rule; readonly idSpan: Span }[];
  readonly problems: readonly Problem[];
}

function loadFile(file: SourceText): LoadedFile {
  const source = readRuleYaml(file);
  if ("message" in source) return { rules: [], problems: [source] };
  const problems: Problem[] = source.errors.slice(0, MAX_SYNTAX_ERRORS).map(({ span, message, local }) => {
    const text = local ? message : `${message} The rule it stands in and those after it were not read.`;
    return { path: file.path, ...span, message: text, severity: "error" };
  });
  const list = ruleNodes(source, file.path, problems);
  const nodes = list.slice(0, RULE_LIMITS.rulesPerFile);
  if (list.length > nodes.length) {
    const message = `The file has more than ${RULE_LIMITS.rulesPerFile} rules; the rest was not read. Split it.`;
    problems.push({ path: file.path, ...source.locate(list[nodes.length], []), message, severity: "error" });
  }
  const rules: { rule: Rule; idSpan: Span }[] = [];
  for (const [index, node] of nodes.entries()) {
    if (isBroken(source, node, nodes[index + 1])) continue;
    const loaded = loadRule(file.path, source, node, index);
    problems.push(...loaded.problems);
    if (loaded.rule) rules.push({ rule: loaded.rule, idSpan: source.locate(node, ["id"]) });
  }
  return { rules, problems };
}

const MAX_SYNTAX_ERRORS = 20;

function loadRule(path: string, source: RuleYaml, node: Node, index: number): { rule?: Rule; problems: Problem[] } {
  let value: unknown;
  let trouble: string | undefined;
  try {
    value = source.plain(node);
  } catch (thrown) {
    if (!(thrown instanceof UnusableYaml)) throw thrown;
    trouble = thrown.message;
  }
  const id = idOf(value);
  const name = id === undefined ? `Rule ${index + 1} of this file` : `Rule ${id}`;
  const problems = new RuleProblems(path, source, node, name, id);
  if (trouble !== undefined) problems.error([], `it ${trouble}.`);
  else if (typeof value === "string") {
    problems.unsupported([], `it refers to the registry entry \`${value}\``);
  } else {
    const rule = buildRule(value, path, problems);
    return { rule, problems: problems.list };
  }
  return { problems: problems.list };
}

/** The nodes below `rules:`; reports what stands in their place. */
function ruleNodes(source: RuleYaml, path: string, problems: Problem[]): Node[] {
  const { root } = source;
  const report = (span: Span, message: string, severity: Problem["severity"] = "error") =>
    problems.push({ path, ...span, message, severity });
  if (root === null && source.errors.length > 0) return [];
  if (!isMap(root) || !root.has("rules")) {
    // Where the syntax is broken, `rules` may only seem to be missing.
    if (source.errors.length === 0)
      report({ start: 0, end: 0 }, "A rule file needs the key `rules` with a list of rules.");
    return [];
  }
  for (const pair of root.items) {
    // A key that is a map cannot be written out: a merge in it may lead nowhere.
    const key = isScalar(pair.key) ? String(pair.key.value) : "a key that is no plain text";
    if (key === "rules") continue;
    report(source.locateKey(root, [key]), `\`${key}\` is not known beside \`rules\` and was not read.`, "warning");
  }
  const list = root.get("rules", true) as unknown;
  if (!isSeq(list)) {
    report(source.locate(root, ["rules"]), "`rules` must be a list of rules (lines that start with `- id:`).");
    return [];
  }
  return list.items as Node[];
}

/**
 * Whether a syntax error makes the rule untrustworthy: one inside it does, and so does one after which nothing is
 * known to stand where it seems to. That holds from the rule right before the error on, which may have been cut off.
 */
function isBroken(source: RuleYaml, node: Node, next: Node | undefined): boolean {
  const [start = 0, , end = 0] = node.range ?? [];
  return source.errors.some((error) => {
    if (error.local) return error.span.start >= start && error.span.start < end;
    return (next?.range?.[0] ?? Number.POSITIVE_INFINITY) >= error.span.start;
  });
}

function idOf(value: unknown): string | undefined {
  const id = typeof value === "object" && value !== null ? (value as { id?: unknown }).id : undefined;
  return typeof id === "string" && id !== "" ? id.slice(0, 200) : undefined;
}
