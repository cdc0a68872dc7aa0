import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
  type Range,
} from "vscode-languageserver-protocol";
import type { Finding, ProvenFix, Span } from "../core/index.ts";
import { CLIENT_COMMANDS } from "../protocol/index.ts";
import type { Capabilities } from "./capabilities.ts";
import type { ActionNote } from "./codeActionNote.ts";
import { FIX_ALL_KIND, fixAllEdit, hasSafeFix } from "./fixAll.ts";
import type { Analyzed } from "./openDocument.ts";
import type { Call, Runner } from "./run.ts";
import { type DiagnosticNote, toWorkspaceEdit } from "./toProtocol.ts";

/** Fixes are tried before they are offered; a selection of a whole file would try hundreds. */
const MAX_FINDINGS = 20;
/** Stands in the comment where an editor cannot ask for the reason, to be typed over. */
const NO_REASON = "say why this is safe";

export interface ActionRequest {
  readonly range: Range;
  readonly context: CodeActionContext;
  readonly capabilities: Capabilities;
  readonly run: Runner;
  readonly call: Call;
}

/** The code actions for a range. Edits are left to be resolved where the client can do that. */
export async function actionsFor(analyzed: Analyzed, request: ActionRequest): Promise<CodeAction[]> {
  const { only } = request.context;
  const actions: CodeAction[] = [];
  if (wants(only, CodeActionKind.QuickFix)) actions.push(...(await quickFixes(analyzed, request)));
  if (wants(only, FIX_ALL_KIND) && analyzed.analysis.findings.some((finding) => hasSafeFix(analyzed, finding))) {
    const note = { kind: "fixAll" } as const;
    const action = await withEdit(analyzed, request, { title: "Fix all safe findings", kind: FIX_ALL_KIND }, note);
    if (action) actions.push(action);
  }
  return actions;
}

async function quickFixes(analyzed: Analyzed, request: ActionRequest): Promise<CodeAction[]> {
  const { text, analysis } = analyzed;
  const range: Span = { start: text.offsetAt(request.range.start), end: text.offsetAt(request.range.end) };
  const touched = analysis.findings.filter((finding) => touches(finding, range)).slice(0, MAX_FINDINGS);
  const fixes: CodeAction[] = [];
  for (const finding of touched) fixes.push(...(await fixesOf(analyzed, request, finding)));
  const ruleIds = [...new Set(touched.map(({ ruleId }) => ruleId))];
  for (const ruleId of ruleIds) {
    const action = await fixAllOfRule(analyzed, request, ruleId);
    if (action) fixes.push(action);
  }
  return [
    ...fixes,
    ...analysis.unusedSuppressions
      .filter(({ span }) => touches(span, range))
      .map((unused) => ({
        title: "Remove unused suppression",
        kind: CodeActionKind.QuickFix,
        edit: toWorkspaceEdit([unused.removal], { ...analyzed, lines: text }, request.capabilities),
        ...(request.capabilities.preferredCodeActions ? { isPreferred: true } : {}),
      })),
    ...touched.map((finding) => suppression(analyzed, request, finding)),
    ...(request.capabilities.riskmarkClient && analyzed.folder.uri !== undefined
      ? touched.map((finding) => acceptance(analyzed, request, finding))
      : []),
    ...(request.capabilities.riskmarkClient ? ruleIds.map((ruleId) => guidance(analyzed, request, ruleId)) : []),
  ];
}

/** The finding's proven fixes. That one rule's fix fails takes nothing from the other findings. */
async function fixesOf(analyzed: Analyzed, request: ActionRequest, finding: Finding): Promise<CodeAction[]> {
  request.call.subject.rule = finding.ruleId;
  const fixes = await request.run.attempt(
    "Trying fixes",
    request.call,
    () => analyzed.document.fixes(finding, analyzed.folder.policy),
    (): readonly ProvenFix[] => [],
  );
  request.call.subject.rule = undefined;
  return fixes.map((fix, index) => {
    const isPreferred = fix.safety === "safe" && index === 0;
    const note: ActionNote = { ...target(analyzed), kind: "fix", fingerprint: finding.fingerprint, index };
    return {
      title: fix.safety === "safe" ? fix.title : `${fix.title} (look at the result)`,
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnosticsOf(finding, request.context),
      ...(isPreferred && request.capabilities.preferredCodeActions ? { isPreferred } : {}),
      ...(request.capabilities.resolvesEdits
        ? { data: note }
        : { edit: toWorkspaceEdit(fix.edits, { ...analyzed, lines: analyzed.text }, request.capabilities) }),
    };
  });
}

/** Offered where the file has several safely fixable findings of one rule. */
async function fixAllOfRule(
  analyzed: Analyzed,
  request: ActionRequest,
  ruleId: string,
): Promise<CodeAction | undefined> {
  const findings = analyzed.analysis.findings.filter((finding) => finding.ruleId === ruleId);
  if (findings.length < 2 || !hasSafeFix(analyzed, findings[0]!)) return undefined;
  const title = `Fix all ${ruleId} in this file`;
  return withEdit(analyzed, request, { title, kind: CodeActionKind.QuickFix }, { kind: "fixAll", ruleIds: [ruleId] });
}

/** The action with its edit, now or later; undefined when it would change nothing. */
async function withEdit(
  analyzed: Analyzed,
  { capabilities }: ActionRequest,
  action: CodeAction,
  what: { readonly kind: "fixAll"; readonly ruleIds?: readonly string[] },
): Promise<CodeAction | undefined> {
  if (capabilities.resolvesEdits) return { ...action, data: { ...target(analyzed), ...what } satisfies ActionNote };
  const edit = await fixAllEdit(analyzed, what.ruleIds, capabilities);
  return edit && { ...action, edit };
}

function suppression(analyzed: Analyzed, { capabilities, context }: ActionRequest, finding: Finding): CodeAction {
  const { uri, document, text } = analyzed;
  const action = { kind: CodeActionKind.QuickFix, diagnostics: diagnosticsOf(finding, context) };
  if (capabilities.riskmarkClient) {
    const title = `Suppress ${finding.ruleId} with a reason…`;
    return {
      ...action,
      title,
      command: { title, command: CLIENT_COMMANDS.suppress, arguments: [uri, finding.fingerprint] },
    };
  }
  const edit = toWorkspaceEdit([document.suppress(finding, NO_REASON)], { ...analyzed, lines: text }, capabilities);
  return { ...action, title: `Suppress ${finding.ruleId} (then fill in the reason)`, edit };
}

/** Only a client that asks for reason, time and people can accept. */
function acceptance({ uri }: Analyzed, { context }: ActionRequest, finding: Finding): CodeAction {
  const title = `Accept the risk of ${finding.ruleId}…`;
  const command = { title, command: CLIENT_COMMANDS.accept, arguments: [uri, finding.fingerprint] };
  return { title, kind: CodeActionKind.QuickFix, diagnostics: diagnosticsOf(finding, context), command };
}

function guidance({ uri, folder }: Analyzed, { range }: ActionRequest, ruleId: string): CodeAction {
  const title = `Show guidance for ${ruleId}`;
  const topic = folder.rule(ruleId)?.metadata.guidance ?? ruleId;
  const command = { title, command: CLIENT_COMMANDS.showGuidance, arguments: [topic, uri, range.start] };
  return { title, kind: CodeActionKind.QuickFix, command };
}

function target({ uri, version }: Analyzed): { uri: string; version: number | null } {
  return { uri, version };
}

/** Whether a client that names the kinds it wants would take this one; without names it takes all. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((wanted) => wanted === "" || wanted === kind || kind.startsWith(`${wanted}.`));
}

function touches(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}

/** The diagnostics that the client shows for the finding; some send back their `data`, some do not. */
function diagnosticsOf(finding: Finding, { diagnostics }: CodeActionContext): Diagnostic[] {
  return diagnostics.filter((diagnostic) => {
    const note = diagnostic.data as DiagnosticNote | undefined;
    return note ? note.fingerprint === finding.fingerprint : diagnostic.code === finding.ruleId;
  });
}
