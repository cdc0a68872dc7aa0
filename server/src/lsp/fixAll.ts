import type { WorkspaceEdit } from "vscode-languageserver-protocol";
import type { Finding } from "../core/index.ts";
import type { Capabilities } from "./capabilities.ts";
import type { Analyzed } from "./openDocument.ts";
import { toWorkspaceEdit } from "./toProtocol.ts";

/** The kind under which editors run it on saving: `editor.codeActionsOnSave`. */
export const FIX_ALL_KIND = "source.fixAll.riskmark";

/** Whether the finding's rule has a fix that fix-all may use. Whether it works out here, only trying it shows. */
export function hasSafeFix({ folder }: Analyzed, { ruleId }: Finding): boolean {
  return folder.rule(ruleId)?.fixes.some(({ safety }) => safety === "safe") === true;
}

/** The edit that applies all safe fixes, of these rules or of all; undefined when none works out. */
export async function fixAllEdit(
  analyzed: Analyzed,
  ruleIds: readonly string[] | undefined,
  capabilities: Capabilities,
): Promise<WorkspaceEdit | undefined> {
  const { document, folder, text } = analyzed;
  const { edits } = await document.fixAll(folder.policy, ruleIds === undefined ? {} : { ruleIds });
  return edits.length === 0 ? undefined : toWorkspaceEdit(edits, { ...analyzed, lines: text }, capabilities);
}
