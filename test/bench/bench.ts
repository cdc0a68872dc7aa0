/**
 * `npm run bench [-- --json] [--quick] [--only <id,…>]`: measures, and prints a table, or JSON and nothing else. It
 * fails only when something is broken, never because a row is not as it should be: README.md here explains the rows.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildBench } from "./build.ts";
import { GROUPS } from "./groups.ts";
import type { Context, Group, Measurement, Row } from "./row.ts";
import { formatJson, formatTable } from "./table.ts";

const ROOT = join(__dirname, "../..");

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: "boolean" }, quick: { type: "boolean" }, only: { type: "string", multiple: true } },
  });
  const groups = chosen(values.only?.flatMap((ids) => ids.split(",")));
  const context = await buildBench(ROOT, { name: "bench", production: true, quick: values.quick ?? false });
  const rows = groups.flatMap((group) => measure(group, context));
  console.log(values.json ? formatJson(rows) : formatTable(rows));
}

/** The groups, with the rows that were asked for. */
function chosen(ids: readonly string[] | undefined): readonly Group[] {
  if (!ids) return GROUPS;
  const known = GROUPS.flatMap(({ rows }) => rows.map(({ id }) => id));
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length > 0) throw new Error(`there is no row ${unknown.join(", ")}; rows: ${known.join(", ")}`);
  const own = GROUPS.map((group) => ({ ...group, rows: group.rows.filter(({ id }) => ids.includes(id)) }));
  return own.filter(({ rows }) => rows.length > 0);
}

/** Each group has a process of its own, so that none inherits the garbage and the warmth of another. */
function measure({ name, rows }: Group, context: Context): Row[] {
  console.error(`measuring: ${name}`);
  const program = ["--expose-gc", join(context.dist, "measure.js"), name, JSON.stringify(context)];
  const { status, stdout } = spawnSync(process.execPath, program, {
    cwd: context.root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`${name} could not be measured`);
  const measured = JSON.parse(stdout) as Record<string, Measurement>;
  return rows.map((row) => ({ ...row, ...measured[row.id]! }));
}

main().catch((error) => {
  console.error(`bench: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});
