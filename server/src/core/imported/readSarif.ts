import * as z from "zod";
import type { Severity } from "../findings/finding.ts";
import type { Problem, SourceText } from "../problem.ts";
import type { Rule } from "../rules/rule.ts";
import type { ImportedFinding, ImportedPlace } from "./imported.ts";
import { importedPath } from "./importedPath.ts";

// Only what is read is looked at; tools add all sorts of things to their reports.
const text = z.string().max(20_000);
const line = z.int().min(1).max(10_000_000);
const message = z.looseObject({ text: text.optional(), markdown: text.optional(), id: text.optional() });
const properties = z.looseObject({}).optional();

const reference = z.looseObject({
  id: text.optional(),
  toolComponent: z.looseObject({ name: text.optional() }).optional(),
});
const descriptor = z.looseObject({
  id: text,
  name: text.optional(),
  shortDescription: message.optional(),
  fullDescription: message.optional(),
  messageStrings: z.record(z.string(), message).optional(),
  helpUri: text.optional(),
  defaultConfiguration: z.looseObject({ level: text.optional() }).optional(),
  relationships: z.array(z.looseObject({ target: reference.optional() })).optional(),
  properties,
});
const location = z.looseObject({
  physicalLocation: z
    .looseObject({
      artifactLocation: z.looseObject({ uri: text.optional(), index: z.int().optional() }).optional(),
      region: z
        .looseObject({
          startLine: line.optional(),
          startColumn: line.optional(),
          endLine: line.optional(),
          endColumn: line.optional(),
        })
        .optional(),
    })
    .optional(),
  logicalLocations: z.array(z.looseObject({ fullyQualifiedName: text.optional(), name: text.optional() })).optional(),
});
const result = z.looseObject({
  ruleId: text.optional(),
  ruleIndex: z.int().optional(),
  rule: z.looseObject({ id: text.optional(), index: z.int().optional() }).optional(),
  kind: text.optional(),
  level: text.optional(),
  message,
  locations: z.array(location).optional(),
  suppressions: z.array(z.unknown()).optional(),
  baselineState: text.optional(),
  taxa: z.array(reference).optional(),
  properties,
});
const run = z.looseObject({
  tool: z.looseObject({ driver: z.looseObject({ name: text.min(1), rules: z.array(z.unknown()).optional() }) }),
  artifacts: z.array(z.looseObject({ location: z.looseObject({ uri: text.optional() }).optional() })).optional(),
  results: z.array(z.unknown()).nullish(),
});
const log = z.looseObject({ version: z.literal("2.1.0"), runs: z.array(z.unknown()) });

type Descriptor = z.output<typeof descriptor>;
type Result = z.output<typeof result>;
type Run = z.output<typeof run>;

export interface ImportedReport {
  readonly findings: readonly ImportedFinding[];
  readonly problems: readonly Problem[];
  /** Results that the tool itself says to be no open finding: passed, suppressed there, or gone. */
  readonly passedOver: number;
}

/** The largest report that is read, in characters. */
export const MAX_SARIF_LENGTH = 20_000_000;
/** Findings of one report that are taken; what is more is said. */
const MAX_FINDINGS = 5_000;
const MAX_PROBLEMS = 20;
const MAX_MESSAGE = 1_000;

/**
 * Reads a SARIF 2.1.0 report of another tool. What is wrong is reported with its place in the report, and everything
 * else is used.
 *
 * @param root absolute path of the workspace folder, with forward slashes: what lies in it has a place in the code
 */
export function readSarif(file: SourceText, root: string): ImportedReport {
  const problems: Problem[] = [];
  const fault = (words: string) => {
    if (problems.length < MAX_PROBLEMS)
      problems.push({ path: file.path, start: 0, end: 0, message: words, severity: "error" });
  };
  const parsed = parseLog(file.text);
  if ("fault" in parsed) {
    fault(parsed.fault);
    return { findings: [], problems, passedOver: 0 };
  }
  const findings: ImportedFinding[] = [];
  let passedOver = 0;
  let tooMany = 0;
  for (const [at, value] of parsed.runs.entries()) {
    const read = run.safeParse(value);
    if (!read.success) {
      fault(`This run is not used: runs[${at}]${issueOf(read.error)}`);
      continue;
    }
    const descriptors = descriptorsOf(read.data, (index, error) =>
      fault(`This rule is not used: runs[${at}].tool.driver.rules[${index}]${issueOf(error)}`),
    );
    const byId = new Map(descriptors.flatMap((each) => (each ? [[each.id, each] as const] : [])).reverse());
    for (const [index, each] of (read.data.results ?? []).entries()) {
      const one = result.safeParse(each);
      if (!one.success) fault(`This result is not used: runs[${at}].results[${index}]${issueOf(one.error)}`);
      else if (!isOpen(one.data)) passedOver++;
      else if (findings.length >= MAX_FINDINGS) tooMany++;
      else findings.push(toImported(one.data, read.data, { descriptors, byId, source: file.path, root }));
    }
  }
  if (tooMany > 0)
    fault(
      `The report has too many results: ${tooMany} after the first ${MAX_FINDINGS} are not used. Split it, or import what is severe.`,
    );
  return { findings, problems, passedOver };
}

function parseLog(content: string): { readonly runs: readonly unknown[] } | { readonly fault: string } {
  if (content.length > MAX_SARIF_LENGTH)
    return { fault: `The report is too long: at most ${MAX_SARIF_LENGTH} characters are read.` };
  let value: unknown;
  try {
    value = JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch (error) {
    return { fault: `The report is not JSON: ${(error as Error).message}.` };
  }
  const read = log.safeParse(value);
  return read.success
    ? { runs: read.data.runs }
    : { fault: `This is no SARIF 2.1.0 report: the log${issueOf(read.error)}` };
}

/** `.locations[0].region.startLine: too small`. */
function issueOf(error: z.ZodError): string {
  const [issue] = error.issues;
  const path = (issue?.path ?? [])
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("");
  return `${path}: ${issue?.message ?? "it is wrong"}.`;
}

function descriptorsOf({ tool }: Run, fault: (index: number, error: z.ZodError) => void): (Descriptor | undefined)[] {
  return (tool.driver.rules ?? []).map((value, index) => {
    const read = descriptor.safeParse(value);
    if (!read.success) fault(index, read.error);
    return read.data;
  });
}

function isOpen({ kind = "fail", suppressions, baselineState }: Result): boolean {
  return ["fail", "open", "review"].includes(kind) && (suppressions ?? []).length === 0 && baselineState !== "absent";
}

/** What results of one run are read with. */
interface ImportContext {
  readonly descriptors: readonly (Descriptor | undefined)[];
  /** Of several rules with one id the first: results are many, so none looks through all rules. */
  readonly byId: ReadonlyMap<string, Descriptor>;
  readonly source: string;
  readonly root: string;
}

function toImported(
  found: Result,
  { tool, artifacts }: Run,
  { descriptors, byId, source, root }: ImportContext,
): ImportedFinding {
  const name = plain(tool.driver.name, 100);
  const index = found.ruleIndex ?? found.rule?.index;
  const wantedId = found.ruleId ?? found.rule?.id;
  const described = descriptors[index ?? -1] ?? byId.get(wantedId ?? "");
  const ownId = wantedId ?? described?.id ?? "finding";
  const physical = found.locations?.[0]?.physicalLocation;
  const { uri, index: artifact } = physical?.artifactLocation ?? {};
  const address = uri ?? artifacts?.[artifact ?? -1]?.location?.uri;
  const logical = found.locations?.[0]?.logicalLocations?.[0];
  const path = address === undefined ? undefined : importedPath(address, root);
  const { startLine = 1, startColumn = 1, endLine, endColumn } = physical?.region ?? {};
  const place: ImportedPlace | undefined =
    path === undefined ? undefined : { path, startLine, startColumn, endLine, endColumn };
  const where = plain(address ?? logical?.fullyQualifiedName ?? logical?.name ?? "", 300);
  const rule = ruleOf(name, ownId, found, described, source);
  return { tool: name, rule, ...(place && { place }), where, source };
}

function ruleOf(tool: string, ownId: string, found: Result, described: Descriptor | undefined, source: string): Rule {
  const words =
    found.message.text ??
    described?.messageStrings?.[found.message.id ?? ""]?.text ??
    described?.fullDescription?.text ??
    ownId;
  const title = plain(described?.shortDescription?.text ?? described?.name ?? ownId, 200).replace(/\.$/, "");
  return {
    id: `${slug(tool)}/${slug(ownId)}`,
    path: source,
    message: `${tool}: ${plain(words, MAX_MESSAGE)}`,
    severity: severityOf(found, described),
    languages: [],
    body: { mode: "search", formula: { op: "or", of: [] } },
    paths: { include: [], exclude: [] },
    options: {},
    fixes: [],
    metadata: {
      cwe: weaknesses(found, described),
      owasp: [],
      confidence: "medium",
      likelihood: "medium",
      impact: "medium",
      title: `${title} (${tool})`,
      technology: [],
      references: /^https:\/\//.test(described?.helpUri ?? "") ? [described!.helpUri!] : [],
    },
    span: { start: 0, end: 0 },
  };
}

/** By the score that code-scanning services use, else by the level. */
function severityOf(found: Result, described: Descriptor | undefined): Severity {
  const score = Number(found.properties?.["security-severity"] ?? described?.properties?.["security-severity"]);
  if (score > 0) return score >= 9 ? "critical" : score >= 7 ? "high" : score >= 4 ? "medium" : "low";
  const level = found.level ?? described?.defaultConfiguration?.level ?? "warning";
  return level === "error" ? "high" : level === "warning" ? "medium" : "low";
}

/** CWEs that tags, relationships, taxa or names of properties say, each once. */
function weaknesses(found: Result, described: Descriptor | undefined): string[] {
  const tags = [found.properties?.tags, described?.properties?.tags].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  const ownWords = [found.properties?.cwe, described?.properties?.cwe].flat();
  const named = [...tags, ...ownWords].flatMap((word) => /\bcwe[-_: /]*0*(\d{1,5})\b/i.exec(String(word))?.[1] ?? []);
  const references = [...(found.taxa ?? []), ...(described?.relationships ?? []).map(({ target }) => target)];
  const related = references.flatMap((target) =>
    /cwe/i.test(target?.toolComponent?.name ?? "") ? (/(\d{1,5})$/.exec(target?.id ?? "")?.[1] ?? []) : [],
  );
  return [...new Set([...named, ...related].map((number) => `CWE-${Number(number)}`))].slice(0, 10);
}

/** A text from outside as one line without control characters. */
function plain(value: string, most: number): string {
  const single = value.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, " ").trim();
  return single.length > most ? `${single.slice(0, most - 1)}…` : single;
}

/** As a rule id may be written in a suppression. */
function slug(value: string): string {
  return (
    plain(value, 80)
      .toLowerCase()
      .replace(/[^\w.-]+/g, "-")
      .replace(/^-+|-+$/g, "") || "unnamed"
  );
}
