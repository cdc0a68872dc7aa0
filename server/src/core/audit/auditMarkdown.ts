import { CATEGORY_NAMES } from "../coverage/sensitiveCalls.ts";
import { wordsOf } from "../report/passOver.ts";
import type { PassOverReason } from "../report/report.ts";
import { count, number } from "../report/words.ts";
import type { AcceptedFinding, Audit, AuditFinding } from "./audit.ts";
import { acceptedBy, DISCLAIMER, introduction } from "./auditWords.ts";

/** The audit as Markdown, in which names and messages of the code are text and nothing else. */
export function formatAuditMarkdown(audit: Audit): string {
  const { scorecard: card, coverage } = audit;
  const parts = [
    `# Security report of ${escaped(audit.project)}`,
    introduction(audit),
    `> ${DISCLAIMER}`,
    "## Where it stands",
    `Score **${card.score}** of 100: ${card.formula}.`,
    `${count(card.openTotal, "open finding")} (${Object.entries(card.open)
      .map(([band, n]) => `${n} ${band}`)
      .join(", ")}), ${number(card.accepted)} accepted, ${count(card.expired, "expired acceptance")}.`,
    "## What is checked",
    `${count(audit.checked.rules, "rule")} for ${count(audit.checked.weaknesses.length, "weakness", "weaknesses")}, and ${count(coverage.files, "file")} (${count(coverage.lines, "line")}).`,
    ...(audit.checked.packs.length === 0
      ? []
      : [
          table(
            ["Pack", "Version", "Rules", "Hash of its content"],
            audit.checked.packs.map((pack) => [pack.name, pack.version ?? "–", pack.rules, pack.sha256]),
          ),
        ]),
    table(
      ["Language", "Files", "Lines", "Rules"],
      coverage.languages.map((l) => [l.languageId, l.files, l.lines, l.rules]),
    ),
    `Not analysed, or not in full: ${notAnalysed(audit)}.`,
    table(
      ["Sensitive places", "Flagged", "Accepted", "Safe", "Unclear"],
      coverage.places.map(({ category, counts: c }) => [
        CATEGORY_NAMES[category],
        c.flagged,
        c.accepted,
        c.safe,
        c.unclear,
      ]),
    ),
    "## Open findings",
    findings(audit.open),
    "## Accepted risks",
    accepted(audit.accepted),
    "## Trend",
    table(
      ["Day", "Score", "Open", "Accepted"],
      card.trend.map((p) => [p.date, p.score, p.open, p.accepted]),
    ),
    "## Incidents",
    table(
      ["Incident", "Day", "Rules that find it now"],
      audit.incidents.map(({ title, date, live }) => [title, date ?? "–", live.join(", ") || "none"]),
    ) || "None.",
    "## Requirements that this supports",
    `The use of Riskmark itself supports ${audit.analysisSupports.map(({ framework, requirements }) => `${framework}: ${requirements.map(({ id }) => id).join(", ")}`).join("; ")}.`,
    ...audit.requirements.flatMap(({ framework, source, requirements }) => [
      `### ${framework}`,
      `Source: <${source}>`,
      table(
        ["Requirement", "About", "Rules", "Open", "Accepted"],
        requirements.map((r) => [r.id, r.title, r.rules, r.open, r.accepted]),
      ),
    ]),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** What was passed over, by reason, in words. */
function notAnalysed({ coverage }: Audit): string {
  const parts = [
    ...(coverage.partlyParsed > 0 ? [`${coverage.partlyParsed} with syntax errors`] : []),
    ...coverage.passedOver.map(({ reason, count: n }) => `${n} ${wordsOf(reason as PassOverReason)}`),
    ...coverage.withoutRules.map(
      ({ language, files }) => `${count(files, "file")} of ${language}, for which there are no rules`,
    ),
  ];
  return parts.length === 0 ? "nothing" : parts.join(", ");
}

function findings(all: readonly AuditFinding[]): string {
  if (all.length === 0) return "None.";
  return table(
    ["Risk", "Finding", "Weakness", "Place"],
    all.map(({ risk, band, title, cwe, path, line }) => [
      `${risk} (${band})`,
      title,
      cwe.join(", "),
      `${path}:${line}`,
    ]),
  );
}

function accepted(all: readonly AcceptedFinding[]): string {
  if (all.length === 0) return "None.";
  return table(
    ["Risk", "Finding", "Place", "Reason", "By", "Expires"],
    all.map((finding) => [
      `${finding.risk} (${finding.band})`,
      finding.title,
      `${finding.path}:${finding.line}`,
      finding.reason || "none given",
      acceptedBy(finding),
      finding.expires ?? "never",
    ]),
  );
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  if (rows.length === 0) return "";
  const line = (cells: readonly (string | number)[]) => `| ${cells.map((cell) => escaped(String(cell))).join(" | ")} |`;
  return [line(head), `| ${head.map(() => "---").join(" | ")} |`, ...rows.map(line)].join("\n");
}

function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#|&~]/g, "\\$&");
}
