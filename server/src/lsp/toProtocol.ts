import type {
  CodeDescription,
  Diagnostic,
  DiagnosticSeverity,
  DocumentUri,
  Location,
  Position,
  Range,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";
import type {
  Analysis,
  EffectivePolicy,
  Finding,
  Problem,
  Rule,
  Severity,
  Span,
  TextEdit,
  TraceStep,
  UnusedSuppression,
} from "../core/index.ts";
import type { ProjectProgram } from "../host/projectProgram.ts";
import type { FindingItem } from "../protocol/index.ts";
import type { Capabilities } from "./capabilities.ts";
import type { LoadedFolder } from "./folders.ts";
import type { DiagnosticLevel, Settings } from "./settings.ts";

// Offsets become positions here and nowhere else.

/** The name under which an editor shows everything from here. */
export const SOURCE = "riskmark";

/** Maps offsets of one text to positions; both `LineIndex` and `TextDocument` do. */
export interface Lines {
  positionAt(offset: number): Position;
}

/** Everything a finding needs to become a diagnostic or a list item, apart from itself. */
export interface Surroundings {
  readonly uri: DocumentUri;
  /** The URI of another file of the folder. */
  readonly uriOf: (path: string) => DocumentUri;
  readonly lines: Lines;
  readonly capabilities: Capabilities;
  readonly settings: Settings;
  readonly rule: (id: string) => Rule | undefined;
  /** The folder's policy, owners and baseline. */
  readonly policy: EffectivePolicy;
  readonly program: ProjectProgram;
}

/** What the folder of a text says about its findings. */
export function surroundings(
  { uri, lines, folder }: { uri: DocumentUri; lines: Lines; folder: LoadedFolder },
  capabilities: Capabilities,
): Surroundings {
  const { settings, rule, policy, program, uriOf } = folder;
  return { uri, uriOf, lines, capabilities, settings, rule, policy, program };
}

/** What `Diagnostic.data` holds: enough to find the finding again in a later version of the text. */
export interface DiagnosticNote {
  readonly fingerprint: string;
}

const LEVELS: Record<DiagnosticLevel, DiagnosticSeverity> = { error: 1, warning: 2, information: 3, hint: 4 };
const PROBLEM_LEVELS: Record<Problem["severity"], DiagnosticSeverity> = { error: 1, warning: 2, information: 3 };
const UNNECESSARY = 1;
const ORDER: readonly Severity[] = ["critical", "high", "medium", "low"];

/**
 * The diagnostics of one analysis: its findings from the least severity that the user wants to see, then hints about
 * unused suppressions and about what was passed over.
 */
export function toDiagnostics(analysis: Analysis, around: Surroundings): Diagnostic[] {
  const diagnostics = shownFindings(analysis, around.settings).flatMap((finding) => {
    const isKnown = around.program.baseline?.has(finding.fingerprint) ?? false;
    const as = isKnown ? around.settings.diagnostics.baselineFindings : "show";
    const diagnostic = toDiagnostic(finding, around);
    if (as === "hide") return [];
    return as === "hint" ? { ...diagnostic, severity: LEVELS.hint } : diagnostic;
  });
  if (around.settings.diagnostics.unusedSuppressions) {
    diagnostics.push(...analysis.unusedSuppressions.map((unused) => toUnusedDiagnostic(unused, around)));
  }
  return [...diagnostics, ...toPassedOver(analysis, around)];
}

/** The findings that the user wants to see, given the least severity in the settings. */
export function shownFindings(analysis: Analysis, settings: Settings): readonly Finding[] {
  return analysis.findings.filter((finding) => shows(finding, settings));
}

/** Whether the user wants to see a finding of this severity. */
export function shows({ severity }: Finding, settings: Settings): boolean {
  return ORDER.indexOf(severity) <= ORDER.indexOf(settings.diagnostics.minimumSeverity);
}

export function toRange(span: Span, lines: Lines): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

/** The place of a step of a finding's trace, in the finding's file or in another one of the folder. */
export function toLocation(
  step: TraceStep,
  finding: Finding,
  { uri, uriOf, lines }: Pick<Surroundings, "uri" | "uriOf" | "lines">,
): Location {
  const { region } = step;
  if (step.path === finding.path || !region) return { uri, range: toRange(step, lines) };
  const start = { line: region.startLine - 1, character: region.startColumn - 1 };
  return {
    uri: uriOf(step.path),
    range: { start, end: { line: region.endLine - 1, character: region.endColumn - 1 } },
  };
}

/** Problems of a file that the team wrote: a rule, the policy, a guidance page. */
export function toProblemDiagnostic(problem: Problem, lines: Lines): Diagnostic {
  return {
    range: toRange(problem, lines),
    severity: PROBLEM_LEVELS[problem.severity],
    source: SOURCE,
    message: problem.message,
    ...(problem.ruleId === undefined ? {} : { code: problem.ruleId }),
  };
}

/**
 * @param version the version that the edits were made for, null for a file on disk. A client that understands
 *   versioned edits refuses them when the document has moved on.
 */
export function toWorkspaceEdit(
  edits: readonly TextEdit[],
  target: { readonly uri: DocumentUri; readonly version: number | null; readonly lines: Lines },
  capabilities: Capabilities,
): WorkspaceEdit {
  const textEdits = edits.map((edit) => ({ range: toRange(edit, target.lines), newText: edit.newText }));
  if (!capabilities.versionedEdits) return { changes: { [target.uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri: target.uri, version: target.version }, edits: textEdits }] };
}

export function toFindingItem(finding: Finding, around: Surroundings): FindingItem {
  const rule = around.rule(finding.ruleId);
  const asset = around.policy.risk(finding.path).asset?.name;
  const since = around.program.baseline?.get(finding.fingerprint)?.since;
  return {
    id: `${around.uri}#${finding.fingerprint}`,
    uri: around.uri,
    range: toRange(finding, around.lines),
    ruleId: finding.ruleId,
    title: rule?.metadata.title ?? finding.ruleId,
    message: finding.message,
    severity: finding.severity,
    risk: finding.risk.score,
    riskBand: finding.risk.band,
    cwe: rule?.metadata.cwe ?? [],
    fingerprint: finding.fingerprint,
    fixable: (rule?.fixes.length ?? 0) > 0,
    path: finding.path,
    owners: around.program.owners(finding.path),
    ...(asset !== undefined && { asset }),
    ...(since !== undefined && { since }),
  };
}

/**
 * Where a reader finds more about a rule: its guidance page in clients that can open it, else the public page of its
 * first CWE.
 */
export function guidanceLink(rule: Rule | undefined, capabilities: Capabilities): string | undefined {
  if (rule === undefined) return undefined;
  if (capabilities.guidanceLinks !== undefined) {
    return capabilities.guidanceLinks + encodeURIComponent(rule.metadata.guidance ?? rule.id);
  }
  const number = /^CWE-(\d+)$/.exec(rule.metadata.cwe[0] ?? "")?.[1];
  return number === undefined ? undefined : `https://cwe.mitre.org/data/definitions/${number}.html`;
}

function toDiagnostic(finding: Finding, around: Surroundings): Diagnostic {
  const { capabilities, settings, lines } = around;
  const note: DiagnosticNote = { fingerprint: finding.fingerprint };
  const diagnostic: Diagnostic = {
    range: toRange(finding, lines),
    severity: LEVELS[settings.diagnostics.level[finding.severity]],
    code: finding.ruleId,
    source: SOURCE,
    message: finding.message,
  };
  const href = guidanceLink(around.rule(finding.ruleId), capabilities);
  if (capabilities.codeDescription && href !== undefined)
    diagnostic.codeDescription = { href } satisfies CodeDescription;
  if (capabilities.diagnosticData) diagnostic.data = note;
  if (capabilities.relatedInformation && finding.trace.length > 0) {
    diagnostic.relatedInformation = finding.trace.map((step) => ({
      location: toLocation(step, finding, around),
      message: step.message,
    }));
  }
  return diagnostic;
}

function toUnusedDiagnostic(unused: UnusedSuppression, { capabilities, lines }: Surroundings): Diagnostic {
  const what = unused.ruleIds.length === 0 ? "" : ` of ${unused.ruleIds.join(", ")}`;
  return {
    range: toRange(unused.span, lines),
    severity: LEVELS.hint,
    code: "unused-suppression",
    source: SOURCE,
    message: `This suppression${what} suppresses nothing. Remove it, so that it hides nothing later.`,
    ...(capabilities.unnecessaryTag ? { tags: [UNNECESSARY] } : {}),
  };
}

/** Says at the top of the file what was not looked at; files nobody expects to be analysed stay silent. */
function toPassedOver(analysis: Analysis, { lines }: Surroundings): Diagnostic[] {
  const reason = analysis.skip?.reason;
  const expected = reason === undefined || reason === "excluded" || reason === "unknown-language";
  const messages = [
    ...(expected ? [] : [`Not analysed to the end: ${analysis.skip?.message}`]),
    ...analysis.exhausted.map(({ ruleId, message }) => `${ruleId} did not run to its end here: ${message}`),
  ];
  const range = toRange({ start: 0, end: 0 }, lines);
  return messages.map((message) => ({ range, severity: LEVELS.hint, code: "not-analysed", source: SOURCE, message }));
}
