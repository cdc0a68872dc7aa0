import type { BacklogGroup, BacklogGrouping, BacklogItem } from "./backlog.ts";
import { groupBacklog, ranked } from "./backlog.ts";

export const BACKLOG_FORMATS = ["md", "csv", "issues", "json"] as const;
export type BacklogFormat = (typeof BACKLOG_FORMATS)[number];

/** A backlog as a text for other tools; ends in a line break. Each item is once in CSV and JSON, whatever the groups. */
export function formatBacklog(items: readonly BacklogItem[], by: BacklogGrouping, format: BacklogFormat): string {
  const groups = groupBacklog(items, by);
  if (format === "json") return `${JSON.stringify(toJson(items, groups, by), null, 2)}\n`;
  if (format === "csv") return csv(ranked(items));
  return format === "md" ? markdown(groups, items.length) : issues(groups);
}

function toJson(items: readonly BacklogItem[], groups: readonly BacklogGroup[], by: BacklogGrouping) {
  return {
    version: 1,
    total: items.length,
    risk: items.reduce((sum, item) => sum + item.risk, 0),
    groupedBy: by,
    groups: groups.map(({ key, label, band, risk, items: members }) => ({
      key,
      label,
      band,
      risk,
      findings: members.length,
    })),
    findings: ranked(items).map((item) => ({ ...item, asset: item.asset ?? null, since: item.since ?? null })),
  };
}

const COLUMNS = ["risk", "band", "severity", "rule", "title", "path", "line", "asset", "owners", "since"] as const;

function csv(items: readonly BacklogItem[]): string {
  const rows = items.map((item) => [
    item.risk,
    item.band,
    item.severity,
    item.ruleId,
    item.title,
    item.path,
    item.line,
    item.asset ?? "",
    item.owners.join(" "),
    item.since ?? "",
  ]);
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** RFC 4180; what a spreadsheet would take for a formula gets an apostrophe, since names come from the code. */
function cell(value: string | number): string {
  const text = typeof value === "number" ? String(value) : value.replace(/^[=+\-@\t\r]/, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function markdown(groups: readonly BacklogGroup[], total: number): string {
  const parts = groups.map(({ label, risk, items }) =>
    [
      `## ${escaped(label)} (${count(items.length)}, risk ${risk})`,
      "",
      "| Risk | Finding | Place | Owner | Since |",
      "| --- | --- | --- | --- | --- |",
      ...items.map(
        (item) =>
          `| ${item.risk} (${item.band}) | ${escaped(item.title)} | ${escaped(`${item.path}:${item.line}`)} | ${escaped(item.owners.join(" "))} | ${item.since ?? "new"} |`,
      ),
    ].join("\n"),
  );
  return `${[`# Backlog: ${count(total)}`, ...parts].join("\n\n")}\n`;
}

/** One issue a group, to be pasted into a tracker. */
function issues(groups: readonly BacklogGroup[]): string {
  const parts = groups.map(({ label, band, risk, items }) =>
    [
      `# ${escaped(label)}: ${count(items.length)}, ${band} risk`,
      "",
      `Total risk ${risk}.`,
      "",
      ...items.map(
        (item) =>
          `- [ ] ${escaped(`${item.path}:${item.line}`)}: ${escaped(item.message)} (risk ${item.risk}, ${escaped(item.ruleId)})`,
      ),
    ].join("\n"),
  );
  return `${parts.join("\n\n---\n\n")}\n`;
}

function count(n: number): string {
  return n === 1 ? "1 finding" : `${n} findings`;
}

/** Names and messages hold code of the workspace: they are text, never Markdown or HTML. */
function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#|&~]/g, "\\$&");
}
