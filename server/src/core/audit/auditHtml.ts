import { CATEGORY_NAMES } from "../coverage/sensitiveCalls.ts";
import { SEVERITIES } from "../findings/finding.ts";
import { wordsOf } from "../report/passOver.ts";
import type { PassOverReason } from "../report/report.ts";
import { count, number } from "../report/words.ts";
import type { Scorecard } from "../scorecard/scorecard.ts";
import type { AcceptedFinding, Audit, AuditFinding } from "./audit.ts";
import { AUDIT_STYLE } from "./auditStyle.ts";
import { acceptedBy, DISCLAIMER, introduction } from "./auditWords.ts";

/** The audit as one page without scripts, that loads nothing. */
export function formatAuditHtml(audit: Audit): string {
  const title = `Security report of ${text(audit.project)}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${AUDIT_STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text(introduction(audit))}</p>
<p class="note">${text(DISCLAIMER)}</p>
${standing(audit.scorecard)}
${checked(audit)}
<h2>Open findings</h2>
${openFindings(audit.open)}
<h2>Accepted risks</h2>
${acceptedRisks(audit.accepted)}
${trend(audit.scorecard)}
${incidents(audit)}
${requirements(audit)}
</main>
</body>
</html>
`;
}

function standing(card: Scorecard): string {
  const bands = SEVERITIES.map((band) => `${card.open[band]} ${band}`).join(", ");
  return `<h2>Where it stands</h2>
<p class="score"><strong>${card.score}</strong> of 100</p>
<p>${text(card.formula)}</p>
<p>${count(card.openTotal, "open finding")} (${bands}), ${number(card.accepted)} accepted, ${count(card.expired, "expired acceptance")}.</p>`;
}

function checked({ checked: { rules, weaknesses, packs }, coverage }: Audit): string {
  const passedOver = [
    ...(coverage.partlyParsed > 0
      ? [`${coverage.partlyParsed} with syntax errors, of which the rest was analysed`]
      : []),
    ...coverage.passedOver.map(({ reason, count: n }) => `${n} ${wordsOf(reason as PassOverReason)}`),
    ...coverage.withoutRules.map(
      ({ language, files }) => `${count(files, "file")} of ${language}, for which there are no rules`,
    ),
  ];
  return `<h2>What is checked</h2>
<p>${count(rules, "rule")} for ${count(weaknesses.length, "weakness", "weaknesses")}; ${count(coverage.files, "file")} with ${count(coverage.lines, "line")} were analysed.</p>
${
  packs.length === 0
    ? ""
    : table(
        ["Pack", "Version", "Rules", "Hash of its content"],
        packs.map((pack) => [pack.name, pack.version ?? "–", pack.rules, pack.sha256]),
      )
}
${table(
  ["Language", "Files", "Lines", "Rules"],
  coverage.languages.map((l) => [l.languageId, l.files, l.lines, l.rules]),
)}
<h3>Not analysed, or not in full</h3>
${passedOver.length === 0 ? "<p>Nothing.</p>" : `<ul>${passedOver.map((item) => `<li>${text(item)}</li>`).join("")}</ul>`}
<h3>Sensitive places of the code</h3>
<p>Flagged: a finding stands on it. Safe: what decides about it is constant. Unclear: no rule objected, and nothing proves that there is nothing to object to.</p>
${table(
  ["Kind", "Flagged", "Accepted", "Safe", "Unclear"],
  coverage.places.map(({ category, counts: c }) => [
    CATEGORY_NAMES[category],
    c.flagged,
    c.accepted,
    c.safe,
    c.unclear,
  ]),
)}`;
}

function openFindings(all: readonly AuditFinding[]): string {
  return table(
    ["Risk", "Finding", "Weakness", "Place"],
    all.map(({ risk, band, title, cwe, path, line }) => [`${risk} ${band}`, title, cwe.join(", "), `${path}:${line}`]),
  );
}

function acceptedRisks(all: readonly AcceptedFinding[]): string {
  return table(
    ["Risk", "Finding", "Place", "Reason", "Accepted", "Expires"],
    all.map((finding) => [
      `${finding.risk} ${finding.band}`,
      finding.title,
      `${finding.path}:${finding.line}`,
      finding.reason || "none given",
      acceptedBy(finding),
      finding.expires ?? "never",
    ]),
  );
}

function trend({ trend: points, ages, movement }: Scorecard): string {
  const first = points[0];
  const last = points.at(-1);
  const line =
    points.length > 1 && first && last
      ? chart(
          points.map(({ score }) => score),
          `Score from ${first.score} to ${last.score}`,
        )
      : "";
  return `<h2>Trend</h2>
<p>In the last ${movement.days} days ${movement.opened} found, ${movement.fixed} fixed, ${movement.accepted} accepted.</p>
${line}
${table(
  ["Day", "Score", "Open", "Accepted"],
  points.map((p) => [p.date, p.score, p.open, p.accepted]),
)}
<h3>Age and time to fix, in days</h3>
${table(
  ["Risk", "Open", "Mean age", "Fixed", "Mean time to fix"],
  ages.map((a) => [a.band, a.open, a.meanAge ?? "–", a.fixed, a.meanTimeToFix ?? "–"]),
)}`;
}

function incidents({ incidents: all }: Audit): string {
  return `<h2>Incidents</h2>
${table(
  ["Incident", "Day", "Rules that find it now"],
  all.map(({ title, date, live }) => [title, date ?? "–", live.join(", ") || "none"]),
)}`;
}

function requirements({ requirements: frameworks, analysisSupports }: Audit): string {
  const tables = frameworks.map(
    ({ framework, source, requirements: all }) => `<h3>${text(framework)}</h3>
<p><a href="${text(source)}" rel="noreferrer">${text(source)}</a></p>
${table(
  ["Requirement", "About", "Rules", "Open", "Accepted"],
  all.map((r) => [r.id, r.title, r.rules, r.open, r.accepted]),
)}`,
  );
  return `<h2>Requirements that this supports</h2>
<p>The analysis itself supports:</p>
<ul>${analysisSupports.map((s) => `<li>${text(`${s.framework}: ${s.requirements.map((r) => `${r.id} ${r.title}`).join(", ")}`)}</li>`).join("")}</ul>
<p>Dealing with findings supports:</p>
${tables.join("\n")}`;
}

/** A line on a scale from 0 to 100. */
function chart(values: readonly number[], label: string): string {
  const points = values.map(
    (value, index) => `${((index / (values.length - 1)) * 300).toFixed(1)},${(58 - value * 0.56).toFixed(1)}`,
  );
  return `<svg viewBox="0 0 300 60" role="img" aria-label="${text(label)}"><polyline points="${points.join(" ")}"/></svg>`;
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  if (rows.length === 0) return "<p>None.</p>";
  const cells = (row: readonly (string | number)[]) =>
    row.map((cell, index) => {
      const numeric = typeof cell === "number" ? ' class="number"' : "";
      const value = typeof cell === "number" ? number(cell) : text(cell);
      return index === 0 ? `<th scope="row">${value}</th>` : `<td${numeric}>${value}</td>`;
    });
  const isNumeric = (index: number) => index > 0 && typeof rows[0]![index] === "number";
  return `<table>
<thead><tr>${head.map((name, index) => `<th scope="col"${isNumeric(index) ? ' class="number"' : ""}>${text(name)}</th>`).join("")}</tr></thead>
<tbody>${rows.map((row) => `<tr>${cells(row).join("")}</tr>`).join("\n")}</tbody>
</table>`;
}

/** Text that stands between tags or in quotes; signs that no page may hold are left out. */
function text(value: string): string {
  const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return value.replace(/[\p{Cc}\p{Cs}]/gu, " ").replace(/[&<>"']/g, (sign) => SIGNS[sign]!);
}
