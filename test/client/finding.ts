import type { FindingItem } from "../../server/src/protocol/index.ts";

/** A finding for tests; what matters to a test is given by it. */
export function finding(given: Partial<FindingItem> & { line?: number; from?: number; to?: number }): FindingItem {
  const { line = 0, from = 0, to = from + 5, ...rest } = given;
  const uri = rest.uri ?? "file:///w/a.ts";
  const ruleId = rest.ruleId ?? "js-rule";
  const fingerprint = `${ruleId}-${line}-${from}`;
  return {
    id: `${uri} ${fingerprint}`,
    uri,
    range: { start: { line, character: from }, end: { line, character: to } },
    ruleId,
    title: "A title",
    message: "A message.",
    severity: "medium",
    risk: 40,
    riskBand: "medium",
    cwe: ["CWE-89"],
    fingerprint,
    fixable: false,
    path: "a.ts",
    owners: [],
    ...rest,
  };
}
