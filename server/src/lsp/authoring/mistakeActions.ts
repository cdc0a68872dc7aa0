import { type CodeAction, type CodeActionContext, CodeActionKind, type Range } from "vscode-languageserver-protocol";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Capabilities } from "../capabilities.ts";
import type { LoadedFolder } from "../folders.ts";
import { toRange, toWorkspaceEdit } from "../toProtocol.ts";

/** Quick fixes for common mistakes in a team's file, where a range touches them. Empty for what is none. */
export function mistakeActions(
  folder: LoadedFolder,
  document: { readonly text: string; readonly version: number; readonly lines: TextDocument },
  { uri, range, context, capabilities }: MistakeQuestion,
): CodeAction[] {
  const { authoring, today } = folder.engine;
  const kind = folder.fileKind(uri);
  if (kind === undefined || (context.only && !context.only.some((only) => CodeActionKind.QuickFix.startsWith(only))))
    return [];
  const { text, version, lines } = document;
  const start = lines.offsetAt(range.start);
  const end = lines.offsetAt(range.end);
  return authoring
    .mistakes(kind, text, today())
    .filter(({ span }) => span.start <= end && start <= span.end)
    .map(({ title, span, edit }) => {
      const shown = toRange(span, lines);
      return {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: context.diagnostics.filter((each) => each.range.start.line === shown.start.line),
        edit: toWorkspaceEdit([edit], { uri, version, lines }, capabilities),
      };
    });
}

interface MistakeQuestion {
  readonly uri: string;
  readonly range: Range;
  readonly context: CodeActionContext;
  readonly capabilities: Capabilities;
}
