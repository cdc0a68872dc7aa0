import { type CodeAction, CodeActionKind } from "vscode-languageserver-protocol";
import { REGISTER_PATH } from "../../core/register/registerFindings.ts";
import { mistakeActions } from "../authoring/mistakeActions.ts";
import { actionsFor } from "../codeActions.ts";
import { FIX_ALL_KIND } from "../fixAll.ts";
import { registerActions } from "../registerActions.ts";
import type { Feature } from "./feature.ts";

/** What can be done about the findings in a range: proven fixes, suppression, guidance; and fixing all in the file. */
export const codeAction: Feature = {
  capabilities: ({ codeActionLiterals, resolvesEdits }) =>
    codeActionLiterals
      ? {
          codeActionProvider: {
            codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND],
            resolveProvider: resolvesEdits,
          },
        }
      : {},

  register: (session) => {
    const { connection, run, documents, folders, capabilities } = session;
    if (!capabilities.codeActionLiterals) return;
    connection.onCodeAction(
      run.request(
        "textDocument/codeAction",
        async ({ textDocument, range, context }, call): Promise<CodeAction[]> => {
          call.subject.uri = textDocument.uri;
          const document = documents.get(textDocument.uri);
          if (document === undefined) return [];
          const folder = await folders.of(textDocument.uri).loaded();
          const { snapshot } = document;
          const mending = mistakeActions(folder, snapshot, { uri: textDocument.uri, range, context, capabilities });
          if (folder.pathOf(textDocument.uri) === REGISTER_PATH)
            return [...mending, ...registerActions(session, folder, snapshot, range)];
          const request = { range, context, capabilities, run, call };
          const actions = await document.analyzed(
            call.signal,
            (analyzed) => actionsFor(analyzed, request),
            document.version,
          );
          return [...mending, ...actions];
        },
        () => [],
      ),
    );
  },
};
