import type * as Sarif from "sarif";
import type { Severity } from "../findings/finding.ts";
import { bandOf, computeRisk } from "../findings/risk.ts";
import type { GuidancePage } from "../guidance/page.ts";
import type { Rule } from "../rules/rule.ts";
import { plainText } from "./markdown.ts";

/** A rule as SARIF describes it, with the guidance page as its help. */
export function sarifRule(
  rule: Rule,
  page: GuidancePage | undefined,
  relationships: readonly Sarif.ReportingDescriptorRelationship[] = [],
): Sarif.ReportingDescriptor {
  const { metadata } = rule;
  const helpUri = helpUriOf(rule);
  return {
    id: rule.id,
    name: metadata.title,
    shortDescription: { text: sentence(metadata.title) },
    fullDescription: { text: rule.message.trim() },
    help: helpOf(rule, page),
    ...(helpUri !== undefined && { helpUri }),
    defaultConfiguration: { level: sarifLevel(rule.severity) },
    ...(relationships.length > 0 && { relationships: [...relationships] }),
    properties: {
      tags: tagsOf(rule),
      precision: metadata.confidence,
      "security-severity": securitySeverity(rule),
      severity: rule.severity,
      likelihood: metadata.likelihood,
      impact: metadata.impact,
      languages: rule.languages,
    },
  };
}

/** `error` for critical and high, `warning` for medium, `note` for low. */
export function sarifLevel(severity: Severity): Sarif.ReportingConfiguration.level {
  return severity === "medium" ? "warning" : severity === "low" ? "note" : "error";
}

/** `security`, `external/cwe/cwe-089`, `external/owasp/a03:2021`, the technologies. */
function tagsOf({ metadata }: Rule): string[] {
  const cwes = metadata.cwe.flatMap((cwe) => {
    const digits = /\d+/.exec(cwe)?.[0];
    return digits === undefined ? [] : [`external/cwe/cwe-${digits.padStart(3, "0")}`];
  });
  const owasp = metadata.owasp.map((id) => `external/owasp/${id.toLowerCase()}`);
  return [...new Set(["security", ...cwes, ...owasp, ...metadata.technology])];
}

/**
 * The risk of the rule's findings on the scale from 0.1 to 10.0 that code-scanning services use. Their bands
 * (critical from 9, high from 7, medium from 4) begin elsewhere than ours, so each band is stretched onto theirs:
 * a finding is shown with the same word in both places.
 */
function securitySeverity(rule: Rule): string {
  const { likelihood, impact, confidence } = rule.metadata;
  const { score } = computeRisk({ severity: rule.severity, likelihood, impact, confidence });
  const { from, to, least, most } = BANDS[bandOf(score)];
  return (least + ((score - from) / (to - from)) * (most - least)).toFixed(1);
}

/** Our scores `from`…`to` of each band, and the scores of the services that stand for the same word. */
const BANDS: Record<Severity, { from: number; to: number; least: number; most: number }> = {
  critical: { from: 85, to: 100, least: 9, most: 10 },
  high: { from: 60, to: 84, least: 7, most: 8.9 },
  medium: { from: 30, to: 59, least: 4, most: 6.9 },
  low: { from: 0, to: 29, least: 0.1, most: 3.9 },
};

function helpOf(rule: Rule, page: GuidancePage | undefined): Sarif.MultiformatMessageString {
  if (!page) return { text: rule.message.trim(), markdown: rule.message.trim() };
  const title = `# ${page.title}`;
  return { text: plainText(page.body), markdown: `${title}\n\n${page.body.trim()}` };
}

/** The weakness's page at MITRE, or the rule's first reference. */
function helpUriOf({ metadata }: Rule): string | undefined {
  const digits = metadata.cwe.map((cwe) => /\d+/.exec(cwe)?.[0]).find((found) => found !== undefined);
  if (digits !== undefined) return `https://cwe.mitre.org/data/definitions/${Number(digits)}.html`;
  return metadata.references.find((reference) => /^https?:\/\/\S+$/.test(reference));
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
