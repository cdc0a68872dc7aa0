import { byFramework, requirementsOf, requirementsOfAnalysis, type Supported } from "../compliance/supports.ts";
import { countPlaces } from "../coverage/coverage.ts";
import type { Severity, Suppression } from "../findings/finding.ts";
import type { Prevention } from "../incidents/incident.ts";
import { countByReason } from "../report/passOver.ts";
import type { ReportedFinding, ScanReport } from "../report/report.ts";
import type { Rule } from "../rules/rule.ts";
import type { Scorecard } from "../scorecard/scorecard.ts";

/** What a team hands to an auditor. It says what dealing with findings supports, and never that anybody meets it. */
export interface Audit {
  readonly version: 1;
  readonly project: string;
  /** ISO date. */
  readonly date: string;
  readonly tool: { readonly name: "Riskmark"; readonly version: string };
  /** False where an error kept files, rules or the policy from being honoured. */
  readonly complete: boolean;
  readonly checked: {
    readonly rules: number;
    /** Rules by the weakness that they name first, the most first. */
    readonly weaknesses: readonly { readonly cwe: string; readonly rules: number }[];
    /** Where rules come from that are neither built in nor the team's own. */
    readonly packs: readonly AuditPack[];
  };
  readonly coverage: {
    readonly files: number;
    readonly lines: number;
    readonly languages: ScanReport["coverage"]["languages"];
    readonly withoutRules: ScanReport["coverage"]["withoutRules"];
    readonly partlyParsed: number;
    readonly passedOver: readonly { readonly reason: string; readonly count: number }[];
    readonly places: ReturnType<typeof countPlaces>;
  };
  readonly open: readonly AuditFinding[];
  readonly accepted: readonly AcceptedFinding[];
  readonly scorecard: Scorecard;
  readonly incidents: readonly AuditIncident[];
  /** What the use of Riskmark supports, whatever it finds. */
  readonly analysisSupports: readonly Supported[];
  readonly requirements: readonly MappedFramework[];
}

export interface AuditPack {
  readonly name: string;
  readonly version: string | null;
  readonly sha256: string;
  /** How many of the rules that were run are from it. */
  readonly rules: number;
}

export interface AuditFinding {
  readonly title: string;
  readonly ruleId: string;
  readonly cwe: readonly string[];
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
  readonly risk: number;
  readonly band: Severity;
}

export interface AcceptedFinding extends AuditFinding {
  readonly reason: string;
  /** `comment in the code` or `register`. */
  readonly by: string;
  readonly acceptedBy?: string;
  readonly acceptedOn?: string;
  readonly expires?: string;
  readonly reviewer?: string;
}

export interface AuditIncident {
  readonly title: string;
  readonly date: string | null;
  /** Rules that run, are tested and find what led to it. */
  readonly live: readonly string[];
}

export interface MappedFramework {
  readonly framework: string;
  readonly source: string;
  readonly requirements: readonly {
    readonly id: string;
    readonly title: string;
    /** Rules whose findings it is about. */
    readonly rules: number;
    readonly open: number;
    readonly accepted: number;
  }[];
}

/** @param project the name of the project, as people know it */
export function makeAudit(
  report: ScanReport,
  scorecard: Scorecard,
  project: string,
  preventions: readonly Prevention[] = [],
  packs: readonly AuditPack[] = [],
): Audit {
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]));
  const finding = (reported: ReportedFinding) => auditFinding(reported, rules.get(reported.finding.ruleId));
  return {
    version: 1,
    project,
    date: scorecard.date,
    tool: { name: "Riskmark", version: report.toolVersion },
    complete: report.complete,
    checked: { rules: report.rules.length, weaknesses: weaknessesOf(report.rules), packs },
    coverage: {
      files: report.stats.files,
      lines: report.stats.lines,
      languages: report.coverage.languages,
      withoutRules: report.coverage.withoutRules,
      partlyParsed: report.partlyParsed.length,
      passedOver: countByReason(report.passedOver).map(([reason, count]) => ({ reason, count })),
      places: countPlaces(report.coverage.places),
    },
    open: report.findings.map(finding).sort(byRisk),
    accepted: report.suppressed
      .map((reported) => ({ ...finding(reported), ...acceptanceOf(reported.finding.suppression) }))
      .sort(byRisk),
    scorecard,
    incidents: preventions.map(({ incident: { title, date }, live }) => ({ title, date: date ?? null, live })),
    analysisSupports: byFramework(requirementsOfAnalysis()),
    requirements: mapped(report, rules),
  };
}

function auditFinding({ finding, path, region }: ReportedFinding, rule: Rule | undefined): AuditFinding {
  const { ruleId, message, risk } = finding;
  const { title = ruleId, cwe = [] } = rule?.metadata ?? {};
  return { title, ruleId, cwe, path, line: region.startLine, message, risk: risk.score, band: risk.band };
}

function acceptanceOf(suppression: Suppression | undefined) {
  if (suppression?.kind === "accepted") {
    const { reason, acceptedBy, acceptedOn, expires, reviewer } = suppression;
    return { reason, by: "register", acceptedBy, acceptedOn, expires, ...(reviewer !== undefined && { reviewer }) };
  }
  return { reason: suppression?.reason ?? "", by: "comment in the code" };
}

function byRisk(a: AuditFinding, b: AuditFinding): number {
  return b.risk - a.risk || (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line);
}

function weaknessesOf(rules: readonly Rule[]): Audit["checked"]["weaknesses"] {
  const counts = new Map<string, number>();
  for (const { metadata } of rules) {
    const cwe = metadata.cwe[0];
    if (cwe !== undefined) counts.set(cwe, (counts.get(cwe) ?? 0) + 1);
  }
  return [...counts]
    .map(([cwe, number]) => ({ cwe, rules: number }))
    .sort((a, b) => b.rules - a.rules || (a.cwe < b.cwe ? -1 : 1));
}

function mapped(report: ScanReport, rules: ReadonlyMap<string, Rule>): MappedFramework[] {
  const about = new Map(report.rules.map((rule) => [rule.id, requirementsOf(rule.metadata)]));
  const count = (ruleIds: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const { framework, id } of ruleIds.flatMap((ruleId) => about.get(ruleId) ?? [])) {
      counts.set(`${framework} ${id}`, (counts.get(`${framework} ${id}`) ?? 0) + 1);
    }
    return (framework: string, id: string) => counts.get(`${framework} ${id}`) ?? 0;
  };
  const ruleOf = ({ finding }: ReportedFinding) => finding.ruleId;
  const checked = count([...rules.keys()]);
  const open = count(report.findings.map(ruleOf));
  const accepted = count(report.suppressed.map(ruleOf));
  return byFramework([...about.values()].flat()).map(({ id: own, framework, source, requirements }) => ({
    framework,
    source,
    requirements: requirements.map(({ id, title }) => {
      return { id, title, rules: checked(own, id), open: open(own, id), accepted: accepted(own, id) };
    }),
  }));
}
