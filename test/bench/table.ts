import type { Row } from "./row.ts";
import { type Aim, holds } from "./statistics.ts";

/** The rows for a person. */
export function formatTable(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    verdict(row),
    row.what,
    `${rounded(row.value)} ${row.unit}`,
    aimText(row),
    row.note,
  ]);
  const lines = [["", "what", "value", "aim", ""], ...cells];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => (column === 2 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** The rows for a program; the unit stands in `aim`. */
export function formatJson(rows: readonly Row[]): string {
  const plain = rows.map((row) => ({
    id: row.id,
    what: row.what,
    value: rounded(row.value),
    aim: aimText(row),
    holds: holds(row.value, row.aim) ?? null,
  }));
  return JSON.stringify({ rows: plain }, undefined, 2);
}

function verdict({ value, aim }: Row): string {
  const isMet = holds(value, aim);
  return isMet === undefined ? "" : isMet ? "ok" : "NOT MET";
}

function aimText({ aim, unit }: { readonly aim?: Aim; readonly unit: string }): string {
  if (!aim) return "reported";
  return "atMost" in aim ? `≤ ${aim.atMost} ${unit}` : `≥ ${aim.atLeast} ${unit}`;
}

/** Three digits that mean something. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
