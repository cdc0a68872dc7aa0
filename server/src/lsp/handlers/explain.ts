import { byFramework, requirementsOf } from "../../core/compliance/supports.ts";
import type { Finding } from "../../core/index.ts";
import { provenance } from "../../host/provenance.ts";
import { type ExplainParams, ExplainRequest, type Explanation, type FixView } from "../../protocol/index.ts";
import type { Capabilities } from "../capabilities.ts";
import { changedLines } from "../fixView.ts";
import { pagesFor, toPageView } from "../guidanceViews.ts";
import { findingOf, findingsAt, withAnalysis } from "../lookup.ts";
import type { Analyzed } from "../openDocument.ts";
import { surroundings, toFindingItem, toLocation, toWorkspaceEdit } from "../toProtocol.ts";
import type { Feature } from "./feature.ts";

/** All about one finding, for the guidance panel. */
export const explain: Feature = {
  register: (session) => {
    const { connection, run, documents, capabilities } = session;
    connection.onRequest(
      ExplainRequest,
      run.request(
        ExplainRequest.method,
        async ({ uri, position, fingerprint }: ExplainParams, call): Promise<Explanation | null> => {
          const explained = await withAnalysis(
            session,
            uri,
            call,
            async (analyzed) => {
              const named = fingerprint === undefined ? undefined : findingOf(analyzed, fingerprint);
              const finding = named ?? findingsAt(analyzed, analyzed.text.offsetAt(position))[0];
              if (finding === undefined) return null;
              call.subject.rule = finding.ruleId;
              const fixes = await run.attempt(
                "Trying fixes",
                call,
                () => fixViews(finding, analyzed, capabilities),
                () => [],
              );
              return toExplanation(finding, fixes, analyzed, capabilities);
            },
            documents.get(uri)?.version,
          );
          return explained ?? null;
        },
        () => null,
      ),
    );
  },
};

async function fixViews(finding: Finding, analyzed: Analyzed, capabilities: Capabilities): Promise<readonly FixView[]> {
  const fixes = await analyzed.document.fixes(finding, analyzed.folder.policy);
  return fixes.map(({ title, safety, edits }) => ({
    title,
    safety,
    edit: toWorkspaceEdit(edits, { ...analyzed, lines: analyzed.text }, capabilities),
    ...changedLines(analyzed.text.getText(), edits),
  }));
}

function toExplanation(
  finding: Finding,
  fixes: readonly FixView[],
  { uri, version, text, analysis, folder }: Analyzed,
  capabilities: Capabilities,
): Explanation {
  const rule = folder.rule(finding.ruleId);
  const { metadata } = rule ?? {};
  const { score, formula, factors } = finding.risk;
  const around = surroundings({ uri, lines: text, folder }, capabilities);
  return {
    finding: toFindingItem(finding, around),
    version,
    languageId: analysis.languageId ?? text.languageId,
    code: text.getText().slice(finding.start, finding.end),
    risk: { score, formula, factors },
    owasp: metadata?.owasp ?? [],
    provenance: rule ? provenance(rule, finding.path, folder) : [],
    supports: metadata ? byFramework(requirementsOf(metadata)) : [],
    references: metadata?.references ?? [],
    trace: finding.trace.map((step) => ({ ...toLocation(step, finding, around), message: step.message })),
    fixes,
    pages: pagesFor(finding, folder, analysis.languageId).map((page) => toPageView(page, folder)),
  };
}
