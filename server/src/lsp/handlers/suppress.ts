import { LSPErrorCodes, type WorkspaceEdit } from "vscode-languageserver-protocol";
import { SuppressRequest } from "../../protocol/index.ts";
import { findingOf, withAnalysis } from "../lookup.ts";
import { Refusal } from "../run.ts";
import { toWorkspaceEdit } from "../toProtocol.ts";
import type { Feature } from "./feature.ts";

/** Makes the edit that suppresses a finding with the reason that the user gave. */
export const suppress: Feature = {
  register: (session) => {
    const { connection, run, capabilities } = session;
    connection.onRequest(
      SuppressRequest,
      run.request(SuppressRequest.method, async ({ uri, fingerprint, reason }, call): Promise<WorkspaceEdit | null> => {
        // A line break would end the comment that the reason stands in.
        const line = reason.replace(/\s+/g, " ").trim();
        if (line === "") throw new Refusal(LSPErrorCodes.RequestFailed, "A suppression needs a reason.");
        const edit = await withAnalysis(session, uri, call, (analyzed) => {
          const finding = findingOf(analyzed, fingerprint);
          if (finding === undefined) return null;
          call.subject.rule = finding.ruleId;
          const added = analyzed.document.suppress(finding, line);
          return toWorkspaceEdit([added], { ...analyzed, lines: analyzed.text }, capabilities);
        });
        return edit ?? null;
      }),
    );
  },
};
